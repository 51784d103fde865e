using Competency.Core.Disclosure;
using Competency.Core.Scoring;

namespace Competency.Core.Tests.Disclosure;

/// <summary>A model at random, a policy, and two rounds of ratings of one person, the second with some raters new, gone or of another mind.</summary>
internal sealed record DisclosureCase(int Index, CompetencyModel Model, DisclosurePolicy Policy, Assessment First, Assessment Second)
{
    private static readonly string[] s_roles = ["manager", "peer", "customer", "direct-report", "mentor", "assessor"];

    public static DisclosureCase Create(int seed, int index)
    {
        Random random = new(unchecked((seed * 1_000_003) ^ (index * 7919)));
        CompetencyModel model = Models.Random(random);
        DisclosurePolicy policy = random.Next(4) switch
        {
            0 => new DisclosurePolicy { MinimumRaters = 4, MinimumRatersOfItem = random.Next(1, 6) },
            1 => DisclosurePolicy.Default.With(RoleId.Customer, random.Next(3, 6)) with { MinimumRatersOfComments = 3 },
            2 => DisclosurePolicy.Default.With(RoleId.Manager, 3),
            _ => DisclosurePolicy.Default,
        };
        List<(string Rater, string Role)> raters = [("me", "self")];
        foreach (string role in s_roles)
        {
            int count = role == "manager" ? random.Next(0, 3) : random.Next(0, 7);
            raters.AddRange(Enumerable.Range(1, count).Select(number => ($"{role}-{number}", role)));
        }

        int missing = random.Next(4) * 12;
        Dictionary<(string Rater, ItemId Item), int> values = [];
        foreach ((string rater, _) in raters)
        {
            Rate(random, model, rater, missing, values);
        }

        Assessment first = ToAssessment(model, raters, values, new DateOnly(2025, 10, 1));
        int steps = random.Next(1, 5);
        for (int step = 0; step < steps; step++)
        {
            int pick = random.Next(raters.Count);
            switch (random.Next(4))
            {
                case 0 when raters.Count > 2 && pick > 0:
                    raters.RemoveAt(pick);
                    break;
                case 1:
                    Rate(random, model, raters[pick].Rater, missing, values);
                    break;
                default:
                    string role = s_roles[random.Next(1, s_roles.Length)];
                    raters.Add(($"{role}-new-{step}", role));
                    Rate(random, model, raters[^1].Rater, missing, values);
                    break;
            }
        }

        return new DisclosureCase(index, model, policy, first, ToAssessment(model, raters, values, new DateOnly(2026, 10, 1)));
    }

    private static void Rate(Random random, CompetencyModel model, string rater, int missing, Dictionary<(string Rater, ItemId Item), int> values)
    {
        foreach (BehavioralIndicator indicator in model.AllDimensions().SelectMany(dimension => dimension.AllIndicators()))
        {
            values.Remove((rater, indicator.Id));
            if (random.Next(100) >= missing)
            {
                values[(rater, indicator.Id)] = random.Next(1, 6);
            }
        }
    }

    private static Assessment ToAssessment(
        CompetencyModel model, List<(string Rater, string Role)> raters, Dictionary<(string Rater, ItemId Item), int> values, DateOnly date) =>
        new(model.Id, SubjectId.Parse("me"), raters.SelectMany(rater => values.Where(pair => pair.Key.Rater == rater.Rater)
            .OrderBy(pair => pair.Key.Item)
            .Select(pair => new Rating(RaterId.Parse(rater.Rater), RoleId.Parse(rater.Role), pair.Key.Item, pair.Value)))) { Date = date };
}
