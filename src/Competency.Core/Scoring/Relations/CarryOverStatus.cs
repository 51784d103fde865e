namespace Competency.Core.Scoring;

/// <summary>Whether a score says something about a related dimension of another model.</summary>
public enum CarryOverStatus
{
    /// <summary>Both dimensions measure the same, so the percent stands for the other one.</summary>
    Carried = 1,

    /// <summary>Not carried over: both measure the same, but there is no score.</summary>
    NotScored = 2,

    /// <summary>Not carried over: what was measured covers more than the other dimension.</summary>
    MeasuredIsBroader = 3,

    /// <summary>Not carried over: what was measured covers only a part of the other dimension.</summary>
    MeasuredIsNarrower = 4,
}
