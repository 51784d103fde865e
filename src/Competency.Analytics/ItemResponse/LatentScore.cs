namespace Competency.Analytics;

/// <summary>A person's latent value θ by four estimators, each with its standard error.</summary>
public sealed class LatentScore
{
    internal LatentScore()
    {
    }

    /// <summary>Gets the id of the person.</summary>
    public string Target { get; internal init; } = string.Empty;

    /// <summary>Gets the number of answers used.</summary>
    public int Answers { get; internal init; }

    /// <summary>Gets the sum of the answers used, raw. A latent score stands beside it and never replaces it.</summary>
    public double RawScore { get; internal init; }

    /// <summary>Gets the mean of the posterior (EAP): always finite, drawn toward the mean of the persons. Undefined without answers.</summary>
    public Statistic ExpectedAPosteriori { get; internal init; }

    /// <summary>Gets the standard deviation of the posterior.</summary>
    public Statistic ExpectedAPosterioriDeviation { get; internal init; }

    /// <summary>Gets the maximum likelihood estimate; undefined with <see cref="UndefinedReason.Unbounded"/> where all answers are at one end.</summary>
    public Statistic MaximumLikelihood { get; internal init; }

    /// <summary>Gets the standard error of <see cref="MaximumLikelihood"/>, from the observed information.</summary>
    public Statistic MaximumLikelihoodStandardError { get; internal init; }

    /// <summary>Gets the mode of the posterior (MAP).</summary>
    public Statistic PosteriorMode { get; internal init; }

    /// <summary>Gets the standard error of <see cref="PosteriorMode"/>, from the observed information and the prior.</summary>
    public Statistic PosteriorModeStandardError { get; internal init; }

    /// <summary>Gets the weighted likelihood estimate (WLE), finite also where all answers are at one end.</summary>
    /// <remarks>Source: Warm (1989), Psychometrika 54, 427-450, https://doi.org/10.1007/BF02294627: the score equation plus J/(2I).</remarks>
    public Statistic WeightedLikelihood { get; internal init; }

    /// <summary>Gets the standard error of <see cref="WeightedLikelihood"/>: one over the root of the expected information there.</summary>
    /// <remarks>Warm's own error, which TAM gives too; mirt gives <see cref="WeightedLikelihoodObservedStandardError"/>. They differ most at the ends.</remarks>
    public Statistic WeightedLikelihoodStandardError { get; internal init; }

    /// <summary>Gets the standard error of <see cref="WeightedLikelihood"/> from the observed slope of the weighted score equation.</summary>
    public Statistic WeightedLikelihoodObservedStandardError { get; internal init; }

    internal LatentScore For(string target) => new()
    {
        Target = target,
        Answers = Answers,
        RawScore = RawScore,
        ExpectedAPosteriori = ExpectedAPosteriori,
        ExpectedAPosterioriDeviation = ExpectedAPosterioriDeviation,
        MaximumLikelihood = MaximumLikelihood,
        MaximumLikelihoodStandardError = MaximumLikelihoodStandardError,
        PosteriorMode = PosteriorMode,
        PosteriorModeStandardError = PosteriorModeStandardError,
        WeightedLikelihood = WeightedLikelihood,
        WeightedLikelihoodStandardError = WeightedLikelihoodStandardError,
        WeightedLikelihoodObservedStandardError = WeightedLikelihoodObservedStandardError,
    };
}
