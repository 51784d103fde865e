namespace Competency.Core.Scoring.Compiled;

/// <summary>Walks a plan over one person's ratings, in whole numbers. Pure; safe for any number of threads.</summary>
internal static class Evaluator
{
    /// <summary>A weight that times the whole in nano-percent fits 64 bits.</summary>
    private const long MostForLong = long.MaxValue / Nano.Whole;

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
        ScoreRaters(plan, ratings, scores);
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

    /// <summary>Finds again the numbers by rater and level behind scores that stand: nothing is decided anew, and no rule of the host's is asked.</summary>
    public static SubjectScores Recall(ScoringPlan plan, SubjectRatings ratings, DimensionScore[] dimensions, bool selfAlone)
    {
        SubjectScores scores = new(plan, ratings.Count, dimensions) { SelfAlone = selfAlone };
        ScoreRaters(plan, ratings, scores);
        for (int i = 0; i < plan.Leaves.Length; i++)
        {
            PlanLeaf leaf = plan.Leaves[i];
            scores.Leaves[i].Score = dimensions[leaf.Dimension].Score;
            if (scores.Leaves[i].Score >= 0)
            {
                Climb(plan, ratings, scores, i);
            }
        }

        return scores;
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
        int[] counts = scores.RoleCount;
        long[] sums = scores.RoleScore;
        counts.AsSpan().Clear();
        sums.AsSpan().Clear();
        ReadOnlySpan<byte> row = ratings.Cells;
        for (int rater = 0; rater < ratings.Count; rater++)
        {
            long score = ScoreRater(plan, row, evidence, out long observed);
            scores.Observed[rater] = observed;
            scores.Raters[rater] = score;
            if (score >= 0)
            {
                int role = ratings.Roles[rater];
                counts[role]++;
                sums[role] += score;
            }

            row = row[plan.Items.Length..];
        }

        for (int role = 0; role < counts.Length; role++)
        {
            if (counts[role] > 1)
            {
                sums[role] = Nano.Quotient(sums[role], counts[role]);
            }
        }
    }

    private static void ScoreRaters(ScoringPlan plan, SubjectRatings ratings, SubjectScores scores)
    {
        for (int i = 0; i < plan.Leaves.Length; i++)
        {
            ScoreRaters(plan, ratings, plan.Leaves[i].Evidence, scores.Leaves[i]);
        }
    }

    /// <summary>Stages 1 and 2 for one rater: the weighted mean of the keyed values, or −1 where the rater does not count for this evidence.</summary>
    private static long ScoreRater(ScoringPlan plan, ReadOnlySpan<byte> row, EvidenceSet evidence, out long observed)
    {
        long sum = evidence.IsRun
            ? CellRun.Sum(row.Slice(evidence.Items[0], evidence.Items.Length), out observed)
            : SumKeyed(plan.Keys, row, evidence, out observed);
        return plan.ReachesShare(observed, evidence.TotalWeight) ? Nano.Quotient(sum * Nano.PerUnit, observed) : -1;
    }

    private static long SumKeyed(ItemKey[] keys, ReadOnlySpan<byte> row, EvidenceSet evidence, out long observed)
    {
        long[] weights = evidence.Weights;
        int[] items = evidence.Items;
        long sum = 0;
        long seen = 0;
        for (int i = 0; i < items.Length; i++)
        {
            int item = items[i];
            byte cell = row[item];
            if (cell != 0)
            {
                sum += weights[i] * keys[item].Keyed(cell);
                seen += weights[i];
            }
        }

        observed = seen;
        return sum;
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

    /// <summary>What a role's mean weighs in the scores of this person; 0 where it does not count.</summary>
    private static long WeightOf(ScoringPlan plan, bool selfAlone, int role) =>
        !Counts(plan, selfAlone, role) ? 0 : selfAlone ? 1 : plan.RoleWeights[role];

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
            if (scores.RoleCount[role] > 0)
            {
                long weight = WeightOf(plan, selfAlone, role);
                sum += weight * scores.RoleScore[role];
                weights += weight;
            }
        }

