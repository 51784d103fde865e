using Competency.Core;
using Competency.Core.Requirements;
using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;

namespace Competency.Analytics.Tests.Rounds;

public class RoundTests
{
    // Two leaves on 1 to 5: teamwork with three indicators, the third a contra-indicator and the second of weight 2; focus nominated, levels 1 and 2.
    internal static CompetencyModel Model { get; } = Build();

    private static Rating Rate(string rater, RoleId role, string item, int? value) =>
        new(RaterId.Parse(rater), role, ItemId.Parse(item), value is { } v ? v : RatingValue.NotObserved);

    private static Assessment Of(string subject, params Rating[] ratings) => new(Model.Id, SubjectId.Parse(subject), ratings);

    private static AuthoredText Text(string english, string chinese) => AuthoredText.Of(("en", english), ("zh-CN", chinese));

    private static CompetencyModel Build() => new CompetencyModelBuilder("round", "1.0.0", Text("Round", "一轮"), "en", "zh-CN")
        .Role("manager", 1)
        .Role("peer", 1)
        .Dimension("teamwork", Text("Teamwork", "人际交往"), d => d
            .Indicator(Text("Helps.", "乐于助人。"))
            .Indicator(Text("Shares.", "乐于分享。"), weight: 2)
            .ContraIndicator(Text("Blames.", "推卸责任。")))
        .Dimension("focus", Text("Focus", "专注"), d => d
            .LevelRule(LevelRule.Nomination)
            .Level(1, Text("One", "一级"), l => l.Indicator(Text("Starts.", "开始。")))
            .Level(2, Text("Two", "二级"), l => l.Indicator(Text("Ends.", "完成。"))))
        .Build();

    [Fact]
    public void Create_KeysContraIndicatorsAndLeavesOutNotObserved()
    {
        AssessmentRound round = AssessmentRound.Create(
            [Of("ann", Rate("m", RoleId.Manager, "teamwork.1", 4), Rate("m", RoleId.Manager, "teamwork.2", 5), Rate("m", RoleId.Manager, "teamwork.3", 2), Rate("ann", RoleId.Self, "teamwork.1", null))],
            Model);

        round.Faults.Should().BeEmpty();
        round.Ratings.Items.Should().Equal("teamwork.1", "teamwork.2", "teamwork.3", "focus");
        round.Ratings.Find("ann", "m", "teamwork.3").Should().Be(4, "1 + 5 - 2");
        round.Answers.Find("ann", "m", "teamwork.3").Should().Be(2);
        round.Ratings.Find("ann", "ann", "teamwork.1").Should().BeNull();
        round.IsSelf("ann", "ann").Should().BeTrue();
        round.RoleOf("ann", "m").Should().Be(RoleId.Manager);

        // (1·4 + 2·5 + 1·4) / 4 = 4.5
        round.Dimensions[0].Scores.Find("ann", "m", "teamwork").Should().Be(4.5);
    }

    [Fact]
    public void Create_ColumnarBatch_IsTheSameAsItsAssessments()
    {
        BulkScorer scorer = BulkScorer.Create(Model);
        Assessment[] assessments =
        [
            Of("ann", Rate("m", RoleId.Manager, "teamwork.1", 4), Rate("m", RoleId.Manager, "teamwork.3", 2), Rate("p", RoleId.Peer, "focus", 2)),
            Of("bob", Rate("m", RoleId.Manager, "teamwork.2", 5), Rate("q", RoleId.Peer, "teamwork.1", 1)),
        ];
        using RatingBatchBuilder builder = new(scorer);
        foreach (Assessment assessment in assessments)
        {
            foreach (Rating rating in assessment.Ratings)
            {
                builder.Add(assessment.Subject, rating).Should().BeTrue();
            }
        }

        using RatingBatch batch = builder.Build();
        AssessmentRound round = AssessmentRound.Create(batch);
        AssessmentRound same = AssessmentRound.Create(assessments, Model);

        round.Faults.Should().BeEmpty();
        round.ToString().Should().Be(same.ToString());
        foreach (string target in (string[])["ann", "bob"])
        {
            foreach (string rater in (string[])["m", "p", "q"])
            {
                round.RoleOf(target, rater).Should().Be(same.RoleOf(target, rater));
                round.Ratings.Items.Should().OnlyContain(item => round.Ratings.Find(target, rater, item) == same.Ratings.Find(target, rater, item));
            }
        }
    }

