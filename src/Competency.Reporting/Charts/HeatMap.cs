using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Reporting.Markup;
using Competency.Reporting.Pages;

namespace Competency.Reporting.Charts;

/// <summary>A panel of people by dimensions: shade and number in each cell.</summary>
internal static class HeatMap
{
    /// <summary>The most people and dimensions of one panel: more would be too small to read, or break over a page.</summary>
    public const int MostPeople = 25;

    /// <inheritdoc cref="MostPeople"/>
    public const int MostDimensions = 9;

    private const double Names = 104;
    private const double NameRoom = Names - 8;
    private const double Letter = 11;
    private const double Head = 20;

    public static Drawing Draw(IReadOnlyList<DisclosedResult> people, IReadOnlyList<(int Number, DimensionId Id)> dimensions, Words words)
    {
        Drawing drawing = new(Drawing.Phone);
        double column = Math.Min(44, (Drawing.Phone - Names - 4) / dimensions.Count);
        for (int i = 0; i < dimensions.Count; i++)
        {
            drawing.Text("c-tb", Names + (column * (i + 0.5)), Head - 6, $"{dimensions[i].Number}", "middle");
        }

        double y = Head;
        foreach (DisclosedResult person in people)
        {
            // A name that takes two lines makes its row higher.
            string name = person.Subject.Value;
            double height = PlainText.Wrap(name, NameRoom / Letter, 2).Length == 1 ? 22 : 28;
            drawing.Named("c-tn", 2, y + (height / 2), name, NameRoom, Letter, 2);
            for (int i = 0; i < dimensions.Count; i++)
            {
                Cell(drawing, (Names + (column * i), y), (column, height), person, dimensions[i].Id, words);
            }

            y += height;
        }

        drawing.Height = y + 2;
        return drawing;
    }

    /// <summary>What the numbers over the columns, the shades and the signs in the cells mean.</summary>
    public static Drawing Notes(IReadOnlyList<(int Number, DimensionId Id)> dimensions, Words words)
    {
        ChartNotes notes = new ChartNotes().Keys([.. dimensions.Select(key => (key.Number, words.NameOf(key.Id)))]).Say(words["notes.heat-map"]);
        for (int shade = 1; shade <= 5; shade++)
        {
            notes.Box($"c-h{shade}", words.Text("heat-map.shade", ("to", Words.Number(shade * 20))));
        }

        return notes.Mark(words["cell.hidden"], words["not-shown"]).Mark(words["cell.none"], words["notes.none"]).Done();
    }

    /// <summary>The shade of a percent, or of a level as a share of the highest: five equal steps, each with its upper end.</summary>
    public static int Shade(decimal part, decimal whole) => Math.Clamp((int)decimal.Ceiling(part * 5 / whole), 1, 5);

    private static void Cell(Drawing drawing, (double X, double Y) at, (double Width, double Height) size, DisclosedResult person, DimensionId id, Words words)
    {
        DisclosedDimension dimension = person[id];
        double middle = at.X + (size.Width / 2);
        double line = at.Y + (size.Height / 2) + 4;
        if (dimension.Percent is not { } percent)
        {
            drawing.Rect("c-hidden", at.X + 0.5, at.Y + 0.5, size.Width - 1, size.Height - 1);
            drawing.Text("c-ts", middle, line, dimension.State == DisclosedState.Hidden ? words["cell.hidden"] : words["cell.none"], "middle");
            return;
        }

        string path = $"results[{Figures.Key(person.Subject.Value)}].{Figures.Of(id)}";
        bool isLevel = dimension.Level is not null && id != DimensionId.Overall;
        decimal value = isLevel ? dimension.Level!.Value : percent;
        int shade = Shade(value, isLevel ? words.Model.GetDimension(id).LevelOrdinals().Last() : 100);
        drawing.Rect($"c-h{shade}", at.X, at.Y, size.Width, size.Height);
        drawing.Text(
            $"c-t{shade}", middle, line, isLevel ? $"L{dimension.Level}" : DisplayNumber.Round(percent, 0), "middle", Figures.At(path + (isLevel ? ".level" : ".percent"), value));
    }
}
