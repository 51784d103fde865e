using System.Globalization;
using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Core.Scoring;

namespace Competency.Development.Tests;

/// <summary>A bilingual model of four leaves, and people whose ratings the test names; the manager is not confidential, so a single one shows.</summary>
internal static class DevelopmentCases
{
    public static readonly DimensionId Trust = DimensionId.Parse("trust");
    public static readonly DimensionId Talk = DimensionId.Parse("talk");
    public static readonly DimensionId Drive = DimensionId.Parse("drive");
    public static readonly DimensionId Listen = DimensionId.Parse("listen");

    public static readonly DateOnly Day = new(2026, 3, 31);

    public static CompetencyModel Model { get; } = Build("1.0.0");

    /// <summary>trust, talk, drive: five levels by cut scores (a rating of v is level v); listen: three levels, cumulative, threshold 3.5.</summary>
    public static CompetencyModel Build(string version, bool extraTalk = false) => new CompetencyModelBuilder(
            "seller", version, Both("销售员", "Seller"), "zh-CN", "en")
        .Role("manager", 1)
        .Role("peer", 1)
        .Dimension("trust", Both("信任", "Trust"), trust => Ladder(trust).Indicator(Both("说到做到。", "Keeps promises.")))
        .Dimension("talk", Both("沟通", "Talk"), talk =>
        {
            Ladder(talk).Indicator(Both("表达清楚。", "Speaks clearly.")).Indicator(Both("善于提问。", "Asks good questions."))
                .ContraIndicator(Both("打断他人。", "Interrupts others."));
            if (extraTalk)
            {
                talk.Indicator(Both("总结要点。", "Sums up."));
            }
        })
        .Dimension("drive", Both("干劲", "Drive"), drive => Ladder(drive).Weight(2).Indicator(Both("主动行动。", "Acts first.")))
        .Dimension("listen", Both("倾听", "Listen"), listen => listen
            .LevelRule(LevelRule.Cumulative())
            .Level(1, Both("听见", "Hears"), level => level.Indicator(Both("认真听。", "Pays attention.")))
            .Level(2, Both("听懂", "Understands"), level => level.Indicator(Both("复述要点。", "Repeats the point.")).Indicator(Both("追问细节。", "Asks for details.")))
            .Level(3, Both("听透", "Sees through"), level => level.Indicator(Both("听出言外之意。", "Hears what is not said."))))
        .RequirementProfile("junior", Both("初级", "Junior"), profile => profile
            .Require("trust", level: 2, mustHave: true)
            .Require("talk", level: 3, importance: 2)
            .Require("drive", score: 3.5m)
            .Require("listen", level: 2))
        .RequirementProfile("senior", Both("高级", "Senior"), profile => profile
            .BasedOn("junior")
            .Require("talk", level: 5, importance: 3, mustHave: true))
        .DevelopmentMeasure("measure.talk.1", MeasureKind.Training, "talk", 2, 3, Both("参加沟通培训。", "Take a course in talking."))
        .DevelopmentMeasure("measure.talk.2", MeasureKind.Practice, "talk", 3, 4, Both("主持例会。", "Lead the weekly meeting."))
        .DevelopmentMeasure("measure.listen.1", MeasureKind.Coaching, "listen", 1, 2, Both("请导师观察一次面谈。", "Ask a mentor to watch a meeting."))
        .Build();

    public static AuthoredText Both(string chinese, string english) => AuthoredText.Of(("zh-CN", chinese), ("en", english));

    /// <summary>What of the ratings may be shown; each is rater, role, item and value, 0 for not observed.</summary>
    public static DisclosedResult Disclose(CompetencyModel model, DateOnly? day, params IEnumerable<(string Rater, RoleId Role, string Item, int Value)> ratings) =>
        new Discloser(new AssessmentEngine(model)).Disclose(Assess(model, day, ratings)).Result;

    public static Assessment Assess(CompetencyModel model, DateOnly? day, params IEnumerable<(string Rater, RoleId Role, string Item, int Value)> ratings)
    {
        AssessmentBuilder assessment = new(model.Id, "S1");
        if (day is { } date)
        {
            assessment.Date(date);
        }

        foreach ((string rater, RoleId role, string item, int value) in ratings)
        {
            assessment.Rate(rater, role, ItemId.Parse(item), value == 0 ? RatingValue.NotObserved : value);
        }

        return assessment.Build();
    }

    public static DisclosedResult Disclose(params IEnumerable<(string Rater, RoleId Role, string Item, int Value)> ratings) => Disclose(Model, Day, ratings);

    /// <summary>
    /// A person whom the manager rated: trust, talk and drive the same on each indicator (keyed), so that the score is the value; of listen the four indicators in
    /// order, each digit a rating.
    /// </summary>
    public static DisclosedResult Manager(int trust, int talk, int drive, string listen, CompetencyModel? model = null, DateOnly? day = null) =>
        Disclose(model ?? Model, day ?? Day, Ratings("m", RoleId.Manager, trust, talk, drive, listen));

    public static IEnumerable<(string Rater, RoleId Role, string Item, int Value)> Ratings(string rater, RoleId role, int trust, int talk, int drive, string listen)
    {
        string[] listening = ["listen.1.1", "listen.2.1", "listen.2.2", "listen.3.1"];
        return
        [
            (rater, role, "trust.1", trust),
            (rater, role, "talk.1", talk),
            (rater, role, "talk.2", talk),
            (rater, role, "talk.3", talk == 0 ? 0 : 6 - talk),
            (rater, role, "drive.1", drive),
            .. listening.Zip(listen, (item, value) => (rater, role, item, int.Parse(value.ToString(), CultureInfo.InvariantCulture))),
        ];
    }

    private static DimensionBuilder Ladder(DimensionBuilder dimension)
    {
        foreach (int level in Enumerable.Range(1, 5))
        {
            dimension.Level(level, Both($"第{level}级", $"Level {level}"));
        }

        return dimension.LevelRule(LevelRule.CutScores());
    }
}
