using System.Runtime.InteropServices;
using Competency.Core.Validation;

namespace Competency.Core.Scoring.Compiled;

/// <summary>Brings the ratings of an assessment into plan order, and says of each one that does not fit why.</summary>
internal static class RatingResolver
{
    /// <summary>With this many raters, every sum of scores stays under 2⁵³ on the longest scale (100 points).</summary>
    public const int MaxRaters = 10_000;

    public static SubjectRatings? Resolve(ScoringPlan plan, Assessment assessment, out ValidationReport report)
    {
        List<ValidationIssue>? issues = null;
        Dictionary<RaterId, int> raterIndex = [];
        List<int> roles = [];
        ReadOnlySpan<Rating> ratings = assessment.Ratings.AsSpan();
        int[] raterOf = new int[ratings.Length];

        for (int i = 0; i < ratings.Length; i++)
        {
            raterOf[i] = RaterOf(plan, ratings[i], i, raterIndex, roles, ref issues);
        }

        if (raterIndex.Count > MaxRaters)
        {
            Refuse(ref issues, RatingFaults.TooManyRaters(raterIndex.Count, "ratings"));
            report = new ValidationReport(issues!.ToValueList());
            return null;
        }

        byte[] cells = new byte[roles.Count * plan.Items.Length];
        bool[] seen = new bool[cells.Length];
        for (int i = 0; i < ratings.Length; i++)
        {
            Place(plan, ratings[i], i, raterOf[i], cells, seen, ref issues);
        }

        report = issues is null ? ValidationReport.Clean : new ValidationReport(issues.ToValueList());
        return issues is null ? new SubjectRatings([.. raterIndex.Keys], [.. roles], cells) : null;
    }

    private static int RaterOf(ScoringPlan plan, in Rating rating, int index, Dictionary<RaterId, int> raters, List<int> roles, ref List<ValidationIssue>? issues)
    {
        if (rating.Rater.IsDefault)
        {
            Refuse(ref issues, RatingFaults.MalformedRater($"ratings[{index}].rater"));
            return -1;
        }

        if (!plan.RoleIndex.TryGetValue(rating.Role, out int role))
        {
            Refuse(ref issues, RatingFaults.UnknownRole(plan, rating.Role, $"ratings[{index}].role"));
            return -1;
        }

        ref int position = ref CollectionsMarshal.GetValueRefOrAddDefault(raters, rating.Rater, out bool known);
        if (!known)
        {
            position = roles.Count;
            roles.Add(role);
        }
        else if (roles[position] != role)
        {
            Refuse(ref issues, RatingFaults.SecondRole(plan, rating.Role, roles[position], rating.Rater, $"ratings[{index}].role"));
        }

        return position;
    }

    private static void Place(ScoringPlan plan, in Rating rating, int index, int rater, byte[] cells, bool[] seen, ref List<ValidationIssue>? issues)
    {
        if (!plan.ItemIndex.TryGetValue(rating.Item, out int item))
        {
            Refuse(ref issues, RatingFaults.UnknownItem(plan, rating.Item, $"ratings[{index}].item"));
            return;
        }

        PlanItem planItem = plan.Items[item];
        if (rating.Value.IsObserved && !planItem.Allows(rating.Value.Value))
        {
            Refuse(ref issues, RatingFaults.OffScale(planItem, rating.Value, $"ratings[{index}].value"));
            return;
        }

        if (rater < 0)
        {
            return;
        }

        int cell = (rater * plan.Items.Length) + item;
        if (seen[cell])
        {
            Refuse(ref issues, RatingFaults.Duplicate(rating.Item, rating.Rater, $"ratings[{index}]"));
            return;
        }

        seen[cell] = true;
        cells[cell] = rating.Value.IsObserved ? (byte)(rating.Value.Value - planItem.Origin + 1) : (byte)0;
    }

    private static void Refuse(ref List<ValidationIssue>? issues, ValidationIssue issue)
    {
        issues ??= [];
        issues.Add(issue);
    }
}
