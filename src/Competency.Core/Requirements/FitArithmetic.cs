using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Requirements;

/// <summary>Ratios and fit in whole nano-units; every quotient stays under 2⁵³ by the limits of models.</summary>
internal static class FitArithmetic
{
    /// <summary>min(1, level ÷ required level).</summary>
    public static long LevelRatio(int level, int required) => Math.Min(Nano.PerUnit, Nano.Quotient(level * Nano.PerUnit, required));

    /// <summary>min(1, percent ÷ required percent), the required one kept exact: it need not be a whole number of nano-percent.</summary>
    /// <param name="percent">Nano-percent attained.</param>
    /// <param name="required">The required score above the scale's minimum, in ten-thousandths.</param>
    /// <param name="length">The length of the scale.</param>
    public static long ScoreRatio(long percent, long required, int length) => Math.Min(Nano.PerUnit, Nano.Quotient(percent * length * 100, required));

    /// <summary>Exceeds, meets or below, scores compared in millionths like every threshold.</summary>
    public static RequirementStatus Compare(long attained, long required) =>
        attained > required ? RequirementStatus.Exceeds : attained == required ? RequirementStatus.Meets : RequirementStatus.Below;
}
