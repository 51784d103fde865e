using System.Collections.Immutable;
using System.Globalization;

namespace Competency.Analytics.Internal;

/// <summary>
/// Turns figures into sentences. Bands: r_wg after LeBreton and Senter (2008), https://doi.org/10.1177/1094428106296642; reliability
/// after the EFPA review model (2013): .70 adequate, .80 good, .90 excellent.
/// </summary>
internal static class QualityReading
{
    public static ImmutableArray<QualityFinding> Of(QualityReport report, QualityReportOptions options)
    {
        List<QualityFinding> findings = [];
        foreach (ItemQuality item in report.Items)
        {
            findings.Add(Agreement(item));
            findings.Add(Reliability(item));
        }

        findings.Add(Consistency(report.Consistency));
        findings.Add(Generalizability(report.Generalizability, options.Goal));
        findings.AddRange(SmallRound(report.Targets, options.SmallRound));
        findings.AddRange(Careless(report.CarelessForms.Length));
        if (report.SelfOther is { } self)
        {
            findings.Add(SelfOther(self));
        }

        return [.. findings];
    }

    public static IEnumerable<QualityFinding> SmallRound(int targets, int limit) => targets >= limit ? [] :
    [
        new QualityFinding(
            "quality.small_round",
            FindingSeverity.Caution,
            string.Empty,
            Statistic.Of(targets),
            FormattableString.Invariant($"Only {targets} people were rated: figures across people are uncertain."),
            FormattableString.Invariant($"只有 {targets} 人被评价：跨人员的指标不确定性较大。")),
    ];

    public static IEnumerable<QualityFinding> Careless(int forms) => forms == 0 ? [] :
    [
        new QualityFinding(
            "quality.careless",
            FindingSeverity.Caution,
            string.Empty,
            Statistic.Of(forms),
            FormattableString.Invariant($"{forms} form(s) show a sign of careless answering (a long run of the same answer, or no variance); look at them before use."),
            FormattableString.Invariant($"{forms} 份问卷有随意作答的迹象（连续相同答案过长，或答案毫无变化）；使用前请查看。")),
    ];

    public static string Mark(FindingSeverity severity, bool chinese) => severity switch
    {
        FindingSeverity.Warning => chinese ? "**警告** " : "**Warning** ",
        FindingSeverity.Caution => chinese ? "**注意** " : "**Caution** ",
        _ => string.Empty,
    };

    /// <summary>Agreement in words.</summary>
    public static (string English, string Chinese, FindingSeverity Severity) AgreementBand(double r) =>
        r <= 0.30 ? ("hardly at all", "极低", FindingSeverity.Warning)
        : r <= 0.50 ? ("weakly", "较弱", FindingSeverity.Caution)
        : r <= 0.70 ? ("moderately", "中等", FindingSeverity.Note)
        : r <= 0.90 ? ("strongly", "较强", FindingSeverity.Note)
        : ("very strongly", "很强", FindingSeverity.Note);

    public static string Figure(Statistic value)
    {
        if (!value.IsDefined)
        {
            return "–";
        }

        // Coefficients drop the zero before the point, as usual in psychology; other figures do not.
        string text = value.Value.ToString("0.00", CultureInfo.InvariantCulture);
        return text.StartsWith("0.", StringComparison.Ordinal) ? text[1..] : text.StartsWith("-0.", StringComparison.Ordinal) ? "-" + text[2..] : text;
    }

    private static QualityFinding Agreement(ItemQuality item)
    {
        if (!item.MeanRwg.IsDefined)
        {
            return new QualityFinding(
                "quality.agreement",
                FindingSeverity.Caution,
                item.Item,
                item.MeanRwg,
                $"Nobody has two raters on {item.Item}: agreement cannot be judged.",
                $"「{item.Item}」没有人得到两位以上评价者的评分：无法判断一致性。");
        }

        (string english, string chinese, FindingSeverity severity) = AgreementBand(item.MeanRwg.Value);
        string raters = item.MeanRaters.ToString("0.#", CultureInfo.InvariantCulture);
        return new QualityFinding(
            "quality.agreement",
            severity,
            item.Item,
            item.MeanRwg,
            FormattableString.Invariant($"{raters} raters on average agree {english} on {item.Item}: r_wg {Figure(item.MeanRwg)} over {item.AgreementTargets} people."),
            FormattableString.Invariant($"平均 {raters} 位评价者对「{item.Item}」的一致性{chinese}：r_wg {Figure(item.MeanRwg)}（{item.AgreementTargets} 人）。"));
    }

