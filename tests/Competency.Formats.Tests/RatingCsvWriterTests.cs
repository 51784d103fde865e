using System.Text;
using Competency.Core;
using Competency.Core.Scoring.Bulk;
using Competency.Models.Sales;

namespace Competency.Formats.Tests;

public class RatingCsvWriterTests
{
    private static readonly BulkScorer s_scorer = BulkScorer.Create(SalesRepresentative.Model);
    private static readonly ItemId[] s_two = [ItemId.Parse("influence.1.1"), ItemId.Parse("influence.1.2")];

    [Fact]
    public void Write_Long_LeavesOutWhatIsNotObserved() =>
        Write(RatingFileLayout.Long).Should().Be("subject,rater,role,item,value\n李娜,bob,peer,influence.1.1,4\n");

    [Fact]
    public void Write_Wide_LeavesEmptyWhatIsNotObserved() =>
        Write(RatingFileLayout.Wide).Should().Be("subject,rater,role,influence.1.1,influence.1.2\n李娜,bob,peer,4,\n");

    [Theory]
    [InlineData(RatingFileLayout.Long)]
    [InlineData(RatingFileLayout.Wide)]
    public void Write_ReadAgain_GivesTheSameRating(RatingFileLayout layout)
    {
        using RatingFileReader reader = RatingFileReader.Open(new MemoryStream(Encoding.UTF8.GetBytes(Write(layout))), s_scorer);

        RaterRow row = reader.Chunks().SelectMany(chunk => chunk.Rows.ToArray()).Should().ContainSingle().Subject;
        row.Cells.ToArray().Should().Equal(s_scorer.Items.Select(item => item == s_two[0] ? (byte)4 : (byte)0));
    }

    [Fact]
    public void Write_RaterLikeAFormula_IsRefused()
    {
        using MemoryStream stream = new();
        using RatingCsvWriter writer = new(stream, s_scorer, RatingFileLayout.Wide, s_two);

        Action write = () => writer.Write(SubjectId.Parse("ann"), RaterId.Parse("=1+1"), RoleId.Peer, new byte[s_scorer.Items.Count]);

        write.Should().Throw<ArgumentException>().WithMessage("'=1+1' would run as a formula in a spreadsheet, and a changed id would name somebody else; allowed: no id that begins with =, +, - or @.*");
    }

    private static string Write(RatingFileLayout layout)
    {
        using MemoryStream stream = new();
        byte[] cells = new byte[s_scorer.Items.Count];
        cells[s_scorer.Item(s_two[0]).Index] = 4;
        using (RatingCsvWriter writer = new(stream, s_scorer, layout, s_two))
        {
            writer.Write(SubjectId.Parse("李娜"), RaterId.Parse("bob"), RoleId.Peer, cells);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
