using BenchmarkDotNet.Attributes;
using Competency.Core;
using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;

namespace Competency.Benchmarks;

/// <summary>One assessment of 240 ratings, eight raters by six leaves of five levels: the library against LINQ with the same rules and the same numbers.</summary>
[MemoryDiagnoser]
public class ScoreBenchmarks
{
    private AssessmentEngine _engine = null!;
    private Assessment _assessment = null!;
    private LinqScorer _linq = null!;
    private BulkScorer _scorer = null!;
    private RatingSheet _sheet = null!;
    private (RaterId Rater, RoleHandle Role)[] _raters = null!;
    private HandleRating[] _ratings = null!;
    private byte[][] _rows = null!;
    private SubjectId _subject;

    [GlobalSetup]
    public void SetUp()
    {
        CompetencyModel model = BulkData.MakeModel();
        _engine = new AssessmentEngine(model);
        _scorer = _engine.Get(model.Id);
        _linq = new LinqScorer(model);
        _sheet = new RatingSheet(_scorer);
        _subject = SubjectId.Parse("S001");
        _assessment = Make(model, seed: 1, missing: 5);
        for (uint seed = 0; seed < 200; seed++)
        {
            // From full sheets to nearly empty ones: both must come to the same.
            Check(Make(model, seed, missing: seed % 12 * 9));
        }

        Resolve(_assessment);
    }

    /// <summary>LINQ over ratings and string ids: scores, levels, overall and band, nothing else.</summary>
    [Benchmark(Baseline = true)]
    public object Linq() => _linq.Score(_assessment.Ratings);

    /// <summary>By string ids: the numbers, and all that details, warnings and explanations are made from when asked for.</summary>
    [Benchmark]
    public AssessmentResult ByIds() => _engine.Score(_assessment);

    /// <summary>By handles that were found once: the same result.</summary>
    [Benchmark]
    public AssessmentResult ByHandles()
    {
        _sheet.Clear();
        foreach ((RaterId rater, RoleHandle role) in _raters)
        {
            _sheet.AddRater(rater, role);
        }

        foreach (HandleRating rating in _ratings)
        {
            _sheet.Rate(rating.Rater, rating.Item, rating.Value);
        }

        return _scorer.Score(_subject, _sheet);
    }

    /// <summary>By whole rows of cells, as a form or a matrix holds them: the same result.</summary>
    [Benchmark]
    public AssessmentResult ByRows()
    {
        _sheet.Clear();
        for (int i = 0; i < _raters.Length; i++)
        {
            _sheet.AddRow(_raters[i].Rater, _raters[i].Role, _rows[i]);
        }

        return _scorer.Score(_subject, _sheet);
    }

    /// <summary>By handles, and every score, percent and level read.</summary>
    [Benchmark]
    public decimal ByHandlesAndReadScores()
    {
        AssessmentResult result = ByHandles();
        decimal sum = result.Overall.Percent ?? 0;
        foreach (DimensionResult dimension in result.Dimensions)
        {
            sum += (dimension.Score ?? 0) + (dimension.Percent ?? 0) + (dimension.Level ?? 0);
        }

        return sum;
    }

    /// <summary>By handles, and every detail made: roles, precision, level evidence, blockers, warnings.</summary>
    [Benchmark]
    public int ByHandlesAndReadAll()
    {
        AssessmentResult result = ByHandles();
        int count = result.Warnings.Count;
        foreach (DimensionResult dimension in result.Dimensions)
        {
            count += dimension.Roles.Count;
        }

        return count;
    }

    /// <summary>By handles, and the tree behind the overall.</summary>
    [Benchmark]
    public ExplanationNode ByHandlesAndExplain() => ByHandles().Explain(DimensionId.Overall);

    private static Assessment Make(CompetencyModel model, uint seed, uint missing)
    {
        AssessmentBuilder builder = new(model.Id, "S001");
        uint state = (seed * 7_919) + 1;
        for (int rater = 0; rater < BulkData.Roles.Length; rater++)
        {
            foreach (IndicatorId item in model.AllDimensions().SelectMany(dimension => dimension.AllIndicators()).Select(indicator => indicator.Id))
            {
                state = (state * 1_664_525) + 1_013_904_223;
                RatingValue value = (state >> 8) % 100 < missing ? RatingValue.NotObserved : 1 + (int)((state >> 16) % 5);

                // Texts of their own, as from a database: that two ids are the same object must not help.
                builder.Rate(FormattableString.Invariant($"rater-{rater}"), RoleId.Parse(new string(BulkData.Roles[rater].Value)), ItemId.Parse(new string(item.Value)), value);
            }
        }

        return builder.Build();
    }

    private void Resolve(Assessment assessment)
    {
        _raters = [.. assessment.Ratings.Select(rating => (rating.Rater, _scorer.Role(rating.Role))).Distinct()];
        _ratings = [.. assessment.Ratings.Select(rating => new HandleRating(
            Array.FindIndex(_raters, known => known.Rater == rating.Rater), _scorer.Item(rating.Item), rating.Value))];
        _rows = [.. _raters.Select(_ => new byte[_scorer.Items.Count])];
        foreach (HandleRating rating in _ratings)
        {
            _rows[rating.Rater][rating.Item.Index] = _scorer.CellOf(rating.Item, rating.Value);
        }
    }

    private void Check(Assessment assessment)
    {
        LinqResult linq = _linq.Score(assessment.Ratings);
        AssessmentResult byIds = _engine.Score(assessment);
        Resolve(assessment);
        bool same = byIds.Equals(ByHandles()) && byIds.Equals(ByRows()) && linq.Overall == Nano(byIds.Overall.Percent, 0) && string.Equals(linq.Band, byIds.Band, StringComparison.Ordinal);
        foreach (DimensionResult dimension in byIds.Dimensions)
        {
            same &= linq.Leaves[dimension.Id.Value] == new LinqLeaf(Nano(dimension.Score, 1), Nano(dimension.Percent, 0), dimension.Level ?? -1);
        }

        if (!same)
        {
            throw new InvalidOperationException("LINQ, ids and handles differ.");
        }
    }

    private static long Nano(decimal? value, int origin) => value is null ? -1 : (long)((value.Value - origin) * 1_000_000_000m);

    private readonly record struct HandleRating(int Rater, ItemHandle Item, RatingValue Value);
}
