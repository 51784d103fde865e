using Competency.Core;
using Competency.Development.Teams;
using Competency.Reporting.Pages;

namespace Competency.Reporting.Charts;

/// <summary>How many members are at each level, a bar a dimension.</summary>
internal static class StackedShares
{
    /// <summary>The most bars of one chart, so that it fits on a page.</summary>
    public const int MostRows = 20;

    private const double Left = 112;
    private const double Right = 352;
    private const double Row = 30;

    public static Drawing Draw(IReadOnlyList<TeamDimension> dimensions, Words words)
    {
        Drawing drawing = new(Drawing.Phone);
        double y = 2;
        foreach (TeamDimension dimension in dimensions)
        {
            drawing.Block("c-t", 2, y + 13, words.NameOf(dimension.Id), Left - 8, 11.5, 2);
            Bar(drawing, y, dimension);
            y += Row;
        }

        drawing.Height = y;
        return drawing;
    }

    /// <summary>What the shades mean; the shade of a level is that of its place among the levels of its dimension, so dimensions with other ladders are a line each.</summary>
    public static Drawing Notes(IReadOnlyList<TeamDimension> dimensions, Words words)
    {
        ChartNotes notes = new ChartNotes().Say(words["notes.distribution"]);
        foreach (TeamDimension dimension in dimensions.DistinctBy(dimension => string.Join(' ', dimension.Levels.Select(share => share.Level)), StringComparer.Ordinal))
        {
            for (int i = 0; i < dimension.Levels.Count; i++)
            {
                notes.Box(Shade(i, dimension.Levels.Count), $"L{dimension.Levels[i].Level}");
            }
        }

        return notes.Done();
    }

    private static string Shade(int index, int count) => $"c-h{ShadeOf(index, count)}";

    private static int ShadeOf(int index, int count) => count == 1 ? 3 : 1 + (index * 4 / (count - 1));

    private static void Bar(Drawing drawing, double y, TeamDimension dimension)
    {
        double x = Left;
        int scored = dimension.Scored ?? 0;
        for (int i = 0; i < dimension.Levels.Count; i++)
        {
            LevelShare share = dimension.Levels[i];
            double width = scored == 0 ? 0 : (Right - Left) * share.Members / scored;
            if (width <= 0)
            {
                continue;
            }

            int shade = ShadeOf(i, dimension.Levels.Count);
            drawing.Rect(Shade(i, dimension.Levels.Count), x, y + 2, width, Row - 8);
            drawing.Rect("c-axis", x, y + 2, width, Row - 8);
            string label = width > 40 ? $"L{share.Level}: {share.Members}" : width > 12 ? $"{share.Members}" : string.Empty;
            if (label.Length > 0)
            {
                drawing.Text($"c-t{shade}", x + (width / 2), y + 17, label, "middle", Figures.At($"team.{Figures.Of(dimension.Id)}.levels[{share.Level}].members", share.Members));
            }

            x += width;
        }
    }
}
