using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;
using Competency.Core.Tests.Oracle;
using Xunit.Abstractions;

namespace Competency.Core.Tests.Bulk;

/// <summary>Bulk gives what single scoring gives: every field, every rule, every layout, every width of vectors.</summary>
public sealed class BulkParityTests(ITestOutputHelper output)
{
    private static readonly ScoreColumns[] s_columns =
        [ScoreColumns.All & ~ScoreColumns.Warnings, ScoreColumns.Standard, ScoreColumns.All & ~ScoreColumns.Warnings, ScoreColumns.Levels, ScoreColumns.All];

    [Fact]
    public void Score_RandomModels_EqualsSingle() => Compare(150).Should().BeGreaterThan(1_050);

    [Fact]
    [Trait("Category", "Long")]
    public void Score_TwoThousandRandomModels_EqualsSingle() => Compare(2_000).Should().BeGreaterThan(14_000);

    private int Compare(int models)
    {
        int people = 0;
        for (int i = 0; i < models; i++)
        {
            RandomCase random = RandomCases.Create(20_261_124, i);
            BulkCase example = BulkCase.Of(random, i % 100 == 0 ? 130 : 7);
            string? difference = ColumnComparison.FirstDifference(example, s_columns[i % s_columns.Length], threads: 1 + (i % 2));
            if (difference is not null)
            {
                Assert.Fail($"{difference}\n{random.Describe()}");
            }

            people += example.People;
        }

        output.WriteLine($"{people} people");
        return people;
    }

    [Fact]
    public void ToResult_RandomModels_EqualsSingleWhole()
    {
        for (int i = 0; i < 100; i++)
        {
            BulkCase example = BulkCase.Of(RandomCases.Create(7, i), 5);
            ScoringOutcome[] expected = example.Single();
            foreach (RatingBatch batch in example.Batches())
            {
                using ScoreBatch scores = example.Scorer.Score(batch);
                for (int person = 0; person < example.People; person++)
                {
                    scores.ToResult(person, BulkCase.IdOf(person)).Should().Be(expected[person].Result);
                }

                batch.Dispose();
            }
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Score_Shape_EqualsSingle(string shape) =>
        ColumnComparison.FirstDifference(BulkShapes.Create(shape), ScoreColumns.All & ~ScoreColumns.Warnings, threads: 2).Should().BeNull();

    public static TheoryData<string> Shapes => [.. BulkShapes.Names];

    [Theory]
    [MemberData(nameof(VectorShapes))]
    public void Score_ShapeWithVectorForm_LeavesNobodyToBeScoredOneByOne(string shape)
    {
        BulkCase example = BulkShapes.Create(shape);
        using RatingBatch batch = example.Tiles();
        using ScoreBatch scores = example.Scorer.Score(batch);

        scores.Report.SubjectsOneByOne.Should().Be(0);
        scores.Report.Fallbacks.Should().BeEmpty();
    }

    public static TheoryData<string> VectorShapes => [.. BulkShapes.Names.Where(name => !BulkShapes.HasNoVectorForm(name))];

    [Fact]
    public void Score_RecordsInAnotherOrder_GivesEachSubjectTheSame()
    {
        BulkCase example = BulkCase.Of(RandomCases.Create(11, 3), 80);
        ScoringOutcome[] expected = example.Single();
        BulkRating[] records = [.. example.Records()];
        new Random(5).Shuffle(records);
        using RatingBatchBuilder builder = new(example.Scorer);
        foreach (BulkRating record in records)
        {
            builder.Add(record.Subject, record.Rating);
        }

        using RatingBatch batch = builder.Build();
        using ScoreBatch scores = example.Scorer.Score(batch, new BulkOptions { Columns = ScoreColumns.All });
        Dictionary<SubjectId, int> place = Enumerable.Range(0, batch.Subjects).ToDictionary(batch.SubjectIdOf);
        foreach (ScoringOutcome outcome in expected.Where(outcome => outcome.Assessment.Ratings.Count > 0))
        {
            scores.ToResult(place[outcome.Assessment.Subject]).Should().Be(outcome.Result);
            ColumnComparison.Line(scores, place[outcome.Assessment.Subject]).Should().NotBeEmpty();
        }
    }

    [Fact]
    [Trait("Category", "Long")]
    public void Score_TenMillionRatings_SumsToTheSameAsSingle()
    {
        // 8 raters × 30 items + 6 unused = 36 cells a row: 34,722 subjects make ten million.
        BulkScorer scorer = BulkScorer.Create(BulkShapes.Ladder());
        RoleHandle[] slots = [.. BulkShapes.EightRaters.Select(scorer.Role)];
        int subjects = 10_000_000 / (slots.Length * scorer.Items.Count) + 1;
        byte[] cells = new byte[subjects * slots.Length * scorer.Items.Count];
        Random random = new(1);
        random.NextBytes(cells);
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] %= 6;
        }

        using RatingBatch batch = RatingBatch.FromMatrix(scorer, cells, slots);
        using ScoreBatch scores = scorer.Score(batch, new BulkOptions { MaxDegreeOfParallelism = 2, Columns = ScoreColumns.All & ~ScoreColumns.Warnings });
        HashCode bulk = default;
        HashCode single = default;
        for (int subject = 0; subject < subjects; subject++)
        {
            AssessmentResult result = scores.ToResult(subject, SubjectId.Parse("anyone"));
            for (int d = 0; d < scorer.Dimensions.Count; d++)
            {
                DimensionResult of = d == result.Dimensions.Count ? result.Overall : result.Dimensions[d];
                bulk.Add((scores.Scores(d)[subject], scores.Percents(d)[subject], (int)scores.Levels(d)[subject], scores.Coverages(d)[subject]));
                single.Add((ToNano(of.Score - of.ScaleMinimum), ToNano(of.Percent), of.Level ?? -1, ToNano(of.Coverage)));
            }
        }

        bulk.ToHashCode().Should().Be(single.ToHashCode());
    }

    private static long ToNano(decimal? value) => value is null ? -1 : (long)(value.Value * 1_000_000_000m);
}
