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
    private readonly AssessmentResult _record = new AssessmentEngine(example.Model).Score(example.First);

    /// <summary>The leaves with just one role that counts and has too few raters: what is left of the total when all else is subtracted.</summary>
    public IEnumerable<(Dimension Leaf, RoleId Hidden)> Prey() =>
        from leaf in example.Model.AllDimensions()
        where leaf.IsLeaf && _record[leaf.Id].IsScored
        let small = _record[leaf.Id].Roles.Where(role => role.IsCounted && role.Raters < example.Policy.MinimumOf(role.Role)).ToArray()
        where small.Length == 1
        select (leaf, small[0].Role);

    public bool GivesAway(Dimension leaf, RoleId hidden)
    {
        RaterRow[] rows =
        [
            .. example.First.Ratings.GroupBy(rating => (rating.Rater, rating.Role)).Select(rater => new RaterRow(
                rater.Key.Rater,
                rater.Key.Role,
                !example.Policy.IsConfidential(rater.Key.Role),
                rater.ToDictionary(rating => rating.Item, rating => rating.Value.Value))),
        ];
        LeafAlgebra algebra = new(example.Model, leaf);
        RoleScore[] scored = [.. _record[leaf.Id].Roles];
        (Rational, IReadOnlyList<RaterRow>)[] counting = [.. scored.Where(role => role.IsCounted).Select(role => (WeightOf(role.Role), Of(role.Role)))];
        List<Affine?> forms = [algebra.Total(counting, algebra.All), .. algebra.All.Select(item => algebra.Total(counting, [item]))];
        forms.AddRange(scored.Where(role => role.Raters >= example.Policy.MinimumOf(role.Role)).Select(role => algebra.Mean(Of(role.Role), algebra.All)));
        HashSet<RaterId> targets = [.. Of(hidden).Select(row => row.Rater)];
        return new Independence(forms.OfType<Affine>().Select(form => form.Terms)).Finds(unknown => targets.Contains(unknown.Rater));

        IReadOnlyList<RaterRow> Of(RoleId role) => [.. rows.Where(row => row.Role == role)];
    }

    // Self alone counts whatever its weight.
    private Rational WeightOf(RoleId role) => example.Model.Roles.FirstOrDefault(known => known.Id == role)?.Weight is { } weight and > 0 ? weight : 1;
}
