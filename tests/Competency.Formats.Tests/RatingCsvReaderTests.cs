using System.Text;
using Competency.Core;
using Competency.Core.Scoring;

namespace Competency.Formats.Tests;

public class RatingCsvReaderTests
{
    [Fact]
    public void Read_OneRow_GivesItsRating()
    {
        RatingFile file = CsvText.Read(
            "subject,rater,role,item,value,comment,date",
            "ann,bob,peer,influence.1.1,4,\"Calm, \"\"clear\"\"\",2026-03-31");

        SubjectRatings ann = file.Subjects.Single();
        ann.Assessment!.Subject.Should().Be(SubjectId.Parse("ann"));
        ann.Assessment.Model.Should().Be(CsvText.Model);
        ann.Assessment.Ratings.Should().Equal(new Rating(
            RaterId.Parse("bob"), RoleId.Peer, ItemId.Parse("influence.1.1"), 4, "Calm, \"clear\"", new DateOnly(2026, 3, 31)));
    }

    [Fact]
    public void Read_ChineseHeaderInAnotherOrder_GivesTheSameRating()
    {
        RatingFile file = CsvText.Read("评分,条目,角色,评价人,被评人,评语,日期", "4,influence.1.1,peer,李娜,张伟,讲得清楚,2026-03-31");

        file.Subjects.Single().Assessment!.Ratings.Should().Equal(new Rating(
            RaterId.Parse("李娜"), RoleId.Peer, ItemId.Parse("influence.1.1"), 4, "讲得清楚", new DateOnly(2026, 3, 31)));
    }

    [Fact]
    public void Read_HeaderInCapitals_FindsTheColumns() =>
        CsvText.Read("SUBJECT, Rater ,ROLE,Item,Value", "ann,bob,peer,influence.1.1,4").Subjects.Should().HaveCount(1);

    [Fact]
    public void Read_ByteOrderMark_IsNotPartOfTheHeader()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes($"{CsvText.Header}\r\nann,bob,peer,influence.1.1,4\r\n")];

        CsvText.Read(bytes).Subjects.Single().Assessment!.Ratings.Should().HaveCount(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not-observed")]
    [InlineData("n/a")]
    [InlineData("未观察到")]
    public void Read_NotObserved_IsNoNumber(string value) =>
        CsvText.Read(CsvText.Header, $"ann,bob,peer,influence.1.1,{value}").Subjects.Single().Assessment!.Ratings[0].Value
            .Should().Be(RatingValue.NotObserved);

    [Fact]
    public void Read_SeveralSubjects_KeepsTheOrderOfFirstAppearanceAndTheRows()
    {
        RatingFile file = CsvText.Read(
            CsvText.Header,
            "zoe,bob,peer,influence.1.1,4",
            "ann,bob,peer,influence.1.1,3",
            "zoe,bob,peer,influence.1.2,5");

        file.Subjects.Select(subject => subject.Subject.Value).Should().Equal("zoe", "ann");
        file.Subjects[0].Rows.Should().Equal(2, 4);
        file.Subjects[1].Rows.Should().Equal(3);
    }

    [Fact]
    public void Read_LineBreakInAComment_CountsAsOneRow()
    {
        RatingFile file = CsvText.Read(
            CsvText.Header + ",comment",
            "ann,bob,peer,influence.1.1,4,\"two",
            "lines\"",
            "ann,bob,peer,influence.1.2,4,");

        file.Subjects[0].Rows.Should().Equal(2, 3);
    }

    [Fact]
    public void Read_BlankRow_IsPassedOverAndCounted()
    {
        RatingFile file = CsvText.Read(CsvText.Header, "", ",,,,", "ann,bob,peer,influence.1.1,4");

        file.Subjects[0].Rows.Should().Equal(4);
    }

    [Fact]
    public void Read_UnknownColumn_IsNamedAndNotRead()
    {
        RatingFile file = CsvText.Read("department," + CsvText.Header, "north,ann,bob,peer,influence.1.1,4");

        file.UnusedColumns.Should().Equal("department");
        file.Subjects.Single().Assessment!.Ratings.Should().HaveCount(1);
    }

    [Fact]
    public void Read_OneFaultyRow_RefusesItsSubjectAndNoOther()
    {
        RatingFile file = CsvText.Read(
            CsvText.Header,
            "ann,bob,peer,influence.1.1,4",
            "ann,bob,peer,influence.1.2,four",
            "zoe,bob,peer,influence.1.1,4");

        file.Subjects[0].Assessment.Should().BeNull();
        file.Subjects[0].Faults.Should().ContainSingle().Which.Row.Should().Be(3);
        file.Subjects[1].Assessment.Should().NotBeNull();
    }

    [Fact]
    public void Read_Canceled_Throws()
    {
        Action read = () => RatingCsvReader.Read(
            new MemoryStream(Encoding.UTF8.GetBytes(CsvText.Header)), CsvText.Model, cancellationToken: new CancellationToken(canceled: true));

        read.Should().ThrowExactly<OperationCanceledException>();
    }

    [Fact]
    public void Read_StreamOfTheCaller_StaysOpen()
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(CsvText.Header));

        RatingCsvReader.Read(stream, CsvText.Model);

        stream.CanRead.Should().BeTrue();
    }

    [Fact]
    public void Read_DefaultModel_IsRefused() =>
        ((Action)(() => RatingCsvReader.Read(new MemoryStream(), default))).Should().Throw<ArgumentException>().WithParameterName("model");
}
