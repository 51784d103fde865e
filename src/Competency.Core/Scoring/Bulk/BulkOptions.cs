using System.Runtime.InteropServices;

namespace Competency.Core.Scoring.Bulk;

/// <summary>How a bulk run is carried out. None of it changes a number.</summary>
public sealed record BulkOptions
{
    /// <summary>Gets the options that hold where none are given.</summary>
    public static BulkOptions Default { get; } = new();

    /// <summary>Gets the columns of a result that the scorer makes itself. Default: <see cref="ScoreColumns.Standard"/>.</summary>
    public ScoreColumns Columns { get; init; } = ScoreColumns.Standard;

    /// <summary>Gets the most threads that work at once, the caller's among them. Default 1; −1 for one a processor.</summary>
    public int MaxDegreeOfParallelism { get; init; } = 1;

    /// <summary>Gets how many issues a report lists; those beyond are counted by code. Default 1,000; 0 or more.</summary>
    public int MaxIssues { get; init; } = 1_000;

    /// <summary>Gets who is told, after each slice of subjects, how far the run is; may be called from any of its threads, one at a time.</summary>
    public IProgress<BulkProgress>? Progress { get; init; }

    /// <summary>Gets the width of vectors to use, for tests: 128, 256 or 512 bits, 0 for the widest that the processor has.</summary>
    internal int VectorBits { get; init; }
}

/// <summary>How far a bulk run is.</summary>
/// <param name="Subjects">The subjects that are done, those refused among them.</param>
/// <param name="Total">The subjects of the batch.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct BulkProgress(int Subjects, int Total);