    [Fact]
    public void Create_BatchWithoutIds_TakesRatersOfDifferentSubjectsAsDifferent()
    {
        // Two subjects, one peer slot, items teamwork.1, .2, .3 and focus with its two levels' indicators: 4 becomes cell 4 on 1 to 5.
        BulkScorer scorer = BulkScorer.Create(Model);
        byte[] cells = new byte[2 * scorer.Items.Count];
        cells[0] = 4;
        cells[scorer.Items.Count] = 2;
        using RatingBatch batch = RatingBatch.FromMatrix(scorer, cells, [scorer.Role(RoleId.Peer)]);

        AssessmentRound round = AssessmentRound.Create(batch);

        round.Ratings.Find("subject-1", "subject-1-rater-1", "teamwork.1").Should().Be(4);
        round.Ratings.Find("subject-2", "subject-2-rater-1", "teamwork.1").Should().Be(2);
        round.RoleOf("subject-2", "subject-1-rater-1").Should().BeNull();
    }

    [Fact]
    public void Create_TooLittleObserved_GivesThatRaterNoScore()
    {
        // Weight 1 of 4 is under the model's half; weight 2 of 4 reaches it.
        AssessmentRound round = AssessmentRound.Create(
            [Of("ann", Rate("m", RoleId.Manager, "teamwork.1", 4), Rate("p", RoleId.Peer, "teamwork.2", 3))], Model);
        round.Dimensions[0].Scores.Find("ann", "m", "teamwork").Should().BeNull();
        round.Dimensions[0].Scores.Find("ann", "p", "teamwork").Should().Be(3);
    }

    [Fact]
    public void Create_NominatedLeaf_TakesLevelsAndCountsTheOtherKind()
    {
        AssessmentRound round = AssessmentRound.Create(
            [Of("ann", Rate("m", RoleId.Manager, "focus", 2), Rate("m", RoleId.Manager, "focus.1.1", 5), Rate("p", RoleId.Peer, "teamwork", 3))], Model);
        round.Faults.Should().BeEmpty();
        round.UnusedRatings.Should().Be(2);
        round.Dimensions[1].Scale.Maximum.Should().Be(2);
        round.Dimensions[1].Scores.Find("ann", "m", "focus").Should().Be(2);
    }

    [Fact]
    public void Create_FaultyPeople_AreLeftOutWholeWithEveryFaultAndTheOthersKept()
    {
        AssessmentRound round = AssessmentRound.Create(
            [
                Of("ann", Rate("m", RoleId.Manager, "teamwork.1", 4)),
                Of("ben", Rate("m", RoleId.Manager, "teamwork.1", 9), Rate("m", RoleId.Peer, "teamwork.2", 4), Rate("m", RoleId.Manager, "nothing.1", 4), Rate("m", RoleId.Manager, "teamwork.1", 4)),
                Of("ann", Rate("p", RoleId.Peer, "teamwork.1", 4)),
                new Assessment(ModelId.Parse("other"), SubjectId.Parse("cy"), []),
                Of("dan", Rate("p", RoleId.Peer, "teamwork.1", 2)),
            ],
            Model);

        round.Ratings.Targets.Should().Equal("ann", "dan");
        round.Ratings.Raters.Should().Equal("m", "p");
        round.PeopleLeftOut.Should().Be(3);
        round.Faults.Select(f => $"{f.Code} {f.Path}").Should().Equal(
            "value-off-scale assessments[1].ratings[0].value",
            "rater-in-two-roles assessments[1].ratings[1].role",
            "unknown-item assessments[1].ratings[2].item",
            "duplicate-rating assessments[1].ratings[3].item",
            "duplicate-rating assessments[2].subject",
            "unknown-model assessments[3].model");
        round.Faults[0].Message.Should().Be("9 is off the scale of 'teamwork.1'; allowed: 1 to 5, or not observed.");
        ((Action)(() => RatingTable.FromAssessments([Of("ben", Rate("m", RoleId.Manager, "teamwork.1", 9))], Model)))
            .Should().Throw<ArgumentException>().WithMessage("The assessments have faults:\nvalue-off-scale at assessments[0].ratings[0].value: *");
        RatingTable.FromAssessments([Of("ann", Rate("m", RoleId.Manager, "teamwork.3", 1))], Model).Find("ann", "m", "teamwork.3").Should().Be(5);
    }

