using System.Text;
using Competency.Cli.Ratings;

namespace Competency.Cli.Tests;

public class ProgressTests
{
    [Fact]
    public void Track_SomebodyLooks_DrawsOnTheErrorStreamAndKeepsLinesWhole()
    {
        using StringWriter output = new();
        using StringWriter error = new();
        Terminal terminal = new(output, error, () => Stream.Null) { HasProgress = true };
        List<int> seen = [];
        foreach (int item in terminal.Track("scoring", Enumerable.Range(0, 60).ToArray()))
        {
            seen.Add(item);
            if (item == 30)
            {
                terminal.Error.WriteLine("note: half of it");
            }
        }

        terminal.Error.WriteLine("after");

        seen.Should().Equal(Enumerable.Range(0, 60));
        output.ToString().Should().BeEmpty("the output is for results");
        error.ToString().Should().Contain("scoring").And.Contain("note: half of it").And.EndWith("after" + error.NewLine);
    }

    [Theory]
    [InlineData(false, 1000)]
    [InlineData(true, 49)]
    public void Track_NobodyLooksOrFewItems_DrawsNothing(bool hasProgress, int items)
    {
        using StringWriter error = new();
        Terminal terminal = new(TextWriter.Null, error, () => Stream.Null) { HasProgress = hasProgress };

        terminal.Track("scoring", Enumerable.Range(0, items).ToArray()).Should().HaveCount(items);

        error.ToString().Should().BeEmpty();
    }

    [Fact]
    public void Of_WatchedStream_TellsHowFarItIs()
    {
        List<double> told = [];
        using Stream stream = WatchedStream.Of(new MemoryStream(Encoding.ASCII.GetBytes("abcdefgh")), new Listener(told));

        stream.ReadExactly(new byte[4]);
        stream.ReadExactly(new byte[4]);

        told.Should().Equal(0.5, 1);
    }

    private sealed class Listener(List<double> told) : IProgress<double>
    {
        public void Report(double value) => told.Add(value);
    }
}
