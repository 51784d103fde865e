using System.Globalization;
using Competency.Core.Scoring;
using Competency.Core.Serialization;
using Competency.Core.Tests.Oracle;

namespace Competency.Core.Tests.Scoring;

/// <summary>What must hold for every model and every set of ratings.</summary>
public sealed class ScoringPropertyTests
{
    private const int Seed = 7_041;
    private const int Cases = 120;

    [Fact]
    public void Score_RowsInAnotherOrder_ChangesNothing() => ForEach(example =>
    {
        OracleRating[] shuffled = [.. example.Ratings];
        new Random(example.Index).Shuffle(shuffled);
        EngineCases.Score(example.Model, shuffled).Should().Be(EngineCases.Score(example), example.ToString());
    });

    [Fact]
    public void Score_RatersRelabeled_ChangesNothing() => ForEach(example =>
        EngineCases.Score(example.Model, example.Ratings.Select(rating => rating with { Rater = $"z{rating.Rater}z" }))
            .Should().Be(EngineCases.Score(example), example.ToString()));

    [Fact]
    public void Score_NotObservedRatingsAdded_ChangesNothing() => ForEach(example =>
    {
        HashSet<(string, string)> there = [.. example.Ratings.Select(rating => (rating.Rater, rating.Item))];
        string item = example.Model.AllDimensions().SelectMany(dimension => dimension.AllIndicators()).Select(indicator => indicator.Id.Value)
            .FirstOrDefault(string.Empty);
        if (item.Length == 0)
        {
            return;
        }

        IEnumerable<OracleRating> more = example.Ratings.Select(rating => rating with { Item = item, Value = null }).DistinctBy(rating => rating.Rater)
            .Where(rating => !there.Contains((rating.Rater, rating.Item)))
            .Append(new OracleRating("somebody-new", "peer", item, null));
        EngineCases.Score(example.Model, example.Ratings.Concat(more)).Should().Be(EngineCases.Score(example), example.ToString());
    });

    [Fact]
    public void Score_AllWeightsTimesTen_ChangesNoNumber() => ForEach(example =>
    {
        AssessmentResult scaled = EngineCases.Score(TimesTen(example.Model), example.Ratings);
        AssessmentResult plain = EngineCases.Score(example);
        scaled.Dimensions.Should().Equal(plain.Dimensions, example.ToString());
        scaled.Overall.Should().Be(plain.Overall, example.ToString());
        scaled.Band.Should().Be(plain.Band);
    });

    [Fact]
    public void Score_OnePlainRatingRaised_LowersNoScoreOrLevel() => RaiseOne(contra: false);

    [Fact]
    public void Score_OneContraRatingRaised_RaisesNoScoreOrLevel() => RaiseOne(contra: true);

    [Fact]
    public void Score_AnyCase_StaysInBounds() => ForEach(example =>
    {
        AssessmentResult result = EngineCases.Score(example);
        foreach (DimensionResult dimension in result.Dimensions.Append(result.Overall))
        {
            dimension.IsScored.Should().Be(dimension.Reason is null);
            dimension.IsScored.Should().Be(dimension.Percent is not null);
            if (dimension.IsScored)
            {
                dimension.Score.Should().BeInRange(dimension.ScaleMinimum, dimension.ScaleMaximum);
                dimension.Percent.Should().BeInRange(0, 100);
                dimension.Coverage.Should().BeInRange(0, 100);
            }
            else
            {
                dimension.Level.Should().BeNull();
            }
        }
    });

    [Fact]
    public void Explain_EveryDimension_ContributionsAddUpToTheNumber() => ForEach(example =>
    {
        AssessmentResult result = EngineCases.Score(example);
        foreach (DimensionResult dimension in result.Dimensions.Append(result.Overall))
        {
            ExplanationNode node = result.Explain(dimension.Id);
            (node.IsPercent ? node.Value : node.Value ?? dimension.Score).Should().Be(node.IsPercent ? dimension.Percent : dimension.Score);
            AddsUp(node, example);
        }
    });

