using System.Diagnostics;
using Competency.Core;

namespace Competency.Development.Teams;

/// <summary>What may be said of a group of people as a whole: no names, and nothing about fewer members than the minimum.</summary>
/// <remarks>
/// Made from disclosed results alone. It protects single members only as far as its minimum goes: of two teams that differ by one member, the
/// difference of their sums is that member. Immutable, structurally equal, safe for any number of threads.
/// </remarks>
[DebuggerDisplay("{Members} members by {Model}")]
public sealed record TeamView
{
    internal TeamView()
    {
    }

    /// <summary>Gets the model and version that everyone was scored by.</summary>
    public ModelReference Model { get; internal init; } = null!;

    /// <summary>Gets the requirement profile that the team is compared with, or null.</summary>
    public ProfileId? Profile { get; internal init; }

    /// <summary>Gets how many people are in the team.</summary>
    public int Members { get; internal init; }

    /// <summary>Gets how many members it takes before something shows.</summary>
    public int MinimumMembers { get; internal init; }

    /// <summary>Gets whether the team is large enough for anything to show; where not, every dimension is hidden.</summary>
    public bool IsShown => Members >= MinimumMembers;

    /// <summary>Gets the whole.</summary>
    public TeamDimension Overall { get; internal init; } = null!;

    /// <summary>Gets each dimension, each parent before its children, in order of definition.</summary>
    public ValueList<TeamDimension> Dimensions { get; internal init; } = [];

    /// <summary>Gets the dimensions in which some members are below what is required, those with the largest share first; of equal shares, in order of definition.</summary>
    public IEnumerable<TeamDimension> CommonGaps => Dimensions
        .Where(dimension => dimension.Requirement is { ShareBelow: > 0 })
        .OrderByDescending(dimension => dimension.Requirement!.ShareBelow);
}
