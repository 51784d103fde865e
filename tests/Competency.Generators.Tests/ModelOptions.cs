using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Competency.Generators.Tests;

/// <summary>What the build tells the generator: the root namespace, and the namespace that a file asks for.</summary>
internal sealed class ModelOptions(string? rootNamespace) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new One("build_property.RootNamespace", rootNamespace);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new One(string.Empty, null);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        new One("build_metadata.AdditionalFiles.CompetencyNamespace", (textFile as ModelText)?.Namespace);

    private sealed class One(string name, string? value) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? found)
        {
            found = string.Equals(key, name, StringComparison.Ordinal) ? value : null;
            return found is not null;
        }
    }
}
