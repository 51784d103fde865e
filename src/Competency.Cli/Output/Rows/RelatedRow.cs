using Competency.Cli.Output.Comparing;

namespace Competency.Cli.Output.Rows;

/// <summary>One pair of related dimensions of two models, or a dimension that has no counterpart.</summary>
internal sealed record RelatedRow(string? First, string Kind, string? Second, string? DeclaredBy, string? Note)
{
    public static IEnumerable<RelatedRow> Of(ModelOverlap overlap, Phrases phrases) =>
    [
        .. overlap.Related.Select(pair => new RelatedRow(
            pair.Dimension.Id.Value,
            Display.Name(pair.Related.Kind),
            pair.Related.Dimension.Value,
            pair.Related.IsDeclared ? "first" : "second",
            phrases.Of(pair.Related.Note, overlap.Speaker(pair.Related)))),
        .. overlap.OnlyInFirst.Select(dimension => new RelatedRow(dimension.Id.Value, "none", null, null, null)),
        .. overlap.OnlyInSecond.Select(dimension => new RelatedRow(null, "none", dimension.Id.Value, null, null)),
    ];
}
