using System.Globalization;
using Competency.Core.Validation;

namespace Competency.Core.Scoring.Compiled;

/// <summary>What can be wrong with a rating, in words: the same whether it comes alone or among millions.</summary>
internal static class RatingFaults
{
    public static ValidationIssue MalformedRater(string path) =>
        Fault(AssessmentIssueCodes.MalformedId, path, string.Empty, Internal.IdSyntax.FreeAllowed, "is not a rater id");

    public static ValidationIssue MalformedSubject() =>
        Fault(AssessmentIssueCodes.MalformedId, "subject", string.Empty, Internal.IdSyntax.FreeAllowed, "is not a subject id");

    public static ValidationIssue AlreadyComplete(SubjectId subject) => Fault(
        AssessmentIssueCodes.SubjectAlreadyComplete,
        "subject",
        subject.Value,
        "no record of a subject after the subject was complete: group the records by subject, or score at the end of the stream",
        "was complete already");

    public static ValidationIssue UnknownRole(ScoringPlan plan, RoleId role, string path) =>
        Fault(AssessmentIssueCodes.UnknownRole, path, role.Value, string.Join(", ", plan.Roles), "is no role of the model");

    public static ValidationIssue SecondRole(ScoringPlan plan, RoleId role, int first, RaterId rater, string path) => Fault(
        AssessmentIssueCodes.RaterInTwoRoles,
        path,
        role.Value,
        $"'{plan.Roles[first]}', the role of rater '{rater}' in an earlier rating of this person",
        "is a second role of one rater");

    public static ValidationIssue UnknownItem(ScoringPlan plan, ItemId item, string path) =>
        Fault(AssessmentIssueCodes.UnknownItem, path, item.Value, NearestItem(plan, item), "is no item of the model");

    public static ValidationIssue OffScale(PlanItem item, RatingValue value, string path) =>
        Fault(AssessmentIssueCodes.ValueOffScale, path, value.ToString(), item.Allowed, $"is off the scale of '{item.Id}'");

    public static ValidationIssue Duplicate(ItemId item, RaterId rater, string path) =>
        Fault(AssessmentIssueCodes.DuplicateRating, path, item.Value, "one rating of an item by each rater", $"is rated twice by rater '{rater}'");

    public static ValidationIssue TooManyRaters(int raters, string path) => Fault(
        AssessmentIssueCodes.TooManyRaters,
        path,
        raters.ToString(CultureInfo.InvariantCulture),
        $"at most {RatingResolver.MaxRaters} raters for one person",
        "raters are too many");

    private static string NearestItem(ScoringPlan plan, ItemId item)
    {
        DimensionId leaf = IndicatorId.TryParse(item.Value, out IndicatorId indicator) ? indicator.Dimension
            : DimensionId.TryParse(item.Value, out DimensionId dimension) ? dimension : default;
        string[] near = [.. plan.Items.Where(known => plan.IdOf(plan.Leaves[known.Leaf].Dimension) == leaf).Select(known => known.Id.Value)];
        return near.Length > 0
            ? $"of this leaf: {string.Join(", ", near)}"
            : $"an indicator, or a leaf with levels, of: {string.Join(", ", plan.Leaves.Select(known => plan.IdOf(known.Dimension)))}";
    }

    private static ValidationIssue Fault(string code, string path, string value, string allowed, string what) =>
        new(code, IssueSeverity.Error, path, $"'{value}' {what}; allowed: {allowed}.", value, allowed);
}
