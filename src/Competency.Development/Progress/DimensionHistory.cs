using Competency.Core;

namespace Competency.Development.Progress;

/// <summary>The measurements of one dimension by assessment, oldest first; null where it is missing there or may not be compared.</summary>
internal sealed record DimensionHistory(DimensionId Dimension, Measurement?[] Measurements)
{
    /// <summary>The assessments in which the dimension has a score.</summary>
    public int[] Scored { get; } = [.. Enumerable.Range(0, Measurements.Length).Where(i => Measurements[i]?.Percent is not null)];

    public static DimensionHistory Of(DimensionId dimension, ProgressSnapshot[] ordered, Dictionary<ModelReference, ModelComparison?> comparisons) =>
        new(dimension, [.. ordered.Select(snapshot => IsComparable(dimension, comparisons[snapshot.Model.Reference]) ? snapshot.Find(dimension) : null)]);

    private static bool IsComparable(DimensionId dimension, ModelComparison? comparison) =>
        comparison is null || ProgressAnalyzer.VerdictOn(comparison, dimension).IsComparable;
}
