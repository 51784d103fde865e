using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Disclosure;

/// <summary>What became of each role, read off what is shown in the end.</summary>
internal static class RoleFates
{
    public static ValueList<DisclosedRole> Of(Record record, Grouping grouping, LeafChoice[] choices)
    {
        ScoringPlan plan = record.Plan;
        int[] counts = Grouping.CountValid(plan, record.Ratings, record.Leaves);
        List<DisclosedRole> fates = [];
        for (int role = 0; role < plan.Roles.Length; role++)
        {
            RoleId id = plan.Roles[role];
            List<Group> shown = [.. grouping.Visible.Groups
                .Where(group => group.Group.Id.Roles.Contains(id) && group.Raters.Values.Any(cells => Array.Exists(cells, cell => cell != 0)))
                .Select(group => group.Group)];
            bool counted = Evaluator.Counts(plan, record.IsSelfAlone, role);
            if (shown.Exists(group => group.Id.Kind == RaterGroupKind.Role))
            {
                fates.Add(new DisclosedRole(id, DisclosedRoleState.Shown, counted));
            }
            else if (shown.Count > 0)
            {
                fates.Add(new DisclosedRole(id, DisclosedRoleState.Pooled, counted));
            }
            else if (counts[role] > 0)
            {
                fates.Add(new DisclosedRole(id, DisclosedRoleState.Hidden, counted, ReasonOf(id, grouping, choices)));
            }
        }

        return fates.ToValueList();
    }

    private static HiddenReason ReasonOf(RoleId role, Grouping grouping, LeafChoice[] choices)
    {
        if (grouping.Hidden.TryGetValue(role, out HiddenReason reason))
        {
            return reason;
        }

        bool waits = choices.SelectMany(choice => choice.Hidden).Any(hidden =>
            hidden.Key.Roles.Contains(role) && hidden.Value == HiddenReason.TooFewNewRaters);
        return waits ? HiddenReason.TooFewNewRaters : HiddenReason.TooFewRatersHere;
    }
}
