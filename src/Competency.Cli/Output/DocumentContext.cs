using System.Text.Json.Serialization;
using Competency.Cli.Output.Comparing;
using Competency.Cli.Output.Growth;

namespace Competency.Cli.Output;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ScoreDocument))]
[JsonSerializable(typeof(ExplanationDocument))]
[JsonSerializable(typeof(QualityDocument))]
[JsonSerializable(typeof(IEnumerable<ModelEntryDocument>))]
[JsonSerializable(typeof(VersionsDocument))]
[JsonSerializable(typeof(OverlapDocument))]
[JsonSerializable(typeof(FeedbackDocument))]
[JsonSerializable(typeof(FitDocument))]
[JsonSerializable(typeof(ProgressDocument))]
[JsonSerializable(typeof(TeamDocument))]
[JsonSerializable(typeof(ValidationDocument))]
internal sealed partial class DocumentContext : JsonSerializerContext;
