using Competency.Core.Requirements;

namespace Competency.Cli.Output.Growth;

/// <summary>What <c>fit</c> and <c>rank</c> write as JSON: every fit, and who is refused.</summary>
internal sealed record FitDocument(int FormatVersion, ModelDocument Model, IEnumerable<FitEntryDocument> Fits, IEnumerable<RefusalDocument> Refused)
{
    public const int CurrentVersion = 1;
}

/// <summary>One fit; ratios, shares and gaps exact.</summary>
internal sealed record FitEntryDocument(
    decimal? Rank,
    string Subject,
    string Profile,
    string Verdict,
    IEnumerable<ReasonDocument> Reasons,
    decimal? Fit,
    decimal ScoredShare,
    IEnumerable<RequirementDocument> Requirements)
{
    public static FitEntryDocument Of(RankedFit ranked) => new(
        ranked.Rank,
        ranked.Fit.Subject.Value,
        ranked.Fit.Profile.Value,
        Display.Name(ranked.Fit.Verdict),
        ranked.Fit.Reasons.Select(reason => new ReasonDocument(Display.Name(reason.Kind), reason.Dimension?.Value)),
        ranked.Fit.Fit,
        ranked.Fit.ScoredShare,
        ranked.Fit.Requirements.Select(RequirementDocument.Of));
}

internal sealed record ReasonDocument(string Kind, string? Dimension);

internal sealed record RequirementDocument(
    string Dimension, int? RequiredLevel, decimal? RequiredScore, decimal Importance, bool MustHave, string Status, int? Level, decimal? Score, decimal? Gap, decimal? Ratio)
{
    public static RequirementDocument Of(RequirementFit fit) => new(
        fit.Requirement.Dimension.Value,
        fit.Requirement.Level,
        fit.Requirement.MinimumScore,
        fit.Requirement.Importance,
        fit.Requirement.IsMustHave,
        Display.Name(fit.Status),
        fit.Level,
        fit.Score,
        fit.Gap,
        fit.Ratio);
}
