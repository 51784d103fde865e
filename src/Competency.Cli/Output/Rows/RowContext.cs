using System.Text.Json.Serialization;

namespace Competency.Cli.Output.Rows;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ChangeRow))]
[JsonSerializable(typeof(ExplanationRow))]
[JsonSerializable(typeof(FeedbackRow))]
[JsonSerializable(typeof(FitRow))]
[JsonSerializable(typeof(IssueRow))]
[JsonSerializable(typeof(ItemRow))]
[JsonSerializable(typeof(ModelRow))]
[JsonSerializable(typeof(PlanRow))]
[JsonSerializable(typeof(ProgressRow))]
[JsonSerializable(typeof(QualityRow))]
[JsonSerializable(typeof(RelatedRow))]
[JsonSerializable(typeof(TeamRow))]
internal sealed partial class RowContext : JsonSerializerContext;
