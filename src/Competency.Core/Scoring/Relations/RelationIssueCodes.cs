namespace Competency.Core.Scoring;

/// <summary>The codes of what can be wrong between the relations of several models. Codes never change; wording may.</summary>
public static class RelationIssueCodes
{
    /// <summary>A relation names a dimension that the other model does not have.</summary>
    public const string UnknownTarget = "unknown-target";

    /// <summary>Two models say contradictory things about a pair of dimensions.</summary>
    public const string ContradictoryRelations = "contradictory-relations";
}
