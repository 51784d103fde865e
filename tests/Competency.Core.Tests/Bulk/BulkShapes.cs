using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;

namespace Competency.Core.Tests.Bulk;

/// <summary>Named cases at the edges of what lanes hold.</summary>
internal static class BulkShapes
{
    public static readonly RoleId[] EightRaters =
        [RoleId.Self, RoleId.Manager, RoleId.Peer, RoleId.Peer, RoleId.Peer, RoleId.DirectReport, RoleId.DirectReport, RoleId.DirectReport];

    private static readonly RoleId[] s_roles = [RoleId.Self, RoleId.Manager, RoleId.Peer, RoleId.DirectReport, RoleId.Customer];

    private static readonly Dictionary<string, Func<BulkCase>> s_shapes = new(StringComparer.Ordinal)
    {
        ["ladder, eight raters"] = () => Fill(Ladder(), 130, _ => EightRaters, 20),
        ["ladder, nobody"] = () => Fill(Ladder(), 70, _ => [], 0),
        ["ladder, one rater each"] = () => Fill(Ladder(), 70, person => [s_roles[person % 5]], 10),
        ["ladder, all missing"] = () => Fill(Ladder(), 66, _ => EightRaters, 100),
        ["ladder, self alone or not"] = () => Fill(Ladder(), 66, person => person % 3 == 0 ? [RoleId.Self] : EightRaters, 30),
        ["ladder, 300 raters for some"] = () => Fill(Ladder(2), 66, person => [.. Enumerable.Repeat(RoleId.Peer, person % 40 == 3 ? 300 : 2)], 10),
        ["ladder, 300 raters for all"] = () => Fill(Ladder(2), 5, _ => [.. Enumerable.Repeat(RoleId.Peer, 300)], 10),
        ["two indicators a level"] = () => Fill(Ladder(4, 2), 66, _ => EightRaters, 30),
        ["three indicators a level"] = () => Fill(Ladder(3, 3), 66, _ => EightRaters, 30),
        ["six indicators a level"] = () => Fill(Ladder(2, 6), 66, _ => EightRaters, 30),
        ["eleven indicators a leaf"] = () => Fill(Flat(11), 66, _ => EightRaters, 30),
        ["five indicators a leaf"] = () => Fill(Flat(5), 66, _ => EightRaters, 30),
        ["weights of 2, 1 and 3"] = () => Fill(Flat(3, weight: i => i % 3 + 1), 66, _ => EightRaters, 30),
        ["weights with four decimals"] = () => Fill(Flat(3, weight: i => i == 0 ? 0.3334m : 0.3333m), 66, _ => EightRaters, 30),
        ["many weights with four decimals"] = () => Fill(Flat(9, weight: i => i == 0 ? 0.3334m : 0.3333m), 66, _ => EightRaters, 30),
        ["a thousand items"] = () => Fill(Flat(1_000), 66, _ => [RoleId.Manager, RoleId.Peer], 30),
        ["a scale of a hundred points"] = () => Fill(Flat(4, 1, 101), 66, _ => EightRaters, 30),
        ["a scale of ten points"] = () => Fill(Flat(5, 1, 10), 66, _ => EightRaters, 30),
        ["pooled"] = () => Fill(Pooled(Ladder(3, 2)), 66, _ => EightRaters, 30),
    };

    public static IEnumerable<string> Names => s_shapes.Keys;

    public static bool HasNoVectorForm(string name) => name is "many weights with four decimals" or "ladder, nobody";

    public static BulkCase Create(string name) => s_shapes[name]();

    /// <summary>Six leaves of five levels, cumulative, with contra-indicators; roles 10/40/25/25; three bands.</summary>
    public static CompetencyModel Ladder(int leaves = 6, int perLevel = 1)
    {
        CompetencyModelBuilder builder = Start();
        for (int leaf = 0; leaf < leaves; leaf++)
        {
            builder.Dimension(Invariant($"d{leaf}"), Invariant($"D {leaf}"), dimension =>
            {
                dimension.LevelRule(LevelRule.Cumulative(3.5m));
                for (int level = 1; level <= 5; level++)
                {
                    dimension.Level(level, Invariant($"Level {level}"), of =>
                    {
                        for (int i = 0; i < perLevel; i++)
                        {
                            _ = i == 1 ? of.ContraIndicator(Invariant($"Does not {i}.")) : of.Indicator(Invariant($"Does {i}."));
                        }
                    });
                }
            });
        }

        return builder.Build();
    }

    private static CompetencyModel Flat(int items, int minimum = 1, int maximum = 5, Func<int, decimal>? weight = null) => Start()
        .Scale(minimum, maximum)
        .Dimension("first", "First", dimension => Indicate(dimension.Level(1, "One").Level(2, "Two"), items, weight))
        .Dimension("second", "Second", dimension => Indicate(dimension.Weight(3), items, weight))
        .Build();

    private static CompetencyModel Pooled(CompetencyModel model) => model with { Rules = model.Rules with { Pooling = RaterPooling.Pooled } };

    private static void Indicate(DimensionBuilder dimension, int items, Func<int, decimal>? weight)
    {
        for (int i = 0; i < items; i++)
        {
            _ = i % 4 == 3
                ? dimension.ContraIndicator(Invariant($"Does not {i}."), weight?.Invoke(i) ?? 1)
                : dimension.Indicator(Invariant($"Does {i}."), weight?.Invoke(i) ?? 1);
        }
    }

    private static CompetencyModelBuilder Start() => new CompetencyModelBuilder("shape", "1.0.0", "Shape", "en")
        .Role("self", 10).Role("manager", 40).Role("peer", 25).Role("direct-report", 25)
        .Band("low", 0, "Low").Band("middle", 50, "Middle").Band("high", 75, "High");

    private static BulkCase Fill(CompetencyModel model, int people, Func<int, RoleId[]> raters, int missing)
    {
        BulkCase example = new(model);
        Random random = new(42);
        for (int person = 0; person < people; person++)
        {
            List<Rating> ratings = [];
            RoleId[] roles = raters(person);
            for (int rater = 0; rater < roles.Length; rater++)
            {
                RaterId id = RaterId.Parse(Invariant($"{roles[rater]}-{rater}"));
                foreach (Dimension leaf in model.AllDimensions())
                {
                    RatingScale scale = leaf.Scale ?? model.Scale;
                    ratings.AddRange(leaf.AllIndicators().Select(indicator => new Rating(
                        id, roles[rater], indicator.Id, random.Next(100) < missing ? RatingValue.NotObserved : random.Next(scale.Minimum, scale.Maximum + 1))));
                }
            }

            example.Add([.. ratings]);
        }

        return example;
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
