using System.Text.Json;
using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Core.Scoring;
using Competency.Core.Serialization;
using Microsoft.Extensions.DependencyInjection;

namespace Competency.Cli.Models;

/// <summary>The model that the user named, and an engine that knows it.</summary>
internal sealed record ModelChoice(CompetencyModel Model, VersionRange Version, IModelCatalog Catalog, IAssessmentEngine Engine, IDisclosure Disclosure)
{
    /// <summary>Finds a built-in model by <c>id</c> or <c>id@version</c>, or reads one from a file.</summary>
    /// <exception cref="InputException">There is no such model, or the file holds none.</exception>
    public static ModelChoice Of(string name)
    {
        return IsFile(name) ? Of(Read(name)) : BuiltIn(name);
    }

    /// <summary>Tells whether a name is a path: it ends in <c>.json</c>, or has a slash.</summary>
    public static bool IsFile(string name) => name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || name.AsSpan().ContainsAny('/', '\\');

    /// <summary>Finds one version of a model that came along with the one that was named; null where it did not.</summary>
    public CompetencyModel? Find(ModelReference reference) => Catalog.TryGet(reference.Id, VersionRange.Exactly(reference.Version), out CompetencyModel? model) ? model : null;

    /// <summary>Gives the models that come with the program.</summary>
    public static IModelCatalog BuiltIns() => Provider(builder => builder.AddSalesModels()).GetRequiredService<IModelCatalog>();

    private static ModelChoice BuiltIn(string name)
    {
        string[] parts = name.Split('@', 2);
        VersionRange? range = VersionRange.Any;
        if (parts.Length == 2 && !VersionRange.TryParse(parts[1], out range))
        {
            throw new InputException($"'{parts[1]}' is not a version; allowed: '1.0.0', '1.*' or an interval such as '[1.0.0,2.0.0)'.");
        }

        ServiceProvider provider = Provider(builder => builder.AddSalesModels());
        IModelCatalog catalog = provider.GetRequiredService<IModelCatalog>();
        return ModelId.TryParse(parts[0], out ModelId id) && catalog.TryGet(id, range, out CompetencyModel? model)
            ? Of(model, range!, provider)
            : throw Unknown(name, parts[0], catalog);
    }

    /// <summary>Takes a model that is at hand.</summary>
    public static ModelChoice Of(CompetencyModel model)
    {
        ServiceProvider provider = Provider(builder => builder.AddModel(model));
        return Of(model, VersionRange.Exactly(model.Version), provider);
    }

    private static ModelChoice Of(CompetencyModel model, VersionRange version, ServiceProvider provider) => new(
        model, version, provider.GetRequiredService<IModelCatalog>(), provider.GetRequiredService<IAssessmentEngine>(), provider.GetRequiredService<IDisclosure>());

    private static CompetencyModel Read(string path)
    {
        try
        {
            return CompetencyJson.ReadModel(File.ReadAllBytes(path));
        }
        catch (JsonException exception)
        {
            throw new InputException($"{path} holds no model: {exception.Message}");
        }
    }

    private static InputException Unknown(string name, string id, IModelCatalog catalog)
    {
        string[] known = [.. catalog.Models.Select(model => model.Id.Value).Distinct(StringComparer.Ordinal)];
        return new InputException(
            $"No model '{name}' is built in.{Nearest.Hint(id, known)} Built in: {string.Join(", ", catalog.Models.Select(model => model.Reference))}. "
            + "For a model of your own give its file, such as './my-model.json'.");
    }

    private static ServiceProvider Provider(Func<CompetencyBuilder, CompetencyBuilder> add)
    {
        ServiceCollection services = new();
        add(services.AddCompetency());
        return services.BuildServiceProvider();
    }
}
