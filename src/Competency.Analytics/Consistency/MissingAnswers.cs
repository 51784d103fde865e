namespace Competency.Analytics;

/// <summary>What a scale score does about unanswered items.</summary>
/// <remarks>The numbers are a wire format and never change.</remarks>
public enum MissingAnswers
{
    /// <summary>The mean of the answered items.</summary>
    MeanOfAnswered = 0,

    /// <summary>An unanswered item is replaced by that item's mean over persons.</summary>
    ImputeItemMean = 1,

    /// <summary>An unanswered item is replaced by that item's median over persons.</summary>
    ImputeItemMedian = 2,
}
