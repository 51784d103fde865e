using Competency.Core.Building;
using Competency.Core.Scoring;

namespace Competency.Core.Serialization;

/// <summary>The names that closed sets have in the result format.</summary>
internal static class ResultNames
{
    public const string Scored = "scored";
    public const string NotScored = "not-scored";

    public static readonly WireSet<DimensionKind> Kinds =
        new("kind", ("leaf", DimensionKind.Leaf), ("composite", DimensionKind.Composite), ("overall", DimensionKind.Overall));

    public static readonly WireSet<NotScoredReason> Reasons = new(
        "reason",
        ("nothing-observed", NotScoredReason.NothingObserved),
        ("too-little-observed", NotScoredReason.TooLittleObserved),
        ("no-counting-rater", NotScoredReason.NoCountingRater),
        ("too-few-children-scored", NotScoredReason.TooFewChildrenScored),
        ("rule-gave-none", NotScoredReason.RuleGaveNone));

    public static readonly WireSet<ScoringWarningCode> Warnings = new(
        "warning",
        ("unused-evidence", ScoringWarningCode.UnusedEvidence),
        ("too-little-observed", ScoringWarningCode.TooLittleObserved),
        ("self-only", ScoringWarningCode.SelfOnly),
        ("role-not-counted", ScoringWarningCode.RoleNotCounted),
        ("single-rater", ScoringWarningCode.SingleRater),
        ("imprecise", ScoringWarningCode.Imprecise),
        ("irregular-levels", ScoringWarningCode.IrregularLevels),
        ("missing-level-evidence", ScoringWarningCode.MissingLevelEvidence),
        ("model-is-draft", ScoringWarningCode.ModelIsDraft),
        ("model-is-deprecated", ScoringWarningCode.ModelIsDeprecated));
}
