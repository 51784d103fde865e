using System.Text.Json;

namespace Competency.Development.Serialization;

/// <summary>Reads the built-in templates: languages, and in each the texts by name.</summary>
internal static class BuiltInTexts
{
    /// <exception cref="JsonException">The file is not of that shape.</exception>
    public static Dictionary<string, Dictionary<string, string>> Read(Stream utf8) =>
        JsonSerializer.Deserialize(utf8, DevelopmentJsonContext.Default.DictionaryStringDictionaryStringString)
        ?? throw new JsonException("The templates are missing.");
}
