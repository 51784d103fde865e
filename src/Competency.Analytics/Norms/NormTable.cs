using System.Collections.Immutable;
using Competency.Analytics.Internal;

namespace Competency.Analytics;

/// <summary>The norms of a scale: what a raw score means among a norm group.</summary>
/// <remarks>
/// Immutable, and made only from the scores and their counts, so that a saved table gives the same norms again. A small norm
/// group is allowed and flagged by <see cref="IsLargeEnough"/>.
/// </remarks>
public sealed partial class NormTable
{
    /// <summary>The size below which <see cref="IsLargeEnough"/> is false unless asked for otherwise: 200.</summary>
    /// <remarks>Source: EFPA Review Model for the Description and Evaluation of Psychological and Educational Tests, version 4.2.6 (2013): classical norm groups under 200 are inadequate.</remarks>
    public const int DefaultMinimumSize = 200;

    private readonly double[] _raw;
    private readonly int[] _frequency;

    private NormTable(string name, double[] raw, int[] frequency, int minimumSize)
    {
        Name = name;
        _raw = raw;
        _frequency = frequency;
        MinimumSize = minimumSize;
        Size = frequency.Sum();
        Mean = raw.Zip(frequency, static (x, f) => x * f).Sum() / Size;
        double squares = raw.Zip(frequency, (x, f) => f * (x - Mean) * (x - Mean)).Sum();
        StandardDeviation = Size < 2 ? Statistic.Undefined(UndefinedReason.TooFewTargets)
            : raw.Length < 2 ? Statistic.Undefined(UndefinedReason.NoVariance)
            : Statistic.Of(Math.Sqrt(squares / (Size - 1)));
        PopulationStandardDeviation = Math.Sqrt(squares / Size);
        Rows = [.. raw.Select(Lookup)];
    }

    /// <summary>Gets the name of the norm group.</summary>
    public string Name { get; }

    /// <summary>Gets the number of persons in the norm group.</summary>
    public int Size { get; }

    /// <summary>Gets the size that was asked for.</summary>
    public int MinimumSize { get; }

    /// <summary>Gets whether the norm group has at least <see cref="MinimumSize"/> persons.</summary>
    public bool IsLargeEnough => Size >= MinimumSize;

    /// <summary>Gets the mean raw score.</summary>
    public double Mean { get; }

    /// <summary>Gets the standard deviation of raw scores (divisor n − 1).</summary>
    public Statistic StandardDeviation { get; }

    /// <summary>Gets the standard deviation with divisor n, for comparison with norms made by it; the norms here use <see cref="StandardDeviation"/>.</summary>
    public double PopulationStandardDeviation { get; }

    /// <summary>Gets one row for each raw score that occurs, ascending.</summary>
    public ImmutableArray<NormRow> Rows { get; }

    /// <summary>Makes norms from raw scores.</summary>
    /// <param name="name">The name of the norm group; not empty.</param>
    /// <param name="scores">At least one finite score; leave missing scores out.</param>
    /// <param name="minimumSize">The size below which the norms are flagged, at least 1.</param>
    /// <returns>The norms.</returns>
    /// <exception cref="ArgumentException">The name is empty, there is no score, or a score is not finite.</exception>
    public static NormTable Create(string name, IEnumerable<double> scores, int minimumSize = DefaultMinimumSize)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(minimumSize, 1);
        double[] values = Guard.Finite(scores, nameof(scores));
        if (values.Length == 0)
        {
            throw new ArgumentException("Norms need at least one score.", nameof(scores));
        }

        IGrouping<double, double>[] groups = [.. values.GroupBy(static v => v).OrderBy(static g => g.Key)];
        return new NormTable(name, [.. groups.Select(static g => g.Key)], [.. groups.Select(static g => g.Count())], minimumSize);
    }

    /// <summary>Gives the norms of any raw score.</summary>
    /// <param name="raw">A finite raw score; it need not occur in the norm group.</param>
    /// <returns>The norms.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="raw"/> is not finite.</exception>
    public NormRow Lookup(double raw)
    {
        if (!double.IsFinite(raw))
        {
            throw new ArgumentOutOfRangeException(nameof(raw), raw, "A raw score is a finite number.");
        }

        int found = Array.BinarySearch(_raw, raw);
        int before = found >= 0 ? found : ~found;
        double below = 0;
        for (int at = 0; at < before; at++)
        {
            below += _frequency[at];
        }

        int own = found >= 0 ? _frequency[found] : 0;
        double proportion = (below + (own / 2.0)) / Size;
        double? z = StandardDeviation.IsDefined ? (raw - Mean) / StandardDeviation.Value : null;
        double? normalized = proportion > 0 && proportion < 1 ? Distributions.NormalQuantile(proportion) : null;
        double rank = below + ((own + 1) / 2.0);
        Statistic noSd = Statistic.Undefined(StandardDeviation.IsDefined ? UndefinedReason.NotComputed : StandardDeviation.Reason);
        Statistic outside = Statistic.Undefined(UndefinedReason.Unbounded);
        return new NormRow
        {
            Raw = raw,
            Frequency = own,
            Percentile = 100 * proportion,
            PercentAtOrBelow = 100 * (below + own) / Size,
            PercentBelow = 100 * below / Size,
            Z = z is { } linear ? Statistic.Of(linear) : noSd,
            T = z is { } forT ? Statistic.Of(StandardScores.T(forT)) : noSd,
            Sten = z is { } forSten ? StandardScores.Sten(forSten) : null,
            Stanine = z is { } forStanine ? StandardScores.Stanine(forStanine) : null,
            NormalizedZ = normalized is { } nz ? Statistic.Of(nz) : outside,
            NormalizedT = normalized is { } nt ? Statistic.Of(StandardScores.T(nt)) : outside,
            BlomT = own == 0
                ? Statistic.Undefined(UndefinedReason.NoData)
                : Statistic.Of(StandardScores.T(Distributions.NormalQuantile((rank - 0.375) / (Size + 0.25)))),
            NormalizedSten = normalized is { } ns ? StandardScores.Sten(ns) : proportion <= 0 ? 1 : 10,
            NormalizedStanine = normalized is { } nn ? StandardScores.Stanine(nn) : proportion <= 0 ? 1 : 9,
            PercentileStanine = StandardScores.StanineFromPercentile(100 * proportion),
        };
    }

    /// <summary>Gives a sample quantile of the norm group.</summary>
    /// <param name="p">The proportion, 0 to 1.</param>
    /// <param name="type">The type of Hyndman and Fan (1996), 4 to 9: 7 is that of R and Excel, 6 that of SPSS, 8 the one they recommend.</param>
    /// <returns>The quantile, in raw score points.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public double Quantile(double p, int type = 7)
    {
        if (!(p >= 0 && p <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(p), p, "A proportion lies between 0 and 1.");
        }

        double[] sorted = [.. _raw.SelectMany((x, at) => Enumerable.Repeat(x, _frequency[at]))];
        return Quantiles.Of(sorted, p, type);
    }

    /// <summary>Says whose norms these are.</summary>
    /// <returns>Such as <c>sales 2026: 412 persons</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Name}: {Size} persons");
}
