using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Reporting.Pages;

namespace Competency.Reporting.Charts;

/// <summary>A panel of people by dimensions: shade and number in each cell.</summary>
internal static class HeatMap
{
    /// <summary>The most people and dimensions of one panel: more would be too small to read, or break over a page.</summary>
    public const int MostPeople = 30;

    /// <inheritdoc cref="MostPeople"/>
    public const int MostDimensions = 9;

    private const double Names = 96;
    private const double Row = 22;
    private const double Head = 20;

    public static Drawing Draw(IReadOnlyList<DisclosedResult> people, IReadOnlyList<(int Number, DimensionId Id)> dimensions, Words words)
    {
        Drawing drawing = new(Drawing.Phone);
        double column = Math.Min(44, (Drawing.Phone - Names - 4) / dimensions.Count);
        for (int i = 0; i < dimensions.Count; i++)
        {
            drawing.Text("c-tb", Names + (column * (i + 0.5)), Head - 6, $"{dimensions[i].Number}", "middle");
        }

        for (int row = 0; row < people.Count; row++)
        {
            double y = Head + (row * Row);
            drawing.Block("c-t", 2, y + (Row / 2), people[row].Subject.Value, Names - 8, 11, 1);
            for (int i = 0; i < dimensions.Count; i++)
            {
                Cell(drawing, Names + (column * i), y, column, people[row], dimensions[i].Id, words);
            }
        }

        drawing.Height = Head + (people.Count * Row) + 2;
        return drawing;
    }

    /// <summary>The shade of a percent, or of a level as a share of the highest: five equal steps, each with its upper end.</summary>
    public static int Shade(decimal part, decimal whole) => Math.Clamp((int)decimal.Ceiling(part * 5 / whole), 1, 5);

    private static void Cell(Drawing drawing, double x, double y, double width, DisclosedResult person, DimensionId id, Words words)
    {
        DisclosedDimension dimension = person[id];
        if (dimension.Percent is not { } percent)
        {
            drawing.Rect("c-hidden", x + 0.5, y + 0.5, width - 1, Row - 1);
            drawing.Text("c-ts", x + (width / 2), y + 15, dimension.State == DisclosedState.Hidden ? words["cell.hidden"] : words["cell.none"], "middle");
            return;
        }

        string path = $"results[{Figures.Key(person.Subject.Value)}].{Figures.Of(id)}";
        bool isLevel = dimension.Level is not null && id != DimensionId.Overall;
        decimal value = isLevel ? dimension.Level!.Value : percent;
        int shade = Shade(value, isLevel ? words.Model.GetDimension(id).LevelOrdinals().Last() : 100);
        drawing.Rect($"c-h{shade}", x, y, width, Row);
        drawing.Text(
            $"c-t{shade}", x + (width / 2), y + 15, isLevel ? $"L{dimension.Level}" : DisplayNumber.Round(percent, 0), "middle", Figures.At(path + (isLevel ? ".level" : ".percent"), value));
    }
}
