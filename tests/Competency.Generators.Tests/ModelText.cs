using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Competency.Generators.Tests;

/// <summary>A model file that exists in memory only.</summary>
internal sealed class ModelText(string path, string? text, string? namespaceName = null) : AdditionalText
{
    public override string Path => path;

    public string? Namespace => namespaceName;

    public override SourceText? GetText(CancellationToken cancellationToken = default) => text is null ? null : SourceText.From(text);
}
