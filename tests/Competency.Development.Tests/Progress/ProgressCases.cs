using Competency.Core;
using Competency.Core.Scoring;
using Competency.Development.Progress;

namespace Competency.Development.Tests.Progress;

/// <summary>A model of two leaves, and people whom peers rated as the test says.</summary>
internal static class ProgressCases
{
    public static readonly DimensionId Trust = DimensionId.Parse("trust");
    public static readonly DimensionId Talk = DimensionId.Parse("talk");

    public static CompetencyModel Model { get; } = Build("1.0.0");

    public static CompetencyModel Build(string version, decimal talkWeight = 1, bool renamed = false, CompositeRule? rule = null, bool extraTalk = false)
    {
        CompetencyModelBuilder builder = new CompetencyModelBuilder("seller", version, renamed ? "Sellers" : "Seller", "en")
            .Role("peer", 1)
            .Dimension("trust", "Trust", trust => Ladder(trust).Indicator("Keeps promises."))
            .Dimension("talk", "Talk", talk =>
            {
                Ladder(talk).Weight(talkWeight).Indicator("Listens.");
                if (extraTalk)
                {
                    talk.Indicator("Asks.");
                }
            });
        return rule is null ? builder.Build() : builder.OverallRule(rule).Build();
    }

    /// <summary>An assessment in which each peer rates both leaves; 0 is not observed.</summary>
    public static ProgressSnapshot On(string date, int[] trust, int[] talk, CompetencyModel? model = null, string subject = "S1")
    {
        CompetencyModel by = model ?? Model;
        return new ProgressSnapshot(
            DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), new AssessmentEngine(by).Score(Assessment(by, trust, talk, subject)), by);
    }

    public static Assessment Assessment(CompetencyModel model, int[] trust, int[] talk, string subject)
    {
        AssessmentBuilder ratings = new(model.Id, subject);
        Rate(ratings, "trust.1", trust);
        Rate(ratings, "talk.1", talk);
        return ratings.Build();
    }

    private static void Rate(AssessmentBuilder ratings, string item, int[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            ratings.Rate($"p{i}", RoleId.Peer, ItemId.Parse(item), values[i] == 0 ? RatingValue.NotObserved : values[i]);
        }
    }

    private static DimensionBuilder Ladder(DimensionBuilder dimension)
    {
        foreach (int level in Enumerable.Range(1, 5))
        {
            dimension.Level(level, $"Level {level}");
        }

        return dimension;
    }
}
