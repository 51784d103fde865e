using System.Globalization;

namespace Competency.Analytics.Internal;

/// <summary>Turns what lies across raters, rounds and groups into sentences: panels, norms, change, fairness.</summary>
internal static class ContextReading
{
    // Cohen (1988), Statistical power analysis: a medium difference.
    private const double MediumDifference = 0.5;

    public static IEnumerable<QualityFinding> Of(DimensionQuality dimension, RoundReading.Named name)
    {
        if (dimension.SameRaters is { } panel && panel.Average2.Coefficient.IsDefined)
        {
            (string english, string chinese, FindingSeverity severity) = QualityReading.Band(panel.Average2.Coefficient.Value);
            string absolute = QualityReading.Figure(panel.Average2.Coefficient);
            string relative = QualityReading.Figure(panel.Average3.Coefficient);
            yield return new QualityFinding(
                "quality.same_raters",
                severity,
                name.Id,
                panel.Average2.Coefficient,
                FormattableString.Invariant($"The same {panel.Raters} raters judge everybody on {name.English}: their mean has {english} reliability, ICC(2,k) {absolute} for scores and ICC(3,k) {relative} for ranks."),
                FormattableString.Invariant($"「{name.Chinese}」由同样的 {panel.Raters} 位评价者评价所有人，其平均分信度{chinese}：用于分数 ICC(2,k) {absolute}，用于排名 ICC(3,k) {relative}。"));
        }

        if (dimension.Change is { } change)
        {
            yield return Change(change, name);
        }

        foreach (QualityFinding finding in dimension.Groups.SelectMany(group => Groups(group, name)))
        {
            yield return finding;
        }
    }

    public static IEnumerable<QualityFinding> Of(RoundQualityReport report, QualityReportOptions options)
    {
        NormTable[] norms = [.. report.Dimensions.Select(static d => d.Norms).OfType<NormTable>()];
        if (norms.Length > 0)
        {
            int least = norms.Min(static n => n.Size);
            bool enough = norms.All(static n => n.IsLargeEnough);
            yield return new QualityFinding(
                "quality.norms",
                enough ? FindingSeverity.Note : FindingSeverity.Caution,
                string.Empty,
                Statistic.Of(least),
                enough
                    ? FormattableString.Invariant($"The round can serve as a norm group: {least} people on every dimension at least.")
                    : FormattableString.Invariant($"The round is too small for norms: {least} people, and {options.MinimumNormGroup} are wanted; percentiles tell the place in this round only."),
                enough
                    ? FormattableString.Invariant($"本轮可以作为常模群体：每个维度至少 {least} 人。")
                    : FormattableString.Invariant($"本轮人数不足以建立常模：{least} 人，至少需要 {options.MinimumNormGroup} 人；百分等级只说明在本轮中的位置。"));
        }

        foreach (QualityFinding finding in report.AdverseImpact is { } impact ? impact.Comparisons.Select(Impact) : [])
        {
            yield return finding;
        }
    }

    private static QualityFinding Change(DimensionChange change, RoundReading.Named name)
    {
        Statistic mean = change.Group.MeanChange;
        if (change.Criterion is not { } criterion || !mean.IsDefined)
        {
            UndefinedReason why = mean.IsDefined ? change.Reason : mean.Reason;
            return new QualityFinding(
                "quality.change",
                FindingSeverity.Caution,
                name.Id,
                mean,
                $"Whether people changed on {name.English} cannot be judged ({ReasonWords.English(why)}).",
                $"无法判断「{name.Chinese}」上的变化（{ReasonWords.Chinese(why)}）。");
        }

        int up = change.Count(ChangeVerdict.Increase);
        int down = change.Count(ChangeVerdict.Decrease);
        string limit = Points(Statistic.Of(criterion.SmallestReliableChange));
        return new QualityFinding(
            "quality.change",
            down > 0 ? FindingSeverity.Caution : FindingSeverity.Note,
            name.Id,
            mean,
            FormattableString.Invariant($"Of {change.People.Length} people in both rounds {up} rose and {down} fell on {name.English} by more than measurement error explains ({limit} points); the mean changed by {Points(mean)}."),
            FormattableString.Invariant($"两轮都有评分的 {change.People.Length} 人中，「{name.Chinese}」有 {up} 人上升、{down} 人下降超出测量误差（{limit} 分）；平均变化 {Points(mean)} 分。"));
    }

