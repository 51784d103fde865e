using System.Buffers;
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
        ReadOnlySpan<Rating> ratings = assessment.Ratings.AsSpan();
        int[] raterOf = ArrayPool<int>.Shared.Rent(ratings.Length);
        try
        {
            RaterList raters = FindRaters(plan, ratings, raterOf, ref issues);
            if (raters.Count > MaxRaters)
            {
                Refuse(ref issues, RatingFaults.TooManyRaters(raters.Count, "ratings"));
                report = new ValidationReport(issues!.ToValueList());
                return null;
            }

            byte[] cells = new byte[raters.Count * plan.Items.Length];
            Place(plan, ratings, raterOf, cells, ref issues);
            report = issues is null ? ValidationReport.Clean : new ValidationReport(issues.ToValueList());
            return issues is null ? new SubjectRatings(raters.Ids.ToArray(), raters.Roles.ToArray(), cells) : null;
        }
        finally
        {
            ArrayPool<int>.Shared.Return(raterOf);
        }
    }

    private static RaterList FindRaters(ScoringPlan plan, ReadOnlySpan<Rating> ratings, int[] raterOf, ref List<ValidationIssue>? issues)
    {
        RaterList raters = new();
        int last = -1;
        for (int i = 0; i < ratings.Length; i++)
        {
            // Mostly a rater's ratings come one after the other.
            ref readonly Rating rating = ref ratings[i];
            bool same = last >= 0 && rating.Rater == ratings[i - 1].Rater && rating.Role == ratings[i - 1].Role;
            bool fits = true;
            raterOf[i] = same ? last : RaterOf(plan, rating, i, raters, ref issues, out fits);
            last = fits ? raterOf[i] : -1;
        }

        return raters;
    }

    private static int RaterOf(ScoringPlan plan, in Rating rating, int index, RaterList raters, ref List<ValidationIssue>? issues, out bool fits)
    {
        fits = false;
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

        int position = raters.Find(rating.Rater);
        position = position < 0 ? raters.Add(rating.Rater, role) : position;
        fits = raters.Roles[position] == role;
        if (!fits)
        {
            Refuse(ref issues, RatingFaults.SecondRole(plan, rating.Role, raters.Roles[position], rating.Rater, $"ratings[{index}].role"));
        }

        return position;
    }

    private static void Place(ScoringPlan plan, ReadOnlySpan<Rating> ratings, int[] raterOf, byte[] cells, ref List<ValidationIssue>? issues)
    {
        PlanItem[] items = plan.Items;
        ItemKey[] keys = plan.Keys;
        int next = 0;
        for (int i = 0; i < ratings.Length; i++)
        {
            // Mostly a rater's items come in the order of definition.
            ref readonly Rating rating = ref ratings[i];
            int item = next;
            if (((uint)item >= (uint)items.Length || items[item].Id != rating.Item) && !plan.ItemIndex.TryGetValue(rating.Item, out item))
            {
                Refuse(ref issues, RatingFaults.UnknownItem(plan, rating.Item, $"ratings[{i}].item"));
                continue;
            }

            next = item + 1;
            byte given = keys[item].CellOf(rating.Value);
            if (given == 0)
            {
                given = ItemKey.CellOf(items[item], rating.Value);
                if (given == 0)
                {
                    Refuse(ref issues, RatingFaults.OffScale(items[item], rating.Value, $"ratings[{i}].value"));
                    continue;
                }
            }

            if (raterOf[i] < 0)
            {
                continue;
            }

            ref byte cell = ref cells[(raterOf[i] * items.Length) + item];
            if (cell != 0)
            {
                Refuse(ref issues, RatingFaults.Duplicate(rating.Item, rating.Rater, $"ratings[{i}]"));
                continue;
            }

            cell = given;
        }

        cells.AsSpan().Replace(ItemKey.SaidNotObserved, (byte)0);
    }

    private static void Refuse(ref List<ValidationIssue>? issues, ValidationIssue issue)
    {
        issues ??= [];
        issues.Add(issue);
    }
}
