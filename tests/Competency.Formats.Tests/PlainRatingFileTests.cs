using System.Text;
using Competency.Core;
using Competency.Core.Scoring.Bulk;
using Competency.Models.Sales;

namespace Competency.Formats.Tests;

/// <summary>A plain file, read in blocks, gives the numbers, faults and rows that it gives where a quotation mark in its header has it read row by row.</summary>
public class PlainRatingFileTests
{
    private const string LongHeader = "subject,rater,role,item,value";

    private static readonly BulkScorer s_scorer = BulkScorer.Create(SalesRepresentative.Model);
    private static readonly string[] s_items = [.. s_scorer.Items.Where(item => item.Value.Contains('.', StringComparison.Ordinal)).Select(item => item.Value)];

    [Theory]
    [InlineData(1, true, 1)]
    [InlineData(2, false, 1)]
    [InlineData(3, true, 3)]
    [InlineData(4, false, 3)]
    public void Chunks_LongWithEveryDamage_IsAsRowByRow(int seed, bool isGrouped, int threads) => IsAsRowByRow(DamagedLong(new Random(seed), 150), isGrouped, threads);

    [Theory]
    [InlineData(5, true, 1)]
    [InlineData(6, false, 3)]
    public void Chunks_WideWithEveryDamage_IsAsRowByRow(int seed, bool isGrouped, int threads) => IsAsRowByRow(DamagedWide(new Random(seed), 150), isGrouped, threads);

    [Theory]
    [InlineData("ann,bob,peer,influence.1.1,4\r\nann,bob,peer,influence.1.2,5\r\n")]
    [InlineData("ann,bob,peer,influence.1.1,4\nann,bob,peer,influence.1.2,")]
    [InlineData("ann,bob,peer,influence.1.1,4\rann,bob,peer,influence.1.2,5\r")]
    [InlineData("ann , bob,peer, influence.1.1 , 4 \nann , bob,peer, influence.1.2 , 5 \n")]
    [InlineData("ann,bob,peer,influence.1.1,04\n\n ,\nann,bob,peer,influence.1.2,44\nann,bob,peer,influence.2.1,-4\n")]
    [InlineData("ann,bob,peer,influence.1.1,4\nann,bob,peer,influence.1.1,4\nann,bob,manager,influence.1.2,4\n")]
    [InlineData("ann,bob,peer,influence.1.1,\nbea,bob,peer,influence.1.1,3\nann,bob,peer,influence.1.1,4\n")]
    [InlineData("ann,bob,peer,influence.1.1,4\n\"ann\",bob,peer,influence.1.2,5\nbea,bob,peer,influence.1.2,9\n")]
    public void Chunks_SpellingsOfRows_AreAsRowByRow(string rows)
    {
        IsAsRowByRow(LongHeader + "\n" + rows, isGrouped: false, threads: 1);
        IsAsRowByRow(LongHeader + "\n" + rows, isGrouped: true, threads: 1);
    }

    [Fact]
    public void Chunks_CommentsAndDatesBehind_AreAsRowByRow() => IsAsRowByRow(
        "subject,rater,role,item,value,comment,date\n" + string.Concat(s_items.Select((item, i) =>
            $"ann,bob,peer,{item},{1 + (i % 5)},{(i % 3 == 0 ? "well done" : "")},{(i % 7 == 6 ? "yesterday" : "2026-03-31")}\n")),
        isGrouped: false,
        threads: 1);

    [Fact]
    public void Chunks_QuotesFarDown_GoOnWithTheSameRowNumbers()
    {
        // Blocks are half a MiB: the quotation mark stands in the third, and the damage below it.
        StringBuilder text = new(LongHeader + "\n");
        for (int i = 0; i < 40_000; i++)
        {
            text.Append('s').Append(i / 30).Append(",rater-of-a-longer-name,peer,").Append(s_items[i % 30]).Append(i == 35_000 ? ",\"4\"\n" : i == 39_000 ? ",x\n" : ",4\n");
        }

        using RatingFileReader reader = Open(text.ToString(), isGrouped: true, threads: 2);
        List<long?> rows = [];
        int subjects = 0;
        foreach (ScoredBatch batch in s_scorer.Score(reader.Chunks(), new BulkStreamOptions { Completion = SubjectCompletion.WhenNextBegins, BatchSubjects = 100 }))
        {
            subjects += batch.Ratings.Subjects;
            rows.AddRange(batch.Scores.Report.Issues.Select(issue => issue.Row));
        }

        rows.Should().Equal(39_002);
        subjects.Should().Be(1_333);
        reader.Rows.Should().Be(40_001);
    }

    [Fact]
    public void Chunks_RowOfOverAMebibyte_RefusesTheFile()
    {
        using RatingFileReader reader = Open(LongHeader + "\nann,bob,peer,influence.1.1,4\nann,bob,peer,influence.1.2," + new string('4', 1 << 21) + "\n");

        Action score = () => _ = reader.Chunks().Count();

        score.Should().Throw<RatingFileException>().WithMessage("Row 3 is longer than 1048576 bytes; *").Which.Code.Should().Be(RatingFileCodes.RowTooLong);
    }

    [Fact]
    public void Chunks_Twice_IsRefused()
    {
        using RatingFileReader reader = Open(LongHeader + "\nann,bob,peer,influence.1.1,4\n");
        reader.Chunks().Count().Should().Be(1);

        ((Action)(() => reader.Chunks())).Should().Throw<InvalidOperationException>().WithMessage("The file was read already: open it again.");
    }

