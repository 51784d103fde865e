using System.Diagnostics;
using Competency.Core;
using Competency.Core.Scoring;

namespace Competency.Development.Progress;

/// <summary>One assessment of a person on the way: when it was, what came of it, and the model version that scored it.</summary>
[DebuggerDisplay("{Date}: {Model}")]
public sealed class ProgressSnapshot
{
    private readonly Dictionary<DimensionId, Measurement> _measurements = [];

    /// <summary>Takes a result.</summary>
    /// <param name="date">The day that the assessment stands for.</param>
    /// <param name="result">The result.</param>
    /// <param name="model">The model, in the version that scored it.</param>
    /// <exception cref="ArgumentException"><paramref name="result"/> was scored by another model or version than <paramref name="model"/>.</exception>
    public ProgressSnapshot(DateOnly date, AssessmentResult result, CompetencyModel model)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(model);
        if (result.Model != model.Reference)
        {
            throw new ArgumentException($"The result is by {result.Model}, the model is {model.Reference}; allowed: the model and version that scored the result.", nameof(model));
        }

        Date = date;
        Subject = result.Subject;
        Model = model;
        foreach (DimensionResult dimension in result.Dimensions.Prepend(result.Overall))
        {
            _measurements.Add(dimension.Id, new Measurement(date, dimension));
        }
    }

    /// <summary>Gets the day that the assessment stands for.</summary>
    public DateOnly Date { get; }

    /// <summary>Gets the person.</summary>
    public SubjectId Subject { get; }

    /// <summary>Gets the model, in the version that scored it.</summary>
    public CompetencyModel Model { get; }

    internal Measurement? Find(DimensionId dimension) => _measurements.GetValueOrDefault(dimension);
}
