namespace Competency.Core.Validation;

/// <summary>How grave an issue is.</summary>
public enum IssueSeverity
{
    /// <summary>Usable, but worth a look.</summary>
    Warning = 1,

    /// <summary>Refused.</summary>
    Error = 2,
}
