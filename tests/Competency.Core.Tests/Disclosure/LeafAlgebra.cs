using Competency.Core.Disclosure;
using Competency.Core.Tests.Oracle;

namespace Competency.Core.Tests.Disclosure;

/// <summary>One rater's row as the attacker knows it: who observed what; and the values, which only known raters' equations use.</summary>
internal sealed record RaterRow(RaterId Rater, RoleId Role, bool IsKnown, IReadOnlyDictionary<ItemId, int> Values);

/// <summary>Writes a leaf's numbers as functions of ratings, from the rules in docs/scoring.md and not from the library's code.</summary>
internal sealed class LeafAlgebra(CompetencyModel model, Dimension leaf)
{
    private readonly RatingScale _scale = leaf.Scale ?? model.Scale;

    public IReadOnlyList<BehavioralIndicator> All { get; } = [.. leaf.AllIndicators()];

    /// <summary>The evidence of each level: a contra-indicator speaks for the next level above.</summary>
    public IReadOnlyList<BehavioralIndicator> Level(int slot) =>
    [
        .. leaf.Levels.SelectMany((level, i) => level.Indicators.Where(indicator =>
            (indicator.IsContra && i + 1 < leaf.Levels.Count ? i + 1 : i) == slot)),
    ];

    public bool IsValid(RaterRow rater, IReadOnlyList<BehavioralIndicator> evidence)
    {
        decimal observed = evidence.Where(indicator => rater.Values.ContainsKey(indicator.Id)).Sum(indicator => indicator.Weight);
        return observed > 0 && observed >= model.Rules.MinimumShare * evidence.Sum(indicator => indicator.Weight);
    }

    /// <summary>The plain mean of the valid raters' means; null where there is none.</summary>
    public Affine? Mean(IReadOnlyList<RaterRow> raters, IReadOnlyList<BehavioralIndicator> evidence)
    {
        RaterRow[] valid = [.. raters.Where(rater => IsValid(rater, evidence))];
        if (valid.Length == 0)
        {
            return null;
        }

        Affine mean = new();
        foreach (RaterRow rater in valid)
        {
            mean.Add(Of(rater, evidence), new Rational(1, valid.Length));
        }

        return mean;
    }

    /// <summary>The groups that count, by weight; or all their raters at once.</summary>
    public Affine? Total(IReadOnlyList<(Rational Weight, IReadOnlyList<RaterRow> Raters)> groups, IReadOnlyList<BehavioralIndicator> evidence)
    {
        if (model.Rules.Pooling == RaterPooling.Pooled)
        {
            return Mean([.. groups.SelectMany(group => group.Raters)], evidence);
        }

        Affine total = new();
        Rational weights = Rational.Zero;
        foreach ((Rational weight, IReadOnlyList<RaterRow> raters) in groups)
        {
            if (Mean(raters, evidence) is { } mean)
            {
                total.Add(mean, weight);
                weights += weight;
            }
        }

        return weights == Rational.Zero ? null : new Affine().Add(total, 1 / weights);
    }

    private Affine Of(RaterRow rater, IReadOnlyList<BehavioralIndicator> evidence)
    {
        Affine score = new();
        Rational observed = Rational.Zero;
        foreach (BehavioralIndicator indicator in evidence)
        {
            if (!rater.Values.TryGetValue(indicator.Id, out int value))
            {
                continue;
            }

            Rational weight = indicator.Weight;
            observed += weight;
            Rational sign = indicator.IsContra ? -1 : 1;
            score.Add(indicator.IsContra ? weight * (_scale.Minimum + _scale.Maximum) : Rational.Zero);
            if (rater.IsKnown)
            {
                score.Add(weight * sign * value);
            }
            else
            {
                score.Add(new Unknown(rater.Rater, indicator.Id, value), weight * sign);
            }
        }

        return new Affine().Add(score, 1 / observed);
    }
}
