using System.Globalization;
using System.Text;

namespace Competency.Core.Scoring;

/// <summary>Writes an explanation as indented text, with every digit, so that no number seems to contradict a cut.</summary>
internal static class ExplanationText
{
    public static string Write(ExplanationNode node)
    {
        StringBuilder text = new();
        Append(text, node, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ExplanationNode node, int depth)
    {
        text.Append(' ', depth * 2).Append(Line(node)).Append('\n');
        foreach (ExplanationNode child in node.Children.Concat(node.Levels))
        {
            Append(text, child, depth + 1);
        }
    }

    private static string Line(ExplanationNode node)
    {
        StringBuilder line = new();
        line.Append(node.Kind == ExplanationKind.Overall ? "overall" : $"{node.Kind.ToString().ToLowerInvariant()} {node.Id}");
        line.Append(Invariant(node.Value, node.IsPercent ? ": {0} %" : ": {0}"));
        line.Append(Invariant(node.Score, " ({0} on the scale)"));
        line.Append(Invariant(node.RawRating, " (rated {0}, turned round)"));
        line.Append(Invariant(node.Level, ", level {0}"));
        line.Append(Invariant(node.Weight, ", weight {0}"));
        line.Append(Invariant(node.NormalizedWeight, " = {0} of what counts"));
        line.Append(Invariant(node.Contribution, ", adds {0}"));
        line.Append(node.Rule is null ? string.Empty : $" [{node.Rule}]");
        line.Append(node.LeftOutBecause is null ? string.Empty : $" — left out: {node.LeftOutBecause}");
        return line.ToString();
    }

    private static string Invariant<T>(T? value, string format)
        where T : struct => value is null ? string.Empty : string.Format(CultureInfo.InvariantCulture, format, value);
}
