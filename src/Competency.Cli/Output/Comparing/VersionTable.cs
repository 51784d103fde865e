using Competency.Core;
using Competency.Core.Languages;
using Spectre.Console;

namespace Competency.Cli.Output.Comparing;

/// <summary>Two versions of a model: each change a row, then which results may be compared.</summary>
internal sealed class VersionTable(CompetencyModel older, CompetencyModel newer, string language)
{
    private const string Nothing = "-";

    private readonly ComparePhrases _phrases = ComparePhrases.In(language);
    private readonly Phrases _names = Phrases.In(language);
    private readonly CompetencyLabels _labels = CompetencyLabels.Default;

    public void Draw(IAnsiConsole console)
    {
        ModelComparison comparison = ModelComparer.Compare(older, newer, language);
        console.WriteLine($"{_names.Of(newer.Name, newer)}{_names.Colon}{comparison.Older} → {comparison.Newer}");
        console.WriteLine();
        if (comparison.Changes.Count == 0)
        {
            console.WriteLine(_phrases.NoChanges);
        }
        else
        {
            Table changes = Empty(_phrases.Subject, _phrases.Change, _phrases.Part, _phrases.Before, _phrases.After);
            foreach (ModelChange change in comparison.Changes)
            {
                changes.AddRow(
                    new Text(change.Subject),
                    new Text(_labels.Of(change.Kind, language)),
                    new Text(change.What),
                    new Text(Shown(change.Before)),
                    new Text(Shown(change.After)));
            }

            console.Write(changes);
        }

        console.WriteLine();
        Table verdicts = Empty(_phrases.Dimension, _phrases.Results, _phrases.Why);
        foreach (DimensionComparability verdict in comparison.Dimensions.Append(comparison.Overall))
        {
            verdicts.AddRow(
                new Text(NameOf(verdict.Dimension)),
                new Text(
                    _labels.Get(verdict.IsComparable ? "comparability.comparable" : "comparability.not-comparable", language),
                    verdict.IsComparable ? Style.Plain : new Style(Color.Yellow)),
                new Text(string.Join(_labels.Get("text.semicolon", language), verdict.Reasons)));
        }

        console.Write(verdicts);
        console.WriteLine(_phrases.ComparableLegend);
    }

    private string NameOf(DimensionId id)
    {
        if (id == DimensionId.Overall)
        {
            return _names.Overall;
        }

        CompetencyModel model = newer.TryGetDimension(id, out _) ? newer : older;
        return $"{_names.Of(model.GetDimension(id).Name, model)} ({id})";
    }

    private static string Shown(string? value) => string.IsNullOrEmpty(value) ? Nothing : value;

    private static Table Empty(params string[] headings) => new Table().Border(TableBorder.Simple).AddColumns([.. headings.Select(Markup.Escape)]);
}
