using Competency.Core;
using Competency.Core.Scoring;

namespace Competency.Analytics.Tests.Rounds;

public class RoundContextTests
{
    // One leaf of three indicators on 1 to 10, so that a rater who gives all three the same has that as the score.
    private static CompetencyModel Model { get; } = new CompetencyModelBuilder("context", "1.0.0", AuthoredText.Of(("en", "Context"), ("zh-CN", "背景")), "en", "zh-CN")
        .Scale(1, 10)
        .Role("peer", 1)
        .Dimension("teamwork", AuthoredText.Of(("en", "Teamwork"), ("zh-CN", "团队合作")), static d => d
            .Indicator(AuthoredText.Of(("en", "Helps."), ("zh-CN", "乐于助人。")))
            .Indicator(AuthoredText.Of(("en", "Shares."), ("zh-CN", "乐于分享。")))
            .Indicator(AuthoredText.Of(("en", "Listens."), ("zh-CN", "善于倾听。"))))
        .Build();

    private static Assessment Person(string subject, params (string Rater, int[] Values)[] forms) => new(
        Model.Id,
        SubjectId.Parse(subject),
        [.. forms.SelectMany(f => f.Values.Select((v, i) => new Rating(RaterId.Parse(f.Rater), RoleId.Peer, ItemId.Parse(FormattableString.Invariant($"teamwork.{i + 1}")), v)))]);

    /// <summary>A person whose own raters each give one value throughout.</summary>
    private static Assessment Flat(string subject, params int[] values) =>
        Person(subject, [.. values.Select((v, at) => (FormattableString.Invariant($"{subject}-{at}"), new[] { v, v, v }))]);

    private static AssessmentRound Round(params Assessment[] people) => AssessmentRound.Create(people, Model);

    [Fact]
    public void Change_TwoRounds_JudgesEachPersonAgainstTheEarlierRoundsError()
    {
        // Before: means 1.5, 3.5, 4.5; mean square between 14/3, within 1/2, so ICC(2) = 25/28; variance of means 7/3.
        // SEM = √(7/3 · 3/28) = 1/2, error of a difference √½, reliable beyond 1.959964 · 0.707107 = 1.385904.
        AssessmentRound before = Round(Flat("ann", 1, 2), Flat("ben", 3, 4), Flat("cyd", 5, 4));
        AssessmentRound after = Round(Flat("ann", 3, 3), Flat("ben", 2, 2), Flat("cyd", 5, 5), Flat("dan", 7, 7));

        RoundQualityReport report = RoundQualityReport.Create(after, context: new RoundContext { Earlier = before });

        DimensionChange change = report.Dimensions[0].Change!;
        change.Criterion!.Sem.Should().BeApproximately(0.5, 1e-9);
        change.Criterion.SmallestReliableChange.Should().BeApproximately(1.385904, 1e-6);
        change.People.Select(p => (p.Target, p.Before, p.After, p.Verdict)).Should().Equal(
            ("ann", 1.5, 3, ChangeVerdict.Increase), ("ben", 3.5, 2, ChangeVerdict.Decrease), ("cyd", 4.5, 5, ChangeVerdict.Unchanged));
        change.People[0].Index.Value.Should().BeApproximately(1.5 * Math.Sqrt(2), 1e-9);
        change.LeftOut.Should().Be(1, "dan is in one round only");
        change.Group.MeanChange.Value.Should().BeApproximately(0.5 / 3, 1e-12);
        QualityFinding finding = report.Findings.Single(f => f.Code == "quality.change");
        finding.Severity.Should().Be(FindingSeverity.Caution, "somebody fell");
        finding.ToText(ReportLanguage.English).Should().Be(
            "Of 3 people in both rounds 1 rose and 1 fell on Teamwork by more than measurement error explains (1.39 points); the mean changed by 0.17.");
        report.ToMarkdown(ReportLanguage.SimplifiedChinese).Should().Contain("| 团队合作 | 3 | 1 | 1 | 1 | .17 | ");
    }

