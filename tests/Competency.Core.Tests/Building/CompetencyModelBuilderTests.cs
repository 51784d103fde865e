using Competency.Core.Serialization;
using Competency.Core.Tests.Serialization;
using Competency.Core.Validation;

namespace Competency.Core.Tests.Building;

public sealed class CompetencyModelBuilderTests
{
    [Fact]
    public void Build_EnglishOnly_IsTheModelOfTheFile()
    {
        CompetencyModel model = new CompetencyModelBuilder("least", "1.0.0", "Least")
            .Dimension("trust", "Trust", d => d.Indicator("Keeps promises"))
            .Build();

        model.Should().Be(CompetencyJson.ReadModel(ModelFiles.Least));
        model.Name.Provenance.Should().Be(Provenance.Completed);
        model.ToString().Should().Be("least@1.0.0");
    }

    [Fact]
    public void Build_EveryMember_IsTheModelOfTheFile()
    {
        CompetencyModel model = new CompetencyModelBuilder("whole-model", "2.1.0-draft.1", Both("完整模型", "Whole model").Stated("matrix"), "zh-CN", "en")
            .Description(Both("用于测试。", "For tests \"quoted\" \\ and 😀.").Inferred("matrix", "The title says so."))
            .Status(ModelStatus.Deprecated)
            .ReplacedBy("whole-model", "3.0.0")
            .Source("matrix", Both("能力矩阵", "Matrix"))
            .Source("guide", Both("指南", "Guide"))
            .Scale(1, 4, scale => scale
                .Point(1, Both("从不", "Never")).Point(2, Both("有时", "Sometimes")).Point(3, Both("常常", "Often")).Point(4, Both("总是", "Always"))
                .NotObserved(Both("未观察", "Not observed"))
                .Stated("guide"))
            .Role("self", 0)
            .Role("manager", 60, Both("上级", "Manager"))
            .Role("key-account", 40)
            .MinimumShare(0.6667m)
            .Self(SelfPolicy.Never)
            .Pooling(RaterPooling.Pooled)
            .LevelRule(LevelRule.Cumulative(2.75m, MissingLevelPolicy.Skip))
            .CompositeRule(CompositeRule.GeometricMean)
            .OverallRule(CompositeRule.Points(new LevelPoints(1, 1), new LevelPoints(2, 2.5m), new LevelPoints(3, 6)))
            .Band("low", 0, Both("低", "Low"))
            .Band("high", 66.6667m, Both("高", "High"))
            .WeightsSumTo100(WeightedKind.Roles, WeightedKind.Dimensions)
            .ProficiencyLevel(1, Both("入门", "Novice"), Both("需人带。", "Needs a hand."))
            .ProficiencyLevel(3, Both("熟练", "Skilled"))
            .Dimension("attitude", Both("态度", "Attitude"), attitude => attitude
                .Definition(Both("对待他人的方式。", "How one treats others."))
                .KeyPoint(Both("倾听", "Listening").Stated("guide"))
                .KeyPoint(Both("尊重", "Respect"))
                .Weight(40)
                .Level(1, Both("一", "One"))
                .Level(3, Both("三", "Three"))
                .CompositeRule(CompositeRule.Minimum)
                .Cuts(1, 2.5m)
                .Dimension("trust", Both("信任", "Trust"), trust => trust
                    .Weight(50)
                    .Level(1, Both("初", "First"), level => level
                        .Description(Both("起步。", "A start."))
                        .Indicator(Both("守信", "Keeps promises").Stated("matrix"), 1.50m)
                        .ContraIndicator(Both("推诿", "Blames others").Inferred("guide", "Named as a fault.")))
                    .Level(2, Both("中", "Second"))
                    .Indicator(Both("诚实", "Is honest")))
                .Dimension("calm", Both("冷静", "Calm"), calm => calm
                    .Weight(50).Level(1, Both("初", "First")).Level(3, Both("末", "Last")).LevelRule(LevelRule.Nomination)))
            .Dimension("skill", Both("技能", "Skill"), skill => skill
                .Weight(60)
                .CompositeRule(CompositeRule.Custom("best-two", new RuleParameter("count", 2), new RuleParameter("bonus", 0.25m)))
                .Dimension("negotiation", Both("谈判", "Negotiation"), negotiation => negotiation
                    .Weight(33.3m)
                    .Scale(-2, 2)
                    .Level(1, Both("初", "First"))
                    .Level(2, Both("末", "Last"))
                    .Indicator(Both("准备", "Prepares"))
                    .LevelRule(LevelRule.CutScores(-1.5m, 0.25m)))
                .Dimension("writing", Both("写作", "Writing"), writing => writing
                    .Weight(66.7m)
                    .Indicator(Both("清楚", "Is clear").Completed(), id: "writing.1")
                    .LevelRule(LevelRule.Custom("steep", new RuleParameter("slope", 1.5m)))))
            .RequirementProfile("junior", Both("初级", "Junior").Stated("guide"), junior => junior
                .Description(Both("第一年。", "The first year."))
                .Require("writing", level: 1, provenance: AuthoredProvenance.Stated("guide"))
                .Require("negotiation", score: -0.50m, importance: 2.5m, mustHave: true, provenance: AuthoredProvenance.Inferred("guide", "Named first.")))
            .RequirementProfile("senior", Both("高级", "Senior"), senior => senior.BasedOn("junior").Require("writing", level: 3))
            .InterviewGuide(Both("选人。", "To choose."), guide => guide
                .Question("strength", Both("您的长处？", "What is your strength?").Stated("guide"), Both("看自知。", "Shows insight."), question => question
                    .FollowUp(Both("举例？", "An example?"), Both("答得笼统", "The answer is vague"))
                    .FollowUp(Both("还有呢？", "What else?"))
                    .EvidenceFor("trust", 1.5m)
                    .EvidenceFor("writing", provenance: AuthoredProvenance.Inferred("guide", "The guide says so."))
                    .Anchors(Both("空谈。", "Empty words."), Both("有例。", "An example."), Both("有例有果。", "An example with its result."))))
            .DevelopmentMeasure("measure.trust.1", MeasureKind.Assignment, "trust", 0, 2, Both("守一次约。", "Keep a promise."))
            .Relation("skill", RelationKind.Narrower, "another", "craft", Both("技艺更广。", "Craft is wider."))
            .Relation("calm", RelationKind.Same, "another", "calm", provenance: AuthoredProvenance.Stated("guide"))
            .Build();

        CompetencyModel file = CompetencyJson.ReadModel(ModelFiles.Whole);
        CompetencyJson.WriteModel(model).Should().Be(CompetencyJson.WriteModel(file));
        model.Should().Be(file);
    }

