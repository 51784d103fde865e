using System.Runtime.InteropServices;
using Competency.Core;

namespace Competency.Development.Plans;

/// <summary>What a priority rule is told of one need.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PriorityCase
{
    /// <summary>Gets the dimension.</summary>
    public DimensionId Dimension { get; init; }

    /// <summary>Gets how much is missing, in levels, over 0; see <see cref="PlanNeed.GapInLevels"/>.</summary>
    public decimal GapInLevels { get; init; }

    /// <summary>Gets the importance, over 0; see <see cref="PlanNeed.Importance"/>.</summary>
    public decimal Importance { get; init; }

    /// <summary>Gets whether it is a must-have.</summary>
    public bool IsMustHave { get; init; }

    /// <summary>Gets whether a profile requires it; where not, the gap is the way to the top.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Gets the level attained, 0 for none; null where there are no levels.</summary>
    public int? Level { get; init; }

    /// <summary>Gets the percent attained, exact to 9 decimals.</summary>
    public decimal? Percent { get; init; }
}