    [Fact]
    public void Change_EarlierRoundOfOneRaterEach_SaysWhyNobodyIsJudged()
    {
        RoundQualityReport report = RoundQualityReport.Create(
            Round(Flat("ann", 3, 3), Flat("ben", 2, 2)), context: new RoundContext { Earlier = Round(Flat("ann", 1), Flat("ben", 2)) });

        DimensionChange change = report.Dimensions[0].Change!;
        change.Criterion.Should().BeNull();
        change.Reason.Should().NotBe(UndefinedReason.None);
        change.People.Should().HaveCount(2).And.OnlyContain(p => p.Verdict == null && p.Index.Reason == change.Reason);
        QualityFinding finding = report.Findings.Single(f => f.Code == "quality.change");
        finding.ToText(ReportLanguage.English).Should().Be("Whether people changed on Teamwork cannot be judged (too few raters).");
        finding.ToText(ReportLanguage.SimplifiedChinese).Should().Be("无法判断「团队合作」上的变化（评价者太少）。");
    }

    [Fact]
    public void Change_EarlierRoundByAnotherModel_IsRefused()
    {
        AssessmentRound other = AssessmentRound.Create([], RoundTests.Model);

        Action act = () => RoundQualityReport.Create(Round(Flat("ann", 3)), context: new RoundContext { Earlier = other });

        act.Should().Throw<ArgumentException>().WithMessage("The earlier round is by 'round'; allowed: any version of 'context', the model of this round.*");
    }

    [Fact]
    public void Groups_SmallerGroup_IsComparedWithTheLargest()
    {
        // North 2, 3, 4, 5 (mean 3.5, variance 5/3), south 1, 2, 3 (mean 2, variance 1): pooled variance 7/5, d = -1.5/√1.4,
        // J(5) = Γ(2.5) / (√2.5 Γ(2)) = 0.840749, g = -1.065844.
        Dictionary<string, string> group = new() { ["a"] = "north", ["b"] = "north", ["c"] = "north", ["d"] = "north", ["e"] = "south", ["f"] = "south", ["g"] = "south" };
        AssessmentRound round = Round(Flat("e", 1), Flat("a", 2), Flat("b", 3), Flat("c", 4), Flat("d", 5), Flat("f", 2), Flat("g", 3), Flat("nobody", 9));

        RoundQualityReport report = RoundQualityReport.Create(round, context: new RoundContext
        {
            GroupOf = target => group.GetValueOrDefault(target),
            IsSelected = target => target is "b" or "c" or "d" or "g",
        });

        GroupComparison south = report.Dimensions[0].Groups.Should().ContainSingle().Subject;
        (south.Focal, south.Reference).Should().Be(("south", "north"));
        south.Difference.HedgesG.Value.Should().BeApproximately(-1.065844, 1e-6);
        south.Items.Should().HaveCount(3).And.OnlyContain(i => i.FocalPersons == 3 && i.ReferencePersons == 4 && i.Class == null);
        south.Cut.Value.Should().BeApproximately(29 / 8d, 1e-12);

        // North 3 of 4, south 1 of 3: (1/3)/(3/4) = 4/9.
        report.AdverseImpact!.Comparisons.Single().ImpactRatio.Value.Should().BeApproximately(4 / 9d, 1e-12);
        report.AdverseImpact.Groups.Sum(g => g.Applicants).Should().Be(7);
        report.Findings.Should().ContainSingle(f => f.Code == "quality.group_difference" && f.Value.Value == south.Difference.HedgesG.Value);
        QualityFinding impact = report.Findings.Single(f => f.Code == "quality.adverse_impact");
        impact.Severity.Should().Be(FindingSeverity.Caution, "the groups are small");
        impact.ToText(ReportLanguage.English).Should().StartWith("1 of 3 in south were selected and 3 of 4 in north: impact ratio 0.44, below four fifths (Fisher p .49)")
            .And.EndWith("the groups are small; one person more or less would turn the verdict.");
        report.ToMarkdown(ReportLanguage.English).Should().Contain("| south | 1 | 3 | north | .44 | yes | .49 |");
    }

