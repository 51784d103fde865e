using System.Diagnostics;

namespace Competency.Core.Scoring;

/// <summary>What a result by one model says about a dimension of another.</summary>
[DebuggerDisplay("{Measured.Value,nq} → {Target.Value,nq}: {Status} {Percent}")]
public sealed record CarriedScore
{
    internal CarriedScore(DimensionId measured, DimensionId target, CarryOverStatus status, decimal? percent)
    {
        Measured = measured;
        Target = target;
        Status = status;
        Percent = percent;
    }

    /// <summary>Gets the dimension of the result.</summary>
    public DimensionId Measured { get; }

    /// <summary>Gets the dimension of the other model.</summary>
    public DimensionId Target { get; }

    /// <summary>Gets whether the percent is carried over, and if not, why not.</summary>
    public CarryOverStatus Status { get; }

    /// <summary>Gets the percent that stands for the target, exact to 9 decimals; null unless <see cref="CarryOverStatus.Carried"/>.</summary>
    /// <remarks>A percent and no level: two models may cut the same scale differently.</remarks>
    public decimal? Percent { get; }
}
