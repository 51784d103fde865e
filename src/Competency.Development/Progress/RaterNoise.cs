using Competency.Core;
using Competency.Development.Internal;
using MathNet.Numerics.Distributions;

namespace Competency.Development.Progress;

/// <summary>How far raters alone would move a score from one assessment to another.</summary>
/// <remarks>
/// The two-sample t interval with pooled variance (Student 1908; Snedecor and Cochran, Statistical Methods, 8th ed., section 6.9):
/// s² = ((n₁ − 1)s₁² + (n₂ − 1)s₂²) ÷ (n₁ + n₂ − 2), margin = t(0.975; n₁ + n₂ − 2) · s · √(1/n₁ + 1/n₂).
/// Student's t instead of 1.96 makes the margin honestly wide where raters are few. Raters of the two assessments are taken as independent; where
/// the same people rate twice and agree with themselves, the true margin is smaller.
/// </remarks>
internal static class RaterNoise
{
    private const double UpperTail = 0.975;
    private const int SmallSample = 6;

    public static NoiseAssessment OfLeaf(Measurement from, Measurement to, int scaleLength, decimal percentChange)
    {
        if (from.StandardDeviation is not { } earlier || to.StandardDeviation is not { } later)
        {
            return CannotTell(NoMarginReason.TooFewRaters);
        }

        int degrees = from.Raters + to.Raters - 2;
        double pooled = (((from.Raters - 1) * Square(earlier)) + ((to.Raters - 1) * Square(later))) / degrees;
        double error = Math.Sqrt(pooled * ((1.0 / from.Raters) + (1.0 / to.Raters)));
        double margin = StudentT.InvCDF(0, 1, degrees, UpperTail) * error * 100 / scaleLength;
        return Judge(percentChange, Rounding.HalfUp(margin), from.Raters + to.Raters < SmallSample);
    }

    /// <summary>
    /// The weighted mean of the children's margins: what it would be if their noise went all one way, as it does where the same raters are severe in
    /// everything. So it is never too narrow.
    /// </summary>
    public static NoiseAssessment OfComposite(IReadOnlyCollection<(decimal Weight, NoiseAssessment Noise)> children, decimal percentChange)
    {
        if (children.Any(child => child.Noise.MarginPercent is null))
        {
            return CannotTell(NoMarginReason.ChildWithoutMargin);
        }

        decimal margin = children.Sum(child => child.Weight * child.Noise.MarginPercent!.Value) / children.Sum(child => child.Weight);
        return Judge(percentChange, Rounding.HalfUp((double)margin), children.Any(child => child.Noise.IsSmallSample));
    }

    public static NoiseAssessment CannotTell(NoMarginReason reason) => new(NoiseVerdict.CannotTell, null, false, reason);

    private static NoiseAssessment Judge(decimal change, decimal margin, bool isSmall) =>
        new(Math.Abs(change) > margin ? NoiseVerdict.LargerThanNoise : NoiseVerdict.WithinNoise, margin, isSmall, null);

    private static double Square(decimal deviation) => (double)deviation * (double)deviation;
}
