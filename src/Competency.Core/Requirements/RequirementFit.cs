using System.Diagnostics;

namespace Competency.Core.Requirements;

/// <summary>How a person stands to one requirement.</summary>
[DebuggerDisplay("{Requirement.Dimension.Value,nq}: {Status}, gap {Gap}")]
public sealed record RequirementFit
{
    internal RequirementFit(Requirement requirement, RequirementStatus status, int? level, decimal? score, decimal? gap, decimal? ratio)
    {
        Requirement = requirement;
        Status = status;
        Level = level;
        Score = score;
        Gap = gap;
        Ratio = ratio;
    }

    /// <summary>Gets what is required.</summary>
    public Requirement Requirement { get; }

    /// <summary>Gets how what was attained stands to it.</summary>
    public RequirementStatus Status { get; }

    /// <summary>Gets the level attained, 0 for none; null where the dimension has no score or no levels.</summary>
    public int? Level { get; }

    /// <summary>Gets the score attained on the dimension's scale, exact to 9 decimals; null where not scored.</summary>
    public decimal? Score { get; }

    /// <summary>Gets attained − required: in levels where a level is required, else in points of the scale, exact to 9 decimals; null where not scored.</summary>
    public decimal? Gap { get; }

    /// <summary>Gets min(1, attained ÷ required), 0 to 1, rounded half up to 9 decimals; null where not scored.</summary>
    /// <remarks>Levels by ordinal, scores by percent of the scale, so that the scale's minimum counts as nothing. Surplus counts as 1: it never pays for a lack elsewhere.</remarks>
    public decimal? Ratio { get; }

    /// <summary>Gets whether the requirement is met: <see cref="RequirementStatus.Meets"/> or <see cref="RequirementStatus.Exceeds"/>.</summary>
    public bool IsMet => Status is RequirementStatus.Meets or RequirementStatus.Exceeds;
}
