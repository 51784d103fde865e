using System.Diagnostics;

namespace Competency.Core.Requirements;

/// <summary>One fit with its place among others.</summary>
/// <param name="Rank">The place, 1 for the best; those that tie share the mean of their places, so it can be a half. Null where there is no fit.</param>
/// <param name="Fit">The fit.</param>
[DebuggerDisplay("{Rank}: {Fit.Subject.Value,nq} to {Fit.Profile.Value,nq}")]
public sealed record RankedFit(decimal? Rank, ProfileFit Fit);
