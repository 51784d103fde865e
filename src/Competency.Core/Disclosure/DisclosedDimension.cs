using System.Diagnostics;
using Competency.Core.Scoring;

namespace Competency.Core.Disclosure;

/// <summary>What may be shown of one dimension, or of the whole.</summary>
[DebuggerDisplay("{Id.Value,nq}: {State} {Score}, level {Level}")]
public sealed record DisclosedDimension
{
    internal DisclosedDimension()
    {
    }

    /// <summary>Gets the dimension; <see cref="DimensionId.Overall"/> for the whole.</summary>
    public DimensionId Id { get; internal init; }

    /// <summary>Gets whether this is a leaf, a composite or the whole.</summary>
    public DimensionKind Kind { get; internal init; }

    /// <summary>Gets whether there is a total to show, none, or one that is hidden.</summary>
    public DisclosedState State { get; internal init; }

    /// <summary>Gets why there is no total at all; null unless <see cref="State"/> is <see cref="DisclosedState.NotScored"/>.</summary>
    public NotScoredReason? NotScored { get; internal init; }

    /// <summary>Gets why the total is hidden; null unless <see cref="State"/> is <see cref="DisclosedState.Hidden"/>.</summary>
    public HiddenReason? Hidden { get; internal init; }

    /// <summary>Gets the total on its scale, exact to 9 decimals; null unless scored.</summary>
    public decimal? Score { get; internal init; }

    /// <summary>Gets the total in percent of the scale, exact to 9 decimals; null unless scored.</summary>
    public decimal? Percent { get; internal init; }

    /// <summary>Gets the level attained: an ordinal, or 0 for none; null where there is no total or there are no levels.</summary>
    public int? Level { get; internal init; }

    /// <summary>Gets the lowest point of the scale that the scores are on.</summary>
    public int ScaleMinimum { get; internal init; }

    /// <summary>Gets the highest point of the scale that the scores are on.</summary>
    public int ScaleMaximum { get; internal init; }

    /// <summary>Gets whether the total is the one on record: nothing that counts is hidden, pooled or repeated in it.</summary>
    public bool IsOfRecord { get; internal init; }

    /// <summary>Gets the person's own score, or null. For a composite, what the composite's rule makes of the person's own scores.</summary>
    public decimal? Self { get; internal init; }

    /// <summary>Gets the score by the groups other than self that count and are shown, or null; for a composite, made in the same way.</summary>
    public decimal? Others { get; internal init; }

    /// <summary>Gets each group that rated this leaf, self first, then in the model's order of roles, pools last; empty for a composite.</summary>
    /// <remarks>A group that is too small in the assessment as a whole is not listed here but in <see cref="DisclosedResult.Roles"/>.</remarks>
    public ValueList<GroupScore> Groups { get; internal init; } = [];

    /// <summary>Gets how much of this leaf's single items is shown for confidential groups; null for a composite.</summary>
    public ItemDetail? ItemDetail { get; internal init; }

    /// <summary>Gets the items of this leaf with anything to show, in order of definition; empty for a composite.</summary>
    public ValueList<DisclosedItem> Items { get; internal init; } = [];

    /// <summary>Gets how a cumulative rule came to the level; null under other rules or where there is no total.</summary>
    public DisclosedLevels? Levels { get; internal init; }

    /// <summary>Gets how far the raters behind the total are apart; null for a composite, with too few raters, or where there is no total.</summary>
    public RaterSpread? Spread { get; internal init; }

    /// <summary>Gets whether there is a total.</summary>
    public bool IsScored => State == DisclosedState.Scored;

    internal DisclosedDimension For(DisclosedSections sections)
    {
        bool self = sections.HasFlag(DisclosedSections.Self);
        return this with
        {
            Self = self ? Self : null,
            Others = self ? Others : null,
            Groups = !sections.HasFlag(DisclosedSections.Groups) ? [] : self ? Groups : Groups.Where(group => !group.Group.IsSelf).ToValueList(),
            Items = !sections.HasFlag(DisclosedSections.Items) ? [] : Items.Select(item => item.For(sections)).Where(item => !item.IsEmpty).ToValueList(),
            Spread = !sections.HasFlag(DisclosedSections.Groups) ? null : Spread,
            Levels = !sections.HasFlag(DisclosedSections.Levels) ? null : Levels,
        };
    }
}

/// <summary>Whether there is a total to show.</summary>
public enum DisclosedState
{
    /// <summary>There is a total.</summary>
    Scored = 1,

    /// <summary>There is none, on record either.</summary>
    NotScored = 2,

    /// <summary>There is one on record, and it is not shown.</summary>
    Hidden = 3,
}

/// <summary>How much of a leaf's single items is shown for confidential groups. Groups that are not confidential always show theirs.</summary>
public enum ItemDetail
{
    /// <summary>Each item by all counting groups together, and by each group.</summary>
    ByGroup = 1,

    /// <summary>Each item by all counting groups together.</summary>
    Together = 2,

    /// <summary>By all counting groups together, those items alone that each of their raters observed.</summary>
    ObservedByAll = 3,

    /// <summary>None: a single rater could be found from them.</summary>
    None = 4,
}
