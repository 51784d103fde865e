using System.Globalization;
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
            Refuse(ref issues, AssessmentIssueCodes.TooManyRaters, "ratings", raterIndex.Count.ToString(CultureInfo.InvariantCulture), $"at most {MaxRaters} raters for one person", "raters are too many");
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
            Refuse(ref issues, AssessmentIssueCodes.MalformedId, $"ratings[{index}].rater", string.Empty, Internal.IdSyntax.FreeAllowed, "is not a rater id");
            return -1;
        }

        if (!plan.RoleIndex.TryGetValue(rating.Role, out int role))
        {
            Refuse(ref issues, AssessmentIssueCodes.UnknownRole, $"ratings[{index}].role", rating.Role.Value, string.Join(", ", plan.Roles), "is no role of the model");
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
            Refuse(ref issues, AssessmentIssueCodes.RaterInTwoRoles, $"ratings[{index}].role", rating.Role.Value, $"'{plan.Roles[roles[position]]}', the role of rater '{rating.Rater}' in an earlier rating of this person", "is a second role of one rater");
        }

        return position;
    }

    private static void Place(ScoringPlan plan, in Rating rating, int index, int rater, byte[] cells, bool[] seen, ref List<ValidationIssue>? issues)
    {
        if (!plan.ItemIndex.TryGetValue(rating.Item, out int item))
        {
            Refuse(ref issues, AssessmentIssueCodes.UnknownItem, $"ratings[{index}].item", rating.Item.Value, NearestItem(plan, rating.Item), "is no item of the model");
            return;
        }

        PlanItem planItem = plan.Items[item];
        if (rating.Value.IsObserved && !planItem.Allows(rating.Value.Value))
        {
            Refuse(ref issues, AssessmentIssueCodes.ValueOffScale, $"ratings[{index}].value", rating.Value.ToString(), planItem.Allowed, $"is off the scale of '{planItem.Id}'");
            return;
        }

        if (rater < 0)
        {
            return;
        }

        int cell = (rater * plan.Items.Length) + item;
        if (seen[cell])
        {
            Refuse(ref issues, AssessmentIssueCodes.DuplicateRating, $"ratings[{index}]", rating.Item.Value, "one rating of an item by each rater", $"is rated twice by rater '{rating.Rater}'");
            return;
        }

        seen[cell] = true;
        cells[cell] = rating.Value.IsObserved ? (byte)(rating.Value.Value - planItem.Origin + 1) : (byte)0;
    }

    private static string NearestItem(ScoringPlan plan, ItemId item)
    {
        DimensionId leaf = IndicatorId.TryParse(item.Value, out IndicatorId indicator) ? indicator.Dimension
            : DimensionId.TryParse(item.Value, out DimensionId dimension) ? dimension : default;
        string[] near = [.. plan.Items.Where(known => plan.IdOf(plan.Leaves[known.Leaf].Dimension) == leaf).Select(known => known.Id.Value)];
        return near.Length > 0
            ? $"of this leaf: {string.Join(", ", near)}"
            : $"an indicator, or a leaf with levels, of: {string.Join(", ", plan.Leaves.Select(known => plan.IdOf(known.Dimension)))}";
    }

    private static void Refuse(ref List<ValidationIssue>? issues, string code, string path, string value, string allowed, string what)
    {
        issues ??= [];
        issues.Add(new ValidationIssue(code, IssueSeverity.Error, path, $"'{value}' {what}; allowed: {allowed}.", value, allowed));
    }
}
