using System.Text.Json;
using Competency.Core.Tests;

namespace Competency.Docs.Tests;

/// <summary>The README's table of rivals is that of a results file, whose ratios are those of its times.</summary>
public sealed class RivalTableTests
{
    private const string Begin = "<!-- rivals: from benchmarks/results, by benchmarks/Competency.Benchmarks -- rivals -->\n";
    private const string End = "<!-- end of rivals -->";

    [Fact]
    public void Readme_TableOfRivals_IsThatOfTheResults()
    {
        string readme = File.ReadAllText(Repository.PathTo("README.md")).ReplaceLineEndings("\n");
        int from = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        string table = readme[from..readme.IndexOf(End, StringComparison.Ordinal)];

        table.Split('\n').Should().HaveCountGreaterThan(10);
        Results("Rivals.md").Select(path => File.ReadAllText(path).ReplaceLineEndings("\n")).Should().Contain(text => text.EndsWith(table, StringComparison.Ordinal));
    }

    [Fact]
    public void Results_Ratios_AreThoseOfTheTimes()
    {
        foreach (string path in Results("Rivals.json"))
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
            foreach (IGrouping<string?, JsonElement> category in document.RootElement.GetProperty("results").EnumerateArray().GroupBy(result => result.GetProperty("category").GetString()))
            {
                double Time(JsonElement result) => result.GetProperty("nanosecondsPerRating").GetDouble();
                JsonElement ours = category.Single(result => result.GetProperty("isBaseline").GetBoolean());
                foreach (JsonElement result in category)
                {
                    double ratio = result.GetProperty("ratio").GetDouble();
                    ratio.Should().BeApproximately(Time(result) / Time(ours), 0.02 + (0.05 * ratio), result.GetProperty("name").GetString());
                }
            }
        }
    }

    private static string[] Results(string name) => Directory.GetFiles(Repository.PathTo("benchmarks", "results"), name, SearchOption.AllDirectories);
}
