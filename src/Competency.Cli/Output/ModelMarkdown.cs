using System.Text;
using Competency.Core;

namespace Competency.Cli.Output;

/// <summary>A model as Markdown in one language.</summary>
internal sealed class ModelMarkdown(CompetencyModel model, Phrases phrases)
{
    private readonly StringBuilder _text = new();

    public string Write()
    {
        Line($"# {phrases.Of(model.Name, model)}");
        Paragraph($"`{model.Reference}`, {phrases.Of(model.Status)}");
        if (model.Description is { } description)
        {
            Paragraph(phrases.Of(description, model));
        }

        WriteScale();
        foreach (Dimension dimension in model.Dimensions)
        {
            WriteDimension(dimension, 2);
        }

        if (model.Sources.Count > 0)
        {
            Paragraph($"## {phrases.Sources}");
            List(model.Sources.Select(source => phrases.Of(source.Title, model)));
        }

        return _text.ToString();
    }

    private void WriteScale()
    {
        IEnumerable<string> points = model.Scale.Points.Select(point => $"{point.Value} {phrases.Of(point.Label, model)}");
        Paragraph($"{phrases.Scale}{phrases.Colon}{model.Scale.Minimum}–{model.Scale.Maximum}{(model.Scale.Points.Count > 0 ? $" ({string.Join(", ", points)})" : string.Empty)}");
    }

    private void WriteDimension(Dimension dimension, int depth)
    {
        Paragraph($"{Heading(depth)} {phrases.Of(dimension.Name, model)} (`{dimension.Id}`)");
        if (dimension.Definition is { } definition)
        {
            Paragraph($"{phrases.Definition}{phrases.Colon}{phrases.Of(definition, model)}");
        }

        if (dimension.KeyPoints.Count > 0)
        {
            Paragraph($"{phrases.KeyPoints}{phrases.Colon.TrimEnd()}");
            List(dimension.KeyPoints.Select(point => phrases.Of(point, model)));
        }

        foreach (ProficiencyLevel level in dimension.Levels)
        {
            Paragraph($"{Heading(depth + 1)} {level.Ordinal}. {phrases.Of(level.Title, model)}");
            if (level.Description is { } description)
            {
                Paragraph(phrases.Of(description, model));
            }

            List(level.Indicators.Select(Indicator));
        }

        List(dimension.Indicators.Select(Indicator));
        foreach (Dimension child in dimension.Dimensions)
        {
            WriteDimension(child, depth + 1);
        }
    }

    private string Indicator(BehavioralIndicator indicator) =>
        $"`{indicator.Id}` {phrases.Of(indicator.Text, model)}{(indicator.IsContra ? $" ({phrases.Contra})" : string.Empty)}";

    // Markdown knows six depths of headings.
    private static string Heading(int depth) => new('#', Math.Min(depth, 6));

    private void Paragraph(string text)
    {
        _text.Append('\n');
        Line(text);
    }

    private void List(IEnumerable<string> items)
    {
        string[] lines = [.. items];
        if (lines.Length > 0)
        {
            _text.Append('\n');
        }

        foreach (string line in lines)
        {
            Line($"- {line}");
        }
    }

    private void Line(string text) => _text.Append(text).Append('\n');
}
