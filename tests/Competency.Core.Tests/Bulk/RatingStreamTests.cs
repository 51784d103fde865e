using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;
using Competency.Core.Tests.Oracle;
using Competency.Core.Validation;

namespace Competency.Core.Tests.Bulk;

/// <summary>Records in, numbers out: whatever the order, nothing is lost and nothing is dropped in silence.</summary>
public sealed class RatingStreamTests
{
    [Theory]
    [InlineData(SubjectCompletion.AtEnd, true)]
    [InlineData(SubjectCompletion.WhenTold, true)]
    [InlineData(SubjectCompletion.WhenNextBegins, false)]
    public void Score_OneRecordInAHundredDamaged_ScoresTheIntactSubjectsAndListsEveryDamagedRow(SubjectCompletion completion, bool shuffled)
    {
        BulkCase example = BulkShapes.Create("ladder, eight raters");
        BulkRating[] records = [.. example.Records().Select((record, i) => record with { Row = i })];
        HashSet<long> damaged = [];
        for (int i = 0; i < records.Length; i += 23)
        {
            // 240 records a person: one person in four is hit, by some ten damaged records each.
            if (i / 240 % 4 == 1)
            {
                damaged.Add(i);
                records[i] = records[i] with { Rating = Damage(records[i].Rating, i % 3) };
            }
        }

        Dictionary<SubjectId, int> last = [];
        if (shuffled)
        {
            new Random(1).Shuffle(records);
        }

        for (int i = 0; i < records.Length; i++)
        {
            last[records[i].Subject] = i;
        }

        HashSet<SubjectId> bad = [.. records.Where(record => damaged.Contains(record.Row!.Value)).Select(record => record.Subject)];
        Dictionary<SubjectId, AssessmentResult> expected = example.Single().Where(outcome => !bad.Contains(outcome.Assessment.Subject))
            .ToDictionary(outcome => outcome.Assessment.Subject, outcome => outcome.Result!);
        IEnumerable<RatingChunk> chunks = records.Chunk(1_000).Select((chunk, c) => new RatingChunk
        {
            Ratings = chunk,
            Completed = [.. chunk.Where((record, i) => last[record.Subject] == (c * 1_000) + i).Select(record => record.Subject)],
        });

        HashSet<SubjectId> scored = [];
        List<long> listed = [];
        int refused = 0;
        foreach (ScoredBatch batch in example.Scorer.Score(chunks, new BulkStreamOptions { Completion = completion, BatchSubjects = 16 }))
        {
            refused += batch.Scores.Report.Refused;
            listed.AddRange(batch.Scores.Report.Issues.Select(issue => issue.Row!.Value));
            for (int subject = 0; subject < batch.Ratings.Subjects; subject++)
            {
                SubjectId id = batch.Ratings.SubjectIdOf(subject);
                scored.Add(id).Should().BeTrue();
                batch.Scores.ToResult(subject).Should().Be(expected[id]);
            }
        }

        scored.Should().BeEquivalentTo(expected.Keys).And.HaveCount(97);
        listed.Should().BeEquivalentTo(damaged).And.HaveCountGreaterThan(records.Length / 101);
        refused.Should().Be(bad.Count);
    }

    [Fact]
    public async Task ScoreAsync_Chunks_EqualsSynchronous()
    {
        BulkCase example = BulkCase.Of(RandomCases.Create(4, 4), 60);
        RatingChunk[] chunks = [.. example.Records().Chunk(50).Select(chunk => new RatingChunk { Ratings = chunk })];
        List<string> synchronous = [];
        foreach (ScoredBatch batch in example.Scorer.Score(chunks))
        {
            synchronous.AddRange(Enumerable.Range(0, batch.Ratings.Subjects).Select(subject => ColumnComparison.Line(batch.Scores, subject)));
        }

        List<string> asynchronous = [];
        await foreach (ScoredBatch batch in example.Scorer.ScoreAsync(Later(chunks)))
        {
            asynchronous.AddRange(Enumerable.Range(0, batch.Ratings.Subjects).Select(subject => ColumnComparison.Line(batch.Scores, subject)));
        }

        asynchronous.Should().Equal(synchronous).And.NotBeEmpty();
    }

