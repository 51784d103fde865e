namespace Competency.Analytics;

/// <summary>How much a finding of a quality report matters.</summary>
/// <remarks>The numbers are a wire format and never change.</remarks>
public enum FindingSeverity
{
    /// <summary>A statement of fact.</summary>
    Note = 0,

    /// <summary>A reason to read the scores with care.</summary>
    Caution = 1,

    /// <summary>A reason not to decide about people from these scores alone.</summary>
    Warning = 2,
}
