using System.Collections.Immutable;

namespace Competency.Analytics;

/// <summary>The scales of a questionnaire with their correlations.</summary>
public sealed class KeyedScalesResult
{
    internal KeyedScalesResult()
    {
    }

    /// <summary>Gets the number of persons (targets) with at least one answer.</summary>
    public int Persons { get; internal init; }

    /// <summary>Gets what was done about missing answers in scores.</summary>
    public MissingAnswers Missing { get; internal init; }

    /// <summary>Gets the scales, in the order given.</summary>
    public ImmutableArray<KeyedScale> Scales { get; internal init; } = [];

    /// <summary>Gets the correlations between the scales as sums of keyed items, from the items' covariances; a row and a column for each scale.</summary>
    /// <remarks>Without missing answers these are the correlations of the scores.</remarks>
    public ImmutableArray<ImmutableArray<Statistic>> Correlations { get; internal init; } = [];
}
