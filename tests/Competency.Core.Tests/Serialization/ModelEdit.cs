using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Competency.Core.Tests.Serialization;

/// <summary>Small changes to a model file, so that a test shows only what matters to it.</summary>
internal static partial class ModelEdit
{
    /// <summary>Changes one place of a file and gives the file again.</summary>
    /// <param name="file">The file; <c>«Words»</c> stands for an English text completed by the author.</param>
    /// <param name="path">The place, such as <c>dimensions[0].levels[1].ordinal</c>; one past the end of a list adds to it.</param>
    /// <param name="json">What stands there afterwards, or null to remove it.</param>
    public static string With(string file, string path, string? json)
    {
        JsonNode root = JsonNode.Parse(Expand(file))!;
        string[] steps = [.. Step().Matches(path).Select(match => match.Value)];
        JsonNode parent = root;
        foreach (string step in steps[..^1])
        {
            parent = Get(parent, step) ?? throw new ArgumentException($"The file has no '{step}' on the way to '{path}'.", nameof(path));
        }

        Set(parent, steps[^1], json is null ? null : JsonNode.Parse(Expand(json), documentOptions: new JsonDocumentOptions { MaxDepth = 200 }), remove: json is null);
        return root.ToJsonString(new JsonSerializerOptions { MaxDepth = 200 });
    }

    /// <summary>Replaces each <c>«Words»</c> by a text with its provenance.</summary>
    public static string Expand(string file) =>
        Words().Replace(file, match => "{\"text\":{\"en\":\"" + match.Groups["words"].Value + "\"},\"provenance\":{\"kind\":\"completed\"}}");

    private static JsonNode? Get(JsonNode parent, string step) => IsIndex(step, out int index) ? parent[index] : parent[step];

    private static void Set(JsonNode parent, string step, JsonNode? value, bool remove)
    {
        if (!IsIndex(step, out int index))
        {
            if (remove)
            {
                parent.AsObject().Remove(step);
            }
            else
            {
                parent[step] = value;
            }
        }
        else if (remove)
        {
            parent.AsArray().RemoveAt(index);
        }
        else if (index == parent.AsArray().Count)
        {
            parent.AsArray().Add(value);
        }
        else
        {
            parent[index] = value;
        }
    }

    private static bool IsIndex(string step, out int index) => int.TryParse(step.Trim('[', ']'), NumberStyles.None, CultureInfo.InvariantCulture, out index);

    [GeneratedRegex(@"\[\d+\]|[^.\[\]]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Step();

    [GeneratedRegex("«(?<words>[^»]*)»", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Words();
}
