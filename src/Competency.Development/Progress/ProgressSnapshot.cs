using System.Diagnostics;
using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Core.Scoring;

namespace Competency.Development.Progress;

/// <summary>One assessment of a person on the way: when it was, what came of it, and the model version that scored it.</summary>
[DebuggerDisplay("{Date}: {Model}")]
public sealed class ProgressSnapshot
{
    private readonly Dictionary<DimensionId, Measurement> _measurements = [];

    /// <summary>Takes a result, for programs: noise is judged by its exact standard deviations.</summary>
    /// <param name="date">The day that the assessment stands for.</param>
    /// <param name="result">The result.</param>
    /// <param name="model">The model, in the version that scored it.</param>
    /// <exception cref="ArgumentException"><paramref name="result"/> was scored by another model or version than <paramref name="model"/>.</exception>
    public ProgressSnapshot(DateOnly date, AssessmentResult result, CompetencyModel model)
        : this(date, result?.Subject ?? throw new ArgumentNullException(nameof(result)), result.Model, model)
    {
        foreach (DimensionResult dimension in result.Dimensions.Prepend(result.Overall))
        {
            _measurements.Add(dimension.Id, new Measurement(date, dimension));
        }
    }

    /// <summary>Takes a disclosed result, for people: noise is judged by the spreads that may be shown, which are rounded up.</summary>
    /// <inheritdoc cref="ProgressSnapshot(DateOnly, AssessmentResult, CompetencyModel)"/>
    public ProgressSnapshot(DateOnly date, DisclosedResult result, CompetencyModel model)
        : this(date, result?.Subject ?? throw new ArgumentNullException(nameof(result)), result.Model, model)
    {
        foreach (DisclosedDimension dimension in result.Dimensions.Prepend(result.Overall))
        {
            _measurements.Add(dimension.Id, new Measurement(date, dimension));
        }
    }

    private ProgressSnapshot(DateOnly date, SubjectId subject, ModelReference scoredBy, CompetencyModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (scoredBy != model.Reference)
        {
            throw new ArgumentException($"The result is by {scoredBy}, the model is {model.Reference}; allowed: the model and version that scored the result.", nameof(model));
        }

        Date = date;
        Subject = subject;
        Model = model;
    }

    /// <summary>Gets the day that the assessment stands for.</summary>
    public DateOnly Date { get; }

    /// <summary>Gets the person.</summary>
    public SubjectId Subject { get; }

    /// <summary>Gets the model, in the version that scored it.</summary>
    public CompetencyModel Model { get; }

    internal Measurement? Find(DimensionId dimension) => _measurements.GetValueOrDefault(dimension);
}
