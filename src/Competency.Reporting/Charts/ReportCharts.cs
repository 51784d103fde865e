using Competency.Core;
using Competency.Reporting.Pages;
using Competency.Reporting.Pages.Individual;
using Competency.Reporting.Pages.Progress;
using Competency.Reporting.Pages.Selection;
using Competency.Reporting.Pages.Team;

namespace Competency.Reporting.Charts;

/// <summary>The charts of a report, each by itself: for slides, for pictures, for pages of a host's own.</summary>
public static class ReportCharts
{
    /// <summary>Gives every chart of a report in one language, in the order of the report.</summary>
    /// <param name="content">What the report is about.</param>
    /// <param name="language">The language, a BCP 47 tag.</param>
    /// <param name="options">Texts, labels and brand; null for <see cref="ReportOptions.Default"/>. Its languages play no part.</param>
    /// <exception cref="ArgumentException"><paramref name="language"/> is malformed.</exception>
    public static ValueList<ReportChart> Of(ReportContent content, string language, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        Words words = new(content.Model, (options ?? ReportOptions.Default) with { Languages = [language] }, language);
        string report = Page.TitleOf(content, words);
        IEnumerable<ReportChart> charts = content switch
        {
            IndividualReportContent individual => IndividualCharts.Of(individual, words),
            TeamReportContent team => TeamCharts.Of(team, words),
            ProgressReportContent progress => ProgressPages.Charts(progress, words),
            SelectionReportContent selection => SelectionPages.Charts(selection, words),
            _ => throw new NotSupportedException($"There is no report of {content.GetType().Name}."),
        };
        return [.. charts.Select(chart => chart.From(report))];
    }
}
