using System.Text;
using Competency.Core;
using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;
using Competency.Models.Sales;

namespace Competency.Formats.Tests;

public class RatingFileReaderTests
{
    private static readonly BulkScorer s_scorer = BulkScorer.Create(SalesRepresentative.Model);

    [Theory]
    [InlineData("subject,rater,role,item,value\nann,bob,peer,influence.1.1,4\nann,bob,peer,influence.1.2,\n", ',', RatingFileLayout.Long)]
    [InlineData("subject;rater;role;item;value\nann;bob;peer;influence.1.1;4\nann;bob;peer;influence.1.2;N/A\n", ';', RatingFileLayout.Long)]
    [InlineData("subject\trater\trole\titem\tvalue\nann\tbob\tpeer\tinfluence.1.1\t4\n\nann\tbob\tpeer\tinfluence.1.2\t\n", '\t', RatingFileLayout.Long)]
    [InlineData("被评价人,评分人,评价关系,指标,分数\nann,bob,peer,influence.1.1,4\nann,bob,peer,influence.1.2,未观察到\n", ',', RatingFileLayout.Long)]
    [InlineData("influence.1.1,subject,influence.1.2,rater,role\n4,ann,,bob,peer\n", ',', RatingFileLayout.Wide)]
    [InlineData("角色;评价人;被评人;influence.1.2;influence.1.1\npeer;bob;ann;not-observed;4\n", ';', RatingFileLayout.Wide)]
    public void Chunks_EachForm_GivesTheSameRatings(string text, char separator, RatingFileLayout layout)
    {
        using RatingFileReader reader = Open(Encoding.UTF8.GetBytes(text));

        Read(reader).Should().Equal("ann bob peer influence.1.1 4");
        (reader.Separator, reader.Layout).Should().Be((separator, layout));
    }

    [Fact]
    public void Open_Gb18030_IsFoundOutAndDecoded()
    {
        Encoding chinese = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

        using RatingFileReader reader = Open(chinese.GetBytes("被评人,评价人,角色,条目,评分\n李娜,王伟,peer,influence.1.1,4\n"));

        Read(reader).Should().Equal("李娜 王伟 peer influence.1.1 4");
        reader.Encoding.CodePage.Should().Be(54_936);
    }

    [Fact]
    public void Open_Utf8WithByteOrderMark_ReadsTheFirstColumn()
    {
        using RatingFileReader reader = Open([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("subject,rater,role,item,value\n李娜,bob,peer,influence.1.1,4\n")]);

        Read(reader).Should().Equal("李娜 bob peer influence.1.1 4");
    }

    [Fact]
    public void Open_IndicatorThatTheModelLacks_RefusesTheFile()
    {
        Action open = () => Open(Encoding.UTF8.GetBytes("subject,rater,role,influence.1.1,influence.9.9\n"));

        open.Should().Throw<RatingFileException>().WithMessage("The header has the column 'influence.9.9', which is no item of the model.")
            .Which.Code.Should().Be(RatingFileCodes.UnknownItemColumn);
    }

    [Fact]
    public void Open_OtherColumnsOfAWideFile_AreUnused()
    {
        using RatingFileReader reader = Open(Encoding.UTF8.GetBytes("subject,rater,role,email,influence.1.1,Listens well\n"));

        reader.UnusedColumns.Should().Equal("email", "Listens well");
    }

    [Fact]
    public void Chunks_DamagedRow_NamesRowColumnAndSubject()
    {
        using RatingFileReader reader = Open(Encoding.UTF8.GetBytes(
            "subject,rater,role,influence.1.1,influence.1.2\nann,bob,peer,4,5\nbea,bob,peer,4,five\n\ncat,bob,peer,4\n,bob,peer,4,4\n"));

        List<BulkIssue> faults = [.. reader.Chunks().SelectMany(chunk => chunk.Faults)];

        faults.Select(fault => (fault.SubjectId?.Value, fault.Row, fault.Issue.Path, fault.Issue.Code)).Should().Equal(
            ("bea", 3, "influence.1.2", RatingFileCodes.BadValue),
            ("cat", 5, "", RatingFileCodes.WrongFieldCount),
            (null, 6, "subject", AssessmentIssueCodes.MalformedId));
    }

