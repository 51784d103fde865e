using System.Runtime.InteropServices;
using Competency.Core;

namespace Competency.Formats;

/// <summary>What a parsed block holds one after the other: a rater's row of cells, or single ratings, or faults.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Start">The place of the first in the block's list of that kind.</param>
/// <param name="Count">How many; 1 for a row of cells.</param>
/// <param name="Subject">Whom a row of cells rates.</param>
/// <param name="Rater">Who rates.</param>
/// <param name="Role">The place of the rater's role.</param>
/// <param name="Row">The file's row of the first cell, counted from the beginning of the block.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RatingRun(RatingRunKind Kind, int Start, int Count, SubjectId Subject, RaterId Rater, int Role, long Row);

internal enum RatingRunKind
{
    Cells = 1,
    Ratings = 2,
    Faults = 3,
}
