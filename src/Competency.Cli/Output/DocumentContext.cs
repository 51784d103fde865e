using System.Text.Json.Serialization;

namespace Competency.Cli.Output;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ScoreDocument))]
[JsonSerializable(typeof(ExplanationDocument))]
[JsonSerializable(typeof(QualityDocument))]
[JsonSerializable(typeof(IEnumerable<ModelEntryDocument>))]
internal sealed partial class DocumentContext : JsonSerializerContext;
