using System.Globalization;
using Competency.Core.Scoring.Compiled;
using Competency.Core.Validation;

namespace Competency.Core.Scoring.Bulk;

/// <summary>Finds cells that are off their item's scale.</summary>
internal static class CellCheck
{
    public static bool AreOn(BulkPlan plan, SubjectRatings ratings, int items)
    {
        int i = 0;
        for (int rater = 0; rater < ratings.Count; rater++)
        {
            for (int item = 0; item < items; item++)
            {
                if (!plan.IsOn(item, ratings.Cells[i++]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    public static List<ValidationIssue> Describe(ScoringPlan plan, BulkPlan bulk, SubjectRatings ratings, int subject)
    {
        List<ValidationIssue> issues = [];
        int items = plan.Items.Length;
        for (int i = 0; i < ratings.Count * items; i++)
        {
            PlanItem item = plan.Items[i % items];
            if (!bulk.IsOn(i % items, ratings.Cells[i]))
            {
                issues.Add(RatingFaults.OffScale(
                    item,
                    ratings.Cells[i] - 1 + item.Origin,
                    string.Create(CultureInfo.InvariantCulture, $"subjects[{subject}].raters[{i / items}].{item.Id}")));
            }
        }

        return issues;
    }
}