    [Fact]
    public void Report_SmallRound_ReadsLikeASentenceInBothLanguages()
    {
        // Three peers give each of two people 1, 3, 5 (variance 4, twice the null's 2: r_wg 0) on every indicator of teamwork.
        Assessment Person(string subject) => Of(subject, [.. from r in Enumerable.Range(0, 3)
                                                           from i in Enumerable.Range(1, 3)
                                                           select Rate("p" + r, RoleId.Peer, "teamwork." + i, i == 3 ? 5 - (2 * r) : 1 + (2 * r)),
                                                           Rate(subject, RoleId.Self, "teamwork.1", 5)]);

        RoundQualityReport report = RoundQualityReport.Create([Person("ann"), Person("ben")], Model);

        report.Dimensions[0].ByRole.Single(r => r.Role == RoleId.Peer).MeanRwg.Is(0);
        report.Dimensions[0].Agreement.MeanRaters.Should().Be(3);
        report.Findings[0].ToText(ReportLanguage.English).Should().Be("3 peers on average agree hardly at all on Teamwork: r_wg .00 over 2 people.");
        report.Findings[0].ToText(ReportLanguage.SimplifiedChinese).Should().Be("平均 3 位同事对「人际交往」的一致性极低：r_wg .00（2 人）。");
        report.Findings[0].Severity.Should().Be(FindingSeverity.Warning);
        report.Findings.Should().Contain(f => f.Code == "quality.agreement" && f.Subject == "focus" && !f.Value.IsDefined);
        report.SelfOther.Persons.Should().Be(0, "the two leaves have different scales");
        report.Severity!.Reason.Should().Be(UndefinedReason.Unbounded, "two of the three who rated both gave nothing but one end of the scale");
        string markdown = report.ToMarkdown(ReportLanguage.SimplifiedChinese);
        markdown.Should().StartWith("# 评价质量报告：一轮\n\n2 名被评价者，5 名评价者，2 个维度，4 个题目，20 个评分。\n");
        markdown.Should().Contain("| 人际交往 | 同事 | 2 | 3.0 | .00 | ");
    }

    [Fact]
    public void Report_NobodyAssessed_StillReports()
    {
        RoundQualityReport report = RoundQualityReport.Create([], Model);
        report.Round.Ratings.Count.Should().Be(0);
        report.Findings.Should().NotBeEmpty();
        report.Severity.Should().BeNull();
        report.ToMarkdown(ReportLanguage.English).Should().StartWith("# Quality of the ratings: Round\n\n0 people, 0 raters");
    }

    [Fact]
    public void AdverseImpact_OfAProfilesVerdict_CountsWhoIsQualified()
    {
        // Teamwork 3 or more is a must: of three women one reaches it, of two men both; one has no result.
        CompetencyModel model = new CompetencyModelBuilder("seller", "1.0.0", "Seller", "en")
            .Role("manager", 1)
            .Dimension("teamwork", "Teamwork", static d => d.Indicator("Helps."))
            .RequirementProfile("junior", "Junior", static p => p.Require("teamwork", score: 3, mustHave: true))
            .Build();
        AssessmentEngine engine = new(model);
        ProfileFit Fit(int value) => ProfileEvaluator.Evaluate(
            model,
            model.RequirementProfiles[0],
            engine.Score(new Assessment(model.Id, SubjectId.Parse("x"), [Rate("m", RoleId.Manager, "teamwork.1", value)])));

        AdverseImpactReport report = AdverseImpact.ForProfile(
            [("women", Fit(2)), ("women", Fit(3)), ("women", Fit(2)), ("men", Fit(4)), ("men", Fit(3)), ("men", null)]);

        report.LeftOut.Should().Be(1);
        report.Reference!.Group.Should().Be("men");
        report.Comparisons[0].ImpactRatio.Is(1 / 3.0);
        report.Comparisons[0].IsBelowFourFifths.Should().BeTrue();
        report.Comparisons[0].IsSmall.Should().BeTrue();
    }
}
