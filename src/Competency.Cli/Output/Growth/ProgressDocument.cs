using Competency.Development.Plans;
using Competency.Development.Progress;

namespace Competency.Cli.Output.Growth;

/// <summary>What <c>progress show --format json</c> writes.</summary>
internal sealed record ProgressDocument(
    int FormatVersion,
    string Subject,
    ModelDocument Model,
    IEnumerable<DateOnly> Dates,
    DimensionProgressDocument Overall,
    IEnumerable<DimensionProgressDocument> Dimensions,
    IEnumerable<NotComparedDocument> NotCompared,
    IEnumerable<AreaReviewDocument>? Plan)
{
    public const int CurrentVersion = 1;

    public static ProgressDocument Of(ProgressReport report, PlanReview? review) => new(
        CurrentVersion,
        report.Subject.Value,
        ModelDocument.Of(report.Model),
        report.Dates,
        DimensionProgressDocument.Of(report.Overall),
        report.Dimensions.Select(DimensionProgressDocument.Of),
        report.NotCompared.Select(left => new NotComparedDocument(left.Date, ModelDocument.Of(left.Model), left.Dimension.Value, left.Reasons)),
        review?.Areas.Select(AreaReviewDocument.Of));
}

internal sealed record DimensionProgressDocument(
    string Dimension, IEnumerable<Measurement> Measurements, IEnumerable<ChangeDocument> Steps, ChangeDocument? Change, TrendDocument? Trend)
{
    public static DimensionProgressDocument Of(DimensionProgress progress) => new(
        progress.Dimension.Value,
        progress.Measurements,
        progress.Steps.Select(ChangeDocument.Of),
        progress.Change is { } change ? ChangeDocument.Of(change) : null,
        progress.Trend is { } trend ? new TrendDocument(trend.PercentPerYear, trend.Direction is { } direction ? Display.Name(direction) : null) : null);
}

internal sealed record ChangeDocument(
    DateOnly From, DateOnly To, decimal Score, decimal Percent, string? LevelMove, string Noise, decimal? MarginPercent, bool SmallSample, string? NoMarginBecause)
{
    public static ChangeDocument Of(DimensionChange change) => new(
        change.From.Date,
        change.To.Date,
        change.Score,
        change.Percent,
        change.LevelMove is { } move ? Display.Name(move) : null,
        Display.Name(change.Noise.Verdict),
        change.Noise.MarginPercent,
        change.Noise.IsSmallSample,
        change.Noise.Reason is { } reason ? Display.Name(reason) : null);
}

internal sealed record TrendDocument(decimal PercentPerYear, string? Direction);

internal sealed record NotComparedDocument(DateOnly Date, ModelDocument Model, string Dimension, IEnumerable<string> Reasons);

/// <summary>What became of one area of a plan.</summary>
internal sealed record AreaReviewDocument(
    string Dimension, string Outcome, bool Comparable, PlanStanding Before, PlanStanding? Now, PlanGoal Target, string? Noise, IEnumerable<ActionDocument> Actions)
{
    public static AreaReviewDocument Of(AreaReview area) => new(
        area.Dimension.Value,
        Display.Name(area.Outcome),
        area.IsComparable,
        area.Before,
        area.Now,
        area.Target,
        area.Noise is { } noise ? Display.Name(noise) : null,
        area.Actions.Select(action => new ActionDocument(action.Id.Value, Display.Name(action.Status), action.Note)));
}

internal sealed record ActionDocument(string Id, string Status, string? Note);
