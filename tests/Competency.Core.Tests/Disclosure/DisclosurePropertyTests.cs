using System.Globalization;
using Competency.Core.Disclosure;
using Competency.Core.Scoring;
using Competency.Core.Serialization;

namespace Competency.Core.Tests.Disclosure;

/// <summary>What must hold for every model, policy and set of ratings.</summary>
public sealed class DisclosurePropertyTests
{
    private const int Seed = 90_210;
    private const int Cases = 60;

    [Fact]
    public void Disclose_HiddenRatersOfAnotherMind_ChangesNotOneByte() => ForEach((example, discloser) =>
    {
        DisclosureRelease release = discloser.Disclose(example.First, example.Policy);
        HashSet<(RaterId, ItemId)> hidden = [.. release.Withheld.SelectMany(rater => rater.Ratings.Select(rating => (rater.Rater, rating.Item)))];
        Assessment other = WithRatings(example.First, example.First.Ratings.Select(rating => hidden.Contains((rating.Rater, rating.Item))
            ? rating with { Value = 6 - rating.Value.Value == rating.Value.Value ? 1 : 6 - rating.Value.Value, Comment = rating.Comment }
            : rating));

        Json(discloser.Disclose(other, example.Policy).Result).Should().Be(Json(release.Result), $"case {example.Index}");
    });

    [Fact]
    public void Disclose_RolesHiddenInBothReleasesOfAnotherMind_ChangesNotOneByte() => ForEach((example, discloser) =>
    {
        DisclosureRelease first = discloser.Disclose(example.First, example.Policy);
        DisclosureRelease second = discloser.Disclose(example.Second, example.Policy, [first]);
        RoleId[] hidden = [.. example.First.Ratings.Concat(example.Second.Ratings).Select(rating => rating.Role).Distinct()
            .Where(role => !first.Groups.Concat(second.Groups).Any(group => group.Group.Roles.Contains(role)))];

        DisclosureRelease otherFirst = discloser.Disclose(Turned(example.First, hidden), example.Policy);
        DisclosureRelease otherSecond = discloser.Disclose(Turned(example.Second, hidden), example.Policy, [otherFirst]);

        Json(otherSecond.Result).Should().Be(Json(second.Result), $"case {example.Index}");
    });

    [Fact]
    public void Disclose_RatingsInAnotherOrder_ChangesNothing() => ForEach((example, discloser) =>
    {
        Rating[] ratings = [.. example.First.Ratings];
        new Random(example.Index).Shuffle(ratings);
        DisclosureRelease shuffled = discloser.Disclose(WithRatings(example.First, ratings), example.Policy);

        shuffled.Should().Be(discloser.Disclose(example.First, example.Policy), $"case {example.Index}");
    });

    [Fact]
    public void Disclose_LargeGroupsWithEveryAnswer_GivesTheRecord() => ForEach((example, discloser) =>
    {
        Random random = new(example.Index);
        BehavioralIndicator[] items = [.. example.Model.AllDimensions().SelectMany(dimension => dimension.AllIndicators())];
        Assessment full = WithRatings(example.First, new[] { "self", "manager", "peer", "customer", "mentor" }
            .SelectMany(role => Enumerable.Range(0, role is "self" or "manager" ? 1 : 6).Select(number => (role, $"{role}-{number}")))
            .SelectMany(rater => items.Select(item => new Rating(RaterId.Parse(rater.Item2), RoleId.Parse(rater.role), item.Id, random.Next(1, 6)))));
        DisclosurePolicy policy = DisclosurePolicy.Default;
        AssessmentResult record = new AssessmentEngine(example.Model).Score(full);

        DisclosedResult form = discloser.Disclose(full, policy).Result;

        form.IsOfRecord.Should().BeTrue();
        form.Overall.Percent.Should().Be(record.Overall.Percent);
        foreach (DimensionResult dimension in record.Dimensions)
        {
            DisclosedDimension shown = form[dimension.Id];
            (shown.Score, shown.Percent, shown.Level).Should().Be((dimension.Score, dimension.Percent, dimension.Level), $"case {example.Index}");
            shown.Groups.OrderBy(group => group.Group.Role).Select(group => (group.Group.Role!.Value, group.Raters!.Value, group.Score!.Value, group.IsCounted))
                .Should().Equal(dimension.Roles.OrderBy(role => role.Role).Select(role => (role.Role, role.Raters, role.Score, role.IsCounted)));
            shown.Levels?.Strengths.Should().Equal(dimension.LevelEvidence!.Strengths);
            shown.ItemDetail.Should().Be(dimension.Kind == DimensionKind.Leaf ? ItemDetail.ByGroup : null);
        }
    });

