namespace Competency.Formats.Tests;

public sealed class AtomicFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("competency-");

    [Fact]
    public void Write_Twice_ReplacesAndLeavesNothingElse()
    {
        string path = Path.Combine(_folder.FullName, "scores.csv");
        AtomicFile.Write(path, stream => stream.Write("first"u8));
        AtomicFile.Write(path, stream => stream.Write("second"u8));

        File.ReadAllText(path).Should().Be("second");
        _folder.EnumerateFiles().Should().ContainSingle();
    }

    [Fact]
    public void Write_FailsHalfWay_KeepsWhatWasThere()
    {
        string path = Path.Combine(_folder.FullName, "scores.csv");
        File.WriteAllText(path, "old");

        Action write = () => AtomicFile.Write(path, stream =>
        {
            stream.Write("half"u8);
            throw new OperationCanceledException();
        });

        write.Should().Throw<OperationCanceledException>();
        File.ReadAllText(path).Should().Be("old");
        _folder.EnumerateFiles().Should().ContainSingle();
    }

    [Fact]
    public void Write_NoFolder_SaysSo()
    {
        Action write = () => AtomicFile.Write(Path.Combine(_folder.FullName, "missing", "scores.csv"), _ => { });

        write.Should().Throw<DirectoryNotFoundException>().WithMessage("There is no folder '*missing' to write '*scores.csv' to.");
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
