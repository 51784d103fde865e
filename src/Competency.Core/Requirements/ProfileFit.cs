using System.Diagnostics;

namespace Competency.Core.Requirements;

/// <summary>How a person stands to a requirement profile: gaps, fit, and a verdict with its reasons.</summary>
/// <remarks>Immutable, structurally equal, safe for any number of threads.</remarks>
[DebuggerDisplay("{Subject.Value,nq} to {Profile.Value,nq}: {Verdict}, fit {Fit}")]
public sealed record ProfileFit
{
    internal ProfileFit()
    {
    }

    /// <summary>Gets the person.</summary>
    public SubjectId Subject { get; internal init; }

    /// <summary>Gets the model and version that the profile is of.</summary>
    public ModelReference Model { get; internal init; } = null!;

    /// <summary>Gets the profile.</summary>
    public ProfileId Profile { get; internal init; }

    /// <summary>Gets the verdict.</summary>
    public FitVerdict Verdict { get; internal init; }

    /// <summary>Gets why; never empty.</summary>
    public ValueList<VerdictReason> Reasons { get; internal init; } = [];

    /// <summary>Gets the mean of the ratios weighted by importance over the scored requirements, 0 to 1, rounded half up to 9 decimals; null where none was scored.</summary>
    public decimal? Fit { get; internal init; }

    /// <summary>Gets the share of all importance that was scored, 0 to 1, rounded half up to 9 decimals.</summary>
    public decimal ScoredShare { get; internal init; }

    /// <summary>Gets each requirement, in order of the model's dimensions.</summary>
    public ValueList<RequirementFit> Requirements { get; internal init; } = [];

    /// <summary>Gets the requirements that are not met or not scored, in order of the model's dimensions: what is missing.</summary>
    public IEnumerable<RequirementFit> Missing => Requirements.Where(requirement => !requirement.IsMet);

    /// <summary>Gets whether every requirement is met.</summary>
    public bool IsComplete => !Missing.Any();
}
