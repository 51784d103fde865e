using System.Text;
using Competency.Core;
using Competency.Core.Scoring;
using Competency.Models.Sales;

namespace Competency.Formats.Tests;

public class AssessmentCsvWriterTests
{
    private static readonly DateOnly s_day = new(2026, 3, 31);

    [Fact]
    public void Write_CommentsAndDates_StandInTheLongLayout()
    {
        Assessment assessment = Assessment("S1", new Rating(RaterId.Parse("P1"), RoleId.Peer, ItemId.Parse("influence.1.1"), 4, "said \"no\", twice", s_day), NotObserved("P1"));

        Text(assessment).Should().Be(
            "subject,rater,role,item,value,comment,date\n"
            + "S1,P1,peer,influence.1.1,4,\"said \"\"no\"\", twice\",2026-03-31\n"
            + "S1,P1,peer,influence.1.2,not-observed,,\n");
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("+1")]
    [InlineData("＝1+1")]
    public void Write_CommentThatRunsAsAFormula_IsTextToASpreadsheetAndReadBackAsItWas(string comment)
    {
        Assessment assessment = Assessment("S1", new Rating(RaterId.Parse("P1"), RoleId.Peer, ItemId.Parse("influence.1.1"), 4, comment, s_day));

        string text = Text(assessment);

        text.Should().Contain($", {comment},");
        RatingFile file = RatingCsvReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), SalesRepresentative.Id);
        file.Subjects.Single().Assessment!.Ratings.Should().Equal(assessment.Ratings);
    }

    [Fact]
    public void Write_IdThatRunsAsAFormula_IsRefusedBeforeAnythingIsWritten()
    {
        using MemoryStream stream = new();
        Action write = () => AssessmentCsvWriter.Write(stream, [Assessment("S1", NotObserved("P1")), Assessment("S2", NotObserved("@P"))]);

        write.Should().Throw<ArgumentException>().WithMessage("'@P' would run as a formula in a spreadsheet*");
        stream.Length.Should().Be(0);
    }

    private static Rating NotObserved(string rater) => new(RaterId.Parse(rater), RoleId.Peer, ItemId.Parse("influence.1.2"), RatingValue.NotObserved);

    private static Assessment Assessment(string subject, params Rating[] ratings) => new(SalesRepresentative.Id, SubjectId.Parse(subject), ratings);

    private static string Text(params Assessment[] assessments)
    {
        using MemoryStream stream = new();
        AssessmentCsvWriter.Write(stream, assessments);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
