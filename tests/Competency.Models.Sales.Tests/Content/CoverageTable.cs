using System.Globalization;
using System.Text;
using Competency.Core;

namespace Competency.Models.Sales.Tests;

/// <summary>Writes what the models hold, and where it comes from, as Markdown.</summary>
internal static class CoverageTable
{
    public const string Begin = "<!-- coverage: begin -->";
    public const string End = "<!-- coverage: end -->";

    public static string Write()
    {
        StringBuilder text = new();
        Counts(text);
        foreach (CompetencyModel model in SalesModels.All)
        {
            Elements(text, model);
        }

        return text.ToString();
    }

    private static void Counts(StringBuilder text)
    {
        text.Append("## Counts\n\n| model | stated | inferred | completed | all |\n|---|--:|--:|--:|--:|\n");
        int[] sums = new int[3];
        foreach (CompetencyModel model in SalesModels.All)
        {
            int[] counts = [Count(model, ProvenanceKind.Stated), Count(model, ProvenanceKind.Inferred), Count(model, ProvenanceKind.Completed)];
            sums = [.. sums.Zip(counts, (sum, count) => sum + count)];
            Row(text, $"`{model.Id}`", counts);
        }

        Row(text, "all", sums);
    }

    private static void Row(StringBuilder text, string name, int[] counts) =>
        text.Append(CultureInfo.InvariantCulture, $"| {name} | {counts[0]} | {counts[1]} | {counts[2]} | {counts.Sum()} |\n");

    private static int Count(CompetencyModel model, ProvenanceKind kind) => Walk.Elements(model).Count(element => element.Provenance.Kind == kind);

    private static void Elements(StringBuilder text, CompetencyModel model)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {model.Id}\n\n");
        foreach (SourceDocument source in model.Sources)
        {
            text.Append(CultureInfo.InvariantCulture, $"- `{source.Id}`: {source.Title.In("zh-CN")} ({source.Title.In("en")})\n");
        }

        text.Append("\n| element | what it is | 中文 | English | provenance |\n|---|---|---|---|---|\n");
        foreach (Element element in Walk.Elements(model))
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{element.Path}` | {element.Kind} | {element.Text.In("zh-CN")} | {element.Text.In("en")} | {Of(element.Provenance)} |\n");
        }
    }

    private static string Of(Provenance provenance) => provenance.Kind switch
    {
        ProvenanceKind.Stated => $"stated, {provenance.Source}",
        ProvenanceKind.Inferred => $"inferred, {provenance.Source}",
        _ => "completed",
    };
}
