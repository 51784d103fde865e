using System.Xml.Linq;
using Competency.Reporting.Markup;
using Competency.Reporting.Pages;

namespace Competency.Reporting.Charts;

/// <summary>Percents from 0 to 100, a bar each.</summary>
internal static class PercentBars
{
    private const double Left = 112;
    private const double Right = 306;
    private const double Row = 28;

    /// <summary>One bar; a percent of null is hidden or missing, and the note says which.</summary>
    public sealed record Bar(string Label, decimal? Percent, XAttribute[] Figure, string Note, bool IsMarked = true, int Decimals = 0);

    public static Drawing Draw(IReadOnlyList<Bar> bars)
    {
        Drawing drawing = new(Drawing.Phone);
        double bottom = 4 + (bars.Count * Row);
        foreach (int percent in (int[])[0, 25, 50, 75, 100])
        {
            double x = Left + ((Right - Left) * percent / 100);
            drawing.Line("c-grid", x, 2, x, bottom);
            drawing.Text("c-ts", x, bottom + 13, $"{percent}", "middle");
        }

        double y = 4;
        foreach (Bar bar in bars)
        {
            drawing.Block("c-t", 2, y + 13, bar.Label, Left - 8, 11.5, 2);
            if (bar.Percent is { } value)
            {
                double width = (Right - Left) * (double)Math.Clamp(value, 0, 100) / 100;
                drawing.Rect(bar.IsMarked ? "c-others" : "c-unmet", Left, y + 3, width, Row - 10);
                drawing.Text("c-tb", Left + width + 5, y + 17, DisplayNumber.Round(value, bar.Decimals, 0, 100) + " %", "start", bar.Figure);
            }
            else
            {
                drawing.Rect("c-hidden", Left, y + 3, Right - Left, Row - 10);
                drawing.Block("c-ts", (Left + Right) / 2, y + 13, bar.Note, Right - Left - 6, 10.5, 1, "middle");
            }

            y += Row;
        }

        drawing.Height = bottom + 18;
        return drawing;
    }
}
