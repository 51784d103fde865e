using Competency.Cli.Output;

namespace Competency.Cli.Tests;

public class OutputFileTests
{
    private static readonly Terminal s_terminal = new(TextWriter.Null, TextWriter.Null, () => Stream.Null);

    [Fact]
    public async Task Out_ExistingFile_IsReplacedAsAWhole()
    {
        using ScratchFolder folder = new();
        await File.WriteAllTextAsync(folder["result.csv"], new string('x', 100_000));

        CommandRun run = await CommandRun.Score(Ratings.Uniform("ann", 4), "--format", "csv", "--out", folder["result.csv"]);

        run.Output.Should().BeEmpty();
        string text = await File.ReadAllTextAsync(folder["result.csv"]);
        text.Should().StartWith("subject,dimension,").And.NotContain("x");
        folder.Files.Should().Equal("result.csv");
    }

    [Fact]
    public async Task Write_FailsHalfway_LeavesTheOldFileAndNothingElse()
    {
        using ScratchFolder folder = new();
        await File.WriteAllTextAsync(folder["result.csv"], "old");

        Action write = () => OutputFile.Write(folder["result.csv"], s_terminal, writer =>
        {
            writer.Write("half");
            writer.Flush();
            throw new IOException("The disk is full.");
        });

        write.Should().ThrowExactly<IOException>();
        (await File.ReadAllTextAsync(folder["result.csv"])).Should().Be("old");
        folder.Files.Should().Equal("result.csv");
    }

    [Fact]
    public async Task Out_NoSuchFolder_IsBadInput()
    {
        using ScratchFolder folder = new();
        string path = Path.Combine(folder["missing"], "result.csv");

        CommandRun run = await CommandRun.Score(Ratings.Uniform("ann", 4), "--out", path);

        run.Code.Should().Be(ExitCode.BadInput);
        run.Error.Should().Be($"error: There is no folder '{folder["missing"]}' to write '{path}' to.\n");
    }
}
