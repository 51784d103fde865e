using System.Text;
using Competency.Core;

namespace Competency.Formats.Tests;

public class GroupCsvReaderTests
{
    [Theory]
    [InlineData("subject,group\nS1,north\n\nS2,\n")]
    [InlineData("群体;部门;被评人\nnorth;x;S1\n;y;S2\n")]
    public void Read_AnyLayout_GivesTheGroupOfWhoHasOne(string text)
    {
        GroupFile file = Read(text);

        file.Groups.Should().Equal(new Dictionary<SubjectId, string> { [SubjectId.Parse("S1")] = "north" });
        file.Faults.Should().BeEmpty();
    }

    [Fact]
    public void Read_FaultyRows_AreNamedAndTheRestIsTaken()
    {
        GroupFile file = Read($"subject,group\n,north\nS1,north\nS1,south\nS2\nS3,{new string('x', 201)}\nS4,south\n");

        file.Groups.Select(of => $"{of.Key} {of.Value}").Should().BeEquivalentTo("S1 north", "S4 south");
        file.Faults.Select(fault => fault.ToString()).Should().Equal(
            "row 2, column subject: '' is not a subject id; allowed: 1 to 200 characters, none of them a control character.",
            "row 4, column subject: 'S1' has a group in row 3 already; allowed: one row a person.",
            "row 5: the row has 1 fields; allowed: 2, as in the header.",
            $"row 6, column group: '{new string('x', 201)}' is not a group; allowed: 1 to 200 characters, none of them a control character.");
    }

    [Theory]
    [InlineData("", RatingFileCodes.EmptyFile)]
    [InlineData("subject\nS1\n", RatingFileCodes.MissingColumn)]
    [InlineData("subject,group,群体\nS1,a,a\n", RatingFileCodes.DuplicateColumn)]
    public void Read_HeaderThatWillNotDo_RefusesTheFile(string text, string code)
    {
        Action read = () => Read(text);

        read.Should().Throw<RatingFileException>().Which.Code.Should().Be(code);
    }

    private static GroupFile Read(string text) => GroupCsvReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
