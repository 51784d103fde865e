using Competency.Cli.Ratings;
using Competency.Formats;

namespace Competency.Cli.Output;

/// <summary>Says on the error stream who is not scored, with row and column.</summary>
internal static class RefusalReport
{
    // Enough to see a pattern; a thousand equal lines hide it. The JSON has all of them.
    private const int MostFaults = 10;

    public static void Write(IReadOnlyList<Refusal> refusals, TextWriter error)
    {
        foreach (Refusal refusal in refusals)
        {
            Write(refusal, error);
        }
    }

    /// <summary>Says which rows of a small file, of groups or assignments, are not taken.</summary>
    public static void Write(string path, IEnumerable<RowFault> faults, TextWriter error)
    {
        foreach (RowFault fault in faults)
        {
            error.WriteLine($"refused: {path}: {fault}");
        }
    }

    public static void Write(Refusal refusal, TextWriter error)
    {
        foreach (RowFault fault in refusal.Faults.Take(MostFaults))
        {
            error.WriteLine($"refused: {refusal.Name}: {fault}");
        }

        if (refusal.Faults.Count > MostFaults)
        {
            error.WriteLine($"refused: {refusal.Name}: and {refusal.Faults.Count - MostFaults} more faults; --format json lists all");
        }
    }
}
