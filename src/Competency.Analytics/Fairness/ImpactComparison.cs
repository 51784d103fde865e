namespace Competency.Analytics;

/// <summary>A focal group's selection against a reference group's.</summary>
public sealed class ImpactComparison
{
    internal ImpactComparison(SelectionCounts focal, SelectionCounts reference)
    {
        Focal = focal;
        Reference = reference;
    }

    /// <summary>Gets the focal group.</summary>
    public SelectionCounts Focal { get; }

    /// <summary>Gets the reference group.</summary>
    public SelectionCounts Reference { get; }

    /// <summary>Gets the impact ratio, focal rate over reference rate; undefined when nobody of the reference group was selected.</summary>
    public Statistic ImpactRatio { get; internal init; }

    /// <summary>Gets the interval of the impact ratio on the logarithm; with nobody selected in the focal group it starts at 0 and has no upper end.</summary>
    /// <remarks>Source: Katz, Baptista, Azen and Pike (1978), Biometrics 34, 469-474, https://doi.org/10.2307/2530610.</remarks>
    public ConfidenceInterval ImpactRatioInterval { get; internal init; } = ConfidenceInterval.Undefined(0.95, UndefinedReason.NotComputed);

    /// <summary>Gets whether the impact ratio is below four fifths; 80 % itself is not.</summary>
    /// <remarks>
    /// Compared in whole numbers, 5 × focal selected × reference applicants &lt; 4 × reference selected × focal applicants, so that
    /// 48 % against 60 % is not missed by rounding. Source: Uniform Guidelines on Employee Selection Procedures (1978), 29 CFR 1607.4D,
    /// https://www.ecfr.gov/current/title-29/part-1607. A rule of thumb, neither proof nor safe harbor.
    /// </remarks>
    public bool IsBelowFourFifths { get; internal init; }

    /// <summary>Gets whether the verdict of the four-fifths rule turns when one more of the focal and one fewer of the reference group is selected, or the reverse.</summary>
    /// <remarks>Source: Questions and Answers on the Uniform Guidelines (1979), 44 FR 11996, question 21.</remarks>
    public bool VerdictFlips { get; internal init; }

    /// <summary>Gets the impact ratio with one more of the focal and one fewer of the reference group selected; undefined where that is impossible.</summary>
    public Statistic FlippedRatio { get; internal init; }

    /// <summary>Gets whether either group is below the size for which the figures can be leaned on.</summary>
    public bool IsSmall { get; internal init; }

    /// <summary>Gets focal rate minus reference rate.</summary>
    public double RateDifference { get; internal init; }

    /// <summary>Gets the interval of the rate difference by Newcombe's hybrid score method.</summary>
    /// <remarks>Source: Newcombe (1998), Statistics in Medicine 17, 873-890, https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I.</remarks>
    public ConfidenceInterval RateDifferenceInterval { get; internal init; } = ConfidenceInterval.Undefined(0.95, UndefinedReason.NotComputed);

    /// <summary>Gets z of the rate difference with pooled variance, without correction; its square is the chi-square. Undefined when all or none were selected.</summary>
    public Statistic Z { get; internal init; }

    /// <summary>Gets the two-sided probability of <see cref="Z"/>.</summary>
    public Statistic P { get; internal init; }

    /// <summary>Gets the chi-square without correction, the square of <see cref="Z"/>; its probability is <see cref="P"/>.</summary>
    public Statistic ChiSquare => Z.IsDefined ? Statistic.Of(Z.Value * Z.Value) : Z;

    /// <summary>Gets z of the rate difference with separate variances.</summary>
    public Statistic UnpooledZ { get; internal init; }

    /// <summary>Gets the chi-square with Yates' correction.</summary>
    public Statistic YatesChiSquare { get; internal init; }

    /// <summary>Gets the probability of <see cref="YatesChiSquare"/>.</summary>
    public Statistic YatesP { get; internal init; }

    /// <summary>Gets Fisher's exact two-sided probability: all tables no more likely than the observed one, with a relative tolerance of 1e-7.</summary>
    public double FisherP { get; internal init; }

    /// <summary>Gets Fisher's exact probability of this few or fewer focal selections.</summary>
    public double FisherPLess { get; internal init; }

    /// <summary>Gets the two-sided mid-P: <see cref="FisherP"/> less half the probability of the observed table.</summary>
    public double FisherMidP { get; internal init; }

    /// <summary>Gets the sample odds ratio; undefined with an empty cell below.</summary>
    public Statistic OddsRatio { get; internal init; }

    /// <summary>Gets the conditional maximum-likelihood odds ratio of Fisher's test.</summary>
    public Statistic ConditionalOddsRatio { get; internal init; }

    /// <summary>Gets the exact interval of the conditional odds ratio.</summary>
    public ConfidenceInterval ConditionalOddsRatioInterval { get; internal init; } = ConfidenceInterval.Undefined(0.95, UndefinedReason.NotComputed);

    /// <summary>Gets Cohen's h, 2 asin √focal rate − 2 asin √reference rate.</summary>
    public double CohensH { get; internal init; }

    /// <summary>Gets the phi coefficient; undefined when all or none were selected.</summary>
    public Statistic Phi { get; internal init; }

    /// <summary>Gets how many of the focal group would be selected at the rate of both groups together.</summary>
    public double ExpectedFocalSelected { get; internal init; }

    /// <summary>Gets <see cref="ExpectedFocalSelected"/> less those selected; negative when more were.</summary>
    public double Shortfall { get; internal init; }
}
