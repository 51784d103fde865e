using System.Text.Json;
using Competency.Cli.Ratings;
using Competency.Core;
using Competency.Core.Scoring;
using Competency.Core.Serialization;
using Competency.Formats;

namespace Competency.Cli.Output;

/// <summary>What <c>score --format json</c> writes: everyone in the file is in one of the two lists.</summary>
internal sealed record ScoreDocument(int FormatVersion, IEnumerable<JsonElement> Results, IEnumerable<RefusalDocument> Refused)
{
    public const int CurrentVersion = 1;

    public static ScoreDocument Of(TeamScores scores) =>
        new(CurrentVersion, scores.Results.Select(Element), scores.Refusals.Select(RefusalDocument.Of));

    // As CompetencyJson writes it, so that CompetencyJson.ReadResult reads each element.
    private static JsonElement Element(AssessmentResult result) => JsonElement.Parse(CompetencyJson.WriteResult(result, indented: false));
}

internal sealed record RefusalDocument(string? Subject, IEnumerable<RowFault> Faults)
{
    public static RefusalDocument Of(Refusal refusal) => new(refusal.Subject?.Value, refusal.Faults);
}

internal sealed record ModelDocument(string Id, string Version)
{
    public static ModelDocument Of(ModelReference model) => new(model.Id.Value, model.Version.ToString());
}

/// <summary>What <c>explain --format json</c> writes.</summary>
internal sealed record ExplanationDocument(int FormatVersion, string Subject, ModelDocument Model, string Fingerprint, NodeDocument Explanation);

internal sealed record NodeDocument(
    string Kind,
    string Id,
    decimal? Value,
    bool IsPercent,
    decimal? Score,
    int? Level,
    int? RawRating,
    long? Weight,
    decimal? NormalizedWeight,
    decimal? Contribution,
    bool IsCounted,
    string? LeftOutBecause,
    string? Rule,
    IEnumerable<NodeDocument> Children,
    IEnumerable<NodeDocument> Levels)
{
    public static NodeDocument Of(ExplanationNode node) => new(
        Display.Name(node.Kind), node.Id, node.Value, node.IsPercent, node.Score, node.Level, node.RawRating, node.Weight, node.NormalizedWeight,
        node.Contribution, node.IsCounted, node.LeftOutBecause, node.Rule, node.Children.Select(Of), node.Levels.Select(Of));
}

/// <summary>What <c>models --format json</c> writes for each model.</summary>
internal sealed record ModelEntryDocument(
    string Id, string Version, string Status, IReadOnlyDictionary<string, string> Name, int Dimensions, int Indicators, string Fingerprint);

/// <summary>What <c>validate --format json</c> writes.</summary>
internal sealed record ValidationDocument(int FormatVersion, bool IsValid, IEnumerable<Rows.IssueRow> Issues)
{
    public const int CurrentVersion = 1;
}
