namespace Competency.Analytics;

/// <summary>What a quality report takes into account.</summary>
public sealed class QualityReportOptions
{
    /// <summary>Gets what chance agreement looks like.</summary>
    /// <value>The uniform null.</value>
    public NullDistribution NullDistribution { get; init; } = NullDistribution.Uniform;

    /// <summary>Gets the rule that says of a target and a rater whether the rating is the target's own.</summary>
    /// <value>Null: no rating is a self-rating. Self-ratings are kept out of agreement, reliability and consistency, and compared with the others.</value>
    public Func<string, string, bool>? IsSelf { get; init; }

    /// <summary>Gets the coefficient that decision studies aim at, between 0 and 1 exclusive.</summary>
    /// <value>.80.</value>
    public double Goal { get; init; } = 0.8;

    /// <summary>Gets the limits for signs of careless answering.</summary>
    /// <value>The defaults of <see cref="CarelessRespondingOptions"/>.</value>
    public CarelessRespondingOptions Careless { get; init; } = new();

    /// <summary>Gets the number of targets below which figures across persons get a caution, at least 1.</summary>
    /// <value>30.</value>
    public int SmallRound { get; init; } = 30;

    /// <summary>Gets the number of people below which a round is called too small for norms, at least 1.</summary>
    /// <value><see cref="NormTable.DefaultMinimumSize"/>.</value>
    public int MinimumNormGroup { get; init; } = NormTable.DefaultMinimumSize;

    /// <summary>Gets who is told how far the report of a round is, 0 to 1, after each dimension.</summary>
    /// <value>Null: nobody.</value>
    public IProgress<double>? Progress { get; init; }

    internal QualityReportOptions With(Func<string, string, bool> isSelf) => new()
    {
        NullDistribution = NullDistribution,
        IsSelf = isSelf,
        Goal = Goal,
        Careless = Careless,
        SmallRound = SmallRound,
        MinimumNormGroup = MinimumNormGroup,
        Progress = Progress,
    };
}
