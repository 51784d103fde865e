namespace Competency.Analytics.Tests.Quality;

public class QualityReportTests
{
    private static readonly ResponseScale s_scale = ResponseScale.Create(1, 5);

    private static RatingTable Round() => RatingTable.FromRecords(
        from t in Enumerable.Range(0, 6)
        from r in Enumerable.Range(0, 4)
        from i in Enumerable.Range(0, 3)
        select new RatingRecord(
            "p" + t, r == 3 ? "p" + t : "peer" + r, i == 0 ? "人际交往" : "item" + i, 1 + (((t * 2) + (i * r) + (r * r * t)) % 5)));

    private static bool IsSelf(string target, string rater) => string.Equals(target, rater, StringComparison.Ordinal);

    [Fact]
    public void Create_Round_GivesFiguresOfTheStatisticsThemselves()
    {
        RatingTable table = Round();
        QualityReport report = QualityReport.Create(table, s_scale, new QualityReportOptions { IsSelf = IsSelf });

        RatingTable others = table.Where(static (t, r) => !IsSelf(t, r));
        var agreement = WithinGroupAgreement.Compute(others.SelectItems("人际交往"), s_scale);
        report.Items[0].MeanRwg.Is(agreement.Average(a => a.Rwg.Value));
        report.Items[0].MeanRaters.Should().Be(3);
        report.Items[1].Reliability.Icc2.Should().Be(GroupReliability.Compute(others.SelectItems("item1")).Icc2);
        report.Consistency.Alpha.Should().Be(InternalConsistency.Compute(others.AverageOverRaters()).Alpha);
        report.SelfOther!.Persons.Should().Be(6);
        report.Targets.Should().Be(6);
    }

    [Fact]
    public void Findings_AreInBothLanguagesWithStableCodes()
    {
        QualityReport report = QualityReport.Create(Round(), s_scale, new QualityReportOptions { IsSelf = IsSelf });
        report.Findings.Select(f => f.Code).Distinct(StringComparer.Ordinal).Should().BeSubsetOf(
            ["quality.agreement", "quality.reliability", "quality.consistency", "quality.generalizability", "quality.small_round", "quality.careless", "quality.self_other"]);
        report.Findings.Should().Contain(f => f.Code == "quality.small_round" && f.Severity == FindingSeverity.Caution);
        QualityFinding first = report.Findings[0];
        first.ToText(ReportLanguage.English).Should().StartWith("3 raters on average agree ").And.Contain("on 人际交往: r_wg ");
        first.ToText(ReportLanguage.SimplifiedChinese).Should().StartWith("平均 3 位评价者对「人际交往」的一致性");
    }

    [Fact]
    public void Findings_PerfectAgreement_SaysVeryStrongly()
    {
        QualityReport report = QualityReport.Create(Check.Raters([1, 1], [3, 3], [5, 5]), s_scale);
        report.Findings[0].ToText(ReportLanguage.English).Should().Be("2 raters on average agree very strongly on rating: r_wg 1.00 over 3 people.");
        report.Findings[1].ToText(ReportLanguage.SimplifiedChinese).Should().Be("「rating」的平均评分区分人员的信度优秀：ICC(2) 1.00。");
        report.SelfOther.Should().BeNull();
    }

    [Fact]
    public void Create_OneRaterEach_SaysWhatCannotBeJudged()
    {
        QualityReport report = QualityReport.Create(Check.Raters([1], [3]), s_scale);
        report.Findings[0].ToText(ReportLanguage.English).Should().Be("Nobody has two raters on rating: agreement cannot be judged.");
        report.Findings[0].Severity.Should().Be(FindingSeverity.Caution);
        report.Items[0].Reliability.Icc2.IsUndefined(UndefinedReason.TooFewRaters);
    }

    [Fact]
    public void ToMarkdown_EscapesAndDashesAndIsTheSameTwice()
    {
        RatingTable table = RatingTable.FromTargetsByRaters(["a", "b"], ["x"], [Check.Row(1), Check.Row(2)], item: "a|b");
        string text = QualityReport.Create(table, s_scale).ToMarkdown(ReportLanguage.English);
        text.Should().StartWith("# Quality of the ratings\n\n2 targets, 1 raters, 1 items, 2 ratings.\n\n- **Caution** Nobody has two raters on a|b");
        text.Should().Contain("| a\\|b | – | – | – | – | – | 1.50 | .71 |\n");
        QualityReport.Create(table, s_scale).ToMarkdown(ReportLanguage.SimplifiedChinese).Should().StartWith("# 评价质量报告\n\n2 名被评价者，1 名评价者，1 个题目，2 个评分。");
    }

    [Fact]
    public void Create_NothingRated_StillReports()
    {
        QualityReport report = QualityReport.Create(Check.Raters(Check.Row(null, null)), s_scale);
        report.Ratings.Should().Be(0);
        report.Findings.Should().NotBeEmpty();
        report.ToMarkdown(ReportLanguage.SimplifiedChinese).Should().Contain("无法");
    }
}
