using Competency.Core;

namespace Competency.Questionnaires.Tests;

/// <summary>Small models of which every word can be told apart.</summary>
internal static class Models
{
    /// <summary>Two leaves on levels, a contra-indicator among them; names of dimensions and levels that no statement has.</summary>
    public static CompetencyModel Ladder { get; } = new CompetencyModelBuilder("ladder", "1.2.0", "Service basics", "en")
        .Role("self", 0).Role("manager", 50).Role("peer", 50)
        .Dimension("zebra-dimension", "ZebraName", zebra => zebra
            .Definition("ZebraMeaning")
            .Level(1, "ZebraLevelOne", level => level.Indicator("Lets others finish.").Indicator("Takes notes."))
            .Level(2, "ZebraLevelTwo", level => level.Indicator("Sums up what was said.").ContraIndicator("Looks at the phone while others speak.")))
        .Dimension("quagga-dimension", "QuaggaName", quagga => quagga
            .Level(1, "QuaggaLevelOne", level => level.Indicator("Answers on the same day.").Indicator("Says when an answer will take longer.")))
        .Build();

    /// <summary>Twelve statements, 1 to 12.</summary>
    public static CompetencyModel Twelve { get; } = new CompetencyModelBuilder("twelve", "1.0.0", "Twelve", "en")
        .Dimension("leaf", "Leaf", leaf =>
        {
            for (int i = 1; i <= 12; i++)
            {
                leaf.Indicator($"Statement {i}");
            }
        })
        .Build();

    /// <summary>Four kinds of answers: the model's scale, a leaf's own without labels, a long one, nominated levels.</summary>
    public static CompetencyModel Scales { get; } = new CompetencyModelBuilder("scales", "1.0.0", "Scales", "en")
        .Dimension("usual", "Usual", leaf => leaf.Indicator("Usual scale."))
        .Dimension("own", "Own", leaf => leaf.Scale(0, 3).Indicator("Own scale."))
        .Dimension("long", "Long", leaf => leaf.Scale(0, 100).Indicator("Long scale."))
        .Dimension("chosen", "Chosen", leaf => leaf.LevelRule(LevelRule.Nomination).Definition("Meaning of it").Level(1, "Low").Level(3, "Middle").Level(5, "High"))
        .Build();

    /// <summary>Every text attacks: markup, formulas, quotes, control and direction characters.</summary>
    public static CompetencyModel Hostile { get; } = new CompetencyModelBuilder("hostile", "1.0.0", Attack, "en")
        .Role("peer", 1, Attack)
        .Dimension("leaf", Attack, leaf => leaf.Indicator(Attack).Indicator("=HYPERLINK(\"https://evil.example\",\"x\")"))
        .Build();

    public const string Attack = "</script><img src=x onerror=alert(1)>\"'&<svg/onload=alert(2)>\u202Eabc{answer}]]>";
}
