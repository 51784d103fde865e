namespace Competency.Core.Requirements;

/// <summary>How what a person attained stands to what is required.</summary>
public enum RequirementStatus
{
    /// <summary>More than required.</summary>
    Exceeds = 1,

    /// <summary>Exactly what is required.</summary>
    Meets = 2,

    /// <summary>Less than required.</summary>
    Below = 3,

    /// <summary>The dimension has no score, or no level where a level is required.</summary>
    NotScored = 4,
}
