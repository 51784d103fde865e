using System.Collections.Immutable;

namespace Competency.Analytics;

/// <summary>How self-ratings agree with the mean of the others.</summary>
public sealed class SelfOtherResult
{
    internal SelfOtherResult()
    {
    }

    /// <summary>Gets what was done about missing ratings: the others of a person are those who rated; a person without a self-rating or without others is left out.</summary>
    public MissingRule Missing { get; } = MissingRule.Available;

    /// <summary>Gets the number of persons with a self-rating and at least one other; the rest are left out.</summary>
    public int Persons { get; internal init; }

    /// <summary>Gets the persons, in order.</summary>
    public ImmutableArray<SelfOtherPerson> People { get; internal init; } = [];

    /// <summary>Gets the mean of self minus others, in scale points.</summary>
    public Statistic MeanDifference { get; internal init; }

    /// <summary>Gets the standard deviation of self minus others (divisor n − 1).</summary>
    public Statistic DifferenceSd { get; internal init; }

    /// <summary>Gets the root mean squared difference.</summary>
    public Statistic RootMeanSquare { get; internal init; }

    /// <summary>Gets the mean absolute difference.</summary>
    public Statistic MeanAbsoluteDifference { get; internal init; }

    /// <summary>Gets the sum of squared differences, D².</summary>
    public Statistic DSquared { get; internal init; }

    /// <summary>Gets the Pearson correlation of self and others.</summary>
    public Statistic Pearson { get; internal init; }

    /// <summary>Gets the Spearman rank correlation of self and others.</summary>
    public Statistic Spearman { get; internal init; }

    /// <summary>Gets ICC(2,1), absolute agreement.</summary>
    public Statistic IccAgreement { get; internal init; }

    /// <summary>Gets ICC(3,1), consistency.</summary>
    public Statistic IccConsistency { get; internal init; }

    /// <summary>Gets ICC(1,1), one-way.</summary>
    public Statistic IccOneWay { get; internal init; }

    /// <summary>Gets the double-entry correlation, Fisher's intraclass: each pair entered both ways round.</summary>
    public Statistic DoubleEntry { get; internal init; }

    /// <summary>Gets Lin's concordance correlation, with divisor n.</summary>
    /// <remarks>Source: Lin (1989), Biometrics 45, 255-268, https://doi.org/10.2307/2532051.</remarks>
    public Statistic Concordance { get; internal init; }

    /// <summary>Gets the interval of <see cref="Concordance"/> by Lin's z transformation.</summary>
    public ConfidenceInterval ConcordanceInterval { get; internal init; } = ConfidenceInterval.Undefined(0.95, UndefinedReason.NotComputed);

    /// <summary>Gets the limits of agreement of Bland and Altman (1986): mean difference ± normal quantile × SD of differences.</summary>
    public ConfidenceInterval LimitsOfAgreement { get; internal init; } = ConfidenceInterval.Undefined(0.95, UndefinedReason.NotComputed);

    /// <summary>Gets the paired t of self against others, with n − 1 degrees of freedom.</summary>
    public Statistic PairedT { get; internal init; }

    /// <summary>Gets the mean difference as a share of the scale's range, −1 to 1.</summary>
    public Statistic GapShareOfRange { get; internal init; }
}
