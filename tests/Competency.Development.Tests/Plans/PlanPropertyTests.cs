using Competency.Core;
using Competency.Development.Plans;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Competency.Development.Tests.Plans;

/// <summary>What holds of every plan, whatever the ratings: of the manager and five peers, with gaps.</summary>
public sealed class PlanPropertyTests
{
    private static readonly string[] s_items = ["trust.1", "talk.1", "talk.2", "talk.3", "drive.1", "listen.1.1", "listen.2.1", "listen.2.2", "listen.3.1"];

    [Property(MaxTest = 60)]
    public Property Create_AnyRatings_HasAtMostNAreasInOrderAndLosesNothing() => Prop.ForAll(Cases(), round =>
    {
        DevelopmentPlan plan = DevelopmentPlannerTests.Plan(DevelopmentCases.Disclose(Ratings(round.Values)), round.Options);
        PlanNeed[] all = [.. plan.Areas.Select(area => area.Need), .. plan.NotNow];
        DimensionId[] everywhere = [.. all.Select(need => need.Dimension), .. plan.Strengths.Select(strength => strength.Dimension), .. plan.CannotTell.Select(unknown => unknown.Dimension)];
        return plan.Validate().IsValid
            && plan.Areas.Count <= round.Options.Areas
            && (plan.NotNow.Count == 0 || plan.Areas.Count == round.Options.Areas)
            && all.Zip(all.Skip(1)).All(pair => Before(pair.First, pair.Second))
            && everywhere.Order().SequenceEqual(DevelopmentCases.Model.AllDimensions().Select(dimension => dimension.Id).Order())
            && PlanJson.Read(PlanJson.Write(plan)).Equals(plan);
    });

    [Property(MaxTest = 30)]
    public Property Create_RatingsInAnotherOrder_GivesTheSameBytes() => Prop.ForAll(Cases(), round =>
    {
        (string Rater, RoleId Role, string Item, int Value)[] ratings = [.. Ratings(round.Values)];
        string forth = PlanJson.Write(DevelopmentPlannerTests.Plan(DevelopmentCases.Disclose(ratings), round.Options));
        string back = PlanJson.Write(DevelopmentPlannerTests.Plan(DevelopmentCases.Disclose(Enumerable.Reverse(ratings)), round.Options));
        return string.Equals(forth, back, StringComparison.Ordinal);
    });

    private static bool Before(PlanNeed first, PlanNeed second) =>
        first.IsMustHave == second.IsMustHave ? first.Priority >= second.Priority : first.IsMustHave;

    private static Arbitrary<(int[] Values, PlanOptions Options)> Cases() => Gen.Choose(0, 5).ArrayOf(6 * s_items.Length)
        .SelectMany(values => Gen.Choose(1, 4).SelectMany(areas => Gen.Elements<string?>(null, "junior", "senior").Select(profile =>
            (values, new PlanOptions { Areas = areas, Profile = profile is null ? null : ProfileId.Parse(profile) }))))
        .ToArbitrary();

    private static IEnumerable<(string Rater, RoleId Role, string Item, int Value)> Ratings(int[] values) => values.Select((value, i) =>
        (i / s_items.Length == 0 ? "m" : $"p{i / s_items.Length}", i / s_items.Length == 0 ? RoleId.Manager : RoleId.Peer, s_items[i % s_items.Length], value));
}
