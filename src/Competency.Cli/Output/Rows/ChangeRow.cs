using Competency.Core;

namespace Competency.Cli.Output.Rows;

/// <summary>One change between two versions of a model, then for each dimension whether old and new results may be compared.</summary>
internal sealed record ChangeRow(string Kind, string Subject, string What, string? Before, string? After, bool? IsComparable)
{
    public static IEnumerable<ChangeRow> Of(ModelComparison comparison) =>
    [
        .. comparison.Changes.Select(change => new ChangeRow(Display.Name(change.Kind), change.Subject, change.What, change.Before, change.After, null)),
        .. comparison.Dimensions.Append(comparison.Overall).Select(verdict =>
            new ChangeRow("comparability", verdict.Dimension.Value, string.Join("; ", verdict.Reasons), null, null, verdict.IsComparable)),
    ];
}
