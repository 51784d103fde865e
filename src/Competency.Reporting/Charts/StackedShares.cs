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
        drawing.Append(Legend(dimensions, words));
        return drawing;
    }

    // Dimensions of one ladder share their signs; each other ladder has a set of its own.
    private static Drawing Legend(IReadOnlyList<TeamDimension> dimensions, Words words)
    {
        ChartNotes notes = new ChartNotes().Say(words["notes.distribution"]);
        foreach (TeamDimension dimension in dimensions.DistinctBy(dimension => string.Join(' ', dimension.Levels.Select(share => share.Level)), StringComparer.Ordinal))
        {
            foreach (LevelShare share in dimension.Levels)
            {
                notes.Box(Look(share.Level, dimension).Box, share.Level == 0 ? words["level.none"] : $"L{share.Level}");
            }
        }

        return notes.Done();
    }

    // Who has reached no level is hatched; the levels are shaded from the lightest to the darkest.
    private static (string Box, string Text) Look(int level, TeamDimension dimension)
    {
        int[] levels = [.. dimension.Levels.Select(share => share.Level).Where(known => known > 0)];
        int shade = levels.Length == 1 ? 3 : 1 + (Array.IndexOf(levels, level) * 4 / Math.Max(1, levels.Length - 1));
        return level == 0 ? ("c-unmet", "c-tk") : ($"c-h{shade}", $"c-t{shade}");
    }

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

            (string box, string text) = Look(share.Level, dimension);
            drawing.Rect(box, x, y + 2, width, Row - 8);
            drawing.Rect("c-axis", x, y + 2, width, Row - 8);
            string label = width > 40 ? $"L{share.Level}: {share.Members}" : width > 8 ? $"{share.Members}" : string.Empty;
            if (label.Length > 0)
            {
                drawing.Text(text, x + (width / 2), y + 17, label, "middle", Figures.At($"team.{Figures.Of(dimension.Id)}.levels[{share.Level}].members", share.Members));
            }

            x += width;
        }
    }
}
