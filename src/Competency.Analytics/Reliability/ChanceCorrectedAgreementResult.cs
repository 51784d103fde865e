using System.Collections.Immutable;

namespace Competency.Analytics;

/// <summary>Agreement coefficients of two or more raters over categories, with any ratings missing.</summary>
public sealed class ChanceCorrectedAgreementResult
{
    internal ChanceCorrectedAgreementResult()
    {
    }

    /// <summary>Gets what was done about missing ratings: every rating counts, in the agreement of a target where it has two.</summary>
    public MissingRule Missing { get; } = MissingRule.Available;

    /// <summary>Gets the number of targets with at least one rating.</summary>
    public int Targets { get; internal init; }

    /// <summary>Gets the number of targets with at least two ratings.</summary>
    public int PairedTargets { get; internal init; }

    /// <summary>Gets the number of raters with at least one rating.</summary>
    public int Raters { get; internal init; }

    /// <summary>Gets the categories, ascending.</summary>
    public ImmutableArray<double> Categories { get; internal init; } = [];

    /// <summary>Gets the name of the weights.</summary>
    public string Weights { get; internal init; } = string.Empty;

    /// <summary>Gets Gwet's AC1, or AC2 when weighted.</summary>
    public AgreementCoefficient GwetAc { get; internal init; } = new();

    /// <summary>Gets Fleiss' kappa, generalized to missing ratings and weights.</summary>
    public AgreementCoefficient Fleiss { get; internal init; } = new();

    /// <summary>Gets Conger's kappa, which keeps each rater's own margins.</summary>
    public AgreementCoefficient Conger { get; internal init; } = new();

    /// <summary>Gets the Brennan-Prediger coefficient, whose chance is a uniform draw.</summary>
    public AgreementCoefficient BrennanPrediger { get; internal init; } = new();

    /// <summary>Gets Krippendorff's alpha with these weights; see <see cref="KrippendorffAlpha"/> for its own metrics.</summary>
    public AgreementCoefficient Krippendorff { get; internal init; } = new();

    /// <summary>Gets the (weighted) percent agreement as a share, 0 to 1, with no correction for chance.</summary>
    public AgreementCoefficient PercentAgreement { get; internal init; } = new();
}
