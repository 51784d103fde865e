namespace Competency.Analytics;

/// <summary>One rating: who was rated, by whom, on what, and how.</summary>
/// <remarks>A missing rating is a record that is not there, or one whose <see cref="Value"/> is null.</remarks>
/// <param name="Target">The person or unit that was rated; not empty, compared ordinally.</param>
/// <param name="Rater">Who rated; not empty, compared ordinally. The same id on two targets is the same rater.</param>
/// <param name="Item">The item, indicator or scale that was rated; not empty, compared ordinally.</param>
/// <param name="Value">The rating on the response scale, finite; null where it is missing.</param>
public readonly record struct RatingRecord(string Target, string Rater, string Item, double? Value);
