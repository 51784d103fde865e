using Competency.Reporting.Markup;

namespace Competency.Reporting.Charts;

/// <summary>What stands under a picture that leaves its page: what the axis measures, what signs, shades and numbers mean.</summary>
/// <remarks>A page says the same in its texts, once for all its charts.</remarks>
internal sealed class ChartNotes
{
    private const double Line = 16;
    private const double Left = 4;
    private const double Letter = 11;
    private const double Sample = 20;

    private double _x = Left;

    public Drawing Drawing { get; } = new(Drawing.Phone) { Height = 6 };

    /// <summary>Writes a sentence, in as many lines as it takes.</summary>
    public ChartNotes Say(string text)
    {
        End();
        foreach (string line in PlainText.Wrap(text, (Drawing.Width - (2 * Left)) / Letter, 6))
        {
            Drawing.Text("c-tn", Left, Drawing.Height + 11, line);
            Drawing.Height += Line;
        }

        return this;
    }

    /// <summary>Adds a box of a class with what it means, beside the one before where there is room.</summary>
    public ChartNotes Box(string @class, string text) => Sign(text, (x, y) => Drawing.Rect(@class, x, y + 1, Sample - 2, 12));

    /// <summary>Adds the diamond of what is required.</summary>
    public ChartNotes Required(string text) => Sign(text, (x, y) =>
    {
        Drawing.Line("c-required-line", x, y + 7, x + Sample - 2, y + 7);
        Drawing.Diamond("c-required", x + (Sample / 2) - 1, y + 7, 4.5);
    });

    /// <summary>Adds a box that holds a sign, such as that of a hidden number.</summary>
    public ChartNotes Mark(string mark, string text) => Sign(text, (x, y) =>
    {
        Drawing.Rect("c-hidden", x, y + 1, Sample - 2, 12);
        Drawing.Text("c-ts", x + (Sample / 2) - 1, y + 10.5, mark, "middle");
    });

    /// <summary>Lists what numbers stand for, in two columns where every name fits into one.</summary>
    public ChartNotes Keys(IReadOnlyList<(int Number, string Name)> keys)
    {
        End();
        const double Indent = 22;
        double half = (Drawing.Width / 2) - Left;
        bool isPaired = keys.All(key => PlainText.Width(key.Name) * Letter <= half - Indent);
        int columns = isPaired ? 2 : 1;
        int rows = (keys.Count + columns - 1) / columns;
        for (int i = 0; i < keys.Count; i++)
        {
            double x = Left + (i / rows * half);
            double y = Drawing.Height + (i % rows * Line) + 11;
            Drawing.Text("c-tb", x + Indent - 6, y, $"{keys[i].Number}", "end");
            Drawing.Text("c-tn", x + Indent, y, PlainText.Wrap(keys[i].Name, ((isPaired ? half : Drawing.Width - Left) - Indent) / Letter, 1)[0]);
        }

        Drawing.Height += (rows * Line) + 4;
        return this;
    }

    /// <summary>Ends the notes.</summary>
    public Drawing Done()
    {
        End();
        Drawing.Height += 4;
        return Drawing;
    }

    private ChartNotes Sign(string text, Action<double, double> draw)
    {
        string said = PlainText.Wrap(text, (Drawing.Width - Left - Sample - 6) / Letter, 1)[0];
        double width = Sample + 4 + (PlainText.Width(said) * Letter);
        if (_x > Left && _x + width > Drawing.Width - Left)
        {
            End();
        }

        draw(_x, Drawing.Height);
        Drawing.Text("c-tn", _x + Sample + 2, Drawing.Height + 11, said);
        _x += width + 10;
        return this;
    }

    private void End()
    {
        if (_x > Left)
        {
            _x = Left;
            Drawing.Height += Line + 2;
        }
    }
}
