using System.Diagnostics;

namespace Competency.Core.Disclosure;

/// <summary>One act of disclosing: what was released, and the ratings it was made of.</summary>
/// <remarks>
/// For programs alone: it names raters. Keep it, and give all of a person's releases by a model when disclosing again, so that no two of them
/// can be subtracted. Only <see cref="Result"/> is meant for people. Plain data, immutable, structurally equal.
/// </remarks>
[DebuggerDisplay("release {Number} of {Result.Subject.Value,nq} by {Result.Model}")]
public sealed record DisclosureRelease
{
    internal DisclosureRelease()
    {
    }

    /// <summary>Gets its number among the person's releases by the model, from 1.</summary>
    public int Number => Result.Release;

    /// <summary>Gets what was released, with every section.</summary>
    public DisclosedResult Result { get; internal init; } = null!;

    /// <summary>Gets the raters by group, each with the ratings that the shown numbers were made of; groups without raters are not listed.</summary>
    public ValueList<ReleasedGroup> Groups { get; internal init; } = [];

    /// <summary>Gets the raters some of whose ratings were hidden, with those.</summary>
    public ValueList<ReleasedRater> Withheld { get; internal init; } = [];
}

/// <summary>A group as it was released.</summary>
/// <param name="Group">The group.</param>
/// <param name="Raters">Its raters, by id.</param>
public sealed record ReleasedGroup(RaterGroup Group, ValueList<ReleasedRater> Raters);

/// <summary>One rater's ratings.</summary>
/// <param name="Rater">The rater.</param>
/// <param name="Role">The rater's role.</param>
/// <param name="Ratings">The observed values, in the model's order of items.</param>
/// <param name="Comments">The comments, by item and text.</param>
public sealed record ReleasedRater(RaterId Rater, RoleId Role, ValueList<ReleasedRating> Ratings, ValueList<ReleasedComment> Comments);

/// <summary>One value.</summary>
/// <param name="Item">The item.</param>
/// <param name="Value">The point of the scale that the rater chose.</param>
public readonly record struct ReleasedRating(ItemId Item, int Value);

/// <summary>One comment.</summary>
/// <param name="Item">The item.</param>
/// <param name="Text">The text.</param>
public readonly record struct ReleasedComment(ItemId Item, string Text);
