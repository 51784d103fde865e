namespace Competency.Core.Scoring.Compiled;

/// <summary>What a rating may be about. A cell of ratings holds 0 for not observed, else value − <paramref name="Origin"/> + 1.</summary>
/// <param name="Id">The item.</param>
/// <param name="Leaf">The index of its leaf.</param>
/// <param name="Origin">The lowest value.</param>
/// <param name="Length">Highest − lowest value.</param>
/// <param name="IsContra">Whether the value is turned round when it counts.</param>
/// <param name="IsUsed">Whether the leaf's rule uses it: indicators, or nominations.</param>
/// <param name="Ordinals">For a nomination, the values allowed; null where every point of the scale is.</param>
internal sealed record PlanItem(ItemId Id, int Leaf, int Origin, int Length, bool IsContra, bool IsUsed, int[]? Ordinals)
{
    public bool Allows(int value) => Ordinals is null
        ? value >= Origin && value - Origin <= Length
        : Array.BinarySearch(Ordinals, value) >= 0;

    public string Allowed => Ordinals is null
        ? $"{Origin} to {Origin + Length}, or not observed"
        : $"{string.Join(", ", Ordinals)}, or not observed";

    /// <summary>The keyed value above the scale's minimum.</summary>
    public long Keyed(byte cell) => ItemKey.Of(this).Keyed(cell);
}