    [Fact]
    public void Score_RecordAfterItsSubjectWasComplete_IsRefusedAndTheSubjectStands()
    {
        BulkCase example = new(BulkShapes.Ladder(1));
        Rating rating = new(RaterId.Parse("r"), RoleId.Peer, ItemId.Parse("d0.1.1"), 3);
        BulkRating[] records =
        [
            new(SubjectId.Parse("a"), rating, 1),
            new(SubjectId.Parse("b"), rating, 2),
            new(SubjectId.Parse("a"), rating with { Item = ItemId.Parse("d0.2.1") }, 3),
            new(default, rating, 4),
        ];
        ScoredBatch batch = example.Scorer.Score(
            [new RatingChunk { Ratings = records, Faults = [new BulkIssue(null, null, 9, new ValidationIssue("torn", IssueSeverity.Error, "row", "Torn."))] }],
            new BulkStreamOptions { Completion = SubjectCompletion.WhenNextBegins }).Single();

        batch.Ratings.Subjects.Should().Be(2);
        batch.Scores.Report.Issues.Select(issue => $"{issue.Row}: {issue.Issue.Message}").Should().Equal(
            "9: Torn.",
            "3: 'a' was complete already; allowed: no record of a subject after the subject was complete: group the records by subject, or score at the end of the stream.",
            "4: '' is not a subject id; allowed: 1 to 200 characters, none of them a control character, no white space at either end.");
        batch.Scores.Report.Issues[1].Issue.Code.Should().Be(AssessmentIssueCodes.SubjectAlreadyComplete);
        batch.Scores.Report.Refused.Should().Be(0);
    }

