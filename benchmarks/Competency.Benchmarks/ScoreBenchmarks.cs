using BenchmarkDotNet.Attributes;
using Competency.Core;
using Competency.Core.Scoring;
using Competency.Models.Sales;

namespace Competency.Benchmarks;

/// <summary>One assessment of about 240 ratings by <c>sales-representative</c>: against an honest LINQ version of the leaf scores alone.</summary>
[MemoryDiagnoser]
public class ScoreBenchmarks
{
    private AssessmentEngine _engine = null!;
    private Assessment _assessment = null!;
    private CompetencyModel _model = null!;

    [GlobalSetup]
    public void SetUp()
    {
        _model = SalesRepresentative.Model;
        _engine = new AssessmentEngine(_model);
        AssessmentBuilder builder = new(SalesRepresentative.Id, "S001");
        IndicatorId[] items = [.. _model.AllDimensions().SelectMany(dimension => dimension.AllIndicators()).Select(indicator => indicator.Id)];
        (string Rater, RoleId Role)[] raters = [("m1", RoleId.Manager), ("p1", RoleId.Peer), ("p2", RoleId.Peer), ("c1", RoleId.Customer)];
        uint state = 1;
        foreach ((string rater, RoleId role) in raters)
        {
            foreach (IndicatorId item in items)
            {
                state = (state * 1_664_525) + 1_013_904_223;
                if (state % 5 != 0)
                {
                    builder.Rate(rater, role, item, 1 + (int)((state >> 16) % 5));
                }
            }
        }

        _assessment = builder.Build();
    }

    /// <summary>Leaf means by role with LINQ over ratings and string ids, in double: less than the engine does.</summary>
    [Benchmark(Baseline = true)]
    public Dictionary<string, double> LinqLeafMeans() => _assessment.Ratings
        .Where(rating => rating.Value.IsObserved)
        .GroupBy(rating => rating.Item.Value.Split('.')[0], StringComparer.Ordinal)
        .ToDictionary(
            leaf => leaf.Key,
            leaf => leaf.GroupBy(rating => rating.Role.Value, StringComparer.Ordinal)
                .Average(role => role.GroupBy(rating => rating.Rater.Value, StringComparer.Ordinal).Average(rater => rater.Average(rating => rating.Value.Value))),
            StringComparer.Ordinal);

    /// <summary>The whole result: levels, blockers, precision, composites, warnings.</summary>
    [Benchmark]
    public AssessmentResult Score() => _engine.Score(_assessment);

    /// <summary>The same, and the tree behind the overall.</summary>
    [Benchmark]
    public ExplanationNode ScoreAndExplain() => _engine.Score(_assessment).Explain(DimensionId.Overall);
}