    private static QualityFinding Reliability(ItemQuality item)
    {
        Statistic icc = item.Reliability.Icc2;
        if (!icc.IsDefined)
        {
            return new QualityFinding(
                "quality.reliability",
                FindingSeverity.Caution,
                item.Item,
                icc,
                $"The reliability of mean ratings on {item.Item} cannot be computed ({ReasonWords.English(icc.Reason)}).",
                $"无法计算「{item.Item}」平均评分的信度（{ReasonWords.Chinese(icc.Reason)}）。");
        }

        (string english, string chinese, FindingSeverity severity) = Band(icc.Value);
        return new QualityFinding(
            "quality.reliability",
            severity,
            item.Item,
            icc,
            $"The mean rating tells people apart on {item.Item} with {english} reliability: ICC(2) {Figure(icc)}.",
            $"「{item.Item}」的平均评分区分人员的信度{chinese}：ICC(2) {Figure(icc)}。");
    }

    private static QualityFinding Consistency(InternalConsistencyResult consistency)
    {
        Statistic alpha = consistency.Alpha;
        if (!alpha.IsDefined)
        {
            return new QualityFinding(
                "quality.consistency",
                FindingSeverity.Caution,
                string.Empty,
                alpha,
                $"The internal consistency of the items cannot be computed ({ReasonWords.English(alpha.Reason)}).",
                $"无法计算题目的内部一致性（{ReasonWords.Chinese(alpha.Reason)}）。");
        }

        (string english, string chinese, FindingSeverity severity) = Band(alpha.Value);
        return new QualityFinding(
            "quality.consistency",
            severity,
            string.Empty,
            alpha,
            FormattableString.Invariant($"The {consistency.ItemCount} items hang together with {english} consistency over {consistency.Persons} people: alpha {Figure(alpha)}."),
            FormattableString.Invariant($"{consistency.ItemCount} 个题目在 {consistency.Persons} 人中的内部一致性{chinese}：alpha {Figure(alpha)}。"));
    }

    private static QualityFinding Generalizability(GeneralizabilityResult study, double goal)
    {
        if (study.Components is null)
        {
            return new QualityFinding(
                "quality.generalizability",
                FindingSeverity.Note,
                string.Empty,
                Statistic.Undefined(study.Reason),
                $"How many raters and items are needed cannot be told from these data ({ReasonWords.English(study.Reason)}).",
                $"无法由这些数据得知需要多少评价者和题目（{ReasonWords.Chinese(study.Reason)}）。");
        }

        Statistic now = study.Decide(study.Items, study.Raters).Generalizability;
        ImmutableArray<DecisionStudy> designs = study.SmallestDesigns(goal);
        string figure = Figure(Statistic.Of(goal));
        if (designs.Length == 0)
        {
            return new QualityFinding(
                "quality.generalizability",
                FindingSeverity.Warning,
                string.Empty,
                now,
                $"The generalizability coefficient is {Figure(now)}; no design of up to 50 items and 20 raters would reach {figure}.",
                $"概化系数为 {Figure(now)}；50 个题目、20 位评价者以内的任何设计都达不到 {figure}。");
        }

        DecisionStudy best = designs.MinBy(static d => d.Items * d.Raters)!;
        return new QualityFinding(
            "quality.generalizability",
            now.IsDefined && now.Value >= goal ? FindingSeverity.Note : FindingSeverity.Caution,
            string.Empty,
            now,
            FormattableString.Invariant($"The generalizability coefficient is {Figure(now)}; {figure} takes {best.Raters} raters and {best.Items} items."),
            FormattableString.Invariant($"概化系数为 {Figure(now)}；达到 {figure} 需要 {best.Raters} 位评价者和 {best.Items} 个题目。"));
    }

    public static QualityFinding SelfOther(SelfOtherResult self)
    {
        Statistic gap = self.MeanDifference;
        return gap.IsDefined
            ? new QualityFinding(
                "quality.self_other",
                FindingSeverity.Note,
                string.Empty,
                gap,
                FormattableString.Invariant($"Self-ratings lie {Figure(Statistic.Of(Math.Abs(gap.Value)))} scale points {(gap.Value < 0 ? "below" : "above")} those of others over {self.Persons} people."),
                FormattableString.Invariant($"{self.Persons} 人的自评平均比他评{(gap.Value < 0 ? "低" : "高")} {Figure(Statistic.Of(Math.Abs(gap.Value)))} 分。"))
            : new QualityFinding(
                "quality.self_other",
                FindingSeverity.Note,
                string.Empty,
                gap,
                "Nobody has both a self-rating and others' ratings.",
                "没有人同时有自评和他评。");
    }

    /// <summary>Reliability in words.</summary>
    public static (string English, string Chinese, FindingSeverity Severity) Band(double value) => value < 0.5 ? ("too low", "过低", FindingSeverity.Warning)
        : value < 0.7 ? ("low", "偏低", FindingSeverity.Caution)
        : value < 0.8 ? ("adequate", "尚可", FindingSeverity.Note)
        : value < 0.9 ? ("good", "良好", FindingSeverity.Note)
        : ("excellent", "优秀", FindingSeverity.Note);
}
