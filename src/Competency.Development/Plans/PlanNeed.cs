using System.Diagnostics;
using Competency.Core;

namespace Competency.Development.Plans;

/// <summary>Where a person stands in one dimension, what is asked for, and how much it matters.</summary>
[DebuggerDisplay("{Dimension.Value,nq}: gap {Gap}, priority {Priority}")]
public sealed record PlanNeed
{
    /// <summary>Gets the dimension.</summary>
    public required DimensionId Dimension { get; init; }

    /// <summary>Gets its name in all languages of the model.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Gets where the person stands.</summary>
    public required PlanStanding Current { get; init; }

    /// <summary>Gets what the profile requires; null without a profile.</summary>
    public PlanGoal? Required { get; init; }

    /// <summary>Gets whether the profile calls it a must-have.</summary>
    public bool IsMustHave { get; init; }

    /// <summary>Gets how much it matters beside the others: over 0.</summary>
    /// <value>
    /// The importance of the requirement. Without a profile the weight of the leaf; below a composite its share of the composite's
    /// importance, importance × weight ÷ weights of all children, rounded half up to 9 decimals at each composite.
    /// </value>
    public required decimal Importance { get; init; }

    /// <summary>Gets what is missing, over 0: required − attained, without a profile highest − attained; in levels where that is a level, else in points.</summary>
    public required decimal Gap { get; init; }

    /// <summary>Gets the gap in levels, by which levels and scores are compared.</summary>
    /// <value>A gap in levels as it is. A gap in points counts a quarter of the scale as a level, as on 1 to 5 with five levels: points × 4 ÷ length, rounded half up to 9 decimals.</value>
    public required decimal GapInLevels { get; init; }

    /// <summary>Gets the priority that the rule gave.</summary>
    public required decimal Priority { get; init; }
}

/// <summary>What a person attained in one dimension, as it is shown.</summary>
/// <param name="Level">The level, 0 for none; null where there are no levels.</param>
/// <param name="Score">The score on the dimension's scale, exact to 9 decimals.</param>
/// <param name="Percent">The percent of that scale, exact to 9 decimals.</param>
public sealed record PlanStanding(int? Level, decimal Score, decimal Percent);

/// <summary>What is required or aimed at: a level, or a score on the dimension's scale; one of the two.</summary>
/// <param name="Level">The level, or null.</param>
/// <param name="Score">The score, or null.</param>
public sealed record PlanGoal(int? Level, decimal? Score);
