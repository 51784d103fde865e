namespace Competency.Core.Scoring;

/// <summary>What a leaf's result shows beside its numbers: made when it is first asked for.</summary>
internal sealed record LeafDetails(ValueList<RoleScore> Roles, ScorePrecision? Precision, LevelEvidence? LevelEvidence)
{
    /// <summary>Those of a composite.</summary>
    public static LeafDetails None { get; } = new([], null, null);
}
