namespace Competency.Analytics;

/// <summary>Cut-offs a, b and c between a lower and a higher group, in score points.</summary>
/// <remarks>Source: Jacobson and Truax (1991), https://doi.org/10.1037/0022-006X.59.1.12.</remarks>
public sealed class CriterionCutoffs
{
    private CriterionCutoffs(double a, double b, double c)
    {
        A = a;
        B = b;
        C = c;
    }

    /// <summary>Gets cut-off a: two standard deviations from the starting group's mean toward the goal group.</summary>
    public double A { get; }

    /// <summary>Gets cut-off b: two standard deviations from the goal group's mean toward the starting group.</summary>
    public double B { get; }

    /// <summary>Gets cut-off c: where a score is equally near to both groups in standard deviations.</summary>
    public double C { get; }

    /// <summary>Makes the cut-offs.</summary>
    /// <param name="startMean">The mean of the starting group.</param>
    /// <param name="startSd">Its standard deviation, not negative.</param>
    /// <param name="goalMean">The mean of the goal group.</param>
    /// <param name="goalSd">Its standard deviation, not negative; not both may be 0.</param>
    /// <returns>The cut-offs.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A standard deviation is negative or both are 0.</exception>
    public static CriterionCutoffs Create(double startMean, double startSd, double goalMean, double goalSd)
    {
        if (!(startSd >= 0 && goalSd >= 0 && startSd + goalSd > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(startSd), startSd, "Standard deviations must not be negative, nor both be 0.");
        }

        double direction = Math.Sign(goalMean - startMean);
        return new CriterionCutoffs(
            startMean + (2 * direction * startSd),
            goalMean - (2 * direction * goalSd),
            ((startSd * goalMean) + (goalSd * startMean)) / (startSd + goalSd));
    }
}
