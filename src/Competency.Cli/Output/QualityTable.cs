using System.Globalization;
using Competency.Analytics;
using Competency.Core;
using Spectre.Console;

namespace Competency.Cli.Output;

/// <summary>The quality of a round at a glance: one row a dimension, and below it what to be careful about.</summary>
internal sealed class QualityTable(RoundQualityReport report, Phrases phrases)
{
    private const string None = "-";

    // What was asked for is shown, be it good news; other notes about a dimension are in its row.
    private static readonly string[] s_alwaysShown = ["quality.change", "quality.group_difference"];

    public static ReportLanguage LanguageOf(Phrases phrases) =>
        ReferenceEquals(phrases, Phrases.Chinese) ? ReportLanguage.SimplifiedChinese : ReportLanguage.English;

    public void Draw(IAnsiConsole console)
    {
        CompetencyModel model = report.Round.Model;
        console.WriteLine($"{phrases.Of(model.Name, model)} ({model.Reference})");
        Table table = new Table().Border(TableBorder.Simple);
        foreach (string heading in new[] { phrases.Dimension, "r_wg", "AD", "ICC(1)", "ICC(2)", "alpha", "omega" })
        {
            table.AddColumn(heading, column => column.RightAligned().NoWrap().Padding(0, 2));
        }

        table.Columns[0].LeftAligned();
        foreach (DimensionQuality dimension in report.Dimensions)
        {
            table.AddRow(
                new Text(phrases.Of(dimension.Name, model)),
                Figure(dimension.Agreement.MeanRwg),
                Figure(dimension.Agreement.MeanAverageDeviation),
                Figure(dimension.Reliability.Icc1),
                Figure(dimension.Reliability.Icc2),
                Figure(dimension.Indicators.Consistency.Alpha),
                Figure(dimension.Indicators.Omega.Omega));
        }

        console.Write(table);
        ReportLanguage language = LanguageOf(phrases);
        foreach (QualityFinding finding in report.Findings.Where(f => f.Severity != FindingSeverity.Note || f.Subject.Length == 0 || s_alwaysShown.Contains(f.Code)))
        {
            Style style = finding.Severity switch
            {
                FindingSeverity.Warning => new Style(Color.Red),
                FindingSeverity.Caution => new Style(Color.Yellow),
                _ => Style.Plain,
            };
            console.WriteLine(finding.ToText(language), style);
        }

        console.WriteLine(phrases.QualityLegend);
    }

    private static Text Figure(Statistic statistic) =>
        statistic.IsDefined ? new Text(statistic.Value.ToString("0.00", CultureInfo.InvariantCulture)) : new Text(None, new Style(Color.Grey));
}
