using System.Globalization;

namespace Competency.Core.Tests.Disclosure;

/// <summary>Small models to disclose by.</summary>
internal static class Models
{
    private static readonly decimal[] s_weights = [1, 1, 1, 2, 0.5m, 3];

    /// <summary>One leaf of two items, by cut scores; manager and peer and customer count alike, mentor does not count.</summary>
    public static CompetencyModel TwoItems(SelfPolicy self = SelfPolicy.OnlyWhenAlone) => Builder(self)
        .Dimension("listening", "Listening", leaf => leaf.Indicator("Lets others finish.").Indicator("Asks back."))
        .Build();

    /// <summary>One leaf of three items, in versions that weigh the first one differently.</summary>
    public static CompetencyModel ThreeItems(string version, decimal firstWeight) => Builder(SelfPolicy.OnlyWhenAlone, version)
        .Dimension("listening", "Listening", leaf => leaf.Indicator("Lets others finish.", firstWeight).Indicator("Asks back.").Indicator("Sums up."))
        .Build();

    /// <summary>One cumulative leaf: level 1 with two items, level 2 with two.</summary>
    public static CompetencyModel TwoLevels() => Builder(SelfPolicy.OnlyWhenAlone)
        .Dimension("listening", "Listening", leaf => leaf
            .LevelRule(LevelRule.Cumulative(3.5m))
            .Level(1, "Lets speak", level => level.Indicator("Lets others finish.").Indicator("Looks at the speaker."))
            .Level(2, "Hears more", level => level.Indicator("Asks back.").Indicator("Names what was left out.")))
        .Build();

    /// <summary>Two leaves of two items under a composite.</summary>
    public static CompetencyModel Nested() => Builder(SelfPolicy.OnlyWhenAlone)
        .Dimension("talking", "Talking", talking => talking
            .Dimension("listening", "Listening", leaf => leaf.Indicator("Lets others finish.").Indicator("Asks back."))
            .Dimension("asking", "Asking", leaf => leaf.Indicator("Asks open questions.").Indicator("Waits for the answer.")))
        .Build();

    public static CompetencyModel Random(Random random)
    {
        CompetencyModelBuilder model = new CompetencyModelBuilder("case", "1.0.0", "Case", "en")
            .Self((SelfPolicy)random.Next(1, 4))
            .Pooling(random.Next(5) == 0 ? RaterPooling.Pooled : RaterPooling.ByRole)
            .MinimumShare(new[] { 0.5m, 0.5m, 0.3m, 0m }[random.Next(4)]);
        foreach (string role in new[] { "manager", "peer", "customer", "direct-report", "mentor" })
        {
            model.Role(role, random.Next(5) == 0 ? 0 : s_weights[random.Next(s_weights.Length)]);
        }

        if (random.Next(2) == 0)
        {
            model.Role("self", 1);
        }

        model.Role("assessor", 1);
        for (int i = random.Next(1, 3); i > 0; i--)
        {
            string id = string.Create(CultureInfo.InvariantCulture, $"part-{i}");
            if (random.Next(3) == 0)
            {
                model.Dimension(id, id, composite => composite
                    .Weight(s_weights[random.Next(s_weights.Length)])
                    .Dimension($"{id}-a", "A", leaf => Leaf(random, leaf))
                    .Dimension($"{id}-b", "B", leaf => Leaf(random, leaf)));
            }
            else
            {
                model.Dimension(id, id, leaf => Leaf(random, leaf));
            }
        }

        return model.Build();
    }

    private static CompetencyModelBuilder Builder(SelfPolicy self, string version = "1.0.0") => new CompetencyModelBuilder("talks", version, "Talks", "en")
        .Self(self)
        .Role("self", self == SelfPolicy.AsWeighted ? 1 : 0)
        .Role("manager", 1)
        .Role("peer", 1)
        .Role("customer", 1)
        .Role("direct-report", 1)
        .Role("mentor", 0)
        .Role("assessor", 0);

    private static void Leaf(Random random, DimensionBuilder leaf)
    {
        leaf.Weight(s_weights[random.Next(s_weights.Length)]);
        if (random.Next(2) == 0)
        {
            leaf.LevelRule(LevelRule.Cumulative(3m, random.Next(2) == 0 ? MissingLevelPolicy.Stop : MissingLevelPolicy.Skip));
            for (int level = 1; level <= 2; level++)
            {
                leaf.Level(level, "Level", own => Items(random, random.Next(1, 3), (text, weight, contra) =>
                    _ = contra ? own.ContraIndicator(text, weight) : own.Indicator(text, weight)));
            }
        }
        else
        {
            Items(random, random.Next(1, 5), (text, weight, contra) => _ = contra ? leaf.ContraIndicator(text, weight) : leaf.Indicator(text, weight));
        }
    }

    private static void Items(Random random, int count, Action<string, decimal, bool> add)
    {
        for (int i = 0; i < count; i++)
        {
            // A contra-indicator alone would leave its own level without evidence.
            add("Does it.", s_weights[random.Next(s_weights.Length)], i > 0 && random.Next(4) == 0);
        }
    }
}
