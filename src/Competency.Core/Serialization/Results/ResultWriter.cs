using Competency.Core.Building;
using Competency.Core.Scoring;

namespace Competency.Core.Serialization;

/// <summary>From results to what is written of them.</summary>
internal static class ResultWriter
{
    public static ResultDraft From(AssessmentResult result) => new()
    {
        FormatVersion = ResultDraft.CurrentFormatVersion,
        Subject = result.Subject.Value,
        AssessmentId = result.AssessmentId,
        Date = DraftValues.Write(result.Date),
        Model = new ReferenceDraft { Id = result.Model.Id.Value, Version = result.Model.Version.ToString() },
        Fingerprint = result.Fingerprint,
        Overall = From(result.Overall),
        Band = result.Band,
        Dimensions = [.. result.Dimensions.Select(From)],
        Warnings = NullIfEmpty(result.Warnings.Select(From)),
    };

    private static DimensionResultDraft From(DimensionResult result) => new()
    {
        Id = result.Id.Value,
        Kind = ResultNames.Kinds.NameOf(result.Kind),
        State = result.IsScored ? ResultNames.Scored : ResultNames.NotScored,
        Reason = result.Reason is { } reason ? ResultNames.Reasons.NameOf(reason) : null,
        Score = result.Score,
        Percent = result.Percent,
        Level = result.Level,
        ScaleMinimum = result.ScaleMinimum,
        ScaleMaximum = result.ScaleMaximum,
        Coverage = result.Coverage,
        Roles = NullIfEmpty(result.Roles.Select(role => new RoleScoreDraft
        {
            Role = role.Role.Value,
            Raters = role.Raters,
            Score = role.Score,
            Counted = role.IsCounted,
        })),
        Precision = result.Precision is { } precision
            ? new PrecisionDraft
            {
                Raters = precision.Raters,
                StandardDeviation = precision.StandardDeviation,
                StandardError = precision.StandardError,
                Imprecise = precision.IsImprecise,
                SingleRater = precision.IsSingleRater,
            }
            : null,
        LevelEvidence = result.LevelEvidence is { } levels ? From(levels) : null,
    };

    private static LevelEvidenceDraft From(LevelEvidence levels) => new()
    {
        Threshold = levels.Threshold,
        Strengths = [.. levels.Strengths.Select(From)],
        Irregular = NullIfEmpty(levels.Irregular),
        Skipped = NullIfEmpty(levels.Skipped),
        Blocker = levels.Blocker is { } blocker
            ? new LevelBlockerDraft
            {
                Level = blocker.Level,
                Shortfall = blocker.Shortfall,
                Indicators = NullIfEmpty(blocker.Indicators.Select(From)),
                Unobserved = NullIfEmpty(blocker.Unobserved.Select(id => id.Value)),
            }
            : null,
    };

    public static LevelStrengthDraft From(LevelStrength strength) => new() { Level = strength.Level, Strength = strength.Strength, Met = strength.IsMet };

    public static IndicatorStrengthDraft From(IndicatorStrength indicator) => new() { Indicator = indicator.Indicator.Value, Strength = indicator.Strength };

    private static WarningDraft From(ScoringWarning warning) => new()
    {
        Code = ResultNames.Warnings.NameOf(warning.Code),
        Dimension = warning.Dimension?.Value,
        Role = warning.Role?.Value,
        Count = warning.Count == 0 ? null : warning.Count,
    };

    public static List<T>? NullIfEmpty<T>(IEnumerable<T> items)
    {
        List<T> list = [.. items];
        return list.Count == 0 ? null : list;
    }
}
