using Competency.Core;

namespace Competency.Questionnaires.Tests;

public class FormFileNamesTests
{
    [Fact]
    public void Next_PlainCodes_AreTheName() => Name(new FormFileNames(), "S001", "P-07").Should().Be("S001--P-07--peer.html");

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("a:b\\c|d?e*")]
    [InlineData("con.")]
    [InlineData("张 伟")]
    public void Next_UnsafeCode_IsMadeSafeAndStaysDistinct(string code)
    {
        string name = Name(new FormFileNames(), code, "P1");

        name.Should().MatchRegex(@"^[\p{L}\p{N}_-]+--P1--peer--[0-9a-f]{8}\.html$");
        Name(new FormFileNames(), code + "_", "P1").Should().NotBe(name);
    }

    [Fact]
    public void Next_NamesThatDifferInCaseAlone_AreTwoNamesOnEverySystem()
    {
        FormFileNames names = new();

        string[] made = [Name(names, "s1", "p1"), Name(names, "S1", "p1")];

        made.Distinct(StringComparer.OrdinalIgnoreCase).Should().HaveCount(2);
    }

    [Fact]
    public void Next_LongestCodes_FitIntoAFileName() =>
        Name(new FormFileNames(), new string('长', 200), new string('x', 200)).Length.Should().BeLessThan(160);

    private static string Name(FormFileNames names, string subject, string rater) => names.Next(SubjectId.Parse(subject), RaterId.Parse(rater), RoleId.Peer, ".html");
}
