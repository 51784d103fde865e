using Competency.Core;
using Competency.Core.Serialization;
using Spectre.Console;

namespace Competency.Cli.Output;

/// <summary>Models, one a row.</summary>
internal static class ModelList
{
    public static void Draw(IEnumerable<CompetencyModel> models, Phrases phrases, IAnsiConsole console)
    {
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumns([.. phrases.ModelColumns.Select(Markup.Escape)]);
        foreach (CompetencyModel model in models)
        {
            table.AddRow(
                new Text(model.Id.Value),
                new Text(model.Version.ToString()),
                new Text(phrases.Of(model.Name, model)),
                new Text(Count(model.AllDimensions())),
                new Text(Count(IndicatorsOf(model))),
                new Text(phrases.Of(model.Status)));
        }

        console.Write(table);
    }

    public static void WriteJson(IEnumerable<CompetencyModel> models, TextWriter writer) =>
        JsonOutput.Write(models.Select(Entry), context => context.IEnumerableModelEntryDocument, writer);

    private static ModelEntryDocument Entry(CompetencyModel model) => new(
        model.Id.Value,
        model.Version.ToString(),
        Display.Name(model.Status),
        model.Name.Text.Languages.ToDictionary(language => language, language => model.Name.Text.In(language), StringComparer.Ordinal),
        model.AllDimensions().Count(),
        IndicatorsOf(model).Count(),
        CompetencyJson.Fingerprint(model));

    private static IEnumerable<BehavioralIndicator> IndicatorsOf(CompetencyModel model) =>
        model.AllDimensions().SelectMany(dimension => dimension.AllIndicators());

    private static string Count<T>(IEnumerable<T> items) => Display.Exact(items.Count());
}
