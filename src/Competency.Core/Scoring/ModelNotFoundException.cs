namespace Competency.Core.Scoring;

/// <summary>Thrown where a catalog has no version of a model that will do.</summary>
public sealed class ModelNotFoundException : KeyNotFoundException
{
    /// <summary>Makes the exception.</summary>
    public ModelNotFoundException(ModelId id, VersionRange version, IEnumerable<ModelReference> known)
        : this(id, version, known.ToValueList())
    {
    }

    private ModelNotFoundException(ModelId id, VersionRange version, ValueList<ModelReference> known)
        : base(Describe(id, version, known))
    {
        Id = id;
        Version = version;
        Known = known;
    }

    /// <summary>Gets the model that was asked for.</summary>
    public ModelId Id { get; }

    /// <summary>Gets the versions that would have done.</summary>
    public VersionRange Version { get; }

    /// <summary>Gets the models that there are.</summary>
    public ValueList<ModelReference> Known { get; }

    internal static string Describe(ModelId id, VersionRange version, IEnumerable<ModelReference> known)
    {
        string list = string.Join(", ", known);
        return $"No model '{id}' in version {version} is registered; registered: {(list.Length == 0 ? "none" : list)}.";
    }
}
