using System.Collections.Frozen;

namespace Competency.Core.Scoring.Compiled;

/// <summary>
/// A model compiled for scoring: every id an index, every weight a whole number, no delegate inside, so that the same plan can be walked here or
/// written as SQL. Immutable, safe for any number of threads.
/// </summary>
internal sealed record ScoringPlan
{
    public required CompetencyModel Model { get; init; }

    public required string Fingerprint { get; init; }

    /// <summary>All dimensions, each parent before its children; the whole is one past the last.</summary>
    public required Dimension[] Dimensions { get; init; }

    /// <summary>For each dimension, the index of its leaf, or −1 for a composite.</summary>
    public required int[] LeafOf { get; init; }

    public required PlanItem[] Items { get; init; }

    /// <summary>By item: how values become cells, and cells keyed values.</summary>
    public required ItemKey[] Keys { get; init; }

    public required ItemIndex ItemIndex { get; init; }

    public required PlanLeaf[] Leaves { get; init; }

    /// <summary>Composites, each after those it is made of; the whole is the last.</summary>
    public required PlanNode[] Nodes { get; init; }

    public required RoleId[] Roles { get; init; }

    public required long[] RoleWeights { get; init; }

    public required FrozenDictionary<RoleId, int> RoleIndex { get; init; }

    public required int SelfRole { get; init; }

    /// <summary>The minimum share, in ten-thousandths.</summary>
    public required long MinimumShare { get; init; }

    /// <summary>Cut of each band in millionths of a percent, rising.</summary>
    public required long[] BandCuts { get; init; }

    public int Overall => Dimensions.Length;

    public DimensionId IdOf(int dimension) => dimension == Overall ? DimensionId.Overall : Dimensions[dimension].Id;

    /// <summary>The place of the band that a percent of the whole lies in, or −1.</summary>
    public int BandOf(long percent)
    {
        int found = -1;
        for (int i = 0; percent >= 0 && i < BandCuts.Length && Nano.ToMicro(percent) >= BandCuts[i]; i++)
        {
            found = i;
        }

        return found;
    }

    public bool ReachesShare(long part, long whole) => part > 0 && part * 10_000 >= MinimumShare * whole;
}
