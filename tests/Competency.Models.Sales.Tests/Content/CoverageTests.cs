using Competency.Core.Tests;

namespace Competency.Models.Sales.Tests;

/// <summary>The page on the sales models says what the models say.</summary>
public class CoverageTests
{
    [Fact]
    public void Page_CoverageTable_IsWhatTheModelsHold()
    {
        string path = Repository.PathTo("docs", "sales-models.md");
        string page = File.ReadAllText(path);
        int begin = page.IndexOf(CoverageTable.Begin, StringComparison.Ordinal);
        int end = page.IndexOf(CoverageTable.End, StringComparison.Ordinal);
        begin.Should().BePositive();
        end.Should().BeGreaterThan(begin);

        string expected = page[..(begin + CoverageTable.Begin.Length)] + "\n\n" + CoverageTable.Write() + "\n" + page[end..];
        if (Repository.MayRewrite)
        {
            File.WriteAllText(path, expected);
        }

        File.ReadAllText(path).Should().Be(expected, "the table is written again with REWRITE=1 in the environment");
    }
}
