using Competency.Development.Progress;
using Competency.Reporting.Pages;

namespace Competency.Reporting.Charts;

/// <summary>Percents over time, with the band within which each next point is no more than the noise of raters.</summary>
internal static class TimeLine
{
    private const double Left = 34;
    private const double Right = 344;
    private const double Top = 14;
    private const double Bottom = 134;

    public static Drawing Draw(DimensionProgress progress, IReadOnlyList<DateOnly> dates, decimal? required, Words words)
    {
        Drawing drawing = new(Drawing.Phone);
        foreach (int percent in (int[])[0, 25, 50, 75, 100])
        {
            drawing.Line("c-grid", Left, Y(percent), Right, Y(percent));
            drawing.Text("c-ts", Left - 5, Y(percent) + 4, $"{percent}", "end");
        }

        foreach (DimensionChange step in progress.Steps)
        {
            if (step.Noise.MarginPercent is { } margin)
            {
                double from = X(step.From.Date, dates);
                double to = X(step.To.Date, dates);
                double high = Y(Math.Min(100, step.From.Percent!.Value + margin));
                double low = Y(Math.Max(0, step.From.Percent!.Value - margin));
                drawing.Path("c-noise", [(from, Y(step.From.Percent!.Value)), (to, high), (to, low)], isClosed: true);
            }
        }

        if (required is { } mark)
        {
            drawing.Line("c-required-line", Left, Y(mark), Right, Y(mark));
            drawing.Diamond("c-required", Right, Y(mark), 5);
        }

        Points(drawing, progress, dates);
        Dates(drawing, dates, words);
        drawing.Height = Bottom + 24;
        return drawing;
    }

    public static Drawing Notes(decimal? required, Words words)
    {
        ChartNotes notes = new ChartNotes().Say(words["notes.line"]).Box("c-noise", words["notes.noise"]);
        return (required is null ? notes : notes.Required(words["required"])).Done();
    }

    private static void Points(Drawing drawing, DimensionProgress progress, IReadOnlyList<DateOnly> dates)
    {
        (Measurement Measurement, decimal Percent, int Index)[] scored =
            [.. progress.Measurements.Select((measurement, i) => (measurement, measurement.Percent ?? -1, i)).Where(point => point.measurement.Percent is not null)];
        if (scored.Length > 1)
        {
            drawing.Path("c-others-line", [.. scored.Select(point => (X(point.Measurement.Date, dates), Y(point.Percent)))], isClosed: false);
        }

        foreach ((Measurement measurement, decimal percent, int index) in scored)
        {
            double x = X(measurement.Date, dates);
            double y = Y(percent);
            string path = $"progress.{Figures.Of(progress.Dimension)}.measurements[{index}].percent";
            drawing.Dot("c-others", x, y, 4);
            string anchor = x < Left + 20 ? "start" : x > Right - 30 ? "end" : "middle";
            drawing.Text("c-tb", x, y > Top + 16 ? y - 8 : y + 18, DisplayNumber.Round(percent, 1), anchor, Figures.At(path, percent));
        }
    }

    private static void Dates(Drawing drawing, IReadOnlyList<DateOnly> dates, Words words)
    {
        double taken = double.MinValue;
        DateOnly[] distinct = [.. dates.Distinct()];
        for (int i = 0; i < distinct.Length; i++)
        {
            double x = X(distinct[i], dates);
            drawing.Line("c-axis", x, Bottom, x, Bottom + 4);

            // The first and the last are always named, those between where there is room.
            bool isLast = i == distinct.Length - 1;
            if (i == 0 || isLast || (x - taken > 84 && Right - x > 84))
            {
                drawing.Text("c-ts", x, Bottom + 16, words.Day(distinct[i]), i == 0 ? "start" : isLast ? "end" : "middle");
                taken = x;
            }
        }
    }

    private static double X(DateOnly date, IReadOnlyList<DateOnly> dates)
    {
        int span = dates[^1].DayNumber - dates[0].DayNumber;
        return span == 0 ? (Left + Right) / 2 : Left + 6 + ((Right - Left - 12) * (date.DayNumber - dates[0].DayNumber) / span);
    }

    private static double Y(decimal percent) => Bottom - ((Bottom - Top) * (double)percent / 100);
}
