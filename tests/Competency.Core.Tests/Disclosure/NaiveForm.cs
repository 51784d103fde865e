using Competency.Core.Disclosure;
using Competency.Core.Scoring;
using Competency.Core.Tests.Oracle;

namespace Competency.Core.Tests.Disclosure;

/// <summary>
/// What is commonly taken for anonymous: the total and the items of record by all, and the score of each role that has raters enough. Made with the
/// engine alone, so that the attacker can be seen to succeed.
/// </summary>
internal sealed class NaiveForm(DisclosureCase example)
{
    public bool GivesAway()
    {
        CompetencyModel model = example.Model;
        AssessmentResult record = new AssessmentEngine(model).Score(example.First);
        RaterRow[] rows =
        [
            .. example.First.Ratings.GroupBy(rating => (rating.Rater, rating.Role)).Select(rater => new RaterRow(
                rater.Key.Rater,
                rater.Key.Role,
                !example.Policy.IsConfidential(rater.Key.Role),
                rater.ToDictionary(rating => rating.Item, rating => rating.Value.Value))),
        ];
        foreach (Dimension leaf in model.AllDimensions().Where(dimension => dimension.IsLeaf && record[dimension.Id].IsScored))
        {
            LeafAlgebra algebra = new(model, leaf);
            RoleScore[] scored = [.. record[leaf.Id].Roles];
            (Rational, IReadOnlyList<RaterRow>)[] counting =
            [
                .. scored.Where(role => role.IsCounted).Select(role => (
                    WeightOf(role.Role),
                    (IReadOnlyList<RaterRow>)[.. rows.Where(row => row.Role == role.Role)])),
            ];
            List<Affine?> forms = [algebra.Total(counting, algebra.All), .. algebra.All.Select(item => algebra.Total(counting, [item]))];
            forms.AddRange(scored.Where(role => role.Raters >= example.Policy.MinimumOf(role.Role))
                .Select(role => algebra.Mean([.. rows.Where(row => row.Role == role.Role)], algebra.All)));
            Independence independence = new(forms.OfType<Affine>().Select(form => form.Terms));
            bool rater = rows.Any(row => independence.Finds(unknown => unknown.Rater == row.Rater));
            bool role = scored.Where(role => role.Raters < example.Policy.MinimumOf(role.Role)).Any(role =>
                independence.Finds(unknown => rows.Any(row => row.Role == role.Role && row.Rater == unknown.Rater)));
            if (rater || role)
            {
                return true;
            }
        }

        return false;
    }

    // Self alone counts whatever its weight.
    private Rational WeightOf(RoleId role) => example.Model.Roles.FirstOrDefault(known => known.Id == role)?.Weight is { } weight and > 0 ? weight : 1;
}
