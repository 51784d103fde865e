using Competency.Core.Scoring;

namespace Competency.Core.Tests.Scoring;

/// <summary>The model and the ratings of docs/scoring.md.</summary>
internal static class WorkedExample
{
    public static CompetencyModelBuilder ModelBuilder() => new CompetencyModelBuilder("service-basics", "1.0.0", "Service basics", "en")
        .Role("manager", 40)
        .Role("peer", 60)
        .Band("basic", 0, "Basic")
        .Band("solid", 60, "Solid")
        .Band("strong", 80, "Strong")
        .Dimension("listening", "Listening", listening => listening
            .Weight(2)
            .LevelRule(LevelRule.Cumulative(3.5m))
            .Level(1, "Lets others speak", level => level
                .Indicator("Lets the customer finish speaking.", weight: 2)
                .Indicator("Repeats the question in own words."))
            .Level(2, "Hears what is not said", level => level.Indicator("Asks about what the customer left out.")))
        .Dimension("promptness", "Promptness", promptness => promptness
            .LevelRule(LevelRule.CutScores())
            .Level(1, "Slow")
            .Level(2, "Steady")
            .Level(3, "Prompt")
            .Indicator("Answers a call within three rings.")
            .ContraIndicator("Leaves messages unanswered until the next day."));

    public static CompetencyModel Model() => ModelBuilder().Build();

    public static AssessmentBuilder Ratings() => new AssessmentBuilder(ModelId.Parse("service-basics"), "s1")
        .Rate("m1", RoleId.Manager, ItemId.Parse("listening.1.1"), 4)
        .Rate("m1", RoleId.Manager, ItemId.Parse("listening.1.2"), 5)
        .Rate("m1", RoleId.Manager, ItemId.Parse("listening.2.1"), 3)
        .Rate("m1", RoleId.Manager, ItemId.Parse("promptness.1"), 4)
        .Rate("m1", RoleId.Manager, ItemId.Parse("promptness.2"), 2)
        .Rate("p1", RoleId.Peer, ItemId.Parse("listening.1.1"), 4)
        .Rate("p1", RoleId.Peer, ItemId.Parse("listening.1.2"), 3)
        .Rate("p1", RoleId.Peer, ItemId.Parse("listening.2.1"), 3)
        .Rate("p1", RoleId.Peer, ItemId.Parse("promptness.1"), RatingValue.NotObserved)
        .Rate("p1", RoleId.Peer, ItemId.Parse("promptness.2"), 1)
        .Rate("p2", RoleId.Peer, ItemId.Parse("listening.1.1"), RatingValue.NotObserved)
        .Rate("p2", RoleId.Peer, ItemId.Parse("listening.1.2"), 4)
        .Rate("p2", RoleId.Peer, ItemId.Parse("promptness.1"), 5)
        .Rate("p2", RoleId.Peer, ItemId.Parse("promptness.2"), 2)
        .Rate("s1", RoleId.Self, ItemId.Parse("listening.1.1"), 5)
        .Rate("s1", RoleId.Self, ItemId.Parse("listening.1.2"), 5)
        .Rate("s1", RoleId.Self, ItemId.Parse("listening.2.1"), 5)
        .Rate("s1", RoleId.Self, ItemId.Parse("promptness.1"), 5)
        .Rate("s1", RoleId.Self, ItemId.Parse("promptness.2"), 1);

    public static AssessmentResult Result() => new AssessmentEngine(Model()).Score(Ratings().Build());
}
