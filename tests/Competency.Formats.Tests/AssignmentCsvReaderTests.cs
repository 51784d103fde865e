using System.Text;
using Competency.Core;

namespace Competency.Formats.Tests;

public class AssignmentCsvReaderTests
{
    [Theory]
    [InlineData("subject,rater,role\nS1,P1,peer\n\nS1,M1,manager\n")]
    [InlineData("角色;评价人;被评人;部门\npeer;P1;S1;x\nmanager;M1;S1;y\n")]
    public void Read_AnyLayout_GivesTheAssignmentsInOrder(string text)
    {
        AssignmentFile file = Read(text);

        file.Assignments.Should().Equal(
            new RaterAssignment(SubjectId.Parse("S1"), RaterId.Parse("P1"), RoleId.Peer), new RaterAssignment(SubjectId.Parse("S1"), RaterId.Parse("M1"), RoleId.Manager));
        file.Faults.Should().BeEmpty();
    }

    [Fact]
    public void Read_FaultyRows_AreNamedAndTheRestIsTaken()
    {
        AssignmentFile file = Read("subject,rater,role\nS1,,peer\nS1,P1,peer\nS1,P1,peer\nS1,P1,manager\nS1,P2,boss\nS1,P3\n", RoleId.Peer, RoleId.Manager);

        file.Assignments.Should().ContainSingle();
        file.Faults.Select(fault => fault.ToString()).Should().Equal(
            "row 2, column rater: '' is not a rater id; allowed: 1 to 200 characters, none of them a control character.",
            "row 4: 'P1' rates 'S1' in row 3 already",
            "row 5, column role: 'P1' rates 'S1' as peer in row 3; allowed: one role.",
            "row 6, column role: 'boss' is no role that may rate; allowed: peer, manager.",
            "row 7: the row has 2 fields; allowed: 3, as in the header.");
    }

    [Theory]
    [InlineData("", RatingFileCodes.EmptyFile)]
    [InlineData("subject,rater\nS1,P1\n", RatingFileCodes.MissingColumn)]
    [InlineData("subject,rater,role,角色\nS1,P1,peer,peer\n", RatingFileCodes.DuplicateColumn)]
    public void Read_HeaderThatWillNotDo_RefusesTheFile(string text, string code)
    {
        Action read = () => Read(text);

        read.Should().Throw<RatingFileException>().Which.Code.Should().Be(code);
    }

    private static AssignmentFile Read(string text, params RoleId[] roles) => AssignmentCsvReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), roles);
}
