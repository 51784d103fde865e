namespace Competency.Core.Scoring;

/// <summary>One rater's judgment of one item.</summary>
/// <param name="Rater">Who rates.</param>
/// <param name="Role">How the rater stands to the person; the same in all of the rater's ratings of that person.</param>
/// <param name="Item">An indicator; or a leaf, where raters nominate a level.</param>
/// <param name="Value">A point of the item's scale (for a leaf, the ordinal of a defined level), or not observed.</param>
/// <param name="Comment">What the rater wrote, or null.</param>
/// <param name="Date">When the rater judged, or null; plays no part in scoring.</param>
public readonly record struct Rating(
    RaterId Rater,
    RoleId Role,
    ItemId Item,
    RatingValue Value,
    string? Comment = null,
    DateOnly? Date = null);
