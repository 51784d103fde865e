using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Competency.Cli.Output;

/// <summary>Writes documents as JSON: Chinese as characters, decimals with every digit.</summary>
internal static class JsonOutput
{
    // An explanation is seven kinds deep, and composites nest; far from this, yet a bound.
    private const int MaxDepth = 256;

    private static readonly DocumentContext s_context = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = MaxDepth,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
    });

    public static void Write<T>(T document, Func<DocumentContext, JsonTypeInfo<T>> type, TextWriter writer) =>
        writer.Write(JsonSerializer.Serialize(document, type(s_context)) + "\n");
}
