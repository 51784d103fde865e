using System.Globalization;
using System.Text;

namespace Competency.Core.Tests.Oracle;

/// <summary>One model with one assessment, made from a seed and an index.</summary>
internal sealed record RandomCase(int Seed, int Index, CompetencyModel Model, IReadOnlyList<OracleRating> Ratings)
{
    /// <summary>Gets whether some composite is a geometric mean.</summary>
    /// <remarks>There, and in what is made from it, another order of double arithmetic may differ in the last nano-percent.</remarks>
    public bool HasGeometricMean =>
        Model.Rules.Composite is GeometricMeanRule
        || Model.Rules.Overall is GeometricMeanRule
        || Model.AllDimensions().Any(dimension => dimension.CompositeRule is GeometricMeanRule);

    /// <summary>Gives the line to log: it is enough to make the case again.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"RandomCases.Create(seed: {Seed}, index: {Index})");

    /// <summary>Gives the whole case as text, to read when two implementations disagree.</summary>
    public string Describe()
    {
        StringBuilder text = new();
        ScoringRules rules = Model.Rules;
        Line(0, $"{this}");
        Line(0, $"scale {Model.Scale.Minimum}..{Model.Scale.Maximum}, share {rules.MinimumShare}, self {rules.Self}, {rules.Pooling}");
        Line(0, $"level {Rule(rules.Level)}, composite {Rule(rules.Composite)}, overall {Rule(rules.Overall)}");
        Line(0, $"roles {string.Join(", ", Model.Roles.Select(role => FormattableString.Invariant($"{role.Id}={role.Weight}")))}");
        Line(0, $"bands {string.Join(", ", rules.Bands.Select(band => FormattableString.Invariant($"{band.Id}>={band.Cut}")))}");
        foreach (Dimension dimension in Model.Dimensions)
        {
            Tree(1, dimension);
        }

        foreach (IGrouping<(string Rater, string Role), OracleRating> rater in Ratings.GroupBy(rating => (rating.Rater, rating.Role)))
        {
            Line(0, $"{rater.Key.Rater} ({rater.Key.Role}): {string.Join(", ", rater.Select(Rated))}");
        }

        return text.ToString();

        void Line(int depth, FormattableString line) => text.Append(' ', depth * 2).Append(FormattableString.Invariant(line)).Append('\n');

        void Tree(int depth, Dimension dimension)
        {
            Line(depth, $"{dimension.Id} w={dimension.Weight} {Rule(dimension.LevelRule)}{Rule(dimension.CompositeRule)}");
            Line(depth + 1, $"scale {dimension.Scale?.Minimum}..{dimension.Scale?.Maximum}, cuts [{Decimals(dimension.Cuts)}]");
            Line(depth + 1, $"levels [{string.Join(", ", dimension.Levels.Select(level => level.Ordinal))}]");
            foreach (BehavioralIndicator indicator in dimension.AllIndicators())
            {
                Line(depth + 1, $"{indicator.Id} w={indicator.Weight}{(indicator.IsContra ? " contra" : string.Empty)}");
            }

            foreach (Dimension child in dimension.Dimensions)
            {
                Tree(depth + 1, child);
            }
        }
    }

    private static string Rated(OracleRating rating) => string.Create(CultureInfo.InvariantCulture, $"{rating.Item}={rating.Value}");

    private static string Decimals(IEnumerable<decimal> values) =>
        string.Join(", ", values.Select(value => value.ToString(CultureInfo.InvariantCulture)));

    private static string Rule(LevelRule? rule) => rule switch
    {
        CumulativeLevelRule cumulative => FormattableString.Invariant($"cumulative(>={cumulative.Threshold}, {cumulative.MissingLevel})"),
        CutScoreLevelRule cuts => $"cut-scores[{Decimals(cuts.Cuts)}]",
        null => string.Empty,
        _ => rule.Kind,
    };

    private static string Rule(CompositeRule? rule) => rule switch
    {
        PointsRule { Table: var table } =>
            $"points[{string.Join(", ", table.Select(entry => FormattableString.Invariant($"{entry.Level}={entry.Points}")))}]",
        null => string.Empty,
        _ => rule.Kind,
    };
}
