namespace Competency.Core.Scoring.Compiled;

/// <summary>Items that give one number together: a whole leaf, one level of it, or one indicator.</summary>
/// <param name="Items">Indexes of the plan's items, in order of definition.</param>
/// <param name="Weights">Their weights as whole numbers, divided by their greatest common divisor.</param>
/// <param name="IsRun">Whether the items lie side by side, weigh alike and count as they are: then eight cells are added up at once.</param>
internal sealed record EvidenceSet(int[] Items, long[] Weights, bool IsRun = false)
{
    public long TotalWeight { get; } = Weights.Sum();
}