        return weights == 0 ? -1 : Nano.Quotient(sum, weights);
    }

    /// <summary>The strength of one level, or of one indicator: stages 1 to 4 on its own evidence.</summary>
    public static long Strength(ScoringPlan plan, SubjectRatings ratings, EvidenceSet evidence, SubjectScores scores)
    {
        LeafScores scratch = scores.Scratch;
        scratch.Reset(ratings.Count);
        if (evidence.Items.Length == 1 && plan.Model.Rules.Pooling == RaterPooling.ByRole)
        {
            ScoreRatersOfOne(plan, ratings, evidence.Items[0], scratch);
        }
        else
        {
            ScoreRaters(plan, ratings, evidence, scratch);
        }

        return Combine(plan, ratings, scratch, scores.SelfAlone);
    }

    /// <summary>The roles' means of one item: whoever observed it observed enough, and the score is the keyed value.</summary>
    private static void ScoreRatersOfOne(ScoringPlan plan, SubjectRatings ratings, int item, LeafScores scores)
    {
        int[] counts = scores.RoleCount;
        long[] sums = scores.RoleScore;
        counts.AsSpan().Clear();
        sums.AsSpan().Clear();
        ItemKey key = plan.Keys[item];
        byte[] cells = ratings.Cells;
        ReadOnlySpan<int> roles = ratings.Roles.AsSpan(0, ratings.Count);
        int at = item;
        foreach (int role in roles)
        {
            int cell = cells[at];
            int seen = cell == 0 ? 0 : 1;
            counts[role] += seen;
            sums[role] += seen * key.Keyed(cell);
            at += plan.Items.Length;
        }

        for (int role = 0; role < counts.Length; role++)
        {
            if (counts[role] > 0)
            {
                sums[role] = Nano.Quotient(sums[role] * Nano.PerUnit, counts[role]);
            }
        }
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

        Climb(plan, ratings, scores, index);
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

    /// <summary>Climbs the levels of a leaf that has a score, where its rule is cumulative.</summary>
    private static void Climb(ScoringPlan plan, SubjectRatings ratings, SubjectScores scores, int index)
    {
        PlanLeaf leaf = plan.Leaves[index];
        if (leaf.Rule is not CumulativeLevelRule cumulative || leaf.Ordinals.Length == 0)
        {
            return;
        }

        LevelClimb climb = scores.StartClimb(index, leaf.Ordinals.Length);
        bool goesOn = true;
        for (int slot = 0; goesOn && slot < climb.Strengths.Length; slot++)
        {
            long strength = Strength(plan, ratings, leaf.LevelEvidence[slot], scores);
            climb.Strengths[slot] = strength;
            bool skipped = strength < 0 && cumulative.MissingLevel == MissingLevelPolicy.Skip;
            bool met = strength >= 0 && Nano.ToMicro(strength) >= leaf.Threshold;
            if (climb.Blocked < 0 && !skipped)
            {
                climb.Level = met ? leaf.Ordinals[slot] : climb.Level;
                climb.Blocked = met ? -1 : slot;
                goesOn = met || !scores.LevelsOnly;
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
        raters == 0 ? -1
        : observed < MostForLong ? Nano.Quotient(observed * Nano.Whole, total * raters)
        : (long)((((Int128)observed * Nano.Whole * 2) + ((Int128)total * raters)) / ((Int128)total * raters * 2));

    /// <summary>Why nobody counts for a leaf.</summary>
    public static NotScoredReason ReasonOf(LeafScores evidence)
    {
        if (evidence.RoleCount.AsSpan().ContainsAnyExcept(0))
        {
            return NotScoredReason.NoCountingRater;
        }

        return evidence.IsObserved ? NotScoredReason.TooLittleObserved : NotScoredReason.NothingObserved;
    }
}
