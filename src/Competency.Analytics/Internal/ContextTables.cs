using System.Text;

namespace Competency.Analytics.Internal;

/// <summary>The tables of a round's report across raters, rounds and groups; each only where it has a row.</summary>
internal sealed class ContextTables(RoundQualityReport report, Func<DimensionQuality, string> name, bool chinese)
{
    private static readonly double[] s_shares = [0.1, 0.25, 0.5, 0.75, 0.9];

    public void Write(StringBuilder text)
    {
        Table(
            text,
            "\n## 同样的评价者评价所有人\n\n| 维度 | 评价者数 | ICC(2,1) | ICC(2,k) | ICC(3,k) | Kendall W |\n|---|---|---|---|---|---|\n",
            "\n## The same raters for everybody\n\n| Dimension | Same raters | ICC(2,1) | ICC(2,k) | ICC(3,k) | Kendall's W |\n|---|---|---|---|---|---|\n",
            report.Dimensions.Where(static d => d.SameRaters is not null).Select(d => (
                FormattableString.Invariant($"{name(d)} | {d.SameRaters!.Raters}"),
                new[] { d.SameRaters!.Single2.Coefficient, d.SameRaters.Average2.Coefficient, d.SameRaters.Average3.Coefficient, d.Concordance!.W })));
        Table(
            text,
            "\n## 本轮常模\n\n| 维度 | 人数 | 均值 | 标准差 | 10% | 25% | 50% | 75% | 90% |\n|---|---|---|---|---|---|---|---|---|\n",
            "\n## Norms of this round\n\n| Dimension | People | Mean | SD | 10 % | 25 % | 50 % | 75 % | 90 % |\n|---|---|---|---|---|---|---|---|---|\n",
            report.Dimensions.Where(static d => d.Norms is not null).Select(d => (
                FormattableString.Invariant($"{name(d)} | {d.Norms!.Size}"),
                (Statistic[])[Statistic.Of(d.Norms!.Mean), d.Norms.StandardDeviation, .. s_shares.Select(p => Statistic.Of(d.Norms.Quantile(p)))])));
        Table(
            text,
            "\n## 与较早一轮相比的变化\n\n| 维度 | 两轮都有的人数 | 上升 | 不变 | 下降 | 平均变化 | d_av | 可靠变化界限 |\n|---|---|---|---|---|---|---|---|\n",
            "\n## Change since the earlier round\n\n| Dimension | People in both rounds | Up | Same | Down | Mean change | d_av | Reliable beyond |\n|---|---|---|---|---|---|---|---|\n",
            report.Dimensions.Where(static d => d.Change is not null).Select(d => Change(name(d), d.Change!)));
        Table(
            text,
            "\n## 群体比较\n\n| 维度 | 群体 | 参照群体 | 均值 | 参照均值 | g | p |\n|---|---|---|---|---|---|---|\n",
            "\n## Groups\n\n| Dimension | Group | Reference | Mean | Its mean | g | p |\n|---|---|---|---|---|---|---|\n",
            report.Dimensions.SelectMany(d => d.Groups.Select(g => (
                FormattableString.Invariant($"{name(d)} | {Cell(g.Focal)} ({g.Difference.N1}) | {Cell(g.Reference)} ({g.Difference.N2})"),
                new[] { g.Difference.Mean1, g.Difference.Mean2, g.Difference.HedgesG, g.Difference.WelchP }))));
        Table(
            text,
            "\n## 不利影响\n\n| 群体 | 入选 | 人数 | 参照群体 | 影响比 | 低于五分之四 | Fisher p |\n|---|---|---|---|---|---|---|\n",
            "\n## Adverse impact\n\n| Group | Selected | People | Reference | Impact ratio | Below 4/5 | Fisher p |\n|---|---|---|---|---|---|---|\n",
            (report.AdverseImpact?.Comparisons ?? []).Select(c => (
                FormattableString.Invariant($"{Cell(c.Focal.Group)} | {c.Focal.Selected} | {c.Focal.Applicants} | {Cell(c.Reference.Group)} | {QualityReading.Figure(c.ImpactRatio)} | {YesOrNo(c.IsBelowFourFifths)}"),
                new[] { Statistic.Of(c.FisherP) })));
    }

    private static (string Head, Statistic[] Figures) Change(string name, DimensionChange change)
    {
        int Count(ChangeVerdict verdict) => change.Count(verdict);
        return (
            FormattableString.Invariant($"{name} | {change.People.Length} | {Count(ChangeVerdict.Increase)} | {Count(ChangeVerdict.Unchanged)} | {Count(ChangeVerdict.Decrease)}"),
            [
                change.Group.MeanChange,
                change.Group.Dav,
                change.Criterion is { } criterion ? Statistic.Of(criterion.SmallestReliableChange) : Statistic.Undefined(change.Reason),
            ]);
    }

    private static string Cell(string text) => RoundQualityReport.Escaped(text);

    private string YesOrNo(bool value) => chinese ? (value ? "是" : "否") : value ? "yes" : "no";

    private void Table(StringBuilder text, string chineseHead, string englishHead, IEnumerable<(string Head, Statistic[] Figures)> rows)
    {
        bool isFirst = true;
        foreach ((string head, Statistic[] figures) in rows)
        {
            text.Append(!isFirst ? string.Empty : chinese ? chineseHead : englishHead);
            isFirst = false;
            RoundQualityReport.Row(text, head, figures);
        }
    }
}
