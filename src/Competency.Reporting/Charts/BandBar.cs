using Competency.Core;
using Competency.Reporting.Markup;
using Competency.Reporting.Pages;

namespace Competency.Reporting.Charts;

/// <summary>The overall percent on a bar of bands.</summary>
internal static class BandBar
{
    private const double Left = 14;
    private const double Right = 346;
    private const double Top = 48;
    private const double Thick = 22;

    public static Drawing Draw(decimal percent, string path, Words words)
    {
        Drawing drawing = new(Drawing.Phone);
        ValueList<Band> bands = words.Model.Rules.Bands;
        decimal[] cuts = [.. bands.Select(band => band.Cut)];
        for (int i = 0; i < Math.Max(1, bands.Count); i++)
        {
            double from = Place(bands.Count == 0 ? 0 : cuts[i]);
            double to = Place(i + 1 < cuts.Length ? cuts[i + 1] : 100);
            int shade = bands.Count <= 1 ? 2 : 1 + (i * 4 / (bands.Count - 1));
            drawing.Rect($"c-h{shade}", from, Top, to - from, Thick);
        }

        drawing.Rect("c-axis", Left, Top, Right - Left, Thick);
        double y = Names(drawing, bands, words);
        double x = Place(percent);
        drawing.Path("c-required", [(x, Top - 1), (x - 7, Top - 12), (x + 7, Top - 12)], isClosed: true);
        drawing.Line("c-dash", x, Top, x, Top + Thick);
        string text = DisplayNumber.Round(percent, 1, cuts) + " %";
        double half = PlainText.Width(text) * 10;
        drawing.Text("c-tl", Math.Clamp(x, half, Drawing.Phone - half), Top - 17, text, "middle", Figures.At(path, percent));
        drawing.Height = y + 4;
        return drawing;
    }

    private static double Names(Drawing drawing, ValueList<Band> bands, Words words)
    {
        drawing.Text("c-ts", Left, Top + Thick + 13, "0", "middle");
        drawing.Text("c-ts", Right, Top + Thick + 13, "100", "end");
        double y = Top + Thick + 16;
        for (int i = 0; i < bands.Count; i++)
        {
            double from = Place(bands[i].Cut);
            double to = Place(i + 1 < bands.Count ? bands[i + 1].Cut : 100);
            if (bands[i].Cut > 0)
            {
                drawing.Text("c-ts", from, Top + Thick + 13, DisplayNumber.Exact(bands[i].Cut), "middle");
            }

            // Names hang at two heights in turn, and run on under their neighbor's.
            double line = Top + Thick + (i % 2 == 0 ? 28 : 42);
            drawing.Block("c-ts", (from + to) / 2, line - 4, words.In(bands[i].Label), Math.Max(70, (to - from) + 30), 10.5, 1, "middle");
            y = Math.Max(y, line + 4);
        }

        return y;
    }

    private static double Place(decimal percent) => Left + ((Right - Left) * (double)Math.Clamp(percent, 0, 100) / 100);
}