    [Fact]
    public void Build_MalformedIdsAndMore_ReportsEverythingAtOnce()
    {
        CompetencyModelBuilder builder = new CompetencyModelBuilder("My Model", "1", "Mine")
            .Role("Boss", -1)
            .Dimension("Trust!", "Trust", d => d.Indicator("Keeps promises").Indicator("Is honest", 0));

        FluentActions.Invoking(builder.Build).Should().ThrowExactly<CompetencyValidationException>().Which.Message.Should().Be(
            """
            Model 'My Model' is refused:
            malformed-id at id: 'My Model' is not a model id; allowed: words of lowercase ASCII letters and digits joined by single hyphens, 1 to 64 characters, such as 'customer-orientation'.
            malformed-version at version: '1' is not a version; allowed: major.minor.patch with an optional pre-release label, such as '1.4.0'.
            malformed-id at roles[0].id: 'Boss' is not a role id; allowed: words of lowercase ASCII letters and digits joined by single hyphens, 1 to 64 characters, such as 'customer-orientation'.
            weight-out-of-range at roles[0].weight: Weight -1 is refused; allowed: 0 to 1000000, at most 4 decimal places.
            malformed-id at dimensions[0].id: 'Trust!' is not a dimension id; allowed: words of lowercase ASCII letters and digits joined by single hyphens, 1 to 64 characters, such as 'customer-orientation'.
            weight-out-of-range at dimensions[0].indicators[1].weight: Weight 0 is refused; allowed: over 0, at most 1000000, at most 4 decimal places.
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Build_DuplicateDimensionId_ReportsBothPaths()
    {
        ValidationReport report = new CompetencyModelBuilder("m", "1.0.0", "M")
            .Dimension("trust", "Trust", d => d.Indicator("A"))
            .Dimension("other", "Other", d => d.Dimension("trust", "Again", child => child.Indicator("B", id: "trust.2")))
            .Validate();

        ValidationIssue issue = report.Issues.Should().ContainSingle().Subject;
        issue.Path.Should().Be("dimensions[1].dimensions[0].id");
        issue.Message.Should().Be("Dimension id 'trust' is already used at dimensions[0].id.");
        issue.Value.Should().Be("trust");
    }

    [Fact]
    public void TryBuild_SameFaultsAsAFile_GivesTheSameReport()
    {
        CompetencyModelBuilder builder = new CompetencyModelBuilder("least", "1.0", "Least")
            .Dimension("trust", "Trust", d => d.Indicator("Keeps promises", id: "rust.1"));
        string file = ModelEdit.With(ModelEdit.With(ModelFiles.Least, "version", "\"1.0\""), "dimensions[0].indicators[0].id", "\"rust.1\"");

        builder.TryBuild(out CompetencyModel? model, out ValidationReport report).Should().BeFalse();

        model.Should().BeNull();
        report.Should().Be(FluentActions.Invoking(() => CompetencyJson.ReadModel(file)).Should().ThrowExactly<CompetencyValidationException>().Which.Report);
    }

    [Fact]
    public void TryBuild_AfterAFault_CanBeMended()
    {
        CompetencyModelBuilder builder = new("m", "1.0.0", "M");

        builder.TryBuild(out _, out _).Should().BeFalse();
        builder.Dimension("trust", "Trust", d => d.Indicator("A")).TryBuild(out CompetencyModel? model, out ValidationReport report).Should().BeTrue();

        model!.Dimensions.Should().ContainSingle();
        report.Should().Be(ValidationReport.Clean);
    }

    [Fact]
    public void Build_ASecondTime_IsRefusedAndSoIsEveryChange()
    {
        DimensionBuilder? kept = null;
        CompetencyModelBuilder builder = new CompetencyModelBuilder("m", "1.0.0", "M").Dimension("trust", "Trust", d => (kept = d).Indicator("A"));
        builder.Build();

        const string Message = "The builder has built its model already; start a new one.";
        FluentActions.Invoking(builder.Build).Should().ThrowExactly<InvalidOperationException>().WithMessage(Message);
        FluentActions.Invoking(builder.Validate).Should().ThrowExactly<InvalidOperationException>().WithMessage(Message);
        FluentActions.Invoking(() => builder.MinimumShare(1)).Should().ThrowExactly<InvalidOperationException>().WithMessage(Message);
        FluentActions.Invoking(() => kept!.Weight(2)).Should().ThrowExactly<InvalidOperationException>().WithMessage(Message);
    }

    [Fact]
    public void Band_LabelWithProvenance_IsTheCallersFault()
    {
        CompetencyModelBuilder builder = new("m", "1.0.0", "M");

        FluentActions.Invoking(() => builder.Band("low", 0, AuthoredText.FromString("Low").Stated("matrix"))).Should().ThrowExactly<ArgumentException>()
            .WithMessage("The label 'Low' is given with a provenance; a label has none of its own. (Parameter 'label')");
    }

    [Fact]
    public void Status_UndeclaredValue_IsTheCallersFault()
    {
        CompetencyModelBuilder builder = new("m", "1.0.0", "M");

        FluentActions.Invoking(() => builder.Status((ModelStatus)7)).Should().ThrowExactly<ArgumentOutOfRangeException>()
            .WithMessage("Allowed: Draft, Adopted, Deprecated. (Parameter 'status')*Actual value was 7.");
    }

    [Fact]
    public void Indicator_WithoutIds_AreNumberedWithinTheirLevel()
    {
        CompetencyModel model = new CompetencyModelBuilder("m", "1.0.0", "M")
            .Dimension("trust", "Trust", d => d
                .Level(2, "Two", l => l.Indicator("A").ContraIndicator("B"))
                .Level(5, "Five", l => l.Indicator("C"))
                .Indicator("D"))
            .Build();

        model.Dimensions[0].AllIndicators().Select(indicator => indicator.Id.Value).Should().Equal("trust.2.1", "trust.2.2", "trust.5.1", "trust.1");
    }

    [Fact]
    public void AuthoredText_LanguageTwice_IsTheCallersFault()
    {
        FluentActions.Invoking(() => AuthoredText.Of(("en", "A"), ("en", "B"))).Should().ThrowExactly<ArgumentException>()
            .WithMessage("Language 'en' is refused; allowed: each language once, with a text. (Parameter 'texts')");
        FluentActions.Invoking(() => AuthoredText.Of()).Should().ThrowExactly<ArgumentException>()
            .WithMessage("No text is given; allowed: one or more pairs of language and text. (Parameter 'texts')");
    }

    [Fact]
    public void Custom_ParameterTwice_IsTheCallersFault()
    {
        FluentActions.Invoking(() => LevelRule.Custom("steep", new RuleParameter("a", 1), new RuleParameter("a", 2))).Should().ThrowExactly<ArgumentException>()
            .WithMessage("Parameter 'a' is refused; allowed: each name once. (Parameter 'parameters')");
    }

    private static AuthoredText Both(string chinese, string english) => AuthoredText.Of(("en", english), ("zh-CN", chinese));
}
