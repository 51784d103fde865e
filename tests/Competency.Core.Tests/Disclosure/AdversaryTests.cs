using Competency.Core.Disclosure;
using Competency.Core.Scoring;
using Competency.Core.Serialization;
using Competency.Core.Tests.Oracle;

namespace Competency.Core.Tests.Disclosure;

/// <summary>Somebody who has every disclosed output of a person tries to find out who said what.</summary>
public sealed class AdversaryTests
{
    private const int Seed = 4_004;

    // The person sees what the complete form holds.
    private static readonly Audience[] s_audiences = [Audience.Person, Audience.Manager, Audience.HumanResources, Audience.Team];

    [Fact]
    public void Disclose_AllAudiencesAndBothDates_GiveNobodyAway() => Attack(0..120);

    [Fact]
    [Trait("Category", "Long")]
    public void Disclose_AllAudiencesAndBothDatesOfManyCases_GiveNobodyAway() => Attack(120..3000);

    [Fact]
    public void Finds_TotalsAndItemsOfRecordBesideLargeRoles_GivesTheSmallRoleAway()
    {
        int prey = 0;
        int found = 0;
        for (int index = 0; index < 250; index++)
        {
            NaiveForm naive = new(DisclosureCase.Create(Seed, index));
            foreach ((Dimension leaf, RoleId hidden) in naive.Prey())
            {
                prey++;
                found += naive.GivesAway(leaf, hidden) ? 1 : 0;
            }
        }

        prey.Should().BeGreaterThan(100);
        found.Should().Be(prey, "the attacker must be known to succeed where nothing protects");
    }

    private static void Attack(Range indexes)
    {
        for (int index = indexes.Start.Value; index < indexes.End.Value; index++)
        {
            DisclosureCase example = DisclosureCase.Create(Seed, index);
            Discloser discloser = new(new AssessmentEngine(example.Model));
            DisclosureRelease first = discloser.Disclose(example.First, example.Policy);
            DisclosureRelease second = discloser.Disclose(example.Second, example.Policy, [first]);

            Attacker before = ReadAll(example, first);
            Attacker now = ReadAll(example, second);

            AssertNobodyIsFound(before, example, first, second, atOnce: true, $"case {index}, first release");
            AssertNobodyIsFound(now, example, first, second, atOnce: true, $"case {index}, second release");
            now.Learn(before);
            AssertNobodyIsFound(now, example, first, second, atOnce: false, $"case {index}, both releases");
        }
    }

    private static Attacker ReadAll(DisclosureCase example, DisclosureRelease release)
    {
        Attacker attacker = new(example.Model, example.Policy);
        foreach (Audience audience in s_audiences)
        {
            attacker.Read(CompetencyJson.ReadDisclosed(CompetencyJson.WriteDisclosed(release.Result.For(audience))), release);
        }

        return attacker;
    }

    private static void AssertNobodyIsFound(
        Attacker attacker, DisclosureCase example, DisclosureRelease first, DisclosureRelease second, bool atOnce, string what)
    {
        Dictionary<RaterId, RoleId> roles = example.First.Ratings.Concat(example.Second.Ratings).DistinctBy(rating => rating.Rater)
            .ToDictionary(rating => rating.Rater, rating => rating.Role);
        Independence forms = attacker.ToForms();
        RaterId[] raters = [.. attacker.Equations.SelectMany(equation => equation.Form.Terms.Keys).Select(unknown => unknown.Rater).Distinct()];
        foreach (RaterId rater in raters)
        {
            forms.Finds(unknown => unknown.Rater == rater).Should().BeFalse($"{what}: {rater}");
            foreach (RaterId other in atOnce ? raters.TakeWhile(candidate => candidate != rater) : [])
            {
                forms.Finds(unknown => unknown.Rater == rater || unknown.Rater == other).Should().BeFalse($"{what}: {rater} and {other}");
            }
        }

        foreach (RoleId role in roles.Values.Distinct())
        {
            bool shown = new[] { first, second }.Any(release => release.Groups.Any(group => group.Group.Role == role));
            if (!shown)
            {
                forms.Finds(unknown => roles[unknown.Rater] == role).Should().BeFalse($"{what}: the hidden role {role}");
            }
        }
    }
}
