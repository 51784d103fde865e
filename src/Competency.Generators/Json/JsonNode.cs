namespace Competency.Generators.Json;

/// <summary>A JSON value, with its place in the file.</summary>
internal sealed class JsonNode(JsonKind kind, int start)
{
    public JsonKind Kind { get; } = kind;

    /// <summary>Gets where the value starts, in characters from the start of the file.</summary>
    public int Start { get; } = start;

    /// <summary>Gets the position after the value's last character.</summary>
    public int End { get; set; }

    /// <summary>Gets a string's characters, or a number or boolean as it is written.</summary>
    public string Text { get; set; } = string.Empty;

    public List<JsonNode> Items { get; } = [];

    public List<KeyValuePair<string, JsonNode>> Members { get; } = [];

    public JsonNode? Find(string member)
    {
        foreach (KeyValuePair<string, JsonNode> candidate in Members)
        {
            if (string.Equals(candidate.Key, member, StringComparison.Ordinal))
            {
                return candidate.Value;
            }
        }

        return null;
    }
}