    [Fact]
    public void Chunks_IdThatIsNotUtf8_RefusesTheFile()
    {
        byte[] good = Encoding.UTF8.GetBytes(LongHeader + "\n" + string.Concat(Enumerable.Repeat("ann,bob,peer,influence.1.1,4\n", 4_000)));
        using RatingFileReader reader = RatingFileReader.Open(
            new MemoryStream([.. good, (byte)'x', 0xFF, .. ",bob,peer,influence.1.1,4\n"u8]), s_scorer, new RatingFileOptions { MaxDegreeOfParallelism = 2 });

        ((Action)(() => _ = reader.Chunks().Count()))
            .Should().Throw<RatingFileException>().Which.Code.Should().Be(RatingFileCodes.NotUtf8);
    }

    [Fact]
    public void Chunks_SteadyState_AllocatesNothingForARating()
    {
        long Allocated(int subjects)
        {
            byte[] text = Encoding.UTF8.GetBytes(LongHeader + "\n" + string.Concat(Enumerable.Range(0, subjects).SelectMany(subject => s_items.Select(item => $"s{subject},bob,peer,{item},4\n"))));
            using RatingFileReader reader = RatingFileReader.Open(new MemoryStream(text), s_scorer, new RatingFileOptions { IsGrouped = true });
            long before = GC.GetAllocatedBytesForCurrentThread();
            reader.Chunks().Sum(chunk => chunk.Rows.Length).Should().Be(subjects);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Allocated(200);

        // 30 ratings a subject: an object a rating would be 700 bytes and more a subject. An id is one text and one key, with what sets and lists grow by.
        ((Allocated(4_000) - Allocated(2_000)) / 2_000d).Should().BeLessThan(400);
    }

    private static RatingFileReader Open(string text, bool isGrouped = false, int threads = 1) => RatingFileReader.Open(
        new MemoryStream(Encoding.UTF8.GetBytes(text)), s_scorer, new RatingFileOptions { IsGrouped = isGrouped, MaxDegreeOfParallelism = threads });

    private static void IsAsRowByRow(string text, bool isGrouped, int threads)
    {
        BulkStreamOptions options = new()
        {
            Completion = isGrouped ? SubjectCompletion.WhenNextBegins : SubjectCompletion.AtEnd,
            BatchSubjects = 50,
            Scoring = new BulkOptions { Columns = ScoreSheet.Columns, MaxDegreeOfParallelism = threads, MaxIssues = 100_000 },
        };
        List<string> Score(string of)
        {
            using RatingFileReader reader = Open(of, isGrouped, threads);
            return [.. s_scorer.Score(reader.Chunks(), options).SelectMany(batch => Lines(batch.Ratings, batch.Scores))];
        }

        List<string> actual = Score(text);
        List<string> expected = Score($"\"subject\"{text["subject".Length..]}");
        // A late row of a rater is told of once, and where rows are read one by one once for each of its items.
        actual.Except(expected).Should().BeEmpty();
        expected.Except(actual).Should().BeEmpty();
        actual.Where(line => !line.StartsWith("fault", StringComparison.Ordinal)).Should().Equal(expected.Where(line => !line.StartsWith("fault", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Lines(RatingBatch ratings, ScoreBatch scores)
    {
        List<string> lines = [];
        for (int i = 0; i < scores.Subjects; i++)
        {
            IEnumerable<string> numbers = Enumerable.Range(0, s_scorer.Dimensions.Count)
                .Select(d => $"{scores.Scores(d)[i]} {scores.Levels(d)[i]} {scores.Reasons(d)[i]}");
            lines.Add($"{ratings.SubjectIdOf(i)}: {string.Join(", ", numbers)}");
        }

        return lines.Concat(scores.Report.Issues.Select(issue => $"fault {issue.Row} {issue.SubjectId} {issue.Issue.Path}: {issue.Issue.Code} {issue.Issue.Message}"));
    }

    private static string DamagedLong(Random random, int subjects)
    {
        StringBuilder text = new(LongHeader + "\n");
        for (int subject = 0; subject < subjects; subject++)
        {
            for (int rater = 0; rater < 3; rater++)
            {
                foreach (string item in s_items.Where(_ => random.Next(3) > 0))
                {
                    string value = random.Next(20) == 0 ? string.Empty : $"{random.Next(1, 6)}";
                    string row = $"s{subject},r{rater},{(rater == 0 ? "manager" : "peer")},{item},{value}";
                    text.Append(random.Next(600) == 0 ? Damaged(random, row, subject) : row).Append('\n');
                }
            }
        }

        return text.ToString();
    }

    private static string Damaged(Random random, string row, int subject) => random.Next(11) switch
    {
        0 => row + "\n" + row,
        1 => row + "9",
        2 => row + ",x",
        3 => row.Replace("peer", "boss", StringComparison.Ordinal),
        4 => row.Replace("peer", "manager", StringComparison.Ordinal),
        5 => row.Replace(".1.", ".9.", StringComparison.Ordinal),
        6 => row[row.IndexOf(',', StringComparison.Ordinal)..],
        7 => row + "\n" + row.Replace($"s{subject},", $"s{subject / 2},", StringComparison.Ordinal),
        8 => $"\n{row}x",
        9 => row.Replace(",", " , ", StringComparison.Ordinal),
        _ => ",,,,",
    };

    private static string DamagedWide(Random random, int subjects)
    {
        StringBuilder text = new($"subject,rater,role,{string.Join(',', s_items)}\n");
        for (int subject = 0; subject < subjects; subject++)
        {
            for (int rater = 0; rater < 3; rater++)
            {
                string values = string.Join(',', s_items.Select(_ => random.Next(15) == 0 ? string.Empty : random.Next(800) == 0 ? "7" : $"{random.Next(1, 6)}"));
                string row = $"s{subject},r{rater},{(rater == 0 ? "manager" : "peer")},{values}";
                text.Append(random.Next(15) == 0 ? Damaged(random, row, subject) : row).Append('\n');
            }
        }

        return text.ToString();
    }
}
