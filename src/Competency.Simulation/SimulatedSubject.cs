using Competency.Core;

namespace Competency.Simulation;

/// <summary>One subject: what they are able to do, which no rater knows, and what raters said.</summary>
/// <param name="Id">The subject.</param>
/// <param name="Abilities">The true ability in each leaf, in the model's order: thousandths of the scale's length above the average person.</param>
/// <param name="Raters">The raters, role by role.</param>
public sealed record SimulatedSubject(SubjectId Id, ValueList<int> Abilities, ValueList<SimulatedRater> Raters);

/// <summary>What one rater said of one subject.</summary>
/// <param name="Id">The rater. Peers and self are persons of the subject's team, so that one rater may rate several subjects.</param>
/// <param name="Role">How the rater stands to the subject.</param>
/// <param name="IsCareless">Whether the rater answered without reading.</param>
/// <param name="Cells">A cell for each item of the scorer, as a batch holds it: 0 for not observed.</param>
public sealed record SimulatedRater(RaterId Id, RoleId Role, bool IsCareless, ReadOnlyMemory<byte> Cells);
