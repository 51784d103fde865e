using Competency.Core;
using Competency.Core.Scoring;

namespace Competency.Formats;

/// <summary>A dimension as a file of scores holds it.</summary>
/// <param name="Index">Its place in <see cref="Core.Scoring.Bulk.BulkScorer.Dimensions"/>.</param>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Leaf, composite or the overall.</param>
/// <param name="ScaleMinimum">The lowest point of its scale: nano-points are above it.</param>
public sealed record ScoreSheetDimension(int Index, DimensionId Id, DimensionKind Kind, int ScaleMinimum);
