using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Competency.Core;
using Competency.Core.Validation;

namespace Competency.Development.Plans;

/// <summary>What a person will work on until the next assessment, and why.</summary>
/// <remarks>
/// <para>
/// Made by <see cref="DevelopmentPlanner"/> and edited by people: with <c>With…</c>, which keep it valid, or with <c>with</c>, after which
/// <see cref="Validate"/> tells. It holds what a disclosed result shows and nothing else, so it may be shown to whom the result may.
/// </para>
/// <para>Plain data, immutable, structurally equal, safe for any number of threads.</para>
/// </remarks>
[DebuggerDisplay("{Subject.Value,nq} by {Model}: {Areas.Count} areas")]
public sealed partial record DevelopmentPlan
{
    /// <summary>Gets the person.</summary>
    public required SubjectId Subject { get; init; }

    /// <summary>Gets the model and the version that the result is by.</summary>
    public required ModelReference Model { get; init; }

    /// <summary>Gets the SHA-256 over the canonical JSON of the model and its rules, 64 lowercase hexadecimal digits.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Gets the host's own id of the assessment, or null.</summary>
    public string? AssessmentId { get; init; }

    /// <summary>Gets the day that the assessment stands for, or null.</summary>
    public DateOnly? AssessmentDate { get; init; }

    /// <summary>Gets the day that the plan was made.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Gets the profile that says what is required, or null.</summary>
    public ProfileId? Profile { get; init; }

    /// <summary>Gets the name of the rule that ordered the areas.</summary>
    public required string Rule { get; init; }

    /// <summary>Gets what the person does well: with a profile by surplus in levels × importance, then importance, falling; without by percent, falling; then in the model's order.</summary>
    public ValueList<PlanStrength> Strengths { get; init; } = [];

    /// <summary>Gets what the person works on, the first first: must-haves before the rest, each part by falling priority, ties in the model's order.</summary>
    public ValueList<PlanArea> Areas { get; init; } = [];

    /// <summary>Gets what is missing too and waits, in the same order.</summary>
    public ValueList<PlanNeed> NotNow { get; init; } = [];

    /// <summary>Gets what is required, or without a profile can be, but is not scored or not shown; in the model's order.</summary>
    public ValueList<PlanUnknown> CannotTell { get; init; } = [];

    /// <summary>Gets whether everything is shown and nothing is missing.</summary>
    public bool IsEverythingMet => Areas.Count == 0 && NotNow.Count == 0 && CannotTell.Count == 0;

    /// <summary>Gets an area.</summary>
    /// <returns>Whether there is one of that dimension.</returns>
    public bool TryGetArea(DimensionId dimension, [NotNullWhen(true)] out PlanArea? area)
    {
        area = Areas.FirstOrDefault(candidate => candidate.Dimension == dimension);
        return area is not null;
    }

    /// <summary>Tells what of the plan does not hold together.</summary>
    public ValidationReport Validate() => PlanCheck.Of(this);
}
