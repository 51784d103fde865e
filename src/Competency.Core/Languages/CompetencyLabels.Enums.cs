using Competency.Core.Disclosure;
using Competency.Core.Requirements;
using Competency.Core.Scoring;
using Competency.Core.Validation;

namespace Competency.Core.Languages;

/// <content>The members of enums that people are shown.</content>
public sealed partial class CompetencyLabels
{
    /// <summary>Gets what a group of raters is called in a model: its role, or <em>others</em> for roles that are too small to be shown apart.</summary>
    /// <param name="group">The group.</param>
    /// <param name="model">The model, whose own word for a role comes first.</param>
    /// <param name="language">The language wanted, or null for the first of the fallback.</param>
    public string Of(RaterGroup group, CompetencyModel model, string? language)
    {
        ArgumentNullException.ThrowIfNull(group);
        return group.Role is { } role ? Of(role, model, language) : Of(group.Kind, language);
    }

    /// <summary>Gets what a warning says.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="warning"/> is none of the declared values.</exception>
    public string Of(ScoringWarningCode warning, string? language) => Get(LabelKeys.Of("warning.", warning), language);

    /// <summary>Gets why something has no score.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reason"/> is none of the declared values.</exception>
    public string Of(NotScoredReason reason, string? language) => Get(LabelKeys.Of("not-scored.", reason), language);

    /// <summary>Gets what a model's status is called.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="status"/> is none of the declared values.</exception>
    public string Of(ModelStatus status, string? language) => Get(LabelKeys.Of("model-status.", status), language);

    /// <summary>Gets what a kind of provenance is called.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is none of the declared values.</exception>
    public string Of(ProvenanceKind kind, string? language) => Get(LabelKeys.Of("provenance.", kind), language);

    /// <summary>Gets what a kind of development measure is called.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is none of the declared values.</exception>
    public string Of(MeasureKind kind, string? language) => Get(LabelKeys.Of("measure.", kind), language);

    /// <summary>Gets what a kind of relation is called.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is none of the declared values.</exception>
    public string Of(RelationKind kind, string? language) => Get(LabelKeys.Of("relation.", kind), language);

    /// <summary>Gets whether a score is carried over, and why not.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="status"/> is none of the declared values.</exception>
    public string Of(CarryOverStatus status, string? language) => Get(LabelKeys.Of("carry-over.", status), language);

    /// <summary>Gets what the status of a requirement is called.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="status"/> is none of the declared values.</exception>
    public string Of(RequirementStatus status, string? language) => Get(LabelKeys.Of("requirement.", status), language);

    /// <summary>Gets what a verdict is called.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="verdict"/> is none of the declared values.</exception>
    public string Of(FitVerdict verdict, string? language) => Get(LabelKeys.Of("verdict.", verdict), language);

    /// <summary>Gets why a verdict is as it is.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is none of the declared values.</exception>
    public string Of(VerdictReasonKind kind, string? language) => Get(LabelKeys.Of("verdict-reason.", kind), language);

    /// <summary>Gets what a kind of dimension is called.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is none of the declared values.</exception>
    public string Of(DimensionKind kind, string? language) => Get(LabelKeys.Of("dimension-kind.", kind), language);

    /// <summary>Gets what a node of an explanation stands for.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is none of the declared values.</exception>
    public string Of(ExplanationKind kind, string? language) => Get(LabelKeys.Of("explanation.", kind), language);

    /// <summary>Gets whether a disclosed dimension has a total.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="state"/> is none of the declared values.</exception>
    public string Of(DisclosedState state, string? language) => Get(LabelKeys.Of("disclosed-state.", state), language);

    /// <summary>Gets how a role is shown in a disclosed result.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="state"/> is none of the declared values.</exception>
    public string Of(DisclosedRoleState state, string? language) => Get(LabelKeys.Of("role-state.", state), language);

    /// <summary>Gets why something is not shown.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reason"/> is none of the declared values.</exception>
    public string Of(HiddenReason reason, string? language) => Get(LabelKeys.Of("hidden.", reason), language);

    /// <summary>Gets how much of single items is shown.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="detail"/> is none of the declared values.</exception>
    public string Of(ItemDetail detail, string? language) => Get(LabelKeys.Of("item-detail.", detail), language);

    /// <summary>Gets what a group of raters is made of.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is none of the declared values.</exception>
    public string Of(RaterGroupKind kind, string? language) => Get(LabelKeys.Of("rater-group.", kind), language);

    /// <summary>Gets what happened to an element between two versions of a model.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is none of the declared values.</exception>
    public string Of(ModelChangeKind kind, string? language) => Get(LabelKeys.Of("change.", kind), language);

    /// <summary>Gets when the person's own ratings count.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="policy"/> is none of the declared values.</exception>
    public string Of(SelfPolicy policy, string? language) => Get(LabelKeys.Of("self-policy.", policy), language);

    /// <summary>Gets how raters are combined.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pooling"/> is none of the declared values.</exception>
    public string Of(RaterPooling pooling, string? language) => Get(LabelKeys.Of("pooling.", pooling), language);

    /// <summary>Gets what a level without evidence does.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="policy"/> is none of the declared values.</exception>
    public string Of(MissingLevelPolicy policy, string? language) => Get(LabelKeys.Of("missing-level.", policy), language);

    /// <summary>Gets how grave an issue is.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="severity"/> is none of the declared values.</exception>
    public string Of(IssueSeverity severity, string? language) => Get(LabelKeys.Of("severity.", severity), language);
}
