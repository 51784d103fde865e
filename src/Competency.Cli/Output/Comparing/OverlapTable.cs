using Competency.Core;
using Competency.Core.Languages;
using Competency.Core.Scoring;
using Spectre.Console;

namespace Competency.Cli.Output.Comparing;

/// <summary>Two models side by side: what measures the same, broader or narrower, and what each has alone.</summary>
internal sealed class OverlapTable(ModelOverlap overlap, string language)
{
    private readonly ComparePhrases _phrases = ComparePhrases.In(language);
    private readonly Phrases _names = Phrases.In(language);
    private readonly CompetencyLabels _labels = CompetencyLabels.Default;

    public void Draw(IAnsiConsole console)
    {
        (CompetencyModel first, CompetencyModel second) = (overlap.First, overlap.Second);
        console.WriteLine($"{Title(first)} ↔ {Title(second)}");
        if (overlap.Related.Count == 0)
        {
            console.WriteLine();
            console.WriteLine(_phrases.NothingInCommon);
        }
        else
        {
            Table table = new Table().Border(TableBorder.Simple);
            table.AddColumns([.. new[] { _names.Of(first.Name, first), _labels.Get("markdown.is", language), _names.Of(second.Name, second), _labels.Get("markdown.note", language) }.Select(Markup.Escape)]);
            foreach ((Dimension dimension, RelatedDimension related) in overlap.Related)
            {
                table.AddRow(
                    new Text(Name(dimension, first)),
                    new Text(_labels.Get(Key(related.Kind), language)),
                    new Text(Name(second.GetDimension(related.Dimension), second)),
                    new Text(NoteOn(related)));
            }

            console.Write(table);
            console.WriteLine(_phrases.RelationLegend);
        }

        Alone(overlap.OnlyInFirst, first, console);
        Alone(overlap.OnlyInSecond, second, console);
    }

    // "The other one" in a note is the other one for the model that wrote it.
    private string NoteOn(RelatedDimension related) => related.Note.IsEmpty
        ? string.Empty
        : $"{overlap.Speaker(related).Id}{_names.Colon}{_names.Of(related.Note, overlap.Speaker(related))}";

    private void Alone(IReadOnlyList<Dimension> dimensions, CompetencyModel model, IAnsiConsole console)
    {
        console.WriteLine();
        console.WriteLine($"{_phrases.OnlyIn(_names.Of(model.Name, model))}{_names.Colon.TrimEnd()}");
        foreach (string name in dimensions.Select(dimension => Name(dimension, model)).DefaultIfEmpty(_phrases.None))
        {
            console.WriteLine($"  {name}");
        }
    }

    private string Title(CompetencyModel model) => $"{_names.Of(model.Name, model)} ({model.Reference})";

    private string Name(Dimension dimension, CompetencyModel model) => $"{_names.Of(dimension.Name, model)} ({dimension.Id})";

    private static string Key(RelationKind kind) => kind switch
    {
        RelationKind.Broader => "markdown.broader-than",
        RelationKind.Narrower => "markdown.narrower-than",
        _ => "markdown.same-as",
    };
}
