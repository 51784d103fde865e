using Competency.Core.Building;
using Competency.Core.Internal;
using Competency.Core.Scoring;
using Competency.Core.Validation;

namespace Competency.Core.Serialization;

/// <summary>From what is written of results back to them; says of each value that cannot be why.</summary>
internal sealed class ResultReader
{
    private readonly DraftValues _values = new();

    /// <exception cref="CompetencyValidationException">Something is malformed; the exception carries every issue.</exception>
    public static AssessmentResult Check(ResultDraft draft) => new ResultReader().Read(draft);

    private AssessmentResult Read(ResultDraft draft)
    {
        ModelReference model = _values.Model(draft.Model!, "model");
        AssessmentResult result = new()
        {
            Subject = _values.Id<SubjectId>(draft.Subject, "subject", SubjectId.TryParse, IdSyntax.FreeAllowed),
            AssessmentId = draft.AssessmentId,
            Date = _values.Date(draft.Date, "date"),
            Model = model,
            Fingerprint = _values.Fingerprint(draft.Fingerprint, "fingerprint"),
            Overall = Read(draft.Overall!, "overall"),
            Band = draft.Band,
            Dimensions = DraftValues.List(draft.Dimensions, "dimensions", Read),
            Warnings = DraftValues.List(draft.Warnings, "warnings", Read),
        };
        _values.ThrowIfAny("The result");
        return result;
    }

    private DimensionResult Read(DimensionResultDraft draft, string path)
    {
        bool scored = string.Equals(draft.State, ResultNames.Scored, StringComparison.Ordinal);
        if (!scored && !string.Equals(draft.State, ResultNames.NotScored, StringComparison.Ordinal))
        {
            _values.Refuse(IssueCodes.UnknownValue, IssuePath.Member(path, "state"), draft.State, "scored, not-scored");
        }

        if (scored != (draft.Score is not null) || scored != (draft.Percent is not null) || scored == (draft.Reason is not null))
        {
            _values.Refuse(IssueCodes.MissingMember, path, draft.State, "'scored' with score and percent, or 'not-scored' with reason");
        }

        _values.MustBeOnScale(draft.Score, draft.ScaleMinimum, draft.ScaleMaximum, IssuePath.Member(path, "score"));

        return new DimensionResult
        {
            Id = Dimension(draft.Id, path, "id"),
            Kind = _values.Named(ResultNames.Kinds, draft.Kind!, IssuePath.Member(path, "kind")),
            Reason = draft.Reason is null ? null : _values.Named(ResultNames.Reasons, draft.Reason, IssuePath.Member(path, "reason")),
            Score = draft.Score,
            Percent = _values.Percent(draft.Percent, IssuePath.Member(path, "percent")),
            Level = draft.Level,
            ScaleMinimum = draft.ScaleMinimum!.Value,
            ScaleMaximum = draft.ScaleMaximum!.Value,
            Coverage = _values.Percent(draft.Coverage, IssuePath.Member(path, "coverage")),
            Details = new LeafDetails(
                DraftValues.List(draft.Roles, IssuePath.Member(path, "roles"), Read),
                draft.Precision is { } p
                    ? new ScorePrecision(p.Raters!.Value, p.StandardDeviation, p.StandardError, p.Imprecise!.Value, p.SingleRater!.Value)
                    : null,
                draft.LevelEvidence is { } levels ? Read(levels, IssuePath.Member(path, "levelEvidence")) : null),
        };
    }

    private RoleScore Read(RoleScoreDraft draft, string path) =>
        new(Role(draft.Role, path), draft.Raters!.Value, draft.Score!.Value, draft.Counted!.Value);

    private LevelEvidence Read(LevelEvidenceDraft draft, string path) => new(
        draft.Threshold!.Value,
        DraftValues.List(draft.Strengths, path, static (strength, _) => Read(strength)),
        [.. draft.Irregular ?? []],
        [.. draft.Skipped ?? []],
        draft.Blocker is { } blocker ? Read(blocker, IssuePath.Member(path, "blocker")) : null);

    public static LevelStrength Read(LevelStrengthDraft draft) => new(draft.Level!.Value, draft.Strength, draft.Met!.Value);

    private LevelBlocker Read(LevelBlockerDraft draft, string path) => new(
        draft.Level!.Value,
        draft.Shortfall,
        DraftValues.List(draft.Indicators, IssuePath.Member(path, "indicators"), (i, at) => new IndicatorStrength(Indicator(i.Indicator, IssuePath.Member(at, "indicator")), i.Strength!.Value)),
        DraftValues.List(draft.Unobserved, IssuePath.Member(path, "unobserved"), Indicator));

    private ScoringWarning Read(WarningDraft draft, string path) => new(
        _values.Named(ResultNames.Warnings, draft.Code!, IssuePath.Member(path, "code")),
        draft.Dimension is null ? null : Dimension(draft.Dimension, path, "dimension"),
        draft.Role is null ? null : Role(draft.Role, path),
        draft.Count ?? 0);

    private IndicatorId Indicator(string? text, string path) => _values.Id<IndicatorId>(text, path, IndicatorId.TryParse, IdSyntax.IndicatorAllowed);

    private DimensionId Dimension(string? text, string path, string member) =>
        _values.Id<DimensionId>(text, IssuePath.Member(path, member), DimensionId.TryParse, IdSyntax.WordsAllowed);

    private RoleId Role(string? text, string path) => _values.Id<RoleId>(text, IssuePath.Member(path, "role"), RoleId.TryParse, IdSyntax.WordsAllowed);
}
