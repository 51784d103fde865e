namespace Competency.Core.Scoring.Bulk;

/// <summary>Memory of the caller's that a <see cref="ScoreBatch"/> writes into, column by column; an empty one is a column not asked for.</summary>
/// <remarks>
/// A column by dimension holds, one after the other, <see cref="BulkScorer.Dimensions"/> runs of <see cref="ScoreBatch.StrideOf"/> values;
/// <see cref="RoleScores"/> and <see cref="RoleRaters"/> hold a run for each dimension but the overall and each of <see cref="BulkScorer.Roles"/>; <see cref="Bands"/> holds one run.
/// </remarks>
public sealed record ScoreMemory
{
    /// <summary>Gets the room for <see cref="ScoreColumns.Scores"/>.</summary>
    public Memory<long> Scores { get; init; }

    /// <summary>Gets the room for <see cref="ScoreColumns.Percents"/>.</summary>
    public Memory<long> Percents { get; init; }

    /// <summary>Gets the room for <see cref="ScoreColumns.Levels"/>.</summary>
    public Memory<sbyte> Levels { get; init; }

    /// <summary>Gets the room for <see cref="ScoreColumns.Reasons"/>.</summary>
    public Memory<byte> Reasons { get; init; }

    /// <summary>Gets the room for <see cref="ScoreColumns.Bands"/>.</summary>
    public Memory<sbyte> Bands { get; init; }

    /// <summary>Gets the room for <see cref="ScoreColumns.Coverages"/>.</summary>
    public Memory<long> Coverages { get; init; }

    /// <summary>Gets the room for the scores of <see cref="ScoreColumns.Roles"/>; goes with <see cref="RoleRaters"/>.</summary>
    public Memory<long> RoleScores { get; init; }

    /// <summary>Gets the room for the raters of <see cref="ScoreColumns.Roles"/>; goes with <see cref="RoleScores"/>.</summary>
    public Memory<ushort> RoleRaters { get; init; }

    /// <summary>Gets the room for <see cref="ScoreColumns.Warnings"/>.</summary>
    public Memory<ushort> Warnings { get; init; }

    /// <summary>Gets the room for <see cref="ScoreColumns.Raters"/>.</summary>
    public Memory<ushort> Raters { get; init; }
}
