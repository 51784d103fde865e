using System.Buffers;
using System.Runtime.InteropServices;
using Competency.Core.Validation;

namespace Competency.Core.Scoring.Compiled;

/// <summary>Brings the ratings of an assessment into plan order, and says of each one that does not fit why.</summary>
internal static class RatingResolver
{
    /// <summary>With this many raters, every sum of scores stays under 2⁵³ on the longest scale (100 points).</summary>
    public const int MaxRaters = 10_000;

    /// <summary>A cell for which "not observed" was said, while a person's ratings are gathered.</summary>
    private const byte SaidNotObserved = 255;

    public static SubjectRatings? Resolve(ScoringPlan plan, Assessment assessment, out ValidationReport report)
    {
        List<ValidationIssue>? issues = null;
        ReadOnlySpan<Rating> ratings = assessment.Ratings.AsSpan();
        int[] raterOf = ArrayPool<int>.Shared.Rent(ratings.Length);
        try
        {
            RaterList raters = FindRaters(plan, ratings, raterOf, ref issues);
            if (raters.Ids.Count > MaxRaters)
            {
                Refuse(ref issues, RatingFaults.TooManyRaters(raters.Ids.Count, "ratings"));
                report = new ValidationReport(issues!.ToValueList());
                return null;
            }

            byte[] cells = new byte[raters.Ids.Count * plan.Items.Length];
            Place(plan, ratings, raterOf, cells, ref issues);
            report = issues is null ? ValidationReport.Clean : new ValidationReport(issues.ToValueList());
            return issues is null ? new SubjectRatings([.. raters.Ids], [.. raters.Roles], cells) : null;
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

        int position = raters.Find(rating.Rater, role);
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
        int next = 0;
        for (int i = 0; i < ratings.Length; i++)
        {
            // Mostly a rater's items come in the order of definition.
            ref readonly Rating rating = ref ratings[i];
            int item = next;
            if ((item == items.Length || items[item].Id != rating.Item) && !plan.ItemIndex.TryGetValue(rating.Item, out item))
            {
                Refuse(ref issues, RatingFaults.UnknownItem(plan, rating.Item, $"ratings[{i}].item"));
                continue;
            }

            next = item + 1;
            PlanItem known = items[item];
            bool observed = rating.Value.IsObserved;
            if (observed && !known.Allows(rating.Value.Value))
            {
                Refuse(ref issues, RatingFaults.OffScale(known, rating.Value, $"ratings[{i}].value"));
                continue;
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

            cell = observed ? (byte)(rating.Value.Value - known.Origin + 1) : SaidNotObserved;
        }

        cells.AsSpan().Replace(SaidNotObserved, (byte)0);
    }

    private static void Refuse(ref List<ValidationIssue>? issues, ValidationIssue issue)
    {
        issues ??= [];
        issues.Add(issue);
    }

    /// <summary>The raters in the order of their first rating.</summary>
    private sealed class RaterList
    {
        private readonly Dictionary<RaterId, int> _places = [];

        public List<RaterId> Ids { get; } = [];

        /// <summary>The role of each rater's first rating.</summary>
        public List<int> Roles { get; } = [];

        /// <summary>The place of a rater, who is added where new.</summary>
        public int Find(RaterId rater, int role)
        {
            ref int place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, rater, out bool known);
            if (!known)
            {
                place = Ids.Count;
                Ids.Add(rater);
                Roles.Add(role);
            }

            return place;
        }
    }
}
