namespace Competency.Core.Scoring.Compiled;

/// <summary>All numbers of one person. One instance may take up person after person.</summary>
internal sealed class SubjectScores
{
    private readonly LevelClimb?[] _climbs;

    public SubjectScores(ScoringPlan plan, int raters)
        : this(plan, raters, new DimensionScore[plan.Dimensions.Length + 1])
    {
    }

    public SubjectScores(ScoringPlan plan, int raters, DimensionScore[] dimensions)
    {
        Dimensions = dimensions;
        Leaves = new LeafScores[plan.Leaves.Length];
        for (int i = 0; i < Leaves.Length; i++)
        {
            Leaves[i] = new LeafScores(raters, plan.Roles.Length);
        }

        Climbs = new LevelClimb?[plan.Leaves.Length];
        _climbs = new LevelClimb?[plan.Leaves.Length];
        Scratch = new LeafScores(raters, plan.Roles.Length);
    }

    /// <summary>By dimension index; the whole is the last.</summary>
    public DimensionScore[] Dimensions { get; }

    public LeafScores[] Leaves { get; }

    /// <summary>How each leaf climbed; null where it is not scored, or not under a cumulative rule.</summary>
    public LevelClimb?[] Climbs { get; }

    /// <summary>Whether the person's own ratings count alone, for want of others.</summary>
    public bool SelfAlone { get; set; }

    /// <summary>Whether a climb may end where the level is decided, so that strengths further up are not there.</summary>
    public bool LevelsOnly { get; init; }

    /// <summary>Room for evidence of which only the combined score is wanted: a level, an indicator.</summary>
    public LeafScores Scratch { get; }

    /// <summary>Makes room for another person's raters; what was there is gone.</summary>
    public void Reset(int raters)
    {
        foreach (LeafScores leaf in Leaves)
        {
            leaf.Reset(raters);
        }

        Array.Clear(Climbs);
        Scratch.Reset(raters);
    }

    /// <summary>Takes up the climb of a leaf.</summary>
    public LevelClimb StartClimb(int leaf, int levels)
    {
        LevelClimb climb = _climbs[leaf] ??= new LevelClimb(levels);
        climb.Level = 0;
        climb.Blocked = -1;
        Climbs[leaf] = climb;
        return climb;
    }
}
