using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Disclosure;

/// <summary>A group of raters with what decides whether it shows.</summary>
/// <param name="Id">The group.</param>
/// <param name="Weight">Its weight in totals: the sum of its roles' weights.</param>
/// <param name="Minimum">How many raters it takes; 1 where the group is not confidential.</param>
internal sealed record Group(RaterGroup Id, long Weight, int Minimum)
{
    public bool IsConfidential => Minimum > 1;

    public static Group Of(ScoringPlan plan, RaterGroup id, DisclosurePolicy policy) => new(
        id,
        id.Roles.Sum(role => plan.RoleWeights[plan.RoleIndex[role]]),
        id.Roles.Max(policy.MinimumOf));

    /// <summary>The model's order of roles, pools after roles.</summary>
    public static int Compare(ScoringPlan plan, RaterGroup left, RaterGroup right)
    {
        int order = left.Kind.CompareTo(right.Kind);
        for (int i = 0; order == 0 && i < Math.Min(left.Roles.Count, right.Roles.Count); i++)
        {
            order = plan.RoleIndex[left.Roles[i]].CompareTo(plan.RoleIndex[right.Roles[i]]);
        }

        return order == 0 ? left.Roles.Count.CompareTo(right.Roles.Count) : order;
    }
}
