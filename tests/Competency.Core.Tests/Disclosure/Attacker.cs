using Competency.Core.Disclosure;
using Competency.Core.Scoring;
using Competency.Core.Tests.Oracle;

namespace Competency.Core.Tests.Disclosure;

/// <summary>
/// Sees every shown number, knows what self and roles that are not confidential said, every weight and rule, and who observed what; and looks
/// for what the numbers give away by exact linear algebra.
/// </summary>
/// <remarks>Shares no code with the audit that it tests.</remarks>
internal sealed class Attacker(CompetencyModel model, DisclosurePolicy policy)
{
    private readonly Dictionary<(string What, decimal Shown), Affine> _seen = [];
    private readonly List<(Affine Form, decimal Shown, string What)> _equations = [];

    public IReadOnlyList<(Affine Form, decimal Shown, string What)> Equations => _equations;

    /// <summary>Notes what one form of a release shows. Of the release only who stands behind each group's numbers is used, as known to the attacker.</summary>
    public void Read(DisclosedResult form, DisclosureRelease release)
    {
        Dictionary<DimensionId, Affine> totals = [];
        foreach (Dimension leaf in model.AllDimensions().Where(dimension => dimension.IsLeaf))
        {
            ReadLeaf(form[leaf.Id], release, leaf, totals);
        }

        foreach (Dimension top in model.Dimensions)
        {
            ReadComposite(top, form, totals);
        }

        Note(() => Compose(model.Dimensions, totals), form.Overall.Percent, "overall");
    }

    /// <summary>Takes over what another noted of another release.</summary>
    public void Learn(Attacker other) => _equations.AddRange(other._equations);

    /// <summary>All that was noted.</summary>
    public Independence ToForms() => new(_equations.Select(equation => equation.Form.Terms));

    private void ReadLeaf(DisclosedDimension shown, DisclosureRelease release, Dimension leaf, Dictionary<DimensionId, Affine> totals)
    {
        LeafAlgebra algebra = new(model, leaf);
        (RaterGroup Id, IReadOnlyList<RaterRow> Raters)[] groups = [.. release.Groups.Select(group => (group.Group, Rows(group, algebra)))];
        foreach (GroupScore score in shown.Groups.Where(score => score.IsShown))
        {
            Note(() => algebra.Mean(groups.First(group => group.Id == score.Group).Raters, algebra.All), score.Score, $"{leaf.Id} by {score.Group}");
        }

        bool alone = release.Result.Warnings.Any(warning => warning.Code == ScoringWarningCode.SelfOnly);
        bool selfCounts = alone || (model.Rules.Self == SelfPolicy.AsWeighted && WeightOf(RaterGroup.Of(RoleId.Self)) > 0);
        (Rational, IReadOnlyList<RaterRow>)[] others =
            [.. groups.Where(group => !alone && !group.Id.IsSelf && WeightOf(group.Id) > 0).Select(group => (WeightOf(group.Id), group.Raters))];
        (Rational, IReadOnlyList<RaterRow>)[] counting =
            [.. others, .. groups.Where(group => group.Id.IsSelf && selfCounts).Select(group => (alone ? 1 : WeightOf(group.Id), group.Raters))];
        if (Note(() => algebra.Total(counting, algebra.All), shown.Score, $"{leaf.Id} in all") is { } total)
        {
            totals[leaf.Id] = new Affine().Add(total, new Rational(100, shown.ScaleMaximum - shown.ScaleMinimum));
            totals[leaf.Id].Add(new Rational(-100 * shown.ScaleMinimum, shown.ScaleMaximum - shown.ScaleMinimum));
            Note(() => totals[leaf.Id], shown.Percent, $"{leaf.Id} in percent");
        }

        Note(() => algebra.Total(others, algebra.All), shown.Others, $"{leaf.Id} by others");
        foreach (DisclosedItem item in shown.Items)
        {
            BehavioralIndicator[] one = [algebra.All.First(indicator => ItemId.FromIndicator(indicator.Id) == item.Item)];
            Note(() => algebra.Total(others, one), item.Others, $"{item.Item} by others");
            foreach (ItemGroupScore score in item.Groups)
            {
                Note(() => algebra.Mean(groups.First(group => group.Id == score.Group).Raters, one), score.Score, $"{item.Item} by {score.Group}");
            }
        }

        foreach (LevelStrength strength in shown.Levels?.Strengths ?? [])
        {
            int slot = leaf.Levels.TakeWhile(level => level.Ordinal != strength.Level).Count();
            Note(() => algebra.Total(counting, algebra.Level(slot)), strength.Strength, $"{leaf.Id} level {strength.Level}");
        }
    }

    private void ReadComposite(Dimension dimension, DisclosedResult form, Dictionary<DimensionId, Affine> totals)
    {
        if (dimension.IsLeaf)
        {
            return;
        }

        foreach (Dimension child in dimension.Dimensions)
        {
            ReadComposite(child, form, totals);
        }

        if (Note(() => Compose(dimension.Dimensions, totals), form[dimension.Id].Percent, dimension.Id.Value) is { } percent)
        {
            totals[dimension.Id] = percent;
        }
    }

    private static Affine? Compose(IEnumerable<Dimension> children, Dictionary<DimensionId, Affine> totals)
    {
        Affine sum = new();
        Rational weights = Rational.Zero;
        foreach (Dimension child in children.Where(child => totals.ContainsKey(child.Id)))
        {
            sum.Add(totals[child.Id], child.Weight);
            weights += child.Weight;
        }

        return weights == Rational.Zero ? null : new Affine().Add(sum, 1 / weights);
    }

    private Affine? Note(Func<Affine?> write, decimal? shown, string what)
    {
        if (shown is null)
        {
            return null;
        }

        if (_seen.TryGetValue((what, shown.Value), out Affine? seen))
        {
            return seen;
        }

        // The attacker's algebra is right only if it gives the shown number from the true ratings, to the rounding of the stages.
        Affine form = write()!;
        Rational value = form.Evaluate();
        double truth = (double)value.Numerator / (double)value.Denominator;
        truth.Should().BeApproximately((double)shown.Value, 0.000_001, what);
        _equations.Add((form, shown.Value, what));
        _seen.Add((what, shown.Value), form);
        return form;
    }

    private Rational WeightOf(RaterGroup group) => group.Roles.Aggregate(Rational.Zero, (sum, role) => sum + model.Roles.FirstOrDefault(known => known.Id == role)?.Weight ?? 0);

    private IReadOnlyList<RaterRow> Rows(ReleasedGroup group, LeafAlgebra algebra) =>
    [
        .. group.Raters.Select(rater => new RaterRow(
            rater.Rater,
            rater.Role,
            group.Group.Roles.Max(policy.MinimumOf) == 1,
            rater.Ratings.Where(rating => algebra.All.Any(indicator => ItemId.FromIndicator(indicator.Id) == rating.Item))
                .ToDictionary(rating => rating.Item, rating => rating.Value))),
    ];
}
