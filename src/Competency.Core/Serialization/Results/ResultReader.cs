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
        string model = "model";
        ModelId id = _values.Id<ModelId>(draft.Model!.Id, IssuePath.Member(model, "id"), ModelId.TryParse, IdSyntax.WordsAllowed);
        if (!SemanticVersion.TryParse(draft.Model.Version, out SemanticVersion? version))
        {
            _values.Refuse(IssueCodes.MalformedVersion, IssuePath.Member(model, "version"), draft.Model.Version, "major.minor.patch, such as '1.4.0'");
        }

        if (draft.Fingerprint is not { Length: 64 } || !draft.Fingerprint.All(c => char.IsAsciiHexDigitLower(c)))
        {
            _values.Refuse(IssueCodes.MalformedText, "fingerprint", draft.Fingerprint, "64 lowercase hexadecimal digits");
        }

        AssessmentResult result = new()
        {
            Subject = _values.Id<SubjectId>(draft.Subject, "subject", SubjectId.TryParse, IdSyntax.FreeAllowed),
            AssessmentId = draft.AssessmentId,
            Date = _values.Date(draft.Date, "date"),
            Model = new ModelReference(id, version!),
            Fingerprint = draft.Fingerprint!,
            Overall = Read(draft.Overall!, "overall"),
            Band = draft.Band,
            Dimensions = List(draft.Dimensions, "dimensions", Read),
            Warnings = List(draft.Warnings, "warnings", Read),
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

        if (draft.Score < draft.ScaleMinimum || draft.Score > draft.ScaleMaximum)
        {
            _values.Refuse(AssessmentIssueCodes.ValueOffScale, IssuePath.Member(path, "score"), Text(draft.Score), $"{draft.ScaleMinimum} to {draft.ScaleMaximum}");
        }

        return new DimensionResult
        {
            Id = Dimension(draft.Id, path, "id"),
            Kind = Named(ResultNames.Kinds, draft.Kind!, IssuePath.Member(path, "kind")),
            Reason = draft.Reason is null ? null : Named(ResultNames.Reasons, draft.Reason, IssuePath.Member(path, "reason")),
            Score = draft.Score,
            Percent = Percent(draft.Percent, path, "percent"),
            Level = draft.Level,
            ScaleMinimum = draft.ScaleMinimum!.Value,
            ScaleMaximum = draft.ScaleMaximum!.Value,
            Coverage = Percent(draft.Coverage, path, "coverage"),
            Roles = List(draft.Roles, IssuePath.Member(path, "roles"), Read),
            Precision = draft.Precision is { } p
                ? new ScorePrecision(p.Raters!.Value, p.StandardDeviation, p.StandardError, p.Imprecise!.Value, p.SingleRater!.Value)
                : null,
            LevelEvidence = draft.LevelEvidence is { } levels ? Read(levels, IssuePath.Member(path, "levelEvidence")) : null,
        };
    }

    private RoleScore Read(RoleScoreDraft draft, string path) =>
        new(Role(draft.Role, path), draft.Raters!.Value, draft.Score!.Value, draft.Counted!.Value);

    private LevelEvidence Read(LevelEvidenceDraft draft, string path) => new(
        draft.Threshold!.Value,
        List(draft.Strengths, path, static (s, _) => new LevelStrength(s.Level!.Value, s.Strength, s.Met!.Value)),
        [.. draft.Irregular ?? []],
        [.. draft.Skipped ?? []],
        draft.Blocker is { } blocker ? Read(blocker, IssuePath.Member(path, "blocker")) : null);

    private LevelBlocker Read(LevelBlockerDraft draft, string path) => new(
        draft.Level!.Value,
        draft.Shortfall,
        List(draft.Indicators, IssuePath.Member(path, "indicators"), (i, at) => new IndicatorStrength(Indicator(i.Indicator, IssuePath.Member(at, "indicator")), i.Strength!.Value)),
        List(draft.Unobserved, IssuePath.Member(path, "unobserved"), Indicator));

    private ScoringWarning Read(WarningDraft draft, string path) => new(
        Named(ResultNames.Warnings, draft.Code!, IssuePath.Member(path, "code")),
        draft.Dimension is null ? null : Dimension(draft.Dimension, path, "dimension"),
        draft.Role is null ? null : Role(draft.Role, path),
        draft.Count ?? 0);

    private IndicatorId Indicator(string? text, string path) => _values.Id<IndicatorId>(text, path, IndicatorId.TryParse, IdSyntax.IndicatorAllowed);

    private DimensionId Dimension(string? text, string path, string member) =>
        _values.Id<DimensionId>(text, IssuePath.Member(path, member), DimensionId.TryParse, IdSyntax.WordsAllowed);

    private RoleId Role(string? text, string path) => _values.Id<RoleId>(text, IssuePath.Member(path, "role"), RoleId.TryParse, IdSyntax.WordsAllowed);

    private T Named<T>(WireSet<T> set, string name, string path)
        where T : struct, Enum
    {
        if (!set.TryGet(name, out T value))
        {
            _values.Refuse(IssueCodes.UnknownValue, path, name, string.Join(", ", set.Names));
        }

        return value;
    }

    private decimal? Percent(decimal? value, string path, string member)
    {
        if (value is < 0 or > 100)
        {
            _values.Refuse(AssessmentIssueCodes.ValueOffScale, IssuePath.Member(path, member), Text(value), "0 to 100");
        }

        return value;
    }

    private static string? Text(decimal? value) => value?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static ValueList<TTo> List<TFrom, TTo>(List<TFrom>? drafts, string path, Func<TFrom, string, TTo> read) =>
        drafts is null ? [] : drafts.Select((draft, i) => read(draft, IssuePath.Item(path, i))).ToValueList();
}
