namespace Competency.Core.Scoring.Bulk;

/// <summary>How a stream of ratings is scored. None of it changes a number.</summary>
public sealed record BulkStreamOptions
{
    /// <summary>Gets the options that hold where none are given.</summary>
    public static BulkStreamOptions Default { get; } = new();

    /// <summary>Gets how each batch is scored, and its columns.</summary>
    public BulkOptions Scoring { get; init; } = BulkOptions.Default;

    /// <summary>Gets when a subject's ratings are all there. Default: <see cref="SubjectCompletion.AtEnd"/>.</summary>
    public SubjectCompletion Completion { get; init; } = SubjectCompletion.AtEnd;

    /// <summary>Gets how many complete subjects make a batch. Default 4,096; 1 or more. At the end of the stream all that are left make one.</summary>
    public int BatchSubjects { get; init; } = 4_096;
}
