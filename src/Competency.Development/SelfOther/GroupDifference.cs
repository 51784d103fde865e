using System.Diagnostics;
using Competency.Core;
using Competency.Core.Disclosure;

namespace Competency.Development.SelfOther;

/// <summary>How differently two shown groups see a person in one leaf.</summary>
/// <param name="Dimension">The leaf.</param>
/// <param name="Name">Its name in all languages of the model.</param>
/// <param name="Higher">The group that rates higher; it may be the person.</param>
/// <param name="Lower">The group that rates lower; it may be the person.</param>
/// <param name="HigherScore">The higher score, exact to 9 decimals.</param>
/// <param name="LowerScore">The lower score, exact to 9 decimals.</param>
/// <param name="Difference">Higher − lower in points of the scale, exact to 9 decimals; over 0.</param>
/// <param name="DifferencePercent">The same in percent of the scale's length, rounded half up to 9 decimals.</param>
[DebuggerDisplay("{Dimension.Value,nq}: {Higher} − {Lower} = {Difference}")]
public sealed record GroupDifference(
    DimensionId Dimension,
    LocalizedText Name,
    RaterGroup Higher,
    RaterGroup Lower,
    decimal HigherScore,
    decimal LowerScore,
    decimal Difference,
    decimal DifferencePercent);
