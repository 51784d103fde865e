using System.Globalization;
using System.Text;
using Competency.Core.Languages;

namespace Competency.Core;

/// <summary>Prints a model as Markdown, for people to read and discuss.</summary>
/// <remarks>
/// Whatever no document states is marked: ° inferred from a document, * completed by the author of the model. Pure and safe for any
/// number of threads.
/// </remarks>
public sealed partial class ModelMarkdown
{
    private readonly CompetencyModel _model;
    private readonly string _language;
    private readonly ModelWords _words;
    private readonly StringBuilder _text = new();

    private ModelMarkdown(CompetencyModel model, string language, CompetencyLabels labels)
    {
        _model = model;
        _language = language;

        // Headings in a language of the model where the labels lack the reader's: a page in two languages is for nobody.
        _words = new ModelWords(labels, model.Languages.Prepend(language).FirstOrDefault(labels.Knows));
    }

    /// <summary>Prints a model in one language, falling back where a text is missing in it.</summary>
    /// <remarks>
    /// Headings and phrases are labels (<c>markdown.</c>, <c>rule.</c>, <c>text.</c>), so a host can add a language. Where the labels have nothing in the language,
    /// they are in the first language of the model that they have.
    /// </remarks>
    /// <param name="model">The model.</param>
    /// <param name="language">The language, or null for the model's first.</param>
    /// <param name="labels">The host's labels, or null for the library's own.</param>
    /// <returns>Markdown with line feeds, one line end at the end.</returns>
    public static string Write(CompetencyModel model, string? language = null, CompetencyLabels? labels = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new ModelMarkdown(model, language ?? model.Languages[0], labels ?? CompetencyLabels.Default).Run();
    }

    private string Run()
    {
        Line($"# {Marked(_model.Name)}");
        Blank();
        Line($"`{_model.Reference}` · {Safe(_words.Labels.Of(_model.Status, _words.Language))}{(_model.ReplacedBy is { } next ? $" · {Say("markdown.replaced-by", ("model", $"`{next}`"))}" : "")}");
        if (_model.Description is { } description)
        {
            Blank();
            Line(Marked(description));
        }

        Blank();
        Line($"° {Label(ProvenanceKind.Inferred)} · \\* {Label(ProvenanceKind.Completed)} · {Say("markdown.unmarked", ("provenance", Label(ProvenanceKind.Stated)))}");
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
        Line(Fact("markdown.scale", Range(_model.Scale)));
    }

    private string Range(RatingScale scale)
    {
        string range = Safe(_words.Range(scale));
        return scale.Points.Count == 0
            ? range
            : range + Colon + _words.List(scale.Points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.Value} {In(point.Label)}")));
    }

    private void WriteRules()
    {
        Blank();
        Line(string.Join(
            " · ",
            Fact("markdown.level-rule", Safe(_words.Of(_model.Rules.Level))),
            Fact("markdown.composite-rule", Safe(_words.Of(_model.Rules.Composite))),
            Fact("markdown.overall", Safe(_words.Of(_model.Rules.Overall ?? _model.Rules.Composite)))));
        if (_model.Roles.Count > 0)
        {
            Blank();
            Line(Fact("markdown.roles", _words.List(_model.Roles.Select(role => $"{RoleName(role)} {Number(role.Weight)}"))));
        }

        if (_model.Rules.Bands.Count > 0)
        {
            Blank();
            Line(Fact("markdown.bands", _words.List(_model.Rules.Bands.Select(band => Say("text.band", ("band", In(band.Label)), ("cut", Number(band.Cut)))))));
        }
    }

    private string RoleName(RoleRule role) => role.Label.IsEmpty ? Safe(_words.Labels.Of(role.Id, _words.Language)) : In(role.Label);

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
            yield return $"{Say("markdown.weight")} {Number(dimension.Weight)}";
        }

        if (dimension.Scale is { } scale)
        {
            yield return $"{Say("markdown.scale")} {Range(scale)}";
        }

        if (dimension.LevelRule is { } level)
        {
            yield return $"{Say("markdown.level-rule")}{Colon}{Safe(_words.Of(level))}";
        }

        if (dimension.CompositeRule is { } composite)
        {
            yield return $"{Say("markdown.composite-rule")}{Colon}{Safe(_words.Of(composite))}";
        }

        if (dimension.Cuts.Count > 0)
        {
            yield return $"{Say("markdown.cuts")}{Colon}{_words.List(dimension.Cuts.Select(Number))}";
        }
    }

    private void WriteLevels(Dimension dimension)
    {
        if (dimension.Levels.Count == 0 || (dimension.IsLeaf && dimension.Levels.Equals(_model.ProficiencyScale)))
        {
            return;
        }

        Blank();
        Heading("markdown.level", "markdown.title", "markdown.indicators");
        foreach (ProficiencyLevel level in dimension.Levels)
        {
            string title = level.Description is { } description ? $"{Marked(level.Title)}{Colon}{Marked(description)}" : Marked(level.Title);
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
        Heading("markdown.id", "markdown.indicator");
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
        Line($"## {Say("markdown.sources")}");
        Blank();
        foreach (SourceDocument source in _model.Sources)
        {
            Line($"- `{source.Id}` {In(source.Title)}");
        }
    }

    private string Describe(BehavioralIndicator indicator)
    {
        string sign = indicator.IsContra ? "(−) " : "";
        return sign + Weighted(In(indicator.Text) + Mark(indicator.Provenance), indicator.Weight);
    }

    private string Marked(SourcedText text) => In(text.Text) + Mark(text.Provenance);

    private string Weighted(string text, decimal weight) => weight == 1 ? text : Say("text.weighted", ("text", text), ("weight", Number(weight)));

    private string Colon => Say("text.colon");

    private string Fact(string key, string value) => $"**{Say(key)}**{Colon}{value}";

    private void Heading(params string[] keys)
    {
        Line($"| {string.Join(" | ", keys.Select(key => Say(key)))} |");
        Line($"|{string.Join('|', keys.Select(_ => "---"))}|");
    }

    private string Label(ProvenanceKind kind) => Safe(_words.Labels.Of(kind, _words.Language));

    /// <summary>Gives a phrase; its values may be Markdown, and are taken as they are.</summary>
    private string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        LabelPlaceholders.Fill(Safe(_words.Labels.Get(key, _words.Language)), values);

    private string In(LocalizedText text) => Safe(text.In(_language, _model.Languages));

    /// <summary>Gives a text on one line, with the characters escaped that would break a table or be taken for markup.</summary>
    private static string Safe(string text)
    {
        StringBuilder escaped = new();
        foreach (char c in text)
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

    private static string Number(decimal value) => ModelWords.Number(value);

    private void Line(string line) => _text.Append(line).Append('\n');

    private void Blank() => _text.Append('\n');
}
