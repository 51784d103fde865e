namespace Competency.Analytics;

/// <summary>How dependable scores would be with a number of items and raters.</summary>
public sealed class DecisionStudy
{
    internal DecisionStudy()
    {
    }

    /// <summary>Gets the number of items.</summary>
    public int Items { get; internal init; }

    /// <summary>Gets the number of raters.</summary>
    public int Raters { get; internal init; }

    /// <summary>Gets the relative error variance, for comparing persons: pi/ni + pr/nr + residual/(ni nr).</summary>
    public double RelativeErrorVariance { get; internal init; }

    /// <summary>Gets the absolute error variance, for holding persons to a standard: the relative one + i/ni + r/nr + ir/(ni nr).</summary>
    public double AbsoluteErrorVariance { get; internal init; }

    /// <summary>Gets the generalizability coefficient, person variance over itself plus relative error, 0 to 1.</summary>
    public Statistic Generalizability { get; internal init; }

    /// <summary>Gets the dependability Φ, person variance over itself plus absolute error, 0 to 1.</summary>
    public Statistic Dependability { get; internal init; }

    /// <summary>Gets the relative standard error of measurement, in scale points.</summary>
    public double RelativeSem => Math.Sqrt(RelativeErrorVariance);

    /// <summary>Gets the absolute standard error of measurement, in scale points.</summary>
    public double AbsoluteSem => Math.Sqrt(AbsoluteErrorVariance);
}
