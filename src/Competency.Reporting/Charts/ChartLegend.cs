using Competency.Reporting.Markup;
using Competency.Reporting.Pages;

namespace Competency.Reporting.Charts;

/// <summary>What the signs of self, others and required mean.</summary>
internal static class ChartLegend
{
    public static void Draw(Drawing drawing, double y, Words words, bool hasRequired)
    {
        double x = 12;
        drawing.Line("c-others-line", x, y - 4, x + 22, y - 4);
        drawing.Dot("c-others", x + 11, y - 4, 3.6);
        x = Say(drawing, x + 27, y, words["others"]);
        drawing.Line("c-self-line", x, y - 4, x + 22, y - 4);
        drawing.Dot("c-self-dot", x + 11, y - 4, 4.2);
        x = Say(drawing, x + 27, y, words["self"]);
        if (hasRequired)
        {
            drawing.Line("c-required-line", x, y - 4, x + 22, y - 4);
            drawing.Diamond("c-required", x + 11, y - 4, 4.5);
            Say(drawing, x + 27, y, words["required"]);
        }
    }

    private static double Say(Drawing drawing, double x, double y, string text)
    {
        drawing.Text("c-t", x, y, text);
        return x + (PlainText.Width(text) * 12) + 16;
    }
}
