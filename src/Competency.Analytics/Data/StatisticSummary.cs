using System.Collections.Immutable;
using Competency.Analytics.Internal;

namespace Competency.Analytics;

/// <summary>How a statistic is distributed over many targets, such as r_wg over teams.</summary>
/// <remarks>Undefined entries are left out and counted. A value is immutable and safe for any number of threads.</remarks>
public sealed class StatisticSummary
{
    private StatisticSummary(ImmutableArray<double> values, int undefined)
    {
        Defined = values.Length;
        Undefined = undefined;
        Statistic none = Statistic.Undefined(UndefinedReason.NoData);
        double[] x = [.. values];
        Mean = x.Length == 0 ? none : Statistic.Of(Describe.Mean(x));
        Median = x.Length == 0 ? none : Statistic.Of(Describe.Median(x));
        StandardDeviation = x.Length == 0 ? none
            : x.Length == 1 ? Statistic.Undefined(UndefinedReason.TooFewTargets)
            : Statistic.Of(Math.Sqrt(Describe.Variance(x)));
        Minimum = x.Length == 0 ? none : Statistic.Of(x.Min());
        Maximum = x.Length == 0 ? none : Statistic.Of(x.Max());
    }

    /// <summary>Gets the number of defined entries, which all else is over.</summary>
    public int Defined { get; }

    /// <summary>Gets the number of undefined entries.</summary>
    public int Undefined { get; }

    /// <summary>Gets the mean; undefined with <see cref="UndefinedReason.NoData"/> when no entry is defined, as are all others.</summary>
    public Statistic Mean { get; }

    /// <summary>Gets the median.</summary>
    public Statistic Median { get; }

    /// <summary>Gets the standard deviation (divisor n − 1); undefined with <see cref="UndefinedReason.TooFewTargets"/> for one entry.</summary>
    public Statistic StandardDeviation { get; }

    /// <summary>Gets the smallest entry.</summary>
    public Statistic Minimum { get; }

    /// <summary>Gets the largest entry.</summary>
    public Statistic Maximum { get; }

    /// <summary>Summarizes statistics.</summary>
    /// <param name="statistics">The statistics, in any order.</param>
    /// <returns>The summary.</returns>
    public static StatisticSummary Of(IEnumerable<Statistic> statistics)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        ImmutableArray<Statistic> all = [.. statistics];
        ImmutableArray<double> values = [.. all.Where(static s => s.IsDefined).Select(static s => s.Value)];
        return new StatisticSummary(values, all.Length - values.Length);
    }
}
