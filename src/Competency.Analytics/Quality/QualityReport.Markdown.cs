using System.Text;

namespace Competency.Analytics;

/// <content>The report as Markdown.</content>
public sealed partial class QualityReport
{
    /// <summary>Writes the report as Markdown: the reading first, then the figures of each item.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text, with line feeds; a figure that does not exist is a dash.</returns>
    public string ToMarkdown(ReportLanguage language)
    {
        bool chinese = language == ReportLanguage.SimplifiedChinese;
        StringBuilder text = new();
        text.Append(chinese ? "# 评价质量报告\n\n" : "# Quality of the ratings\n\n");
        text.Append(chinese
            ? FormattableString.Invariant($"{Targets} 名被评价者，{Raters} 名评价者，{ItemCount} 个题目，{Ratings} 个评分。\n\n")
            : FormattableString.Invariant($"{Targets} targets, {Raters} raters, {ItemCount} items, {Ratings} ratings.\n\n"));
        foreach (QualityFinding finding in Findings)
        {
            text.Append("- ").Append(Internal.QualityReading.Mark(finding.Severity, chinese)).Append(finding.ToText(language)).Append('\n');
        }

        text.Append(chinese
            ? "\n| 题目 | r_wg | AD | ICC(1) | ICC(2) | α | 均值 | 标准差 |\n|---|---|---|---|---|---|---|---|\n"
            : "\n| Item | r_wg | AD | ICC(1) | ICC(2) | α | Mean | SD |\n|---|---|---|---|---|---|---|---|\n");
        foreach (ItemQuality item in Items)
        {
            text.Append("| ").Append(item.Item.Replace("|", "\\|", StringComparison.Ordinal)).Append(" | ").AppendJoin(
                " | ",
                new[]
                {
                    item.MeanRwg, item.MeanAverageDeviation, item.Reliability.Icc1, item.Reliability.Icc2,
                    item.Krippendorff.Alpha, item.Statistics.Mean, item.Statistics.StandardDeviation,
                }.Select(Internal.QualityReading.Figure)).Append(" |\n");
        }

        return text.ToString();
    }
}
