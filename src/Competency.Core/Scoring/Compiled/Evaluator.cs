namespace Competency.Core.Scoring.Compiled;

/// <summary>Walks a plan over one person's ratings, in whole numbers. Pure; safe for any number of threads.</summary>
internal static class Evaluator
{
    /// <param name="plan">The plan.</param>
    /// <param name="ratings">The ratings.</param>
    /// <param name="custom">The host's own rules.</param>
    /// <param name="selfAlone">Whether self counts alone, where that is decided already; null to decide it by these ratings.</param>
    public static SubjectScores Evaluate(ScoringPlan plan, SubjectRatings ratings, CustomRules custom, bool? selfAlone = null)
    {
        SubjectScores scores = new(plan, ratings.Count);
        Evaluate(plan, ratings, custom, scores, selfAlone);
        return scores;
    }

    /// <summary>The same into numbers that were used before; allocates nothing unless the host's own rules do, or room must grow.</summary>
    public static void Evaluate(ScoringPlan plan, SubjectRatings ratings, CustomRules custom, SubjectScores scores, bool? selfAlone = null)
    {
        scores.Reset(ratings.Count);
        for (int i = 0; i < plan.Leaves.Length; i++)
        {
            ScoreRaters(plan, ratings, plan.Leaves[i].Evidence, scores.Leaves[i]);
        }

        scores.SelfAlone = selfAlone ?? CountsSelfAlone(plan, scores.Leaves);
        for (int i = 0; i < plan.Leaves.Length; i++)
        {
            ScoreLeaf(plan, ratings, scores, i, custom);
        }

        foreach (PlanNode node in plan.Nodes)
        {
            scores.Dimensions[node.Dimension] = NodeEvaluator.Score(plan, node, scores.Dimensions, custom);
        }
    }

    /// <summary>Stages 1 to 3: key, each rater's score, each role's mean.</summary>
    public static LeafScores ScoreRaters(ScoringPlan plan, SubjectRatings ratings, EvidenceSet evidence)
    {
        LeafScores scores = new(ratings.Count, plan.Roles.Length);
        ScoreRaters(plan, ratings, evidence, scores);
        return scores;
    }

    /// <summary>The same into numbers that were reset.</summary>
    public static void ScoreRaters(ScoringPlan plan, SubjectRatings ratings, EvidenceSet evidence, LeafScores scores)
    {
        for (int rater = 0; rater < ratings.Count; rater++)
        {
            ReadOnlySpan<byte> row = ratings.Cells.AsSpan(rater * plan.Items.Length, plan.Items.Length);
            long sum = 0;
            long observed = 0;
            for (int i = 0; i < evidence.Items.Length; i++)
            {
                int item = evidence.Items[i];
                byte cell = row[item];
                if (cell != 0)
                {
                    sum += evidence.Weights[i] * plan.Items[item].Keyed(cell);
                    observed += evidence.Weights[i];
                }
            }

            scores.Observed[rater] = observed;
            scores.Raters[rater] = -1;
            if (plan.ReachesShare(observed, evidence.TotalWeight))
            {
                long score = Nano.Quotient(sum * Nano.PerUnit, observed);
                scores.Raters[rater] = score;
                scores.RoleCount[ratings.Roles[rater]]++;
                scores.RoleScore[ratings.Roles[rater]] += score;
            }
        }

        for (int role = 0; role < scores.RoleCount.Length; role++)
        {
            if (scores.RoleCount[role] > 0)
            {
                scores.RoleScore[role] = Nano.Quotient(scores.RoleScore[role], scores.RoleCount[role]);
            }
        }
    }

    /// <summary>Whether a role counts in the scores of this person.</summary>
    public static bool Counts(ScoringPlan plan, bool selfAlone, int role)
    {
        if (role == plan.SelfRole)
        {
            return selfAlone || (plan.Model.Rules.Self == SelfPolicy.AsWeighted && plan.RoleWeights[role] > 0);
        }

        return !selfAlone && plan.RoleWeights[role] > 0;
    }

    /// <summary>How many valid raters a leaf's score rests on.</summary>
    public static int CountedRaters(ScoringPlan plan, LeafScores leaf, bool selfAlone)
    {
        int count = 0;
        for (int role = 0; role < leaf.RoleCount.Length; role++)
        {
            count += Counts(plan, selfAlone, role) ? leaf.RoleCount[role] : 0;
        }

        return count;
    }

    /// <summary>Stage 4: the roles, or all counting raters at once, into one score; −1 where nobody counts.</summary>
    public static long Combine(ScoringPlan plan, SubjectRatings ratings, LeafScores scores, bool selfAlone)
    {
        if (plan.Model.Rules.Pooling == RaterPooling.Pooled)
        {
            return CombinePooled(plan, ratings, scores, selfAlone);
        }

        long sum = 0;
        long weights = 0;
        for (int role = 0; role < plan.Roles.Length; role++)
        {
            if (scores.RoleCount[role] > 0 && Counts(plan, selfAlone, role))
            {
                long weight = selfAlone ? 1 : plan.RoleWeights[role];
                sum += weight * scores.RoleScore[role];
                weights += weight;
            }
        }

        return weights == 0 ? -1 : Nano.Quotient(sum, weights);
    }

    /// <summary>The strength of one level, or of one indicator: stages 1 to 4 on its own evidence.</summary>
    public static long Strength(ScoringPlan plan, SubjectRatings ratings, EvidenceSet evidence, SubjectScores scores)
    {
        scores.Scratch.Reset(ratings.Count);
        ScoreRaters(plan, ratings, evidence, scores.Scratch);
        return Combine(plan, ratings, scores.Scratch, scores.SelfAlone);
    }

