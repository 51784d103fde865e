using Competency.Core.Requirements;

namespace Competency.Cli.Output.Rows;

/// <summary>One requirement beside one person; the verdict on the whole profile stands in each row of it.</summary>
internal sealed record FitRow(
    decimal? Rank,
    string Subject,
    string Profile,
    string Verdict,
    decimal? Fit,
    decimal ScoredShare,
    string Dimension,
    bool MustHave,
    decimal Importance,
    int? RequiredLevel,
    decimal? RequiredScore,
    int? Level,
    decimal? Score,
    decimal? Gap,
    string Status)
{
    public static IEnumerable<FitRow> Of(RankedFit ranked) => ranked.Fit.Requirements.Select(fit => new FitRow(
        ranked.Rank,
        ranked.Fit.Subject.Value,
        ranked.Fit.Profile.Value,
        Display.Name(ranked.Fit.Verdict),
        ranked.Fit.Fit,
        ranked.Fit.ScoredShare,
        fit.Requirement.Dimension.Value,
        fit.Requirement.IsMustHave,
        fit.Requirement.Importance,
        fit.Requirement.Level,
        fit.Requirement.MinimumScore,
        fit.Level,
        fit.Score,
        fit.Gap,
        Display.Name(fit.Status)));
}
