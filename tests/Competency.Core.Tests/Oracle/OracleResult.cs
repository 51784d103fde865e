namespace Competency.Core.Tests.Oracle;

/// <summary>What the oracle says of one assessment.</summary>
/// <param name="Dimensions">Every dimension, parents before children, in order of definition; then the overall as "overall".</param>
/// <param name="Band">The id of the band that the overall is in; null where there is none.</param>
/// <param name="SelfAlone">Whether the policy "only when alone" made self the one role that counts.</param>
internal sealed record OracleResult(IReadOnlyList<OracleDimension> Dimensions, string? Band, bool SelfAlone)
{
    public const string OverallId = "overall";

    public OracleDimension Overall => this[OverallId];

    public OracleDimension this[string id] => Dimensions.Single(dimension => string.Equals(dimension.Id, id, StringComparison.Ordinal));
}

/// <summary>What the oracle says of one dimension.</summary>
/// <param name="Id">The dimension's id, or "overall".</param>
/// <param name="Scored">Whether there is a score.</param>
/// <param name="ScoreNano">Nano-points above the scale's minimum: of the leaf's scale, or for a composite of the model's.</param>
/// <param name="PercentNano">Nano-percent.</param>
/// <param name="Level">The ordinal, 0 for none attained; null where there is no level to speak of.</param>
/// <param name="Leaf">What only leaves have; null for composites and the overall.</param>
internal sealed record OracleDimension(string Id, bool Scored, long? ScoreNano, long? PercentNano, int? Level, OracleLeaf? Leaf)
{
    /// <summary>Gets the role scores; empty for composites and the overall.</summary>
    public IReadOnlyList<OracleRoleScore> Roles => Leaf?.Roles ?? [];
}

/// <summary>What only leaves have.</summary>
/// <param name="Roles">The roles with a valid rater: those that the model names in its order, then the other standard ones.</param>
/// <param name="Precision">How sure the score is.</param>
/// <param name="Climb">The climb of a cumulative rule; null under other rules and where the leaf has no levels.</param>
internal sealed record OracleLeaf(IReadOnlyList<OracleRoleScore> Roles, OraclePrecision Precision, OracleClimb? Climb);

/// <summary>A role's mean on one leaf.</summary>
internal sealed record OracleRoleScore(string Role, int Raters, long Nano, bool Counted);

/// <summary>The statistics of a leaf over its counting raters other than self.</summary>
internal sealed record OraclePrecision(int Raters, long? SdNano, long? SeNano, bool Imprecise, bool SingleRater);

/// <summary>How a cumulative rule climbed the levels of a leaf.</summary>
/// <param name="Strengths">Every defined level, lowest first.</param>
/// <param name="Irregular">The levels met above a level whose strength is below the threshold.</param>
/// <param name="Skipped">The levels without valid evidence that the climb passed over; always empty where they stop it.</param>
/// <param name="Blocked">The level that ended the climb; null where none did, or where the leaf is not scored.</param>
internal sealed record OracleClimb(
    IReadOnlyList<OracleStrength> Strengths, IReadOnlyList<int> Irregular, IReadOnlyList<int> Skipped, OracleBlock? Blocked);

/// <summary>The strength of one level; null without valid evidence.</summary>
internal sealed record OracleStrength(int Ordinal, long? Nano);

/// <summary>What ended a climb.</summary>
/// <param name="Ordinal">The level.</param>
/// <param name="ShortfallNano">Threshold − strength; null where the level has no valid evidence.</param>
/// <param name="Indicators">Those of the level's set whose own strength is below the threshold, in order of definition.</param>
internal sealed record OracleBlock(int Ordinal, long? ShortfallNano, IReadOnlyList<OracleBlockingIndicator> Indicators);

/// <summary>An indicator below the threshold.</summary>
internal sealed record OracleBlockingIndicator(string Id, long StrengthNano);
