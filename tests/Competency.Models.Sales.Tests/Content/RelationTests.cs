using Competency.Core;
using Competency.Core.Scoring;

namespace Competency.Models.Sales.Tests;

/// <summary>The relations between dimensions of two models fit together as a whole.</summary>
public class RelationTests
{
    private static readonly ModelId[] s_order = [.. SalesModels.All.Select(model => model.Id)];

    [Fact]
    public void EachRelation_Ends_AreDimensionsOfTheEarlierAndOfALaterModel()
    {
        foreach (CompetencyModel model in SalesModels.All)
        {
            foreach (DimensionRelation relation in model.Relations)
            {
                Array.IndexOf(s_order, relation.Model).Should().BeGreaterThan(Array.IndexOf(s_order, model.Id), because: $"{model.Id}/{relation.Dimension} {relation.Model}");
                SalesModels.All.Single(other => other.Id == relation.Model).TryGetDimension(relation.Target, out _).Should().BeTrue(because: $"{relation.Model}/{relation.Target}");
            }
        }
    }

    [Fact]
    public void EachPairOfDimensions_IsDeclaredOnce() =>
        All().Where(relation => relation.IsDeclared)
            .Select(relation => string.CompareOrdinal(relation.From, relation.To) < 0 ? (relation.From, relation.To) : (relation.To, relation.From))
            .Should().OnlyHaveUniqueItems();

    [Fact]
    public void TwoRelationsInARow_EachThatTheyImply_IsDeclared()
    {
        Dictionary<(string From, string To), RelationKind> all = All().ToDictionary(relation => (relation.From, relation.To), relation => relation.Kind);
        List<string> missing = [];
        foreach (((string from, string middle), RelationKind first) in all)
        {
            foreach (((string _, string to), RelationKind second) in all.Where(next => next.Key.From == middle && ModelOf(next.Key.To) != ModelOf(from)))
            {
                if (Implied(first, second) is { } kind && (!all.TryGetValue((from, to), out RelationKind declared) || declared != kind))
                {
                    missing.Add($"{from} is {kind} {to} by way of {middle}");
                }
            }
        }

        missing.Should().BeEmpty();
    }

    [Fact]
    public void Communication_StandsInFourModels_AndIsTheSameInAll()
    {
        string[] four = ["sales-capability/communication", "sales-mentor/communication", "sales-department/communication", "sales-job-standard/communication"];

        All().Where(relation => relation.From == four[0] && relation.Kind == RelationKind.Same).Select(relation => relation.To).Should().BeEquivalentTo(four.Skip(1));
        All().Where(relation => relation.From == "sales-expert/communication").Should().OnlyContain(relation => relation.Kind == RelationKind.Narrower)
            .And.Subject.Select(relation => relation.To).Should().BeEquivalentTo(four);
    }

    [Fact]
    public void Influence_OfTheRepresentative_IsAPartOfThatOfTheDepartment() =>
        All().Should().ContainSingle(relation => relation.From == "sales-representative/influence" && relation.To == "sales-department/influence")
            .Which.Kind.Should().Be(RelationKind.Narrower);

    [Fact]
    public void EachPairOfModels_HasARelation()
    {
        (ModelId, ModelId)[] pairs = [.. from i in Enumerable.Range(0, s_order.Length) from j in Enumerable.Range(i + 1, s_order.Length - i - 1) select (s_order[i], s_order[j])];

        SalesModels.All.SelectMany(model => model.Relations.Select(relation => (model.Id, relation.Model))).Distinct().Should().BeEquivalentTo(pairs);
    }

    [Fact]
    public void Lookup_OverAllModels_HasNothingToComplainOf() => new ModelRelations(SalesModels.All).Check().Issues.Should().BeEmpty();

    [Fact]
    public void CarryOver_FromTheRepresentativeToTheJobStandard_CarriesTheTwoThatAreTheSame()
    {
        // One manager: 4 on all of achievement motivation is 75 percent, 3 on all of persistence 50 percent, 5 on all of customer orientation 100.
        AssessmentResult result = new AssessmentEngine(SalesRepresentative.Model).Score(new AssessmentBuilder(SalesRepresentative.Id, "one")
            .Rate("m", RoleId.Manager, SalesRepresentative.AchievementMotivation.AllIndicators, 4)
            .Rate("m", RoleId.Manager, SalesRepresentative.Persistence.AllIndicators, 3)
            .Rate("m", RoleId.Manager, SalesRepresentative.CustomerOrientation.AllIndicators, 5)
            .Build());

        new ModelRelations(SalesModels.All).CarryOver(result, SalesJobStandard.Id)
            .Where(carried => carried.Status == CarryOverStatus.Carried).Select(carried => (carried.Target, carried.Percent))
            .Should().Equal((SalesJobStandard.AchievementDrive.Id, 75m), (SalesJobStandard.Resilience.Id, 50m));
    }

    private static RelationKind? Implied(RelationKind first, RelationKind second) =>
        first == RelationKind.Same ? second : second == RelationKind.Same || first == second ? first : null;

    private static RelationKind Mirrored(RelationKind kind) => kind switch
    {
        RelationKind.Broader => RelationKind.Narrower,
        RelationKind.Narrower => RelationKind.Broader,
        _ => kind,
    };

    private static string ModelOf(string dimension) => dimension.Split('/')[0];

    private static IEnumerable<(string From, RelationKind Kind, string To, bool IsDeclared)> All() =>
        SalesModels.All.SelectMany(model => model.Relations.SelectMany(relation => new[]
        {
            ($"{model.Id}/{relation.Dimension}", relation.Kind, $"{relation.Model}/{relation.Target}", true),
            ($"{relation.Model}/{relation.Target}", Mirrored(relation.Kind), $"{model.Id}/{relation.Dimension}", false),
        }));
}
