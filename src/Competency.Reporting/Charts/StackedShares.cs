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

            int shade = dimension.Levels.Count == 1 ? 3 : 1 + (i * 4 / (dimension.Levels.Count - 1));
            drawing.Rect($"c-h{shade}", x, y + 2, width, Row - 8);
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