    private static long CombinePooled(ScoringPlan plan, SubjectRatings ratings, LeafScores scores, bool selfAlone)
    {
        long sum = 0;
        int count = 0;
        for (int rater = 0; rater < ratings.Count; rater++)
        {
            if (scores.Raters[rater] >= 0 && Counts(plan, selfAlone, ratings.Roles[rater]))
            {
                sum += scores.Raters[rater];
                count++;
            }
        }

        return count == 0 ? -1 : Nano.Quotient(sum, count);
    }

    /// <summary>Whether the person's own ratings count alone, for want of others in any leaf.</summary>
    public static bool CountsSelfAlone(ScoringPlan plan, LeafScores[] leaves) =>
        plan.Model.Rules.Self == SelfPolicy.OnlyWhenAlone && !OthersCount(plan, leaves);

    private static bool OthersCount(ScoringPlan plan, LeafScores[] leaves)
    {
        foreach (LeafScores leaf in leaves)
        {
            if (OthersCount(plan, leaf))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether another role than self that counts has a valid rater.</summary>
    public static bool OthersCount(ScoringPlan plan, LeafScores leaf)
    {
        for (int role = 0; role < plan.Roles.Length; role++)
        {
            if (role != plan.SelfRole && plan.RoleWeights[role] > 0 && leaf.RoleCount[role] > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Stage 4 and the level of one leaf, whose raters are scored already.</summary>
    public static void ScoreLeaf(ScoringPlan plan, SubjectRatings ratings, SubjectScores scores, int index, CustomRules custom)
    {
        PlanLeaf leaf = plan.Leaves[index];
        LeafScores evidence = scores.Leaves[index];
        evidence.Score = Combine(plan, ratings, evidence, scores.SelfAlone);
        long coverage = Coverage(plan, ratings, evidence, leaf.Evidence.TotalWeight, scores.SelfAlone);
        if (evidence.Score < 0)
        {
            scores.Dimensions[leaf.Dimension] = DimensionScore.None(ReasonOf(evidence), coverage);
            return;
        }

        if (leaf.Rule is CumulativeLevelRule cumulative && leaf.Ordinals.Length > 0)
        {
            Climb(plan, ratings, leaf, cumulative.MissingLevel, scores, scores.StartClimb(index, leaf.Ordinals.Length));
        }

        scores.Dimensions[leaf.Dimension] = new DimensionScore
        {
            Score = evidence.Score,
            Percent = Nano.Quotient(evidence.Score * 100, leaf.Length),
            Coverage = coverage,
            Level = leaf.Ordinals.Length == 0 ? -1 : leaf.Rule switch
            {
                CumulativeLevelRule => scores.Climbs[index]!.Level,
                CustomLevelRule rule => custom.Grade(plan, leaf, rule, evidence.Score),
                _ => LevelByCuts(evidence.Score, leaf.Cuts, leaf.Ordinals),
            },
        };
    }

    public static int LevelByCuts(long score, long[] cuts, int[] ordinals)
    {
        long micro = Nano.ToMicro(score);
        int level = 0;
        for (int i = 0; i < cuts.Length && micro >= cuts[i]; i++)
        {
            level = ordinals[i];
        }

        return level;
    }

    private static void Climb(
        ScoringPlan plan, SubjectRatings ratings, PlanLeaf leaf, MissingLevelPolicy missing, SubjectScores scores, LevelClimb climb)
    {
        for (int slot = 0; slot < climb.Strengths.Length; slot++)
        {
            long strength = Strength(plan, ratings, leaf.LevelEvidence[slot], scores);
            climb.Strengths[slot] = strength;
            bool skipped = strength < 0 && missing == MissingLevelPolicy.Skip;
            bool met = strength >= 0 && Nano.ToMicro(strength) >= leaf.Threshold;
            if (climb.Blocked < 0 && !skipped)
            {
                climb.Level = met ? leaf.Ordinals[slot] : climb.Level;
                climb.Blocked = met ? -1 : slot;
            }
        }
    }

    private static long Coverage(ScoringPlan plan, SubjectRatings ratings, LeafScores evidence, long total, bool selfAlone)
    {
        long observed = 0;
        int raters = 0;
        for (int rater = 0; rater < ratings.Count; rater++)
        {
            if (evidence.Observed[rater] > 0 && Counts(plan, selfAlone, ratings.Roles[rater]))
            {
                observed += evidence.Observed[rater];
                raters++;
            }
        }

        return Coverage(observed, total, raters);
    }

    /// <summary>The mean share of the evidence that the raters who observed any of it observed; −1 where nobody did.</summary>
    public static long Coverage(long observed, long total, int raters) =>
        raters == 0 ? -1 : (long)((((Int128)observed * Nano.Whole * 2) + ((Int128)total * raters)) / ((Int128)total * raters * 2));

    /// <summary>Why nobody counts for a leaf.</summary>
    public static NotScoredReason ReasonOf(LeafScores evidence)
    {
        if (evidence.RoleCount.AsSpan().ContainsAnyExcept(0))
        {
            return NotScoredReason.NoCountingRater;
        }

        return evidence.Observed.AsSpan().ContainsAnyExcept(0L) ? NotScoredReason.TooLittleObserved : NotScoredReason.NothingObserved;
    }
}
