namespace Competency.Core.Disclosure;

/// <summary>Which numbers of a leaf are shown beside the groups' scores and the total.</summary>
/// <param name="Detail">How much of the items.</param>
/// <param name="Together">Items shown by all counting groups together.</param>
/// <param name="ByGroup">Items shown by one confidential group.</param>
/// <param name="Strengths">Whether the strengths of levels are shown.</param>
internal sealed record ShownFigures(ItemDetail Detail, HashSet<int> Together, HashSet<(RaterGroup Group, int Item)> ByGroup, bool Strengths)
{
    public static ShownFigures None { get; } = new(ItemDetail.None, [], [], false);

    /// <summary>Whether nothing is shown beside groups and total.</summary>
    public bool IsBare => Together.Count == 0 && ByGroup.Count == 0 && !Strengths;
}
