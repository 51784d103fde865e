using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Competency.Core;

/// <summary>What a job or a grade asks for, in dimensions of one model.</summary>
/// <remarks>
/// A profile may rest on another of the same model: it then has all requirements of that one, and each of its own replaces the one
/// of the same dimension. A requirement cannot be taken away again. Immutable, safe for any number of threads.
/// </remarks>
[DebuggerDisplay("{Id.Value,nq}: {Name}")]
public sealed record RequirementProfile
{
    internal RequirementProfile()
    {
    }

    /// <summary>Gets the id, unique among the profiles of the model.</summary>
    public ProfileId Id { get; internal init; }

    /// <summary>Gets the name.</summary>
    public SourcedText Name { get; internal init; } = null!;

    /// <summary>Gets what the profile is for, or null.</summary>
    public SourcedText? Description { get; internal init; }

    /// <summary>Gets the profile that this one rests on, or null.</summary>
    public ProfileId? BasedOn { get; internal init; }

    /// <summary>Gets the requirements that the profile itself names, in order of definition; may be empty where it rests on another.</summary>
    public ValueList<Requirement> OwnRequirements { get; internal init; } = [];

    /// <summary>Gets the requirements that hold, its own and those it inherits, one for a dimension, in order of the model's dimensions; never empty.</summary>
    public ValueList<Requirement> Requirements { get; internal init; } = [];

    /// <summary>Gets the requirement that holds for a dimension, its own or inherited.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(DimensionId dimension, [NotNullWhen(true)] out Requirement? requirement)
    {
        requirement = null;
        foreach (Requirement candidate in Requirements)
        {
            if (candidate.Dimension == dimension)
            {
                requirement = candidate;
                return true;
            }
        }

        return false;
    }
}
