using Competency.Core.Building;
using Competency.Core.Disclosure;

namespace Competency.Core.Serialization;

/// <summary>The names that closed sets have in the disclosed format.</summary>
internal static class DisclosedNames
{
    public static readonly WireSet<DisclosedState> States =
        new("state", ("scored", DisclosedState.Scored), ("not-scored", DisclosedState.NotScored), ("hidden", DisclosedState.Hidden));

    public static readonly WireSet<HiddenReason> Reasons = new(
        "reason",
        ("too-few-raters", HiddenReason.TooFewRaters),
        ("too-few-raters-in-all", HiddenReason.TooFewRatersInAll),
        ("too-few-raters-here", HiddenReason.TooFewRatersHere),
        ("too-few-new-raters", HiddenReason.TooFewNewRaters),
        ("nobody-to-show", HiddenReason.NobodyToShow),
        ("too-little-shown", HiddenReason.TooLittleShown),
        ("too-few-raters-of-comments", HiddenReason.TooFewRatersOfComments));

    public static readonly WireSet<ItemDetail> ItemDetails = new(
        "item detail",
        ("by-group", ItemDetail.ByGroup),
        ("together", ItemDetail.Together),
        ("observed-by-all", ItemDetail.ObservedByAll),
        ("none", ItemDetail.None));

    public static readonly WireSet<RaterGroupKind> GroupKinds = new(
        "kind of group", ("role", RaterGroupKind.Role), ("others", RaterGroupKind.Others), ("uncounted-others", RaterGroupKind.UncountedOthers));

    public static readonly WireSet<DisclosedRoleState> RoleStates = new(
        "role state", ("shown", DisclosedRoleState.Shown), ("pooled", DisclosedRoleState.Pooled), ("hidden", DisclosedRoleState.Hidden));

    public static readonly WireSet<DisclosedSections> Sections = new(
        "section",
        ("totals", DisclosedSections.Totals),
        ("groups", DisclosedSections.Groups),
        ("self", DisclosedSections.Self),
        ("items", DisclosedSections.Items),
        ("levels", DisclosedSections.Levels),
        ("comments", DisclosedSections.Comments));
}