    [Fact]
    public void Build_FaultsOfEveryKind_AreToldAsSingleScoringTellsThem()
    {
        BulkScorer scorer = BulkScorer.Create(BulkShapes.Ladder(1));
        using RatingBatchBuilder builder = new(scorer, maxIssues: 6);
        RaterId rater = RaterId.Parse("r1");
        Rating good = new(rater, RoleId.Peer, ItemId.Parse("d0.1.1"), 3);
        builder.Add(SubjectId.Parse("good"), good).Should().BeTrue();
        builder.Add(SubjectId.Parse("bad"), good, 1).Should().BeTrue();
        builder.Add(SubjectId.Parse("bad"), good, 2).Should().BeFalse();
        builder.Add(SubjectId.Parse("bad"), good with { Item = ItemId.Parse("d0.2.1"), Value = 9 }, 3).Should().BeFalse();
        builder.Add(SubjectId.Parse("bad"), good with { Item = ItemId.Parse("d1.2.1") }, 4).Should().BeFalse();
        builder.Add(SubjectId.Parse("bad"), good with { Role = RoleId.Parse("aunt"), Item = ItemId.Parse("d0.2.1") }, 5).Should().BeFalse();
        builder.Add(SubjectId.Parse("bad"), good with { Role = RoleId.Manager, Item = ItemId.Parse("d0.3.1") }, 6).Should().BeFalse();
        builder.Add(SubjectId.Parse("bad"), good with { Rater = default, Item = ItemId.Parse("d0.3.1") }, 7).Should().BeFalse();
        builder.AddRow(SubjectId.Parse("row"), rater, scorer.Role(RoleId.Peer), [1, 2, 3, 4, 6, 0], 8).Should().BeFalse();

        using RatingBatch batch = builder.Build();
        using ScoreBatch scores = scorer.Score(batch);

        batch.Subjects.Should().Be(1);
        batch.Refused.Should().Be(2);
        scores.Report.Subjects.Should().Be(3);
        scores.Report.Issues.Select(issue => $"{issue.Row} {issue.SubjectId} {issue.Issue.Code}").Should().Equal(
            "2 bad duplicate-rating", "3 bad value-off-scale", "4 bad unknown-item", "5 bad unknown-role", "6 bad rater-in-two-roles", "7 bad malformed-id");
        scores.Report.IssueCounts.Should().Contain(new BulkIssueCount("value-off-scale", 2));
        ((Action)(() => builder.Add(default, good))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void BuildComplete_SomeSubjects_KeepsTheOthers()
    {
        BulkCase example = BulkCase.Of(RandomCases.Create(4, 9), 40);
        ScoringOutcome[] expected = example.Single();
        using RatingBatchBuilder builder = new(example.Scorer);
        BulkRating[] records = [.. example.Records()];
        SubjectId[] all = [.. records.Select(record => record.Subject).Distinct()];
        foreach (BulkRating record in records.Where((_, i) => i % 2 == 0))
        {
            builder.Add(record.Subject, record.Rating);
        }

        SubjectId[] even = [.. all.Where((_, i) => i % 2 == 0)];
        foreach (BulkRating record in records.Where((record, i) => i % 2 != 0 && even.Contains(record.Subject)))
        {
            builder.Add(record.Subject, record.Rating);
        }

        Array.ForEach(even, builder.Complete);
        using RatingBatch first = builder.BuildComplete();
        foreach (BulkRating record in records.Where((record, i) => i % 2 != 0 && !even.Contains(record.Subject)))
        {
            builder.Add(record.Subject, record.Rating);
        }

        using RatingBatch second = builder.Build();
        foreach (RatingBatch batch in (RatingBatch[])[first, second])
        {
            using ScoreBatch scores = example.Scorer.Score(batch);
            for (int subject = 0; subject < batch.Subjects; subject++)
            {
                scores.ToResult(subject).Should().Be(expected.Single(outcome => outcome.Assessment.Subject == batch.SubjectIdOf(subject)).Result);
            }
        }

        (first.Subjects, first.Subjects + second.Subjects).Should().Be((even.Length, all.Length));
        builder.Subjects.Should().Be(0);
    }

    [Theory]
    [InlineData(SubjectCompletion.AtEnd)]
    [InlineData(SubjectCompletion.WhenNextBegins)]
    public void Score_RatingsByHandlesAndWholeRows_EqualsRatingsByIds(SubjectCompletion completion)
    {
        BulkCase example = BulkCase.Of(RandomCases.Create(12, 6), 40);
        BulkScorer scorer = example.Scorer;
        BulkRating[] records = [.. example.Records()];
        RatingChunk[] chunks =
        [
            new RatingChunk { Resolved = Array.ConvertAll(records, record => Resolve(scorer, record)) },
            new RatingChunk { Rows = RowsOf(scorer, records) },
        ];
        string[] expected = [.. scorer.Score([new RatingChunk { Ratings = records }]).SelectMany(Lines)];

        string[] lines = [.. scorer.Score(chunks, new BulkStreamOptions { Completion = completion, BatchSubjects = 1_000 }).SelectMany(Lines)];

        lines[..expected.Length].Should().Equal(expected);
        lines[expected.Length..].Should().Equal(expected);
    }

    [Fact]
    public void Score_RowsAndHandlesThatDoNotFit_RefuseTheirSubjectAlone()
    {
        BulkScorer scorer = BulkScorer.Create(BulkShapes.Ladder(1));
        RaterId rater = RaterId.Parse("r");
        RoleHandle peer = scorer.Role(RoleId.Peer);
        RatingChunk chunk = new()
        {
            Resolved = new ResolvedRating[] { new(SubjectId.Parse("high"), rater, peer, scorer.Item(ItemId.Parse("d0.1.1")), 6, 1), new(default, rater, peer, scorer.Item(ItemId.Parse("d0.1.1")), 5, 2) },
            Rows = new RaterRow[]
            {
                new(SubjectId.Parse("twice"), rater, peer, new byte[] { 1, 2, 3, 4, 5, 0 }, 3),
                new(SubjectId.Parse("twice"), rater, peer, new byte[] { 0, 2, 0, 0, 0, 0 }, 4),
                new(SubjectId.Parse("good"), rater, peer, new byte[] { 1, 2, 3, 0, 0, 0 }, 5),
                new(SubjectId.Parse("good"), rater, peer, new byte[] { 0, 0, 0, 4, 5, 0 }, 6),
            },
        };

        List<string> seen = [];
        foreach (ScoredBatch batch in scorer.Score([chunk]))
        {
            seen.AddRange(batch.Scores.Report.Issues.Select(issue => $"{issue.Row} {issue.SubjectId} {issue.Issue.Code}"));
            seen.AddRange(Enumerable.Range(0, batch.Ratings.Subjects).Select(subject => $"{batch.Ratings.SubjectIdOf(subject)} {batch.Scores.ToResult(subject).Overall.Percent}"));
        }

        // 1 to 5 on five indicators, the lowest being 1: their mean is 3, half of the scale.
        seen.Should().Equal("1 high value-off-scale", "2  malformed-id", "4 twice duplicate-rating", "good 50");
    }

    [Fact]
    public void Refuse_FaultOfAReader_RefusesItsSubjectAndCountsBeyondTheList()
    {
        BulkScorer scorer = BulkScorer.Create(BulkShapes.Ladder(1));
        using RatingBatchBuilder builder = new(scorer, maxIssues: 1);
        ValidationIssue torn = new("torn", IssueSeverity.Error, "value", "Torn.");
        builder.AddRow(SubjectId.Parse("hit"), RaterId.Parse("r"), scorer.Role(RoleId.Peer), [1, 2, 3, 4, 5, 0]);
        builder.AddRow(SubjectId.Parse("well"), RaterId.Parse("r"), scorer.Role(RoleId.Peer), [1, 2, 3, 4, 5, 0]);
        builder.Refuse(new BulkIssue(null, SubjectId.Parse("hit"), 7, torn));
        builder.Refuse(new BulkIssue(null, null, 8, torn));

        using RatingBatch batch = builder.Build();
        using ScoreBatch scores = scorer.Score(batch);

        batch.SubjectIdOf(0).Should().Be(SubjectId.Parse("well"));
        (batch.Subjects, batch.Refused).Should().Be((1, 1));
        scores.Report.Issues.Should().Equal(new BulkIssue(null, SubjectId.Parse("hit"), 7, torn));
        scores.Report.IssueCounts.Should().Equal(new BulkIssueCount("torn", 2));
    }

    [Fact]
    public void Score_FaultOfASubjectThatWasScored_IsToldAndTheSubjectStands()
    {
        BulkScorer scorer = BulkScorer.Create(BulkShapes.Ladder(1));
        RaterRow Row(string subject) => new(SubjectId.Parse(subject), RaterId.Parse("r"), scorer.Role(RoleId.Peer), new byte[] { 1, 2, 3, 4, 5, 0 });
        RatingChunk[] chunks =
        [
            new RatingChunk { Rows = new[] { Row("a"), Row("b") } },
            new RatingChunk { Faults = [new BulkIssue(null, SubjectId.Parse("a"), 9, new ValidationIssue("torn", IssueSeverity.Error, "value", "Torn."))] },
        ];
        int refused = 0;
        int scored = 0;
        foreach (ScoredBatch batch in scorer.Score(chunks, new BulkStreamOptions { Completion = SubjectCompletion.WhenNextBegins, BatchSubjects = 1 }))
        {
            refused += batch.Scores.Report.Refused;
            scored += batch.Ratings.Subjects;
        }

        (scored, refused).Should().Be((2, 0));
    }

    private static ResolvedRating Resolve(BulkScorer scorer, BulkRating record) =>
        new(record.Subject, record.Rating.Rater, scorer.Role(record.Rating.Role), scorer.Item(record.Rating.Item), record.Rating.Value);

    private static RaterRow[] RowsOf(BulkScorer scorer, IEnumerable<BulkRating> records) =>
        [.. records.GroupBy(record => (Subject: SubjectId.Parse($"row-{record.Subject}"), record.Rating.Rater, record.Rating.Role))
            .Select(row => new RaterRow(row.Key.Subject, row.Key.Rater, scorer.Role(row.Key.Role), Cells(scorer, row)))];

    private static byte[] Cells(BulkScorer scorer, IEnumerable<BulkRating> row)
    {
        byte[] cells = new byte[scorer.Items.Count];
        foreach (BulkRating record in row)
        {
            ItemHandle item = scorer.Item(record.Rating.Item);
            scorer.TryGetCell(item, record.Rating.Value, out cells[item.Index]).Should().BeTrue();
        }

        return cells;
    }

    private static string[] Lines(ScoredBatch batch) => [.. Enumerable.Range(0, batch.Ratings.Subjects).Select(subject => ColumnComparison.Line(batch.Scores, subject))];

    private static Rating Damage(Rating rating, int how) => how switch
    {
        0 => rating with { Value = 77 },
        1 => rating with { Item = ItemId.Parse("no-such-item.1") },
        _ => rating with { Role = RoleId.Parse("uncle") },
    };

    private static async IAsyncEnumerable<RatingChunk> Later(IEnumerable<RatingChunk> chunks)
    {
        foreach (RatingChunk chunk in chunks)
        {
            await Task.Yield();
            yield return chunk;
        }
    }
}
