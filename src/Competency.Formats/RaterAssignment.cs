using Competency.Core;

namespace Competency.Formats;

/// <summary>Who rates whom in a round, and as what.</summary>
/// <param name="Subject">The person rated.</param>
/// <param name="Rater">Who rates.</param>
/// <param name="Role">How the rater stands to the person.</param>
public sealed record RaterAssignment(SubjectId Subject, RaterId Rater, RoleId Role);
