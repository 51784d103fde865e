namespace Competency.Core.Requirements;

/// <summary>What a requirement profile says of a person as a whole.</summary>
public enum FitVerdict
{
    /// <summary>Every must-have is met, and something was scored.</summary>
    Qualified = 1,

    /// <summary>A must-have is below what is required, or not scored.</summary>
    NotQualified = 2,

    /// <summary>The profile has no must-have, and none of its requirements was scored: nothing can be said.</summary>
    Undetermined = 3,
}
