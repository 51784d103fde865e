using Competency.Core;
using Competency.Reporting.Markup;
using Competency.Reporting.Pages;

namespace Competency.Reporting.Charts;

/// <summary>Scores of groups on one scale, with the scale's labels under it.</summary>
internal static class GroupBars
{
    private const double Row = 28;
    private const double Left = 112;
    private const double Right = 312;

    /// <summary>One group; a score of null is hidden.</summary>
    public sealed record Bar(string Label, decimal? Score, string Path, bool IsSelf, bool IsCounted = true);

    public static Drawing Draw(IReadOnlyList<Bar> bars, RatingScale scale, IEnumerable<decimal> cuts, decimal? required, Words words)
    {
        Drawing drawing = new(Drawing.Phone);
        double bottom = 6 + (bars.Count * Row);
        int step = scale.Length <= 10 ? 1 : scale.Length;
        for (int point = scale.Minimum; point <= scale.Maximum; point += step)
        {
            drawing.Line("c-grid", Place(point, scale), 4, Place(point, scale), bottom);
        }

        double y = 6;
        foreach (Bar bar in bars)
        {
            drawing.Block("c-t", 4, y + 12, bar.Label, Left - 10, 11.5, 2);
            if (bar.Score is { } score)
            {
                drawing.Rect(bar.IsSelf ? "c-self" : bar.IsCounted ? "c-others" : "c-unmet", Left, y + 3, Place(score, scale) - Left, Row - 10);
                drawing.Text("c-tb", Math.Min(Place(score, scale), Right) + 6, y + 17, DisplayNumber.Round(score, 2, cuts), "start", Figures.At(bar.Path, score));
            }
            else
            {
                drawing.Rect("c-hidden", Left, y + 3, Right - Left, Row - 10);
                drawing.Text("c-ts", (Left + Right) / 2, y + 16, words["not-shown"], "middle");
            }

            y += Row;
        }

        if (required is { } mark)
        {
            drawing.Line("c-required-line", Place(mark, scale), 2, Place(mark, scale), bottom);
            drawing.Diamond("c-required", Place(mark, scale), bottom, 5);
        }

        drawing.Height = Axis(drawing, scale, bottom, step, words);
        return drawing;
    }

    /// <summary>What the axis measures, and what the patterns that occur mean.</summary>
    public static Drawing Notes(IReadOnlyList<Bar> bars, bool hasRequired, Words words)
    {
        ChartNotes notes = new ChartNotes().Say(words["notes.groups"]);
        if (bars.Any(bar => bar is { IsSelf: true, Score: not null }))
        {
            notes.Box("c-self", words["self"]);
        }

        if (bars.Any(bar => bar is { IsSelf: false, IsCounted: true, Score: not null }))
        {
            notes.Box("c-others", words["others"]);
        }

        if (bars.Any(bar => bar is { IsSelf: false, IsCounted: false, Score: not null }))
        {
            notes.Box("c-unmet", words["notes.not-counted"]);
        }

        return (hasRequired ? notes.Required(words["required"]) : notes).Done();
    }

    private static double Axis(Drawing drawing, RatingScale scale, double y, int step, Words words)
    {
        drawing.Line("c-axis", Left, y, Right, y);
        double spacing = (Right - Left) / scale.Length * step;
        string[] labels = [.. Enumerable.Range(0, (scale.Length / step) + 1).Select(i => words.PointLabel(scale, scale.Minimum + (i * step)) ?? string.Empty)];

        // Labels that would touch their neighbors stand on two lines in turn.
        bool isStaggered = labels.Any(label => PlainText.Width(label) * 10.5 > spacing - 3);
        for (int i = 0; i < labels.Length; i++)
        {
            int point = scale.Minimum + (i * step);
            double x = Place(point, scale);
            drawing.Text("c-ts", x, y + 13, Words.Number(point), "middle");
            if (labels[i].Length > 0)
            {
                double room = isStaggered ? (spacing * 2) - 4 : spacing;
                drawing.Text("c-ts", x, y + (isStaggered && i % 2 == 1 ? 38 : 26), PlainText.Wrap(labels[i], Math.Min(room, 92) / 10.5, 1)[0], "middle");
            }
        }

        return y + (labels.All(label => label.Length == 0) ? 18 : isStaggered ? 44 : 32);
    }

    private static double Place(decimal score, RatingScale scale) => Left + ((Right - Left) * (double)Math.Clamp((score - scale.Minimum) / scale.Length, 0, 1));
}
