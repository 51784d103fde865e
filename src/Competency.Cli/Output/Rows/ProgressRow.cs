using Competency.Development.Progress;

namespace Competency.Cli.Output.Rows;

/// <summary>One dimension on one day, the overall first, with the change since the day before where the two may be compared.</summary>
internal sealed record ProgressRow(
    string Subject,
    string Dimension,
    DateOnly Date,
    decimal? Score,
    decimal? Percent,
    int? Level,
    int Raters,
    DateOnly? Since,
    decimal? ChangeScore,
    decimal? ChangePercent,
    decimal? MarginPercent,
    string? Noise)
{
    public static IEnumerable<ProgressRow> Of(ProgressReport report) =>
        report.Dimensions.Prepend(report.Overall).SelectMany(dimension => dimension.Measurements.Select(measurement =>
        {
            DimensionChange? change = dimension.Steps.FirstOrDefault(step => step.To.Date == measurement.Date);
            return new ProgressRow(
                report.Subject.Value,
                dimension.Dimension.Value,
                measurement.Date,
                measurement.Score,
                measurement.Percent,
                measurement.Level,
                measurement.Raters,
                change?.From.Date,
                change?.Score,
                change?.Percent,
                change?.Noise.MarginPercent,
                change is null ? null : Display.Name(change.Noise.Verdict));
        }));
}
