using System.Diagnostics;

namespace Competency.Core.Scoring;

/// <summary>All ratings of one person by one model.</summary>
/// <remarks>Plain data, immutable, structurally equal; whether the ratings fit the model is checked when they are scored.</remarks>
[DebuggerDisplay("{Subject.Value,nq} by {Model.Value,nq}: {Ratings.Count} ratings")]
public sealed record Assessment
{
    /// <summary>Makes an assessment.</summary>
    /// <param name="model">The model to score by.</param>
    /// <param name="subject">The person assessed.</param>
    /// <param name="ratings">The ratings, in any order: order never changes a score.</param>
    /// <exception cref="ArgumentException"><paramref name="model"/> or <paramref name="subject"/> is <c>default</c>.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="ratings"/> is null.</exception>
    public Assessment(ModelId model, SubjectId subject, IEnumerable<Rating> ratings)
    {
        Internal.Guard.NotDefault(model.IsDefault, nameof(model));
        Internal.Guard.NotDefault(subject.IsDefault, nameof(subject));
        Model = model;
        Subject = subject;
        Ratings = ratings.ToValueList();
    }

    /// <summary>Gets the model to score by.</summary>
    public ModelId Model { get; }

    /// <summary>Gets the versions of the model that will do; the newest that an engine knows is used. Default: any release.</summary>
    public VersionRange Version { get; init; } = VersionRange.Any;

    /// <summary>Gets the person assessed.</summary>
    public SubjectId Subject { get; }

    /// <summary>Gets the caller's own id of the assessment, or null.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the day that the assessment stands for, or null; plays no part in scoring.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Gets the ratings.</summary>
    public ValueList<Rating> Ratings { get; }
}
