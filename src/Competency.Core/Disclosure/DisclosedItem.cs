namespace Competency.Core.Disclosure;

/// <summary>What may be shown of one item: an indicator, or a leaf for which levels are nominated.</summary>
/// <param name="Item">The item.</param>
/// <param name="Others">By the groups other than self that count, keyed so that higher is better, an exact decimal on the leaf's scale; null where not shown.</param>
/// <param name="Self">What the person gave themselves, keyed; null where not rated or not shown.</param>
/// <param name="Groups">By each group other than self whose numbers are shown, in the order of <see cref="DisclosedDimension.Groups"/>.</param>
public sealed record DisclosedItem(ItemId Item, decimal? Others, decimal? Self, ValueList<ItemGroupScore> Groups)
{
    internal bool IsEmpty => Others is null && Self is null && Groups.Count == 0;

    internal DisclosedItem For(DisclosedSections sections) => this with
    {
        Self = sections.HasFlag(DisclosedSections.Self) ? Self : null,
        Groups = sections.HasFlag(DisclosedSections.Groups) ? Groups : [],
    };
}

/// <summary>What a group of raters gave an item.</summary>
/// <param name="Group">The group.</param>
/// <param name="Raters">The group's raters who observed the item.</param>
/// <param name="Score">The plain mean of their keyed values, an exact decimal on the leaf's scale.</param>
public sealed record ItemGroupScore(RaterGroup Group, int Raters, decimal Score);
