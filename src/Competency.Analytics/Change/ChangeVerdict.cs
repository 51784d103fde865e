namespace Competency.Analytics;

/// <summary>Whether a change is larger than measurement error explains.</summary>
/// <remarks>The numbers are a wire format and never change.</remarks>
public enum ChangeVerdict
{
    /// <summary>The index lies within the limits: the change may be error.</summary>
    Unchanged = 0,

    /// <summary>The index lies above the upper limit.</summary>
    Increase = 1,

    /// <summary>The index lies below the lower limit.</summary>
    Decrease = 2,
}
