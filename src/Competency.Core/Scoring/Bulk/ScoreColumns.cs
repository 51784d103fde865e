namespace Competency.Core.Scoring.Bulk;

/// <summary>The columns that a <see cref="ScoreBatch"/> holds. What is not asked for is not computed where it is not needed, and never written.</summary>
[Flags]
public enum ScoreColumns
{
    /// <summary>Nano-points above the scale's minimum, by dimension.</summary>
    Scores = 1,

    /// <summary>Nano-percent, by dimension.</summary>
    Percents = 2,

    /// <summary>The level attained, by dimension.</summary>
    Levels = 4,

    /// <summary>Why there is no score, by dimension.</summary>
    Reasons = 8,

    /// <summary>The band of the overall.</summary>
    Bands = 16,

    /// <summary>Nano-percent of the evidence that there was, by dimension.</summary>
    Coverages = 32,

    /// <summary>Each role's raters and their mean, by leaf.</summary>
    Roles = 64,

    /// <summary>What a reader should know, by dimension. Not vectorized: see <see cref="BulkReport.Fallbacks"/>.</summary>
    Warnings = 128,

    /// <summary>How many raters a leaf's score rests on.</summary>
    Raters = 256,

    /// <summary>Scores, levels and bands: what most callers want.</summary>
    Standard = Scores | Levels | Bands,

    /// <summary>Every column.</summary>
    All = Scores | Percents | Levels | Reasons | Bands | Coverages | Roles | Warnings | Raters,
}

internal static class ScoreColumnsExtensions
{
    public static bool Has(this ScoreColumns columns, ScoreColumns column) => (columns & column) == column;
}
