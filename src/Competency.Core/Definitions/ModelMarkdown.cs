using System.Globalization;
using System.Text;

namespace Competency.Core;

/// <summary>Prints a model as Markdown, for people to read and discuss.</summary>
/// <remarks>
/// Whatever no document states is marked: ° inferred from a document, * completed by the author of the model. Pure and safe for any
/// number of threads.
/// </remarks>
public sealed partial class ModelMarkdown
{
    private readonly CompetencyModel _model;
    private readonly string? _language;
    private readonly StringBuilder _text = new();

    private ModelMarkdown(CompetencyModel model, string? language)
    {
        _model = model;
        _language = language;
    }

    /// <summary>Prints a model in one language, falling back where a text is missing in it.</summary>
    /// <param name="model">The model.</param>
    /// <param name="language">The language, or null for the model's first.</param>
    /// <returns>Markdown with line feeds, one line end at the end.</returns>
    public static string Write(CompetencyModel model, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new ModelMarkdown(model, language).Run();
    }

    private string Run()
    {
        Line($"# {Marked(_model.Name)}");
        Blank();
        Line($"`{_model.Reference}` · {_model.Status.ToString().ToLowerInvariant()}{(_model.ReplacedBy is { } next ? $" · replaced by `{next}`" : "")}");
        if (_model.Description is { } description)
        {
            Blank();
            Line(Marked(description));
        }

        Blank();
        Line("° inferred from a source document · \\* completed by the author of the model · unmarked: stated by a source document");
        WriteScale();
        WriteRules();
        WriteProficiencyScale();
        foreach (Dimension dimension in _model.Dimensions)
        {
            WriteDimension(dimension, 2);
        }

        WriteProfiles();
        WriteInterview();
        WriteMeasures();
        WriteRelations();
        WriteSources();
        return _text.ToString();
    }

    private void WriteScale()
    {
        Blank();
        Line(string.Create(CultureInfo.InvariantCulture, $"**Scale:** {_model.Scale.Minimum} to {_model.Scale.Maximum}{Labels(_model.Scale)}"));
    }

    private string Labels(RatingScale scale) => scale.Points.Count == 0
        ? ""
        : ": " + string.Join(", ", scale.Points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.Value} {In(point.Label)}")));

    private void WriteRules()
    {
        Blank();
        Line($"**Level rule:** {RuleText.Of(_model.Rules.Level)} · **Composite rule:** {RuleText.Of(_model.Rules.Composite)} · **Overall:** {RuleText.Of(_model.Rules.Overall ?? _model.Rules.Composite)}");
        if (_model.Roles.Count > 0)
        {
            Blank();
            Line($"**Roles:** {string.Join(", ", _model.Roles.Select(role => $"{(role.Label.IsEmpty ? role.Id.Value : In(role.Label))} {Number(role.Weight)}"))}");
        }

        if (_model.Rules.Bands.Count > 0)
        {
            Blank();
            Line($"**Bands:** {string.Join(", ", _model.Rules.Bands.Select(band => $"{In(band.Label)} from {Number(band.Cut)} %"))}");
        }
    }

    private void WriteDimension(Dimension dimension, int depth)
    {
        Blank();
        Line($"{new string('#', Math.Min(depth, 6))} {Marked(dimension.Name)} `{dimension.Id}`");
        if (dimension.Definition is { } definition)
        {
            Blank();
            Line(Marked(definition));
        }

        if (dimension.KeyPoints.Count > 0)
        {
            Blank();
            foreach (SourcedText point in dimension.KeyPoints)
            {
                Line($"- {Marked(point)}");
            }
        }

        string[] facts = [.. Facts(dimension)];
        if (facts.Length > 0)
        {
            Blank();
            Line(string.Join(" · ", facts));
        }

        WriteLevels(dimension);
        WriteIndicators(dimension);
        foreach (Dimension child in dimension.Dimensions)
        {
            WriteDimension(child, depth + 1);
        }
    }

    private IEnumerable<string> Facts(Dimension dimension)
    {
        if (dimension.Weight != 1)
        {
            yield return $"Weight {Number(dimension.Weight)}";
        }

        if (dimension.Scale is { } scale)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Scale {scale.Minimum} to {scale.Maximum}{Labels(scale)}");
        }

        if (dimension.LevelRule is { } level)
        {
            yield return $"Level rule: {RuleText.Of(level)}";
        }

        if (dimension.CompositeRule is { } composite)
        {
            yield return $"Composite rule: {RuleText.Of(composite)}";
        }

        if (dimension.Cuts.Count > 0)
        {
            yield return $"Cuts: {string.Join(", ", dimension.Cuts.Select(Number))}";
        }
    }

    private void WriteLevels(Dimension dimension)
    {
        if (dimension.Levels.Count == 0 || (dimension.IsLeaf && dimension.Levels.Equals(_model.ProficiencyScale)))
        {
            return;
        }

        Blank();
        Line("| Level | Title | Indicators |");
        Line("|---|---|---|");
        foreach (ProficiencyLevel level in dimension.Levels)
        {
            string title = level.Description is { } description ? $"{Marked(level.Title)}: {Marked(description)}" : Marked(level.Title);
            Line(string.Create(CultureInfo.InvariantCulture, $"| {level.Ordinal} | {title} | {string.Join("<br>", level.Indicators.Select(Describe))} |"));
        }
    }

    private void WriteIndicators(Dimension dimension)
    {
        if (dimension.Indicators.Count == 0)
        {
            return;
        }

        Blank();
        Line("| Id | Indicator |");
        Line("|---|---|");
        foreach (BehavioralIndicator indicator in dimension.Indicators)
        {
            Line($"| `{indicator.Id}` | {Describe(indicator)} |");
        }
    }

    private void WriteSources()
    {
        if (_model.Sources.Count == 0)
        {
            return;
        }

        Blank();
        Line("## Sources");
        Blank();
        foreach (SourceDocument source in _model.Sources)
        {
            Line($"- `{source.Id}` {In(source.Title)}");
        }
    }

    private string Describe(BehavioralIndicator indicator)
    {
        string sign = indicator.IsContra ? "(−) " : "";
        string weight = indicator.Weight == 1 ? "" : $" (weight {Number(indicator.Weight)})";
        return sign + In(indicator.Text) + Mark(indicator.Provenance) + weight;
    }

    private string Marked(SourcedText text) => In(text.Text) + Mark(text.Provenance);

    /// <summary>Gives a text on one line, with the characters escaped that would break a table or be taken for markup.</summary>
    private string In(LocalizedText text)
    {
        StringBuilder escaped = new();
        foreach (char c in text.In(_language ?? _model.Languages[0], _model.Languages))
        {
            _ = c switch
            {
                '\r' => escaped,
                '\n' or '\t' => escaped.Append(' '),
                '|' or '*' or '_' or '`' or '<' or '>' or '[' or ']' or '\\' or '#' => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    private static string Mark(Provenance provenance) => provenance.Kind switch
    {
        ProvenanceKind.Inferred => "°",
        ProvenanceKind.Completed => "\\*",
        _ => "",
    };

    private static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private void Line(string line) => _text.Append(line).Append('\n');

    private void Blank() => _text.Append('\n');
}
