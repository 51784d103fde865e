using Competency.Core.Languages;
using Competency.Core.Serialization;
using Competency.Core.Tests.Serialization;
using Competency.Core.Tests.Validation;

namespace Competency.Core.Tests.Definitions;

public sealed class ModelComparerTests
{
    [Fact]
    public void Compare_WithItself_FindsNothing()
    {
        CompetencyModel model = Model();

        ModelComparer.Compare(model, model).ToString().Should().Be(
            """
            ladder@1.2.0 → ladder@1.2.0
            trust: comparable
            calm: comparable
            attitude: comparable
            skill: comparable
            overall: comparable
            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("dimensions[0].dimensions[1].name", "«Calmness»", "Reworded calm name: [en] Calm → [en] Calmness", "calm: comparable (it was reworded)", true)]
    [InlineData("dimensions[0].dimensions[1].indicators[0].text.en", "\"Listens well\"", "Reworded calm.1 text: [en] Listens → [en] Listens well", "calm: comparable (its indicators were reworded)", true)]
    [InlineData("dimensions[0].dimensions[0].levels[1].title", "«Second»", "Reworded trust/2 title: [en] Two → [en] Second", "trust: comparable (its levels were reworded)", true)]
    [InlineData("status", "\"draft\"", "StatusChanged overall status: adopted → draft", "overall: comparable", true)]
    [InlineData("name.provenance", """{"kind":"stated","source":"matrix"}""", "ProvenanceChanged overall name provenance: completed by the author → stated by matrix", "overall: comparable", true)]
    [InlineData("dimensions[0].dimensions[1].indicators[0].weight", "2", "Reweighted calm.1 weight: 1 → 2", "calm: not comparable (its indicators changed)", false)]
    [InlineData("dimensions[0].dimensions[1].indicators[1].contra", "false", "Rekeyed calm.2 key: contra → plain", "calm: not comparable (its indicators changed)", false)]
    [InlineData("dimensions[0].dimensions[1].indicators[1]", null, "Removed calm.2 indicator: Shouts → —", "calm: not comparable (its indicators changed)", false)]
    [InlineData("dimensions[0].dimensions[1].indicators[2]", """{"id":"calm.3","text":{"en":"Waits"},"provenance":{"kind":"completed"}}""", "Added calm.3 indicator: — → Waits", "calm: not comparable (its indicators changed)", false)]
    [InlineData("dimensions[0].dimensions[1].scale", """{"min":0,"max":5}""", "Rescaled calm scale: 1 to 5 → 0 to 5", "calm: not comparable (its scale changed)", false)]
    [InlineData("dimensions[0].dimensions[0].level.threshold", "4", "RuleChanged trust level rule: cumulative, threshold 62.5 % of the scale → cumulative, threshold 4", "trust: not comparable (its level rule changed)", false)]
    [InlineData("dimensions[1].levels[2]", """{"ordinal":5,"title":«Five»}""", "Added skill/5 level: — → Five", "skill: not comparable (its scale changed; its levels changed)", false)]
    [InlineData("dimensions[0].cuts", "[2, 4]", "RuleChanged attitude cuts:  → 2, 4", "attitude: not comparable (its cuts changed)", false)]
    [InlineData("dimensions[0].composite", """{"kind":"minimum"}""", "RuleChanged attitude composite rule: weighted mean → minimum", "attitude: not comparable (its composite rule changed)", false)]
    [InlineData("dimensions[1].weight", "2", "Reweighted skill weight: 1 → 2", "skill: comparable", false)]
    [InlineData("rules.minimumShare", "0.75", "RuleChanged overall minimum share: 0.5 → 0.75", "calm: not comparable (the minimum share of the model changed)", false)]
    [InlineData("roles[0].weight", "0.5", "RuleChanged overall roles: self 0, manager 100 → self 0.5, manager 100", "skill: not comparable (the roles of the model changed)", false)]
    [InlineData("dimensions[1]", null, "Removed skill dimension: Skill → —", "skill: not comparable (it was removed)", false)]
    [InlineData("dimensions[2]", """{"id":"new","name":«New»,"indicators":[{"id":"new.1","text":{"en":"N"},"provenance":{"kind":"completed"}}]}""", "Added new dimension: — → New", "new: not comparable (it was added)", false)]
    [InlineData("rules.bands", """[{"id":"low","cut":10,"label":{"en":"Low"}}]""", "RuleChanged overall bands:  → low from 10 %", "overall: comparable (the bands changed; the percent did not)", true)]
    [InlineData("proficiencyScale", """[{"ordinal":1,"title":«Novice»}]""", "Reworded overall proficiency scale: — → 1 Novice", "calm: not comparable (its levels changed)", false)]
    [InlineData("requirementProfiles[0].requirements[0].level", "1", "RuleChanged junior requirements: trust level 2, importance 1, attitude score 2.5, importance 2 → trust level 1, importance 1, attitude score 2.5, importance 2", "trust: comparable", true)]
    [InlineData("requirementProfiles[1]", null, "Removed senior requirement profile: Senior → —", "overall: comparable", true)]
    [InlineData("requirementProfiles[1].basedOn", null, "RuleChanged senior base: junior → —", "overall: comparable", true)]
    [InlineData("requirementProfiles[0].requirements[0].provenance", """{"kind":"stated","source":"matrix"}""", "ProvenanceChanged junior requirement profile provenance: — → —", "overall: comparable", true)]
    [InlineData("interviewGuide", null, "Removed conflict question: Tell me about a quarrel. → —", "overall: comparable", true)]
    [InlineData("interviewGuide.questions[0].evidenceFor[0].weight", "3", "RuleChanged conflict evidence: calm 2, trust 1 → calm 3, trust 1", "overall: comparable", true)]
    [InlineData("interviewGuide.questions[0].anchors.fair", "«Tells it all»", "Reworded conflict fair answer: [en] Tells what happened → [en] Tells it all", "overall: comparable", true)]
    [InlineData("developmentMeasures[0].kind", "\"training\"", "RuleChanged measure.trust.1 kind: Coaching → Training", "overall: comparable", true)]
    [InlineData("developmentMeasures[1].fromLevel", "1", "Moved measure.trust.4 step: trust 2 to 4 → trust 1 to 4", "overall: comparable", true)]
    [InlineData("relations[0].kind", "\"same\"", "RuleChanged calm/other/patience kind: broader → the same", "overall: comparable", true)]
    public void Compare_OneChange_NamesItAndJudgesResults(string path, string? json, string change, string verdict, bool overallIsComparable)
    {
        string file = ModelEdit.With(WrongModels.Sound, "rules.weightsSumTo100", "[]");

        ModelComparison comparison = ModelComparer.Compare(CompetencyJson.ReadModel(file), CompetencyJson.ReadModel(ModelEdit.With(file, path, json)));

        comparison.Changes.Select(one => one.ToString()).Should().Contain(change);
        comparison.Dimensions.Append(comparison.Overall).Select(one => one.ToString()).Should().Contain(verdict);
        comparison.Overall.IsComparable.Should().Be(overallIsComparable, comparison.ToString());
    }

    [Fact]
    public void Compare_AllWeightsTimesTen_StaysComparable()
    {
        string file = ModelEdit.With(ModelEdit.With(WrongModels.Sound, "dimensions[0].weight", "10"), "dimensions[1].weight", "10");

        ModelComparison comparison = ModelComparer.Compare(Model(), CompetencyJson.ReadModel(file));

        comparison.Changes.Should().HaveCount(2).And.OnlyContain(change => change.Kind == ModelChangeKind.Reweighted);
        comparison.Overall.ToString().Should().Be("overall: comparable");
    }

    [Fact]
    public void Compare_ReweightedIndicatorDeepBelow_ReachesTheOverallWithItsReason()
    {
        string file = ModelEdit.With(WrongModels.Sound, "dimensions[0].dimensions[1].indicators[0].weight", "2");

        ModelComparison comparison = ModelComparer.Compare(Model(), CompetencyJson.ReadModel(file));

        comparison.Dimensions.Select(verdict => verdict.ToString()).Should().Equal(
            "trust: comparable", "calm: not comparable (its indicators changed)", "attitude: not comparable ('calm' is not comparable)", "skill: comparable");
        comparison.Overall.ToString().Should().Be("overall: not comparable ('attitude' is not comparable)");
    }

    [Fact]
    public void Compare_InChinese_SaysAllInChinese()
    {
        string file = ModelEdit.With(WrongModels.Sound, "rules.weightsSumTo100", "[]");
        string newer = ModelEdit.With(ModelEdit.With(file, "rules.minimumShare", "0.75"), "dimensions[0].dimensions[1].indicators[1].contra", "false");

        ModelComparison comparison = ModelComparer.Compare(CompetencyJson.ReadModel(file), CompetencyJson.ReadModel(newer), "zh-CN");

        comparison.Changes.Select(change => $"{change.Subject} {change.What} {change.Before} {change.After}").Should().Equal(
            "overall 最低观察比例 0.5 0.75", "calm.2 计分方向 反向 正向");
        comparison.Dimensions.Single(verdict => verdict.Dimension.Value == "calm").Reasons.Should().Equal("模型的最低观察比例有变", "行为指标有变");
    }

    [Fact]
    public void Compare_LabelsThatCallTwoWaysTheSame_StillFindsTheChange()
    {
        CompetencyLabels labels = CompetencyLabels.Default.With("en", [KeyValuePair.Create("pooling.by-role", "mean"), KeyValuePair.Create("pooling.pooled", "mean")]);
        CompetencyModel newer = CompetencyJson.ReadModel(ModelEdit.With(WrongModels.Sound, "rules.pooling", "\"pooled\""));

        ModelComparison comparison = ModelComparer.Compare(Model(), newer, "en", labels);

        comparison.Changes.Select(change => change.ToString()).Should().Equal("RuleChanged overall pooling: mean → mean");
        comparison.Overall.IsComparable.Should().BeFalse();
    }

    [Fact]
    public void Compare_AnyTwoModels_AgreesWithEquality()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            CompetencyModel model = RandomModels.Create(seed);
            ModelComparer.Compare(model, RandomModels.Create(seed)).Changes.Should().BeEmpty();
            ModelComparer.Compare(model, RandomModels.Create(seed + 1)).Changes.Should().NotBeEmpty();
        }
    }

    private static CompetencyModel Model() => CompetencyJson.ReadModel(ModelEdit.Expand(WrongModels.Sound));
}
