namespace Competency.Core.Scoring.Compiled;

/// <summary>All numbers of one person.</summary>
internal sealed class SubjectScores
{
    public SubjectScores(ScoringPlan plan)
    {
        Dimensions = new DimensionScore[plan.Dimensions.Length + 1];
        Leaves = new LeafScores[plan.Leaves.Length];
        Climbs = new LevelClimb?[plan.Leaves.Length];
    }

    /// <summary>By dimension index; the whole is the last.</summary>
    public DimensionScore[] Dimensions { get; }

    public LeafScores[] Leaves { get; }

    public LevelClimb?[] Climbs { get; }

    /// <summary>Whether the person's own ratings count alone, for want of others.</summary>
    public bool SelfAlone { get; set; }
}
