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
        Profiles(text);
        Relations(text);
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

    private static void Profiles(StringBuilder text)
    {
        text.Append("\n## Requirement profiles\n\n| model / profile | dimension | level | importance | must-have |\n|---|---|--:|--:|---|\n");
        foreach (CompetencyModel model in SalesModels.All)
        {
            foreach (RequirementProfile profile in model.RequirementProfiles)
            {
                foreach (Requirement requirement in profile.Requirements)
                {
                    text.Append(CultureInfo.InvariantCulture,
                        $"| `{model.Id}` / `{profile.Id}` | `{requirement.Dimension}` | {requirement.Level} | {requirement.Importance} | {(requirement.IsMustHave ? "yes" : "–")} |\n");
                }
            }
        }
    }

    private static void Relations(StringBuilder text)
    {
        text.Append("\n## Relations of dimensions\n\n| dimension | is | dimension |\n|---|---|---|\n");
        foreach (CompetencyModel model in SalesModels.All)
        {
            foreach (DimensionRelation relation in model.Relations)
            {
                string kind = relation.Kind switch { RelationKind.Same => "the same as", RelationKind.Broader => "broader than", _ => "narrower than" };
                text.Append(CultureInfo.InvariantCulture, $"| `{model.Id}` / `{relation.Dimension}` | {kind} | `{relation.Model}` / `{relation.Target}` |\n");
            }
        }
    }

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
