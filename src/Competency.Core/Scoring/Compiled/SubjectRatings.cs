namespace Competency.Core.Scoring.Compiled;

/// <summary>One person's ratings in plan order: a row for each rater, a byte for each item.</summary>
/// <param name="Raters">The raters, in the order of their first rating.</param>
/// <param name="Roles">The role index of each rater.</param>
/// <param name="Cells">Row by row: 0 = not observed, else value − lowest value + 1.</param>
internal sealed record SubjectRatings(RaterId[] Raters, int[] Roles, byte[] Cells);
