using System.Diagnostics;
using Competency.Core;
using Competency.Core.Scoring;

namespace Competency.Questionnaires;

/// <summary>A form that came back without a fault.</summary>
/// <remarks>Immutable, structurally equal, safe for any number of threads.</remarks>
[DebuggerDisplay("{Rater.Value,nq} on {Subject.Value,nq} as {Role.Value,nq}: {Observed} of {Ratings.Count}")]
public sealed record FilledForm
{
    internal FilledForm()
    {
    }

    /// <summary>Gets the file, as it was named to the reader.</summary>
    public string Source { get; internal init; } = string.Empty;

    /// <summary>Gets the person rated.</summary>
    public SubjectId Subject { get; internal init; }

    /// <summary>Gets the rater.</summary>
    public RaterId Rater { get; internal init; }

    /// <summary>Gets the rater's role.</summary>
    public RoleId Role { get; internal init; }

    /// <summary>Gets a rating for every item of the model, in the model's order: what has no answer is not observed.</summary>
    public ValueList<Rating> Ratings { get; internal init; } = [];

    /// <summary>Gets how many questions have no answer at all; they count as not observed.</summary>
    public int Blank { get; internal init; }

    /// <summary>Gets how many questions are answered with a point of their scale.</summary>
    public int Observed => Ratings.Count(rating => rating.Value.IsObserved);
}
