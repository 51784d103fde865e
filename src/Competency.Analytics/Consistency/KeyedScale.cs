using System.Collections.Immutable;

namespace Competency.Analytics;

/// <summary>One scale of a questionnaire: everybody's score, and how the scale holds together among all items of the questionnaire.</summary>
public sealed class KeyedScale
{
    internal KeyedScale(ScaleKey key) => Key = key;

    /// <summary>Gets the items and which are reversed.</summary>
    public ScaleKey Key { get; }

    /// <summary>Gets one score for each target, in the table's order.</summary>
    public ImmutableArray<ScaleScore> Scores { get; internal init; } = [];

    /// <summary>Gets how the scores, as means of items, are distributed.</summary>
    public StatisticSummary Summary => StatisticSummary.Of(Scores.Select(static s => s.Score));

    /// <summary>Gets raw alpha from the covariances; from pairs of answers where answers are missing and not imputed.</summary>
    public Statistic Alpha { get; internal init; }

    /// <summary>Gets the mean correlation that <see cref="Alpha"/> stands for, α/(k − α(k − 1)): what equally correlated items would have.</summary>
    public Statistic AlphaEquivalentCorrelation { get; internal init; }

    /// <summary>Gets Guttman's λ6 with each item's unique variance taken from its multiple correlation with all items of the questionnaire, not only those of the scale.</summary>
    /// <remarks>λ6 of the scale alone is <see cref="GuttmanLambdas.Lambda6"/>; that of the questionnaire is what psych::scoreItems prints.</remarks>
    public Statistic Lambda6InQuestionnaire { get; internal init; }
}
