using System.Collections.Immutable;

namespace Competency.Analytics;

/// <summary>Cohen's kappa of two raters with its standard errors.</summary>
public sealed class CohenKappaResult
{
    internal CohenKappaResult()
    {
    }

    /// <summary>Gets what was done about missing ratings: a target that only one of the two rated is left out.</summary>
    public MissingRule Missing { get; } = MissingRule.Listwise;

    /// <summary>Gets the number of targets that both raters rated.</summary>
    public int Targets { get; internal init; }

    /// <summary>Gets the categories, ascending.</summary>
    public ImmutableArray<double> Categories { get; internal init; } = [];

    /// <summary>Gets the name of the weights.</summary>
    public string Weights { get; internal init; } = string.Empty;

    /// <summary>Gets the observed (weighted) agreement, 0 to 1.</summary>
    public Statistic ObservedAgreement { get; internal init; }

    /// <summary>Gets the (weighted) agreement expected from the margins, 0 to 1.</summary>
    public Statistic ExpectedAgreement { get; internal init; }

    /// <summary>Gets kappa, at most 1; undefined with <see cref="UndefinedReason.NoVariance"/> when both raters used one and the same category.</summary>
    public Statistic Kappa { get; internal init; }

    /// <summary>Gets the large-sample standard error.</summary>
    public Statistic StandardError { get; internal init; }

    /// <summary>Gets the normal interval from <see cref="StandardError"/>, not clipped to −1 and 1.</summary>
    public ConfidenceInterval Interval { get; internal init; } = ConfidenceInterval.Undefined(0.95, UndefinedReason.NotComputed);

    /// <summary>Gets the standard error if kappa were 0.</summary>
    public Statistic NullStandardError { get; internal init; }

    /// <summary>Gets kappa over <see cref="NullStandardError"/>.</summary>
    public Statistic Z { get; internal init; }

    /// <summary>Gets the two-sided probability of <see cref="Z"/>.</summary>
    public Statistic P { get; internal init; }

    /// <summary>Gets the largest unweighted kappa that the margins allow; undefined for weighted kappa.</summary>
    public Statistic LargestKappa { get; internal init; }

    /// <summary>Gets the prevalence- and bias-adjusted kappa (k·po − 1)/(k − 1) of k categories; undefined for weighted kappa.</summary>
    /// <remarks>Source: Byrt, Bishop and Carlin (1993), Journal of Clinical Epidemiology 46, 423-429, https://doi.org/10.1016/0895-4356(93)90018-V.</remarks>
    public Statistic AdjustedKappa { get; internal init; }
}
