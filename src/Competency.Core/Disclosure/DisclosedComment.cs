namespace Competency.Core.Disclosure;

/// <summary>What somebody of a group wrote, word for word.</summary>
/// <param name="Item">What it is about: an indicator or a leaf.</param>
/// <param name="Dimension">The leaf that the item belongs to.</param>
/// <param name="Group">The group.</param>
/// <param name="Text">The text as written. Word for word it may give its writer away by style or content.</param>
public sealed record DisclosedComment(ItemId Item, DimensionId Dimension, RaterGroup Group, string Text);

/// <summary>That there are comments which are not shown.</summary>
/// <param name="Group">The group, where it is shown in numbers; null for groups that are not.</param>
/// <param name="Reason">Why they are withheld.</param>
public sealed record WithheldComments(RaterGroup? Group, HiddenReason Reason);
