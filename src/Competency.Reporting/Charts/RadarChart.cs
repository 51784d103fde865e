using Competency.Reporting.Pages;

namespace Competency.Reporting.Charts;

/// <summary>Dimensions around a center: self, others and what is required, each in percent of its scale.</summary>
internal static class RadarChart
{
    /// <summary>The fewest axes that make a shape.</summary>
    public const int Least = 3;

    // With more axes than this there is no room for names; the numbers are those of the table beside the chart.
    public const int MostNamed = 8;
    private const double Center = Drawing.Phone / 2;
    private const double Radius = 92;
    private const double Top = 44;

    /// <summary>One axis; percents of the scale, null where there is nothing to show.</summary>
    public sealed record Axis(int Number, string Name, string Path, (decimal Score, decimal Percent)? Self, (decimal Score, decimal Percent)? Others, decimal? Required);

    public static Drawing Draw(IReadOnlyList<Axis> axes, Words words)
    {
        Drawing drawing = new(Drawing.Phone);
        double middle = Top + Radius;
        Grid(drawing, axes, middle);
        Ring(drawing, "c-required-line", [.. axes.Select((axis, i) => Place(axis.Required, i, axes.Count, middle))]);
        Ring(drawing, "c-others-line", [.. axes.Select((axis, i) => Place(axis.Others?.Percent, i, axes.Count, middle))]);
        Ring(drawing, "c-self-line", [.. axes.Select((axis, i) => Place(axis.Self?.Percent, i, axes.Count, middle))]);
        Numbers(drawing, middle);
        for (int i = 0; i < axes.Count; i++)
        {
            Axis axis = axes[i];
            if (Place(axis.Required, i, axes.Count, middle) is { } required)
            {
                drawing.Diamond("c-required", required.X, required.Y, 4.5);
            }

            if (Place(axis.Others?.Percent, i, axes.Count, middle) is { } others)
            {
                drawing.Dot("c-others", others.X, others.Y, 3.6, Figures.At(axis.Path + ".others", axis.Others!.Value.Score));
            }

            if (Place(axis.Self?.Percent, i, axes.Count, middle) is { } self)
            {
                drawing.Dot("c-self-dot", self.X, self.Y, 4.2, Figures.At(axis.Path + ".self", axis.Self!.Value.Score));
            }
        }

        double legend = middle + Radius + 52;
        ChartLegend.Draw(drawing, legend, words, hasRequired: axes.Any(axis => axis.Required is not null));
        drawing.Height = legend + 12;
        return drawing;
    }

    /// <summary>What the axes measure, and their names where the chart has numbers in their place.</summary>
    public static Drawing Notes(IReadOnlyList<Axis> axes, Words words)
    {
        ChartNotes notes = new ChartNotes().Say(words["notes.percent"]);
        return (axes.Count <= MostNamed ? notes : notes.Keys([.. axes.Select(axis => (axis.Number, axis.Name))])).Done();
    }

    private static void Grid(Drawing drawing, IReadOnlyList<Axis> axes, double middle)
    {
        foreach (int percent in (int[])[25, 50, 75, 100])
        {
            drawing.Path("c-grid", [.. axes.Select((_, i) => Place(percent, i, axes.Count, middle)!.Value)], isClosed: true);
        }

        bool isNamed = axes.Count <= MostNamed;
        for (int i = 0; i < axes.Count; i++)
        {
            (double x, double y) = Place(100, i, axes.Count, middle)!.Value;
            drawing.Line("c-grid", Center, middle, x, y);
            double angle = Angle(i, axes.Count);
            double away = isNamed ? 10 : 12;
            double labelX = x + (Math.Sin(angle) * away);
            double labelY = y - (Math.Cos(angle) * (isNamed ? 16 : away));
            bool isMiddle = Math.Abs(Math.Sin(angle)) < 0.2;
            string anchor = isMiddle || !isNamed ? "middle" : Math.Sin(angle) > 0 ? "start" : "end";
            double room = isMiddle ? 200 : anchor is "start" ? Drawing.Phone - labelX - 2 : labelX - 2;
            drawing.Block("c-t", labelX, labelY, isNamed ? axes[i].Name : $"{axes[i].Number}", isNamed ? room : 30, 12, isMiddle ? 2 : 4, anchor);
        }
    }

    // Over the lines, each with a rim of paper: what runs under a number must not be read as part of it.
    private static void Numbers(Drawing drawing, double middle)
    {
        foreach (int percent in (int[])[25, 50, 75, 100])
        {
            drawing.Text("c-tk", Center - 6, middle - (Radius * percent / 100) + 11, $"{percent}", "end");
        }
    }

    private static double Angle(int index, int count) => 2 * Math.PI * index / count;

    private static (double X, double Y)? Place(decimal? percent, int index, int count, double middle)
    {
        if (percent is not { } value)
        {
            return null;
        }

        double distance = Radius * (double)Math.Clamp(value, 0, 100) / 100;
        return (Center + (Math.Sin(Angle(index, count)) * distance), middle - (Math.Cos(Angle(index, count)) * distance));
    }

    // A closed line where every axis has a value; else the pieces between neighbors that both have one.
    private static void Ring(Drawing drawing, string @class, (double X, double Y)?[] points)
    {
        if (Array.TrueForAll(points, point => point is not null))
        {
            drawing.Path(@class, [.. points.Select(point => point!.Value)], isClosed: true);
            return;
        }

        for (int i = 0; i < points.Length; i++)
        {
            if (points[i] is { } from && points[(i + 1) % points.Length] is { } to)
            {
                drawing.Line(@class, from.X, from.Y, to.X, to.Y);
            }
        }
    }
}
