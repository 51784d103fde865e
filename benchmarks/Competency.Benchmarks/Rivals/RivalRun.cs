using System.Globalization;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Environments;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Competency.Benchmarks.Rivals;

/// <summary><c>rivals</c>: compares everyone with ours, times them, and writes results and the README's table. <c>--short</c> checks and runs each once and writes nothing.</summary>
internal static class RivalRun
{
    private const string Begin = "<!-- rivals: from benchmarks/results, by benchmarks/Competency.Benchmarks -- rivals -->";
    private const string End = "<!-- end of rivals -->";

    public static int Run(bool isShort)
    {
        Job job = (isShort ? Job.Dry : Job.Default.WithWarmupCount(2).WithIterationCount(7).WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(200)))
            .WithToolchain(InProcessEmitToolchain.Instance);
        ManualConfig config = ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddLogger(ConsoleLogger.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogicalGroupRules(BenchmarkLogicalGroupRule.ByCategory)
            .WithOptions(ConfigOptions.DisableOptimizationsValidator)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "competency-benchmarks"));
        Summary summary = BenchmarkRunner.Run<RivalBenchmarks>(config);
        bool isWhole = !summary.HasCriticalValidationErrors && summary.Reports.Length > 0 && summary.Reports.All(report => report.Success && report.ResultStatistics is not null);
        if (!isWhole)
        {
            Console.Error.WriteLine("A rival failed, or came to other numbers; see above.");
            return 1;
        }

        if (!isShort)
        {
            Write(summary);
        }

        Console.WriteLine(FormattableString.Invariant($"{summary.Reports.Length} passed, 0 failed"));
        return 0;
    }

    private static void Write(Summary summary)
    {
        RivalResult[] results = [.. summary.Reports.Select(report => Of(report, summary))];
        string processor = summary.HostEnvironmentInfo.Cpu.Value is { } cpu ? CpuName(cpu.ProcessorName) : "unknown";
        string root = FindRoot();
        string folder = Path.Combine(root, "benchmarks", "results", Slug(processor));
        Directory.CreateDirectory(folder);
        string table = Table(results);
        string how = $"{processor}, two threads where not said otherwise, {HostEnvironmentInfo.GetCurrent().RuntimeVersion}, {RivalBenchmarks.Ratings.ToString("N0", CultureInfo.InvariantCulture)} simulated ratings.";
        File.WriteAllText(Path.Combine(folder, "Rivals.json"), JsonSerializer.Serialize(new RivalFile(processor, RivalBenchmarks.Ratings, results), s_json) + "\n");
        File.WriteAllText(Path.Combine(folder, "Rivals.md"), $"""
            # Rivals

            {how} `dotnet run -c Release --project benchmarks/Competency.Benchmarks -- rivals`. Everyone comes to the same nano-points, levels and bands, which is checked before anyone is timed.

            {Ours(results)}
            Times against ours in the same category; over one is slower.

            {table}
            """);
        string readme = Path.Combine(root, "README.md");
        string text = File.ReadAllText(readme);
        int from = text.IndexOf(Begin, StringComparison.Ordinal);
        int to = text.IndexOf(End, StringComparison.Ordinal);
        if (from >= 0 && to > from)
        {
            File.WriteAllText(readme, $"{text[..(from + Begin.Length)]}\n{table}{text[to..]}");
        }
    }

    private static RivalResult Of(BenchmarkReport report, Summary summary)
    {
        double Median(BenchmarkReport of) => of.ResultStatistics!.Median;
        string category = report.BenchmarkCase.Descriptor.Categories[0];
        BenchmarkReport ours = summary.Reports.Single(other => other.BenchmarkCase.Descriptor.Baseline && string.Equals(other.BenchmarkCase.Descriptor.Categories[0], category, StringComparison.Ordinal));
        return new RivalResult(
            category,
            report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''),
            Math.Round(Median(report) / RivalBenchmarks.Ratings, 4),
            Math.Round(Median(report) / Median(ours), 2),
            report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0,
            report.BenchmarkCase.Descriptor.Baseline);
    }

    private static string Table(IEnumerable<RivalResult> results)
    {
        StringBuilder text = new("| ratings from | scored by | time, as a multiple of ours |\n|---|---|---|\n");
        foreach (RivalResult result in results)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {result.Category} | {result.Name} | {RatioOf(result.Ratio)} |\n");
        }

        return text.ToString();
    }

    // Two figures: more would claim what a shared machine cannot hold.
    private static string RatioOf(double ratio) => ratio switch
    {
        >= 100 => (Math.Round(ratio / 10) * 10).ToString("N0", CultureInfo.InvariantCulture),
        >= 10 => ratio.ToString("F0", CultureInfo.InvariantCulture),
        >= 1 => ratio.ToString("F1", CultureInfo.InvariantCulture),
        _ => ratio.ToString("F2", CultureInfo.InvariantCulture),
    };

    private static string Ours(IEnumerable<RivalResult> results)
    {
        StringBuilder text = new("| ratings from | scored by | ns a rating | allocated, bytes a run |\n|---|---|---|---|\n");
        foreach (RivalResult result in results)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {result.Category} | {result.Name} | {result.NanosecondsPerRating} | {result.AllocatedBytes} |\n");
        }

        return text.ToString();
    }

    private static string CpuName(string? name) => string.Join(' ', (name ?? "unknown").Replace("(R)", string.Empty, StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Slug(string name) => string.Join('-', new string([.. name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) || c == '.' ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Competency.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("This program is not in a clone of the repository.");
    }

    private static readonly JsonSerializerOptions s_json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };
}

/// <summary>What a run found of one rival.</summary>
internal sealed record RivalResult(string Category, string Name, double NanosecondsPerRating, double Ratio, long AllocatedBytes, bool IsBaseline);

/// <summary>What a run found.</summary>
internal sealed record RivalFile(string Processor, long Ratings, IReadOnlyList<RivalResult> Results);
