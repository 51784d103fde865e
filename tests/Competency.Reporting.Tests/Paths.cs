using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Competency.Reporting.Tests;

/// <summary>Finds what a path of a report names: in JSON by its members, in objects by their public properties. It shares no code with the report.</summary>
internal static class Paths
{
    // What elements of lists are called by.
    private static readonly string[] s_keys = ["id", "item", "group", "indicator", "dimension", "subject", "level"];

    public static decimal InJson(JsonElement root, string path)
    {
        JsonElement at = root;
        foreach ((string member, string? key) in Steps(path))
        {
            at = at.GetProperty(member);
            if (key is not null)
            {
                at = at.EnumerateArray().Single(element => KeyOf(element) == key);
            }
        }

        return at.GetDecimal();
    }

    public static decimal InObject(object root, string path)
    {
        object? at = root;
        foreach ((string member, string? key) in Steps(path))
        {
            at = Get(at!, member);
            if (key is not null)
            {
                object[] elements = [.. ((IEnumerable)at!).Cast<object>()];
                at = elements.FirstOrDefault(element => KeyOf(element) == key) ?? elements[int.Parse(key, NumberStyles.None, CultureInfo.InvariantCulture)];
            }
        }

        return Convert.ToDecimal(at, CultureInfo.InvariantCulture);
    }

    private static IEnumerable<(string Member, string? Key)> Steps(string path)
    {
        while (path.Length > 0)
        {
            int end = path.IndexOfAny(['.', '[']);
            string member = end < 0 ? path : path[..end];
            string? key = null;
            path = end < 0 ? string.Empty : path[end..];
            if (path.StartsWith('['))
            {
                int close = path.IndexOf(']');
                key = Uri.UnescapeDataString(path[1..close]);
                path = path[(close + 1)..];
            }

            path = path.TrimStart('.');
            yield return (member, key);
        }
    }

    private static string? KeyOf(JsonElement element)
    {
        foreach (string key in s_keys)
        {
            if (element.TryGetProperty(key, out JsonElement value))
            {
                return value.ValueKind == JsonValueKind.Object
                    ? value.GetProperty("kind").GetString() == "role" ? value.GetProperty("roles")[0].GetString() : value.GetProperty("kind").GetString()
                    : value.ToString();
            }
        }

        return null;
    }

    private static string? KeyOf(object element)
    {
        if (element is Development.Progress.Measurement)
        {
            return null;
        }

        if (element.GetType().GetProperty("Requirement") is { } requirement)
        {
            return KeyOf(requirement.GetValue(element)!);
        }

        return s_keys.Select(key => Get(element, key)).FirstOrDefault(value => value is not null)?.ToString()
            ?? (element.GetType().GetProperty("Need") is { } need ? KeyOf(need.GetValue(element)!) : null);
    }

    private static object? Get(object from, string member) => from.GetType()
        .GetProperty(char.ToUpperInvariant(member[0]) + member[1..], BindingFlags.Public | BindingFlags.Instance) is { } property && property.GetIndexParameters().Length == 0
            ? property.GetValue(from)
            : null;
}
