namespace Competency.Core;

/// <summary>Names one version of one model.</summary>
/// <param name="Id">The model.</param>
/// <param name="Version">The version.</param>
public sealed record ModelReference(ModelId Id, SemanticVersion Version)
{
    /// <summary>Gives <c>id@version</c>.</summary>
    public override string ToString() => $"{Id}@{Version}";
}
