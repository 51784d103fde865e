namespace Competency.Analytics;

/// <summary>The six intraclass correlations of Shrout and Fleiss with the mean squares they rest on.</summary>
public sealed class IntraclassCorrelationResult
{
    internal IntraclassCorrelationResult()
    {
    }

    /// <summary>Gets the number of targets used.</summary>
    public int Targets { get; internal init; }

    /// <summary>Gets the number of raters, k.</summary>
    public int Raters { get; internal init; }

    /// <summary>Gets the number of ratings used.</summary>
    public int Ratings { get; internal init; }

    /// <summary>Gets how the components were estimated.</summary>
    public IntraclassMethod Method { get; internal init; }

    /// <summary>Gets what was done about missing ratings.</summary>
    public MissingRule Missing { get; internal init; }

    /// <summary>Gets whether the iteration converged; always true for the analysis of variance.</summary>
    public bool Converged { get; internal init; } = true;

    /// <summary>Gets the mean square between targets.</summary>
    public Statistic TargetMeanSquare { get; internal init; }

    /// <summary>Gets the mean square between raters.</summary>
    public Statistic RaterMeanSquare { get; internal init; }

    /// <summary>Gets the residual mean square of the two-way layout.</summary>
    public Statistic ErrorMeanSquare { get; internal init; }

    /// <summary>Gets the mean square within targets of the one-way layout.</summary>
    public Statistic WithinMeanSquare { get; internal init; }

    /// <summary>Gets the variance between targets; from analysis of variance it may be negative.</summary>
    public Statistic TargetVariance { get; internal init; }

    /// <summary>Gets the variance between raters; from analysis of variance it may be negative.</summary>
    public Statistic RaterVariance { get; internal init; }

    /// <summary>Gets the residual variance.</summary>
    public Statistic ErrorVariance { get; internal init; }

    /// <summary>Gets ICC(1,1): each target has its own raters; one rater's score.</summary>
    public IntraclassForm Single1 { get; internal init; } = new();

    /// <summary>Gets ICC(2,1): raters are a random sample and rate every target; absolute agreement of one rater's score.</summary>
    public IntraclassForm Single2 { get; internal init; } = new();

    /// <summary>Gets ICC(3,1): these raters only; consistency of one rater's score.</summary>
    public IntraclassForm Single3 { get; internal init; } = new();

    /// <summary>Gets ICC(1,k): as ICC(1,1), for the mean of k raters.</summary>
    public IntraclassForm Average1 { get; internal init; } = new();

    /// <summary>Gets ICC(2,k): as ICC(2,1), for the mean of k raters.</summary>
    public IntraclassForm Average2 { get; internal init; } = new();

    /// <summary>Gets ICC(3,k): as ICC(3,1), for the mean of k raters; equal to coefficient alpha with raters as items.</summary>
    public IntraclassForm Average3 { get; internal init; } = new();
}