    [Fact]
    public void Score_OtherCulturesAndEightThreads_GivesTheSameJsonAndExplanation()
    {
        RandomCase[] examples = [.. RandomCases.Create(Seed, ..60)];
        string[] invariant = [.. examples.Select(Text)];
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            foreach (string culture in (string[])["de-DE", "tr-TR", "zh-CN"])
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                examples.Select(Text).Should().Equal(invariant, culture);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        examples.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(Text).Should().Equal(invariant);
    }

    private static string Text(RandomCase example)
    {
        AssessmentResult result = EngineCases.Score(example);
        string explained = string.Join('\n', result.Dimensions.Append(result.Overall).Select(dimension => result.Explain(dimension.Id).ToString()));
        return CompetencyJson.WriteModel(example.Model) + CompetencyJson.WriteResult(result) + explained;
    }

    private static void AddsUp(ExplanationNode node, RandomCase example)
    {
        if (node.Value is not null && node.Children.Any(child => child.IsCounted))
        {
            node.Children.Sum(child => child.Contribution ?? 0).Should().Be(node.Value, $"{node.Kind} {node.Id} of {example}");
        }

        foreach (ExplanationNode child in node.Children.Concat(node.Levels))
        {
            // Inside a composite a leaf shows its percent; its own children add up to its score.
            AddsUp(child.Kind == ExplanationKind.Leaf ? child with { Value = child.Score } : child, example);
        }
    }

    private static void RaiseOne(bool contra) => ForEach(example =>
    {
        Dictionary<string, BehavioralIndicator> indicators = example.Model.AllDimensions().SelectMany(dimension => dimension.AllIndicators())
            .ToDictionary(indicator => indicator.Id.Value, StringComparer.Ordinal);
        OracleRating? chosen = example.Ratings.FirstOrDefault(rating =>
            rating.Value is not null && indicators.TryGetValue(rating.Item, out BehavioralIndicator? indicator) && indicator.IsContra == contra
            && rating.Value < example.Model.ScaleOf(LeafOf(example.Model, indicator)).Maximum);
        if (chosen is null || example.Model.LevelRuleOf(LeafOf(example.Model, indicators[chosen.Item])) is NominationLevelRule)
        {
            return;
        }

        AssessmentResult before = EngineCases.Score(example);
        AssessmentResult after = EngineCases.Score(
            example.Model, example.Ratings.Select(rating => ReferenceEquals(rating, chosen) ? rating with { Value = rating.Value + 1 } : rating));
        (AssessmentResult low, AssessmentResult high) = contra ? (after, before) : (before, after);
        foreach ((DimensionResult lower, DimensionResult higher) in low.Dimensions.Append(low.Overall).Zip(high.Dimensions.Append(high.Overall)))
        {
            (higher.Score ?? 0).Should().BeGreaterThanOrEqualTo(lower.Score ?? 0, $"{lower.Id} of {example}");
            (higher.Level ?? 0).Should().BeGreaterThanOrEqualTo(lower.Level ?? 0, $"{lower.Id} of {example}");
        }
    });

    private static Dimension LeafOf(CompetencyModel model, BehavioralIndicator indicator) => model.GetDimension(indicator.Id.Dimension);

    private static CompetencyModel TimesTen(CompetencyModel model) => model with
    {
        Roles = model.Roles.Select(role => new RoleRule(role.Id, role.Label, role.Weight * 10)).ToValueList(),
        Dimensions = model.Dimensions.Select(TimesTen).ToValueList(),
    };

    private static Dimension TimesTen(Dimension dimension) => dimension with
    {
        Weight = dimension.Weight * 10,
        Dimensions = dimension.Dimensions.Select(TimesTen).ToValueList(),
        Indicators = dimension.Indicators.Select(TimesTen).ToValueList(),
        Levels = dimension.Levels
            .Select(level => new ProficiencyLevel(level.Ordinal, level.Title, level.Description, level.Indicators.Select(TimesTen).ToValueList()))
            .ToValueList(),
    };

    private static BehavioralIndicator TimesTen(BehavioralIndicator indicator) =>
        new(indicator.Id, indicator.Text, indicator.Provenance, indicator.Weight * 10, indicator.IsContra);

    private static void ForEach(Action<RandomCase> check)
    {
        foreach (RandomCase example in RandomCases.Create(Seed, ..Cases))
        {
            check(example);
        }
    }
}