    private static IEnumerable<QualityFinding> Groups(GroupComparison group, RoundReading.Named name)
    {
        Statistic g = group.Difference.HedgesG;
        if (g.IsDefined)
        {
            ConfidenceInterval interval = group.Difference.HedgesGInterval;
            bool isSure = interval.Lower.IsDefined && interval.Upper.IsDefined && (interval.Lower.Value > 0 || interval.Upper.Value < 0);
            yield return new QualityFinding(
                "quality.group_difference",
                isSure && Math.Abs(g.Value) >= MediumDifference ? FindingSeverity.Caution : FindingSeverity.Note,
                name.Id,
                g,
                FormattableString.Invariant($"On {name.English} {group.Focal} ({group.Difference.N1}) differs from {group.Reference} ({group.Difference.N2}) by g {Points(g)} ({Points(interval.Lower)} to {Points(interval.Upper)}); a difference alone is no proof of unfairness."),
                FormattableString.Invariant($"「{name.Chinese}」上 {group.Focal}（{group.Difference.N1} 人）与 {group.Reference}（{group.Difference.N2} 人）相差 g {Points(g)}（{Points(interval.Lower)} 至 {Points(interval.Upper)}）；差异本身并不说明不公平。"));
        }

        foreach (DifferentialItem item in group.Items.Where(static i => i.Class is EtsClass.B or EtsClass.C))
        {
            yield return new QualityFinding(
                "quality.differential_item",
                item.Class == EtsClass.C && !item.IsSmall ? FindingSeverity.Warning : FindingSeverity.Caution,
                name.Id,
                item.Delta,
                FormattableString.Invariant($"{item.Item} is rated differently for {group.Focal} and {group.Reference} at the same standing on {name.English}: delta {Points(item.Delta)}, class {item.Class}{(item.IsSmall ? ", from small groups" : string.Empty)}."),
                FormattableString.Invariant($"「{name.Chinese}」水平相同时，{item.Item} 对 {group.Focal} 与 {group.Reference} 的评分不同：delta {Points(item.Delta)}，{item.Class} 级{(item.IsSmall ? "（人数较少）" : string.Empty)}。"));
        }
    }

    private static QualityFinding Impact(ImpactComparison comparison)
    {
        string english = (comparison.IsSmall ? "; the groups are small" : string.Empty) + (comparison.VerdictFlips ? "; one person more or less would turn the verdict" : string.Empty);
        string chinese = (comparison.IsSmall ? "；人数较少" : string.Empty) + (comparison.VerdictFlips ? "；一人之差即改变结论" : string.Empty);
        string ratio = Points(comparison.ImpactRatio);
        string p = QualityReading.Figure(Statistic.Of(comparison.FisherP));
        SelectionCounts focal = comparison.Focal;
        SelectionCounts reference = comparison.Reference;
        return new QualityFinding(
            "quality.adverse_impact",
            !comparison.IsBelowFourFifths ? FindingSeverity.Note : comparison.IsSmall || comparison.VerdictFlips ? FindingSeverity.Caution : FindingSeverity.Warning,
            string.Empty,
            comparison.ImpactRatio,
            FormattableString.Invariant($"{focal.Selected} of {focal.Applicants} in {focal.Group} were selected and {reference.Selected} of {reference.Applicants} in {reference.Group}: impact ratio {ratio}, {(comparison.IsBelowFourFifths ? "below" : "not below")} four fifths (Fisher p {p}){english}."),
            FormattableString.Invariant($"{focal.Group} {focal.Applicants} 人中入选 {focal.Selected} 人，{reference.Group} {reference.Applicants} 人中入选 {reference.Selected} 人：影响比 {ratio}，{(comparison.IsBelowFourFifths ? "低于" : "不低于")}五分之四（Fisher p {p}）{chinese}。"));
    }

    /// <summary>Points, ratios and sizes keep the zero before the point, which coefficients drop.</summary>
    private static string Points(Statistic value) => value.IsDefined ? value.Value.ToString("0.00", CultureInfo.InvariantCulture) : "–";
}
