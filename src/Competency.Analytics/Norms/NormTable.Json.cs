using System.Text;
using System.Text.Json;

namespace Competency.Analytics;

/// <content>Saving and loading.</content>
public sealed partial class NormTable
{
    /// <summary>Saves the norms as JSON: format, name, minimum size, and each raw score with its count.</summary>
    /// <returns>The JSON text; <see cref="FromJson"/> reads it back to equal norms.</returns>
    public string ToJson()
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            writer.WriteString("format", "competency-norms/1");
            writer.WriteString("name", Name);
            writer.WriteNumber("minimumSize", MinimumSize);
            writer.WriteStartArray("scores");
            for (int at = 0; at < _raw.Length; at++)
            {
                writer.WriteStartObject();
                writer.WriteNumber("raw", _raw[at]);
                writer.WriteNumber("count", _frequency[at]);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Reads norms that <see cref="ToJson"/> wrote.</summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The norms.</returns>
    /// <exception cref="JsonException">The text is not JSON, a member is missing, unknown or of the wrong kind, or scores are not ascending with counts of at least 1.</exception>
    public static NormTable FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement root = document.RootElement;
        Members(root, "format", "name", "minimumSize", "scores");
        if (root.GetProperty("format") is not { ValueKind: JsonValueKind.String } format
            || !string.Equals(format.GetString(), "competency-norms/1", StringComparison.Ordinal))
        {
            throw new JsonException("The format is not competency-norms/1.");
        }

        if (root.GetProperty("name") is not { ValueKind: JsonValueKind.String } name || string.IsNullOrEmpty(name.GetString()))
        {
            throw new JsonException("The name must be a text that is not empty.");
        }

        int minimum = Whole(root.GetProperty("minimumSize"), "minimumSize");
        if (root.GetProperty("scores") is not { ValueKind: JsonValueKind.Array } scores || scores.GetArrayLength() == 0)
        {
            throw new JsonException("The scores must be an array with at least one entry.");
        }

        List<double> raw = [];
        List<int> counts = [];
        foreach (JsonElement entry in scores.EnumerateArray())
        {
            Members(entry, "raw", "count");
            JsonElement value = entry.GetProperty("raw");
            if (value.ValueKind != JsonValueKind.Number || !value.TryGetDouble(out double score) || !double.IsFinite(score)
                || (raw.Count > 0 && score <= raw[^1]))
            {
                throw new JsonException("Each raw score must be a finite number above the one before.");
            }

            raw.Add(score);
            counts.Add(Whole(entry.GetProperty("count"), "count"));
        }

        return new NormTable(name.GetString()!, [.. raw], [.. counts], minimum);
    }

    private static int Whole(JsonElement element, string member) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out int value) && value >= 1
            ? value
            : throw new JsonException($"The member '{member}' must be a whole number of at least 1.");

    private static void Members(JsonElement element, params string[] names)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("An object was expected.");
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (!names.Contains(property.Name, StringComparer.Ordinal) || !seen.Add(property.Name))
            {
                throw new JsonException($"The member '{property.Name}' is unknown or occurs twice.");
            }
        }

        foreach (string name in names)
        {
            if (!seen.Contains(name))
            {
                throw new JsonException($"The member '{name}' is missing.");
            }
        }
    }
}
