namespace Competency.Core.Tests.Oracle;

/// <summary>One rating: an item is an indicator or a leaf; a value of null is "not observed".</summary>
internal sealed record OracleRating(string Rater, string Role, string Item, int? Value);
