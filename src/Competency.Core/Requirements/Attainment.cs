using System.Runtime.InteropServices;
using Competency.Core.Disclosure;
using Competency.Core.Scoring;

namespace Competency.Core.Requirements;

/// <summary>What a person attained in one dimension, whatever kind of result says so; <c>default</c> where nothing was.</summary>
/// <param name="Score">The score on the dimension's scale.</param>
/// <param name="Percent">The percent.</param>
/// <param name="Level">The level, 0 for none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Attainment(decimal? Score, decimal? Percent, int? Level)
{
    public Attainment(DimensionResult result)
        : this(result.Score, result.Percent, result.Level)
    {
    }

    public Attainment(DisclosedDimension result)
        : this(result.Score, result.Percent, result.Level)
    {
    }
}
