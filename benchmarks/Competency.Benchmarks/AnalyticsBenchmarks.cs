using System.Collections.Immutable;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using Competency.Analytics;

namespace Competency.Benchmarks;

/// <summary>
/// How long it takes to say how good a large round is: 100,000 targets, 5 raters, 30 items, 15 million ratings. With
/// COMPETENCY_RATINGS_CSV set, the file that benchmarks/r/quality.R writes is read, so that R answers the same questions on the same data.
/// </summary>
[MemoryDiagnoser]
public class AnalyticsBenchmarks
{
    private const int Targets = 100_000;
    private const int Raters = 5;
    private const int Items = 30;

    private readonly ResponseScale _scale = ResponseScale.Create(1, 5);
    private double[] _column = [];
    private RatingTable _table = null!;

    [GlobalSetup]
    public void SetUp()
    {
        _column = Environment.GetEnvironmentVariable("COMPETENCY_RATINGS_CSV") is { Length: > 0 } path ? Read(path) : Make();
        _table = RatingTable.FromColumn(Names("t", Targets), Names("r", Raters), Names("i", Items), _column);
    }

    /// <summary>Sum of all ratings: one pass over the same numbers, the floor.</summary>
    [Benchmark(Baseline = true)]
    public double Sum()
    {
        double sum = 0;
        foreach (double value in _column)
        {
            sum += value;
        }

        return sum;
    }

    /// <summary>Mean over items, then ICC(1,1) to ICC(3,k) with intervals.</summary>
    [Benchmark]
    public IntraclassCorrelationResult Icc() => IntraclassCorrelation.Compute(_table.AverageOverItems());

    /// <summary>Mean over raters, then alpha, lambdas, item statistics.</summary>
    [Benchmark]
    public InternalConsistencyResult Alpha() => InternalConsistency.Compute(_table.AverageOverRaters());

    /// <summary>r_wg(j), AD, a_wg of each of the 100,000 targets.</summary>
    [Benchmark]
    public ImmutableArray<WithinGroupAgreementResult> Agreement() => WithinGroupAgreement.Compute(_table, _scale);

    private static string[] Names(string prefix, int count) => [.. Enumerable.Range(1, count).Select(i => prefix + i.ToString(CultureInfo.InvariantCulture))];

    private static double[] Read(string path) =>
        [.. File.ReadLines(path).Skip(1).SelectMany(static line => line.Split(',').Skip(2).Select(static cell => double.Parse(cell, CultureInfo.InvariantCulture)))];

    private static double[] Make()
    {
        Random random = new(20260701);
        double[] column = new double[Targets * Raters * Items];
        for (int t = 0; t < Targets; t++)
        {
            double level = 3 + random.NextDouble() + random.NextDouble() - 1;
            for (int at = 0; at < Raters * Items; at++)
            {
                column[(t * Raters * Items) + at] = Math.Clamp(Math.Round(level + (2 * random.NextDouble()) - 1), 1, 5);
            }
        }

        return column;
    }
}
