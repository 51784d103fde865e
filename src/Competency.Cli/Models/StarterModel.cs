using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Competency.Core;

namespace Competency.Cli.Models;

/// <summary>The model file that <c>competency new model</c> writes: small, valid, and with one of each thing that most models have.</summary>
internal static class StarterModel
{
    /// <summary>Both languages at once.</summary>
    public const string Both = "both";

    /// <summary>The schema as the file names it: beside it, so that an editor finds it without a network.</summary>
    public const string SchemaFile = "competency-model-1.schema.json";

    private static readonly JsonSerializerOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    public static byte[] Write(ModelId id, string? name, string language)
    {
        string[] languages = string.Equals(language, Both, StringComparison.Ordinal) ? [Phrases.English.Language, Phrases.Chinese.Language] : [language];
        using Stream stream = typeof(StarterModel).Assembly.GetManifestResourceStream("starter.model.json")!;
        JsonObject model = JsonNode.Parse(stream)!.AsObject();
        model["$schema"] = $"./{SchemaFile}";
        model["id"] = id.Value;
        model["languages"] = new JsonArray([.. languages.Select(known => (JsonNode)known)]);
        Keep(model, languages);
        foreach (string known in languages)
        {
            model["name"]!["text"]![known] = name ?? NameOf(id);
        }

        return Encoding.UTF8.GetBytes(model.ToJsonString(s_options) + "\n");
    }

    // service-basics: Service basics.
    private static string NameOf(ModelId id)
    {
        string words = id.Value.Replace('-', ' ');
        return char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];
    }

    /// <summary>Takes the texts in other languages out: of each object that has one text a language.</summary>
    private static void Keep(JsonNode? node, string[] languages)
    {
        switch (node)
        {
            case JsonObject map when map.ContainsKey(Phrases.English.Language):
                foreach (string other in map.Select(pair => pair.Key).Except(languages, StringComparer.Ordinal).ToArray())
                {
                    map.Remove(other);
                }

                break;
            case JsonObject map:
                foreach ((_, JsonNode? value) in map)
                {
                    Keep(value, languages);
                }

                break;
            case JsonArray list:
                foreach (JsonNode? value in list)
                {
                    Keep(value, languages);
                }

                break;
        }
    }
}
