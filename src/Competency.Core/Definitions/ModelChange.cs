namespace Competency.Core;

/// <summary>One difference between two versions of a model.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Subject">To what: the id of a dimension or indicator, with the ordinal for a level (<c>trust/3</c>), or <c>overall</c> for the model itself.</param>
/// <param name="What">Which part of it, such as <c>name</c> or <c>level rule</c>; the element itself where it was added or removed.</param>
/// <param name="Before">What it was, or null where it was added.</param>
/// <param name="After">What it is, or null where it was removed.</param>
public sealed record ModelChange(ModelChangeKind Kind, string Subject, string What, string? Before, string? After)
{
    /// <summary>Gives the change as a line: <c>Reweighted trust.1.1 weight: 1 → 2</c>.</summary>
    public override string ToString() => $"{Kind} {Subject} {What}: {Before ?? "—"} → {After ?? "—"}";
}