    [Fact]
    public void Groups_IndicatorThatFavorsOneAtTheSameStanding_IsFound()
    {
        // Everybody has exactly one of three indicators. Of 100 in north 60 have the first, of 100 in south 20:
        // odds ratio 60·80/(40·20) = 6, delta = -2.35 ln 6 = -4.2106.
        static Assessment One(string subject, int at) => Person(subject, ("r-" + subject, [.. Enumerable.Range(0, 3).Select(i => i == at ? 10 : 1)]));
        IEnumerable<Assessment> people = from at in Enumerable.Range(0, 200)
                                         let north = at < 100
                                         let rank = at % 100
                                         let own = rank < (north ? 60 : 20) ? 0 : 1 + (rank % 2)
                                         select One((north ? "n" : "s") + rank.ToString("000", System.Globalization.CultureInfo.InvariantCulture), own);

        RoundQualityReport report = RoundQualityReport.Create(people, Model, context: new RoundContext { GroupOf = static target => target[..1] });

        DifferentialItem first = report.Dimensions[0].Groups.Single().Items[0];
        first.Delta.Value.Should().BeApproximately(-2.35 * Math.Log(6), 1e-9);
        first.Class.Should().Be(EtsClass.C);
        report.Findings.Should().Contain(f => f.Code == "quality.differential_item" && f.Severity == FindingSeverity.Warning && f.Value.Value == first.Delta.Value);
    }

    [Fact]
    public void SameRaters_PanelOfFour_HasTheirIntraclassCorrelations()
    {
        // Shrout and Fleiss (1979), Psychological Bulletin 86, 420-428, table 2: ICC(2,4) .62, ICC(3,4) .91.
        int[][] table = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];
        Assessment[] people = [.. table.Select((row, at) => Person(
            FormattableString.Invariant($"t{at}"), [.. row.Select((v, j) => (FormattableString.Invariant($"judge-{j}"), new[] { v, v, v }))]))];

        DimensionQuality dimension = RoundQualityReport.Create(people, Model).Dimensions[0];

        dimension.SameRaters!.Average2.Coefficient.Value.Should().BeApproximately(0.62, 0.005);
        dimension.SameRaters.Average3.Coefficient.Value.Should().BeApproximately(0.91, 0.005);
        dimension.Concordance!.Raters.Should().Be(4);

        // One score missing: all six people still count, by restricted maximum likelihood.
        people[0] = Person("t0", [.. table[0].Take(3).Select((v, j) => (FormattableString.Invariant($"judge-{j}"), new[] { v, v, v }))]);
        IntraclassCorrelationResult gappy = RoundQualityReport.Create(people, Model).Dimensions[0].SameRaters!;
        gappy.Method.Should().Be(IntraclassMethod.RestrictedMaximumLikelihood);
        (gappy.Targets, gappy.Ratings).Should().Be((6, 23));
    }

    [Fact]
    public void SameRaters_EverybodyHasTheirOwn_IsNull() =>
        RoundQualityReport.Create(Round(Flat("ann", 1, 2), Flat("ben", 3, 4), Flat("cyd", 5, 4))).Dimensions[0].SameRaters.Should().BeNull();

    [Fact]
    public void Norms_OfTheRound_SayWhenTheyAreTooSmall()
    {
        AssessmentRound round = Round(Flat("a", 2), Flat("b", 3), Flat("c", 4), Flat("d", 5));

        RoundQualityReport report = RoundQualityReport.Create(round);

        // One below and half of the one at 3: 37.5 %.
        report.Dimensions[0].Norms!.Lookup(3).Percentile.Should().Be(37.5);
        report.Findings.Single(f => f.Code == "quality.norms").Severity.Should().Be(FindingSeverity.Caution);
        RoundQualityReport.Create(round, new QualityReportOptions { MinimumNormGroup = 4 }).Findings.Single(f => f.Code == "quality.norms")
            .ToText(ReportLanguage.SimplifiedChinese).Should().Be("本轮可以作为常模群体：每个维度至少 4 人。");
    }

    [Fact]
    public void Findings_WithoutAFigure_GiveTheReasonInWordsOfTheirLanguage()
    {
        // One rater a person, and nothing varies: next to nothing can be computed.
        RoundQualityReport report = RoundQualityReport.Create(Round(Flat("ann", 3), Flat("ben", 3)), context: new RoundContext { Earlier = Round(Flat("ann", 3)) });

        string[] names = Enum.GetNames<UndefinedReason>();
        string[] texts = [.. report.Findings.SelectMany(static f => new[] { f.ToText(ReportLanguage.English), f.ToText(ReportLanguage.SimplifiedChinese) })];
        texts.Should().NotContain(text => names.Any(name => text.Contains("(" + name) || text.Contains("（" + name)));
        report.Findings.Should().Contain(f => !f.Value.IsDefined);
    }
}
