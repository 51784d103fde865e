using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Core.Scoring;
using Competency.Reporting.Pages;

namespace Competency.Reporting.Charts;

/// <summary>The levels of a leaf as a ladder, the highest at the top: what is attained, what is required, and how strong each level is where that may be shown.</summary>
internal static class LevelLadder
{
    private const double Row = 38;
    private const double Left = 134;
    private const double Right = 270;

    public static Drawing Draw(Dimension leaf, DisclosedDimension shown, int? required, Words words)
    {
        Drawing drawing = new(Drawing.Phone);
        int[] ordinals = [.. leaf.LevelOrdinals().Reverse()];
        string path = $"result.{Figures.Of(leaf.Id)}";
        double y = 4;
        foreach (int ordinal in ordinals)
        {
            Rung(drawing, y, leaf, shown, ordinal, words);
            Marks(drawing, y, ordinal == shown.Level, ordinal == required, path, shown, words);
            y += Row;
        }

        if (shown.Levels is { Strengths.Count: > 0 } levels)
        {
            double x = Place(levels.Threshold, shown);
            drawing.Line("c-dash", x, 2, x, y);
            drawing.Text("c-ts", x, y + 11, words.Text("ladder.threshold", ("score", DisplayNumber.Exact(levels.Threshold))), "middle", Figures.At(path + ".levels.threshold", levels.Threshold));
            for (int i = 0; i < ordinals.Length; i++)
            {
                Strength(drawing, 4 + (i * Row), shown, ordinals[i], path);
            }

            y += 14;
        }

        if (shown.Level == 0)
        {
            drawing.Text("c-ta", 4, y + 12, words["level.none"], "start", Figures.At(path + ".level", 0));
            y += 18;
        }

        drawing.Height = y + 4;
        return drawing;
    }

    private static void Rung(Drawing drawing, double y, Dimension leaf, DisclosedDimension shown, int ordinal, Words words)
    {
        drawing.Text("c-tb", 4, y + 21, $"L{ordinal}");
        if (words.TitleOf(leaf.Id, ordinal) is { } title)
        {
            drawing.Block("c-ts", 28, y + 17, title, Left - 34, 10.5, 3);
        }

        bool isAttained = shown.Level >= ordinal;
        LevelStrength? strength = shown.Levels?.Strengths.FirstOrDefault(known => known.Level == ordinal);
        drawing.Rect("c-frame", Left, y + 3, Right - Left, Row - 10);
        double end = strength is { Strength: { } value } ? Place(value, shown) : isAttained ? Right : Left;
        drawing.Rect(isAttained ? "c-others" : "c-unmet", Left, y + 3, end - Left, Row - 10);
        if (strength is null && isAttained)
        {
            drawing.Text("c-t5", (Left + Right) / 2, y + 21, words["ladder.reached"], "middle");
        }
    }

    // Beside the bar where it is short, else in front of its end, on paper of its own so that it reads on any pattern and over the line.
    private static void Strength(Drawing drawing, double y, DisclosedDimension shown, int ordinal, string path)
    {
        if (shown.Levels!.Strengths.FirstOrDefault(known => known.Level == ordinal)?.Strength is not { } strength)
        {
            return;
        }

        string text = DisplayNumber.Round(strength, 2, shown.Levels.Threshold);
        double end = Place(strength, shown);
        double width = 6 + (text.Length * 6);
        double x = end - Left > width + 14 ? end - width - 4 : end + 4;
        drawing.Rect("c-frame", x, y + 8, width, Row - 20);
        drawing.Text("c-ts", x + (width / 2), y + 20.5, text, "middle", Figures.At($"{path}.levels.strengths[{ordinal}].strength", strength));
    }

    private static void Marks(Drawing drawing, double y, bool isAttained, bool isRequired, string path, DisclosedDimension shown, Words words)
    {
        double x = Right + 8;
        double line = isAttained && isRequired ? y + 13 : y + 21;
        if (isAttained)
        {
            drawing.Dot("c-others", x + 4, line - 4, 4);
            drawing.Text("c-tb", x + 13, line, words["ladder.attained"], "start", Figures.At(path + ".level", shown.Level!.Value));
            line += 15;
        }

        if (isRequired)
        {
            drawing.Diamond("c-required", x + 4, line - 4, 5);
            drawing.Text("c-t", x + 13, line, words["ladder.required"]);
        }
    }

    private static double Place(decimal score, DisclosedDimension shown) =>
        Left + ((Right - Left) * (double)Math.Clamp((score - shown.ScaleMinimum) / (shown.ScaleMaximum - shown.ScaleMinimum), 0, 1));
}
