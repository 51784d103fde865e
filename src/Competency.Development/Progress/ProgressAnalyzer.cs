using Competency.Core;

namespace Competency.Development.Progress;

/// <summary>Compares assessments of one person over time.</summary>
/// <remarks>
/// The newest assessment is the measure: an earlier one is compared in those dimensions in which the comparison of the two model versions
/// calls results comparable; the rest is listed. Changes are differences of exact scores. Pure; safe for any number of threads.
/// </remarks>
public static class ProgressAnalyzer
{
    /// <summary>Compares two or more assessments.</summary>
    /// <param name="snapshots">The assessments, in any order; of one day, in the order given.</param>
    /// <exception cref="ArgumentException">There are fewer than two, or they are of different people or of different models.</exception>
    public static ProgressReport Analyze(IEnumerable<ProgressSnapshot> snapshots)
    {
        ArgumentNullException.ThrowIfNull(snapshots);
        ProgressSnapshot[] ordered = [.. snapshots.OrderBy(snapshot => snapshot.Date)];
        Check(ordered);
        ProgressSnapshot newest = ordered[^1];
        Dictionary<ModelReference, ModelComparison?> comparisons = [];
        foreach (ProgressSnapshot snapshot in ordered)
        {
            comparisons.TryAdd(snapshot.Model.Reference, snapshot.Model == newest.Model ? null : ModelComparer.Compare(snapshot.Model, newest.Model));
        }

        DimensionHistory[] histories =
        [
            .. newest.Model.AllDimensions().Select(dimension => dimension.Id).Prepend(DimensionId.Overall)
                .Select(dimension => DimensionHistory.Of(dimension, ordered, comparisons)),
        ];
        ProgressTree tree = new(newest.Model, histories);
        return new ProgressReport
        {
            Subject = newest.Subject,
            Model = newest.Model.Reference,
            Dates = [.. ordered.Select(snapshot => snapshot.Date)],
            Overall = tree.Of(DimensionId.Overall),
            Dimensions = [.. newest.Model.AllDimensions().Select(dimension => tree.Of(dimension.Id))],
            NotCompared = [.. ordered.SelectMany(snapshot => Left(snapshot, comparisons[snapshot.Model.Reference]))],
        };
    }

    private static void Check(ProgressSnapshot[] ordered)
    {
        if (ordered.Length < 2)
        {
            throw new ArgumentException($"There are {ordered.Length} assessments; allowed: two or more.", nameof(ordered));
        }

        if (ordered.Select(snapshot => snapshot.Subject).Distinct().Count() > 1)
        {
            throw new ArgumentException($"The assessments are of {string.Join(", ", ordered.Select(snapshot => $"'{snapshot.Subject}'").Distinct(StringComparer.Ordinal))}; allowed: one person.", nameof(ordered));
        }

        if (ordered.Select(snapshot => snapshot.Model.Id).Distinct().Count() > 1)
        {
            throw new ArgumentException($"The assessments are by {string.Join(", ", ordered.Select(snapshot => snapshot.Model.Id).Distinct())}; allowed: versions of one model.", nameof(ordered));
        }
    }

    private static IEnumerable<NotCompared> Left(ProgressSnapshot snapshot, ModelComparison? comparison) => comparison is null
        ? []
        : snapshot.Model.AllDimensions().Select(dimension => dimension.Id).Append(DimensionId.Overall)
            .Select(dimension => VerdictOn(comparison, dimension))
            .Where(verdict => !verdict.IsComparable)
            .Select(verdict => new NotCompared(snapshot.Date, snapshot.Model.Reference, verdict.Dimension, verdict.Reasons));

    internal static DimensionComparability VerdictOn(ModelComparison comparison, DimensionId dimension) => dimension == DimensionId.Overall
        ? comparison.Overall
        : comparison.Dimensions.First(verdict => verdict.Dimension == dimension);
}