    [Fact]
    public void Score_OnePercentDamaged_ScoresAllIntactAndListsEveryDamagedRow()
    {
        // 400 subjects of 3 rows; every 33rd subject has one damaged row, and every kind of damage comes up.
        StringBuilder text = new("subject,rater,role,item,value\n");
        List<long> damaged = [];
        for (int subject = 0, row = 2; subject < 400; subject++)
        {
            for (int rater = 0; rater < 3; rater++, row++)
            {
                bool isDamaged = subject % 33 == 5 && rater == subject % 3;
                string value = !isDamaged ? "4" : (subject % 4) switch { 0 => "9", 1 => "x", 2 => "4,4", _ => "\"4\"4" };
                text.Append('s').Append(subject).Append(",r").Append(rater).Append(",peer,influence.1.1,").Append(value).Append('\n');
                if (isDamaged)
                {
                    damaged.Add(row);
                }
            }
        }

        using RatingFileReader reader = Open(Encoding.UTF8.GetBytes(text.ToString()));
        int scored = 0;
        List<long> listed = [];
        BulkStreamOptions options = new() { Completion = SubjectCompletion.WhenNextBegins, BatchSubjects = 50 };
        foreach (ScoredBatch batch in s_scorer.Score(reader.Chunks(), options))
        {
            scored += batch.Ratings.Subjects;
            listed.AddRange(batch.Scores.Report.Issues.Select(issue => issue.Row!.Value));
        }

        scored.Should().Be(400 - damaged.Count);
        damaged.Should().HaveCount(12);
        listed.Distinct().Order().Should().Equal(damaged);
    }

    [Fact]
    public void Chunks_MoreTextsThanTheCacheHolds_StaysRight()
    {
        string[] rows = [.. Enumerable.Range(0, 20_000).Select(i => $"s{i},r{i % 9_000},peer,influence.1.1,{1 + (i % 5)}")];
        using RatingFileReader reader = Open(Encoding.UTF8.GetBytes("subject,rater,role,item,value\n" + string.Join('\n', rows)));

        Read(reader).Should().Equal(rows.Select(row => row.Replace(',', ' ')));
    }

    [Fact]
    public void Chunks_IdThatIsNotUtf8BehindTheCheckedHead_RefusesTheFile()
    {
        byte[] good = Encoding.UTF8.GetBytes("subject,rater,role,item,value\n" + string.Concat(Enumerable.Repeat("ann,bob,peer,influence.1.1,4\n", 4_000)));
        using RatingFileReader reader = Open([.. good, (byte)'x', 0xFF, .. ",bob,peer,influence.1.1,4\n"u8]);

        Action read = () => Read(reader);

        read.Should().Throw<RatingFileException>().Which.Code.Should().Be(RatingFileCodes.NotUtf8);
    }

    private static RatingFileReader Open(byte[] bytes) => RatingFileReader.Open(new MemoryStream(bytes), s_scorer);

    private static List<string> Read(RatingFileReader reader)
    {
        List<string> ratings = [];
        foreach (RatingChunk chunk in reader.Chunks())
        {
            chunk.Faults.Should().BeEmpty();
            foreach (BulkRating rating in chunk.Ratings.ToArray().Where(rating => rating.Rating.Value.IsObserved))
            {
                ratings.Add($"{rating.Subject} {rating.Rating.Rater} {rating.Rating.Role} {rating.Rating.Item} {rating.Rating.Value}");
            }

            foreach (RaterRow row in chunk.Rows.Span)
            {
                ratings.AddRange(s_scorer.Items.Select(s_scorer.Item).Where(item => row.Cells.Span[item.Index] != 0)
                    .Select(item => $"{row.Subject} {row.Rater} {row.Role} {item} {row.Cells.Span[item.Index] - 1 + s_scorer.LowestOf(item)}"));
            }
        }

        return ratings;
    }
}
