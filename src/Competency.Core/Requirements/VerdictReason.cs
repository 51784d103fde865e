namespace Competency.Core.Requirements;

/// <summary>Why a verdict is as it is.</summary>
/// <param name="Kind">The kind of reason.</param>
/// <param name="Dimension">The dimension that it is about; null where it is about the whole profile.</param>
public sealed record VerdictReason(VerdictReasonKind Kind, DimensionId? Dimension = null);

/// <summary>Kinds of reasons for a verdict.</summary>
public enum VerdictReasonKind
{
    /// <summary>A must-have is below what is required: not qualified.</summary>
    MustHaveBelow = 1,

    /// <summary>A must-have was not scored: not qualified.</summary>
    MustHaveNotScored = 2,

    /// <summary>None of the requirements was scored, and none is a must-have: undetermined.</summary>
    NothingScored = 3,

    /// <summary>Every must-have is met: qualified.</summary>
    MustHavesMet = 4,

    /// <summary>The profile has no must-have: qualified, and the fit says how well.</summary>
    NoMustHaves = 5,
}
