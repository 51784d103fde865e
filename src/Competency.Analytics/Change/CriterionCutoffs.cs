namespace Competency.Analytics;

/// <summary>Cut-offs a, b and c between a lower and a higher group, in score points.</summary>
/// <remarks>Source: Jacobson and Truax (1991), https://doi.org/10.1037/0022-006X.59.1.12.</remarks>
public sealed class CriterionCutoffs
{
    private readonly int _direction;

    private CriterionCutoffs(int direction, double a, double b, double c)
    {
        _direction = direction;
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

    /// <summary>Says whether a person moved over a cut-off toward the goal group: clinically significant change, if it is also reliable.</summary>
    /// <param name="cutoff">One of the cut-offs, such as <see cref="C"/>.</param>
    /// <param name="before">The score before, finite.</param>
    /// <param name="after">The score after, finite.</param>
    /// <returns>True when the score before is short of the cut-off and the score after reaches it; a score at the cut-off has reached it. False where both groups have the same mean.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite.</exception>
    public bool Crosses(double cutoff, double before, double after)
    {
        if (!double.IsFinite(cutoff) || !double.IsFinite(before) || !double.IsFinite(after))
        {
            throw new ArgumentOutOfRangeException(nameof(cutoff), cutoff, "A cut-off and the scores are finite numbers.");
        }

        return _direction * (before - cutoff) < 0 && _direction * (after - cutoff) >= 0;
    }

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

        int direction = Math.Sign(goalMean - startMean);
        return new CriterionCutoffs(
            direction,
            startMean + (2 * direction * startSd),
            goalMean - (2 * direction * goalSd),
            ((startSd * goalMean) + (goalSd * startMean)) / (startSd + goalSd));
    }
}
