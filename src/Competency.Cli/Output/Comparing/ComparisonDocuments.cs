using Competency.Core;
using Competency.Core.Scoring;

namespace Competency.Cli.Output.Comparing;

/// <summary>What <c>compare --format json</c> writes of two versions of a model; reasons and values that are words are in English.</summary>
internal sealed record VersionsDocument(
    int FormatVersion, ModelDocument Older, ModelDocument Newer, IEnumerable<ModelChangeDocument> Changes, IEnumerable<ComparabilityDocument> Dimensions, ComparabilityDocument Overall)
{
    public const int CurrentVersion = 1;

    public static VersionsDocument Of(ModelComparison comparison) => new(
        CurrentVersion,
        ModelDocument.Of(comparison.Older),
        ModelDocument.Of(comparison.Newer),
        comparison.Changes.Select(ModelChangeDocument.Of),
        comparison.Dimensions.Select(ComparabilityDocument.Of),
        ComparabilityDocument.Of(comparison.Overall));
}

internal sealed record ModelChangeDocument(string Kind, string Subject, string What, string? Before, string? After)
{
    public static ModelChangeDocument Of(ModelChange change) => new(Display.Name(change.Kind), change.Subject, change.What, change.Before, change.After);
}

internal sealed record ComparabilityDocument(string Dimension, bool IsComparable, IEnumerable<string> Reasons)
{
    public static ComparabilityDocument Of(DimensionComparability verdict) => new(verdict.Dimension.Value, verdict.IsComparable, verdict.Reasons);
}

/// <summary>What <c>compare --format json</c> writes of two models.</summary>
internal sealed record OverlapDocument(
    int FormatVersion, ModelDocument First, ModelDocument Second, IEnumerable<RelatedDocument> Related, IEnumerable<string> OnlyInFirst, IEnumerable<string> OnlyInSecond)
{
    public const int CurrentVersion = 1;

    public static OverlapDocument Of(ModelOverlap overlap) => new(
        CurrentVersion,
        ModelDocument.Of(overlap.First.Reference),
        ModelDocument.Of(overlap.Second.Reference),
        overlap.Related.Select(pair => RelatedDocument.Of(pair.Dimension, pair.Related)),
        overlap.OnlyInFirst.Select(dimension => dimension.Id.Value),
        overlap.OnlyInSecond.Select(dimension => dimension.Id.Value));
}

/// <summary>How a dimension of the first model relates to one of the second: it is the same, broader or narrower.</summary>
internal sealed record RelatedDocument(string First, string Kind, string Second, string DeclaredBy, IReadOnlyDictionary<string, string> Note)
{
    public static RelatedDocument Of(Dimension dimension, RelatedDimension related) => new(
        dimension.Id.Value,
        Display.Name(related.Kind),
        related.Dimension.Value,
        related.IsDeclared ? "first" : "second",
        related.Note.Languages.ToDictionary(language => language, language => related.Note.In(language), StringComparer.Ordinal));
}
