using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Competency.Storage.KilledWriter;
using Microsoft.Data.Sqlite;

namespace Competency.Storage.Sqlite.Tests;

/// <summary>A writer killed at any moment loses nothing that it acknowledged and leaves nothing half written.</summary>
public sealed class KillTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AddAsync_ProcessKilledFourTimes_KeepsEveryAcknowledgedAssessment() => await KillRepeatedly(rounds: 4);

    [Fact]
    [Trait("Category", "Long")]
    public async Task AddAsync_ProcessKilledTwoHundredTimes_KeepsEveryAcknowledgedAssessment() => await KillRepeatedly(rounds: 200);

    private async Task KillRepeatedly(int rounds)
    {
        string path = _folder.File("store.db");
        Random random = new(20261124);
        int next = 0;
        int killedWhileWriting = 0;
        for (int round = 0; round < rounds; round++)
        {
            int acknowledged = await WriteAndKill(path, next, random.Next(60));
            killedWhileWriting += acknowledged > 1 ? 1 : 0;
            int found = await CountWhole(path, next);
            found.Should().BeInRange(acknowledged, acknowledged + 1, "what was acknowledged is there, and at most the one that it was killed over");
            next += found;
        }

        killedWhileWriting.Should().BeGreaterThan(rounds / 2, "a kill before the second write proves little");
        (await CountWhole(path, 0)).Should().Be(next, "what an earlier round kept is there to the end");
    }

    /// <summary>Starts the writer, kills it a while after its first acknowledgement, and tells how many there were.</summary>
    private static async Task<int> WriteAndKill(string path, int first, int milliseconds)
    {
        // The program's own host, which is there in a self-contained run as well.
        ProcessStartInfo start = new(Path.ChangeExtension(typeof(Numbered).Assembly.Location, OperatingSystem.IsWindows() ? ".exe" : null))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        start.Environment["DOTNET_ROLL_FORWARD"] = "Major";
        start.ArgumentList.Add(path);
        start.ArgumentList.Add(first.ToString(CultureInfo.InvariantCulture));
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string? line = await process.StandardOutput.ReadLineAsync();
        line.Should().Be($"kept {first}", because: line is null ? await errors : "that is the first");
        Task<string> rest = process.StandardOutput.ReadToEndAsync();
        await Task.Delay(milliseconds);
        process.Kill();

        // A last line without its end was not said to the end: it acknowledges nothing.
        int acknowledged = 1 + (await rest).Count(character => character == '\n');
        await process.WaitForExitAsync();
        (await errors).Should().BeEmpty();
        return acknowledged;
    }

    /// <summary>Counts the assessments from a number on, each compared with what was written.</summary>
    private static async Task<int> CountWhole(string path, int first)
    {
        SqliteAssessmentStore store = new(path);
        int number = first;
        while (await store.FindAsync(Numbered.Id(number)) is { } kept)
        {
            kept.Should().Be(Numbered.Assessment(number));
            number++;
        }

        SqliteConnection.ClearAllPools();
        return number - first;
    }
}
