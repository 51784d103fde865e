using System.Text;
using Competency.Analytics.Internal;

namespace Competency.Analytics;

/// <content>The report as Markdown.</content>
public sealed partial class RoundQualityReport
{
    /// <summary>Writes the report as Markdown: the reading first, then the figures of each dimension and role.</summary>
    /// <param name="language">The language of sentences and names.</param>
    /// <returns>The text, with line feeds; a figure that does not exist is a dash.</returns>
    public string ToMarkdown(ReportLanguage language)
    {
        bool chinese = language == ReportLanguage.SimplifiedChinese;
        string tag = chinese ? "zh-CN" : "en";
        string Name(DimensionQuality d) => Escaped(d.Name.In(tag, Round.Model.Languages));
        RatingTable table = Round.Ratings;
        StringBuilder text = new();
        text.Append(chinese ? "# 评价质量报告：" : "# Quality of the ratings: ")
            .Append(Escaped(Round.Model.Name.Text.In(tag, Round.Model.Languages))).Append("\n\n");
        text.Append(chinese
            ? FormattableString.Invariant($"{table.Targets.Length} 名被评价者，{table.Raters.Length} 名评价者，{Dimensions.Length} 个维度，{table.Items.Length} 个题目，{table.Count} 个评分。\n\n")
            : FormattableString.Invariant($"{table.Targets.Length} people, {table.Raters.Length} raters, {Dimensions.Length} dimensions, {table.Items.Length} items, {table.Count} ratings.\n\n"));
        foreach (QualityFinding finding in Findings)
        {
            text.Append("- ").Append(QualityReading.Mark(finding.Severity, chinese)).Append(finding.ToText(language)).Append('\n');
        }

        text.Append(chinese
            ? "\n| 维度 | r_wg | AD | ICC(1) | ICC(2) | α | ω |\n|---|---|---|---|---|---|---|\n"
            : "\n| Dimension | r_wg | AD | ICC(1) | ICC(2) | α | ω |\n|---|---|---|---|---|---|---|\n");
        foreach (DimensionQuality d in Dimensions)
        {
            Row(text, Name(d), d.Agreement.MeanRwg, d.Agreement.MeanAverageDeviation, d.Reliability.Icc1, d.Reliability.Icc2, d.Indicators.Consistency.Alpha, d.Indicators.Omega.Omega);
        }

        text.Append(chinese
            ? "\n| 维度 | 角色 | 人数 | 平均评价者数 | r_wg | AD |\n|---|---|---|---|---|---|\n"
            : "\n| Dimension | Role | People | Mean raters | r_wg | AD |\n|---|---|---|---|---|---|\n");
        foreach (DimensionQuality d in Dimensions)
        {
            foreach (RoleAgreement own in d.ByRole.Where(static r => r.People > 0))
            {
                string head = FormattableString.Invariant($"{Name(d)} | {RoundReading.RoleName(own.Role, Round.Model, chinese)} | {own.People} | {own.MeanRaters:0.0}");
                Row(text, head, own.MeanRwg, own.MeanAverageDeviation);
            }
        }

        new Internal.ContextTables(this, Name, chinese).Write(text);
        return text.ToString();
    }

    internal static void Row(StringBuilder text, string head, params Statistic[] figures) =>
        text.Append("| ").Append(head).Append(" | ").AppendJoin(" | ", figures.Select(QualityReading.Figure)).Append(" |\n");

    internal static string Escaped(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
