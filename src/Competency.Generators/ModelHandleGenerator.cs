using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Competency.Generators;

/// <summary>Turns each model file (<c>*.model.json</c>) of a project into a class of typed handles.</summary>
/// <remarks>
/// Each file is read once for each change of its text; code is written anew only where what was read differs from before.
/// A faulty file gives diagnostics at their place in the file, and no class.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class ModelHandleGenerator : IIncrementalGenerator
{
    internal const string FilesStep = "ModelFiles";
    internal const string UnitsStep = "Units";
    private const string Suffix = ".model.json";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<AdditionalText> texts = context.AdditionalTextsProvider
            .Where(static text => text.Path.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase));

        IncrementalValuesProvider<ModelFile> files = texts
            .Select(static (text, cancellation) => ModelReader.Read(text.Path, text.GetText(cancellation)))
            .WithTrackingName(FilesStep);

        IncrementalValuesProvider<(string Path, string Namespace)> namespaces = texts
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => (pair.Left.Path, NamespaceOf(pair.Left, pair.Right)));

        IncrementalValueProvider<EquatableArray<Unit>> units = files.Collect()
            .Combine(namespaces.Collect())
            .Select(static (pair, _) => new EquatableArray<Unit>(Pair(pair.Left, pair.Right)));

        context.RegisterSourceOutput(
            units.SelectMany(static (all, _) => all).WithTrackingName(UnitsStep),
            static (production, unit) => Produce(production, unit));
    }

    private static string NamespaceOf(AdditionalText text, AnalyzerConfigOptionsProvider options)
    {
        bool isOwn = options.GetOptions(text).TryGetValue("build_metadata.AdditionalFiles.CompetencyNamespace", out string? name)
            && !string.IsNullOrWhiteSpace(name);
        return isOwn || options.GlobalOptions.TryGetValue("build_property.RootNamespace", out name) ? name!.Trim() : string.Empty;
    }

    /// <summary>Puts each file together with its namespace, and finds out which class another file has made already.</summary>
    private static IEnumerable<Unit> Pair(IEnumerable<ModelFile> files, IEnumerable<(string Path, string Namespace)> namespaces)
    {
        // Both lists come from one list of texts, so they have the same order.
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach ((ModelFile file, string name) in files.Zip(namespaces, (file, entry) => (file, entry.Namespace)))
        {
            string? other = null;
            if (file.Model is { } model)
            {
                string fullName = name.Length == 0 ? model.ClassName : $"{name}.{model.ClassName}";
                if (!owners.TryGetValue(fullName, out other))
                {
                    owners.Add(fullName, file.Path);
                }
            }

            yield return new Unit(file, name, other);
        }
    }

    private static void Produce(SourceProductionContext production, Unit unit)
    {
        foreach (Fault fault in unit.File.Faults)
        {
            production.ReportDiagnostic(fault.ToDiagnostic());
        }

        if (unit.File.Model is not { } model)
        {
            return;
        }

        string fullName = unit.Namespace.Length == 0 ? model.ClassName : $"{unit.Namespace}.{model.ClassName}";
        if (unit.Namespace.Length > 0 && !Names.IsNamespace(unit.Namespace))
        {
            production.ReportDiagnostic(Diagnostic.Create(Descriptors.BadNamespace, StartOf(unit.File), unit.Namespace));
        }
        else if (unit.OtherFile is not null)
        {
            production.ReportDiagnostic(Diagnostic.Create(Descriptors.DuplicateClass, StartOf(unit.File), fullName, Path.GetFileName(unit.OtherFile)));
        }
        else
        {
            production.AddSource($"{fullName}.g.cs", SourceText.From(HandleWriter.Write(model, unit.Namespace), Encoding.UTF8));
        }
    }

    private static Location StartOf(ModelFile file) => Location.Create(file.Path, default, default);

    private sealed record Unit(ModelFile File, string Namespace, string? OtherFile);
}
