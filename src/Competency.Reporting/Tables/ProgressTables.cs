using Competency.Development.Progress;
using Competency.Reporting.Pages;

namespace Competency.Reporting.Tables;

internal static class ProgressTables
{
    public static IEnumerable<ReportTable> Of(ProgressReportContent content, Words words)
    {
        DimensionProgress[] all = [content.Progress.Overall, .. content.Progress.Dimensions];
        string subject = content.Progress.Subject.Value;
        yield return new TableBuilder<DimensionProgress>("changes", words)
            .Text("subject", _ => subject)
            .Text("dimension", progress => progress.Dimension.Value)
            .Text("name", progress => words.NameOf(progress.Dimension))
            .Day("from", progress => progress.Change?.From.Date)
            .Day("to", progress => progress.Change?.To.Date)
            .Number("changeScore", ColumnUnit.Difference, progress => progress.Change?.Score)
            .Number("changePercent", ColumnUnit.Difference, progress => progress.Change?.Percent)
            .Number("marginPercent", ColumnUnit.Percent, progress => progress.Change?.Noise.MarginPercent)
            .Name<NoiseVerdict>("noise", progress => progress.Change?.Noise.Verdict)
            .Number("levelFrom", ColumnUnit.Level, progress => progress.Change?.From.Level)
            .Number("levelTo", ColumnUnit.Level, progress => progress.Change?.To.Level)
            .Number("percentPerYear", ColumnUnit.Difference, progress => progress.Trend?.PercentPerYear)
            .Of(all);
        yield return new TableBuilder<(DimensionProgress Progress, Measurement Measurement)>("measurements", words)
            .Text("subject", _ => subject)
            .Day("date", row => row.Measurement.Date)
            .Text("dimension", row => row.Progress.Dimension.Value)
            .Text("name", row => words.NameOf(row.Progress.Dimension))
            .Number("score", ColumnUnit.Points, row => row.Measurement.Score)
            .Number("percent", ColumnUnit.Percent, row => row.Measurement.Percent)
            .Number("level", ColumnUnit.Level, row => row.Measurement.Level)
            .Of(all.SelectMany(progress => progress.Measurements.Select(measurement => (progress, measurement))));
    }
}
