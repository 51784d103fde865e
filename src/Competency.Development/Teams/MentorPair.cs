using System.Diagnostics;
using Competency.Core;

namespace Competency.Development.Teams;

/// <summary>Two members of whom one could mentor the other in a dimension.</summary>
/// <remarks>It names people and tells their levels: it is for those who may see the disclosed result of each.</remarks>
/// <param name="Dimension">The dimension.</param>
/// <param name="Mentor">Who is over the required level by one or more.</param>
/// <param name="MentorLevel">The mentor's level.</param>
/// <param name="Learner">Who is below the required level.</param>
/// <param name="LearnerLevel">The learner's level.</param>
/// <param name="RequiredLevel">The level required.</param>
[DebuggerDisplay("{Dimension.Value,nq}: {Mentor.Value,nq} for {Learner.Value,nq}")]
public sealed record MentorPair(DimensionId Dimension, SubjectId Mentor, int MentorLevel, SubjectId Learner, int LearnerLevel, int RequiredLevel);
