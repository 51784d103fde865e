namespace Competency.Analytics;

/// <summary>One form of the intraclass correlation with its test and interval.</summary>
public sealed class IntraclassForm
{
    internal IntraclassForm()
    {
    }

    /// <summary>Gets the name in the notation of Shrout and Fleiss, such as <c>ICC(2,1)</c>; the mean of k raters is <c>ICC(2,k)</c>.</summary>
    public string Name { get; internal init; } = string.Empty;

    /// <summary>Gets the coefficient, at most 1; negative where targets differ less than chance would make them.</summary>
    public Statistic Coefficient { get; internal init; }

    /// <summary>Gets the F statistic of the test that the coefficient is 0; undefined with <see cref="UndefinedReason.NoErrorVariance"/> when agreement is perfect.</summary>
    public Statistic F { get; internal init; }

    /// <summary>Gets the numerator degrees of freedom.</summary>
    public double Df1 { get; internal init; }

    /// <summary>Gets the denominator degrees of freedom.</summary>
    public double Df2 { get; internal init; }

    /// <summary>Gets the upper-tail probability of <see cref="F"/>.</summary>
    public Statistic P { get; internal init; }

    /// <summary>Gets the confidence interval.</summary>
    public ConfidenceInterval Interval { get; internal init; } = ConfidenceInterval.Undefined(0.95, UndefinedReason.NotComputed);
}
