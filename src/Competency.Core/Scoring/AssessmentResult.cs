using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Scoring;

/// <summary>What an assessment says about one person: plain data that can be stored for years, traced by model version and fingerprint.</summary>
/// <remarks>
/// Immutable, structurally equal, safe for any number of threads. Every number is decided when it is made; the objects that show them are made when they are first
/// asked for. It names raters nowhere, but single raters' scores can be seen in it:
/// it is meant for programs, not for the eyes of those who were rated.
/// </remarks>
[DebuggerDisplay("{Subject.Value,nq} by {Model}: {Overall.Percent} %")]
public sealed record AssessmentResult
{
    private DimensionResult? _overall;
    private ValueList<DimensionResult>? _dimensions;
    private ValueList<ScoringWarning>? _warnings;

    internal AssessmentResult()
    {
    }

    /// <summary>Gets the person assessed.</summary>
    public SubjectId Subject { get; internal init; }

    /// <summary>Gets the caller's own id of the assessment, or null.</summary>
    public string? AssessmentId { get; internal init; }

    /// <summary>Gets the day that the assessment stands for, or null.</summary>
    public DateOnly? Date { get; internal init; }

    /// <summary>Gets the model and the version that was used.</summary>
    public ModelReference Model { get; internal init; } = null!;

    /// <summary>Gets the SHA-256 over the canonical JSON of the model and its rules, 64 lowercase hexadecimal digits.</summary>
    public string Fingerprint { get; internal init; } = string.Empty;

    /// <summary>Gets the result for the whole.</summary>
    public DimensionResult Overall
    {
        get => Volatile.Read(ref _overall) ?? Internal.Once.Set(ref _overall, ResultBuilder.Overall(Evidence!));
        internal init => _overall = value;
    }

    /// <summary>Gets the id of the band that the overall percent lies in; null where there is none.</summary>
    public string? Band { get; internal init; }

    /// <summary>Gets the result of each dimension, each parent before its children, in order of definition.</summary>
    public ValueList<DimensionResult> Dimensions
    {
        get => Volatile.Read(ref _dimensions) ?? Internal.Once.Set(ref _dimensions, ResultBuilder.Dimensions(Evidence!));
        internal init => _dimensions = value;
    }

    /// <summary>Gets what a reader should know, in order of definition.</summary>
    public ValueList<ScoringWarning> Warnings
    {
        get => Volatile.Read(ref _warnings) ?? Internal.Once.Set(ref _warnings, WarningBuilder.Build(Evidence!));
        internal init => _warnings = value;
    }

    /// <summary>Gets whether <see cref="Explain"/> can answer: true for a result fresh from an engine, false for one read from JSON.</summary>
    public bool CanExplain => Evidence is not null;

    /// <summary>The record that parts are made from; null where all were given, read from JSON.</summary>
    internal Evidence? Evidence { get; init; }

    /// <summary>Gets the result of one dimension, or of the whole by <see cref="DimensionId.Overall"/>.</summary>
    /// <exception cref="KeyNotFoundException">The result has no such dimension; the message lists those it has.</exception>
    public DimensionResult this[DimensionId dimension] => TryGet(dimension, out DimensionResult? result)
        ? result
        : throw new KeyNotFoundException($"The result by {Model} has no dimension '{dimension}'; it has: overall, {string.Join(", ", Dimensions.Select(d => d.Id))}.");

    /// <summary>Gets the result of one dimension, without an exception where there is none.</summary>
    public bool TryGet(DimensionId dimension, [NotNullWhen(true)] out DimensionResult? result)
    {
        result = dimension == DimensionId.Overall ? Overall : null;
        for (int i = 0; result is null && i < Dimensions.Count; i++)
        {
            result = Dimensions[i].Id == dimension ? Dimensions[i] : null;
        }

        return result is not null;
    }

    /// <summary>Gives the tree behind a dimension's numbers: rating, keyed value, rater, role, leaf, composite, overall.</summary>
    /// <remarks>Made on demand; costs nothing when not asked for.</remarks>
    /// <param name="dimension">The dimension, or <see cref="DimensionId.Overall"/>.</param>
    /// <exception cref="KeyNotFoundException">The model has no such dimension.</exception>
    /// <exception cref="InvalidOperationException">The result was read from JSON: score its assessment again.</exception>
    public ExplanationNode Explain(DimensionId dimension) => Evidence is null
        ? throw new InvalidOperationException("A result read from JSON does not hold its ratings; score the assessment again to explain it.")
        : Explainer.Explain(Evidence, this[dimension]);

    /// <inheritdoc/>
    public bool Equals(AssessmentResult? other) =>
        other is not null
        && Subject == other.Subject && string.Equals(AssessmentId, other.AssessmentId, StringComparison.Ordinal) && Date == other.Date && Model == other.Model
        && string.Equals(Fingerprint, other.Fingerprint, StringComparison.Ordinal)
        && Overall == other.Overall && string.Equals(Band, other.Band, StringComparison.Ordinal)
        && Dimensions.Equals(other.Dimensions) && Warnings.Equals(other.Warnings);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Subject, Model, Fingerprint, Overall);
}
