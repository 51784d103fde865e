namespace Competency.Formats;

/// <summary>How a file lays scores out in rows.</summary>
public enum ScoreFileLayout
{
    /// <summary>A row for each subject and dimension, the overall first.</summary>
    Long = 1,

    /// <summary>A row for each subject, with columns for the score, percent and level of each dimension, the overall first.</summary>
    Wide = 2,
}