    [Fact]
    public void For_AnyAudience_AddsNothing() => ForEach((example, discloser) =>
    {
        DisclosedResult form = discloser.Disclose(example.First, example.Policy).Result;
        string complete = Json(form);
        foreach (Audience audience in new[] { Audience.Person, Audience.Manager, Audience.HumanResources, Audience.Team })
        {
            DisclosedResult seen = form.For(audience);
            seen.For(Audience.Complete).Should().Be(seen with { Audience = new Audience("complete", audience.Sections) });
            foreach (DisclosedDimension dimension in seen.Dimensions)
            {
                DisclosedDimension whole = form[dimension.Id];
                dimension.Groups.Should().BeSubsetOf(whole.Groups);
                dimension.Items.Select(item => item.Item).Should().BeSubsetOf(whole.Items.Select(item => item.Item));
                (dimension.Score, dimension.Level).Should().Be((whole.Score, whole.Level));
            }

            Json(seen).Length.Should().BeLessThanOrEqualTo(complete.Length + 32);
        }
    });

    [Fact]
    public void WrittenAndRead_EveryForm_IsTheSame() => ForEach((example, discloser) =>
    {
        DisclosureRelease first = discloser.Disclose(example.First, example.Policy);
        DisclosureRelease second = discloser.Disclose(example.Second, example.Policy, [CompetencyJson.ReadRelease(CompetencyJson.WriteRelease(first))]);

        CompetencyJson.ReadRelease(CompetencyJson.WriteRelease(second)).Should().Be(second, $"case {example.Index}");
        CompetencyJson.ReadDisclosed(CompetencyJson.WriteDisclosed(second.Result.For(Audience.Manager), indented: false)).Should().Be(second.Result.For(Audience.Manager));
        second.Should().Be(discloser.Disclose(example.Second, example.Policy, [first]));
    });

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void Disclose_UnderAnotherCulture_ChangesNotOneByte(string culture)
    {
        CultureInfo before = Thread.CurrentThread.CurrentCulture;
        DisclosureCase example = DisclosureCase.Create(Seed, 3);
        Discloser discloser = new(new AssessmentEngine(example.Model));
        string expected = Json(discloser.Disclose(example.First, example.Policy).Result);
        try
        {
            Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Json(discloser.Disclose(example.First, example.Policy).Result).Should().Be(expected);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    private static void ForEach(Action<DisclosureCase, Discloser> check)
    {
        for (int index = 0; index < Cases; index++)
        {
            DisclosureCase example = DisclosureCase.Create(Seed, index);
            check(example, new Discloser(new AssessmentEngine(example.Model)));
        }
    }

    private static Assessment WithRatings(Assessment assessment, IEnumerable<Rating> ratings) =>
        new(assessment.Model, assessment.Subject, ratings) { Date = assessment.Date };

    private static Assessment Turned(Assessment assessment, RoleId[] roles) => WithRatings(assessment, assessment.Ratings.Select(rating =>
        roles.Contains(rating.Role) ? rating with { Value = rating.Value.Value == 5 ? 1 : rating.Value.Value + 1 } : rating));

    private static string Json(DisclosedResult form) => string.Concat(
        new[] { Audience.Complete, Audience.Person, Audience.Manager, Audience.HumanResources, Audience.Team }
            .Select(audience => CompetencyJson.WriteDisclosed(form.For(audience))));
}
