using Competency.Analytics.Internal;

namespace Competency.Analytics;

/// <summary>Reliable change of one person's score, and the error around a score.</summary>
/// <remarks>
/// Source: Jacobson and Truax (1991), Journal of Consulting and Clinical Psychology 59, 12-19, https://doi.org/10.1037/0022-006X.59.1.12,
/// with the √2 that Christensen and Mendoza (1986), Behavior Therapy 17, 305-308, put right. A change is reliable when its index lies beyond
/// the normal quantile of the level (1.96 at .95). A reliability of 1 or a standard deviation of 0 leaves the index undefined
/// (<see cref="UndefinedReason.NoErrorVariance"/>).
/// </remarks>
public sealed class ReliableChange
{
    private readonly double _quantile;

    private ReliableChange(double sd, double reliability, double sem, double difference, double level)
    {
        StandardDeviation = sd;
        Reliability = reliability;
        Sem = sem;
        DifferenceError = difference;
        Level = level;
        _quantile = Distributions.NormalQuantile(1 - ((1 - level) / 2));
    }

    /// <summary>Gets the standard deviation of scores before, in score points.</summary>
    public double StandardDeviation { get; }

    /// <summary>Gets the reliability, 0 to 1.</summary>
    public double Reliability { get; }

    /// <summary>Gets the standard error of measurement, SD √(1 − reliability).</summary>
    public double Sem { get; }

    /// <summary>Gets the standard error of a difference of two scores: √2 SEM, or √(SEM² before + SEM² after) with two variances.</summary>
    public double DifferenceError { get; }

    /// <summary>Gets the level of the limits and intervals.</summary>
    public double Level { get; }

    /// <summary>Gets the smallest change that counts as reliable, in score points.</summary>
    public double SmallestReliableChange => _quantile * DifferenceError;

    /// <summary>Makes the index from one standard deviation.</summary>
    /// <param name="standardDeviation">The standard deviation of scores before, not negative.</param>
    /// <param name="reliability">The reliability, 0 to 1.</param>
    /// <param name="level">The confidence level, between 0 and 1 exclusive.</param>
    /// <returns>The index.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static ReliableChange Create(double standardDeviation, double reliability, double level = 0.95)
    {
        double sem = SemOf(standardDeviation, reliability);
        Guard.Level(level);
        return new ReliableChange(standardDeviation, reliability, sem, Math.Sqrt(2) * sem, level);
    }

    /// <summary>Makes the index from the standard deviations before and after.</summary>
    /// <param name="before">The standard deviation before, not negative.</param>
    /// <param name="after">The standard deviation after, not negative.</param>
    /// <param name="reliability">The reliability at both times, 0 to 1.</param>
    /// <param name="level">The confidence level, between 0 and 1 exclusive.</param>
    /// <returns>The index. Source: Maassen (2004), Journal of the International Neuropsychological Society 10, 888-893, https://doi.org/10.1017/S1355617704106097.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static ReliableChange CreateFromTwoVariances(double before, double after, double reliability, double level = 0.95)
    {
        double first = SemOf(before, reliability);
        double second = SemOf(after, reliability);
        Guard.Level(level);
        return new ReliableChange(before, reliability, first, Math.Sqrt((first * first) + (second * second)), level);
    }

    /// <summary>Gives the reliable change index, (after − before) over the standard error of a difference.</summary>
    /// <param name="before">The score before.</param>
    /// <param name="after">The score after.</param>
    /// <returns>The index, in standard errors.</returns>
    public Statistic Index(double before, double after) => DifferenceError == 0
        ? Statistic.Undefined(UndefinedReason.NoErrorVariance)
        : Statistic.Of((after - before) / DifferenceError);

    /// <summary>Says whether a change is reliable; the limits themselves do not count as change.</summary>
    /// <param name="before">The score before.</param>
    /// <param name="after">The score after.</param>
    /// <returns>The verdict. Without measurement error any difference is a change.</returns>
    public ChangeVerdict Judge(double before, double after)
    {
        double change = after - before;
        double limit = SmallestReliableChange;
        return change > limit ? ChangeVerdict.Increase : change < -limit ? ChangeVerdict.Decrease : ChangeVerdict.Unchanged;
    }

    /// <summary>Gives the interval about an observed score: score ± quantile × SEM.</summary>
    /// <param name="score">The observed score.</param>
    /// <returns>The interval, in score points.</returns>
    public ConfidenceInterval ObservedInterval(double score) => ConfidenceInterval.Of(Level, score - (_quantile * Sem), score + (_quantile * Sem));

    /// <summary>Gives Kelley's estimated true score, mean + reliability × (score − mean).</summary>
    /// <param name="score">The observed score.</param>
    /// <param name="mean">The mean of the group that the person belongs to.</param>
    /// <returns>The estimate, in score points.</returns>
    /// <remarks>Source: Kelley (1947), Fundamentals of statistics.</remarks>
    public double EstimatedTrueScore(double score, double mean) => mean + (Reliability * (score - mean));

    /// <summary>Gives the interval about Kelley's estimate, with the standard error SD √(reliability (1 − reliability)).</summary>
    /// <param name="score">The observed score.</param>
    /// <param name="mean">The mean of the group that the person belongs to.</param>
    /// <returns>The interval, in score points.</returns>
    public ConfidenceInterval TrueScoreInterval(double score, double mean)
    {
        double half = _quantile * StandardDeviation * Math.Sqrt(Reliability * (1 - Reliability));
        double center = EstimatedTrueScore(score, mean);
        return ConfidenceInterval.Of(Level, center - half, center + half);
    }

    private static double SemOf(double sd, double reliability)
    {
        Guard.Reliability(reliability);
        if (!(sd >= 0 && double.IsFinite(sd)))
        {
            throw new ArgumentOutOfRangeException(nameof(sd), sd, "A standard deviation is finite and not negative.");
        }

        return sd * Math.Sqrt(1 - reliability);
    }
}
