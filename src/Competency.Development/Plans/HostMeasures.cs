using Competency.Core;

namespace Competency.Development.Plans;

/// <summary>Holds the host's measures to the model that they are to stand beside.</summary>
internal static class HostMeasures
{
    /// <exception cref="ArgumentException">Some do not; the message names every fault.</exception>
    public static void Check(ValueList<PlanMeasure> measures, CompetencyModel model)
    {
        HashSet<MeasureId> taken = [.. model.DevelopmentMeasures.Select(measure => measure.Id)];
        List<string> faults = [];
        foreach (PlanMeasure measure in measures)
        {
            if (Fault(measure, model, taken) is { } fault)
            {
                faults.Add($"Measure '{measure.Id}' is refused: {fault}.");
            }
        }

        if (faults.Count > 0)
        {
            throw new ArgumentException(string.Join('\n', faults), nameof(measures));
        }
    }

    /// <summary>Whether a measure covers some of the way; one without levels fits every step.</summary>
    public static bool Fits(PlanMeasure measure, DimensionId dimension, int? fromLevel, int? toLevel) =>
        measure.Dimension == dimension
        && (measure.FromLevel is null || (fromLevel is not null && measure.FromLevel < toLevel && measure.ToLevel > fromLevel));

    private static string? Fault(PlanMeasure measure, CompetencyModel model, HashSet<MeasureId> taken)
    {
        if (measure.Id.IsDefault)
        {
            return "its id is default, which identifies nothing";
        }

        if (!taken.Add(measure.Id))
        {
            return "another measure has this id, of the model or of the host";
        }

        if (!model.TryGetDimension(measure.Dimension, out _))
        {
            return $"model {model.Reference} has no dimension '{measure.Dimension}'; it has: {string.Join(", ", model.AllDimensions().Select(dimension => dimension.Id))}";
        }

        if (!Enum.IsDefined(measure.Kind))
        {
            return $"{measure.Kind} is no kind of measure; allowed: {string.Join(", ", Enum.GetNames<MeasureKind>())}";
        }

        if (measure.Text is null or { IsEmpty: true })
        {
            return "it has no text";
        }

        bool leadsUp = measure is { FromLevel: null, ToLevel: null } || (measure.FromLevel >= 0 && measure.ToLevel > measure.FromLevel);
        return leadsUp ? null : $"it leads from level '{measure.FromLevel}' to '{measure.ToLevel}'; allowed: a level from 0 and a higher one, or neither";
    }
}
