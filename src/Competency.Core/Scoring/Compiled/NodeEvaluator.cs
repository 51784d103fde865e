namespace Competency.Core.Scoring.Compiled;

/// <summary>Combines the parts of a composite, or of the whole.</summary>
internal static class NodeEvaluator
{
    public static DimensionScore Score(ScoringPlan plan, PlanNode node, DimensionScore[] dimensions, CustomRules custom)
    {
        long scored = 0;
        for (int i = 0; i < node.Parts.Length; i++)
        {
            scored += IsScored(dimensions[node.Parts[i]]) ? node.Weights[i] : 0;
        }

        long coverage = Nano.Quotient(scored * Nano.Whole, node.TotalWeight);
        if (!plan.ReachesShare(scored, node.TotalWeight))
        {
            return DimensionScore.None(NotScoredReason.TooFewChildrenScored, coverage);
        }

        long percent = node.Rule switch
        {
            MinimumRule => Minimum(node, dimensions),
            GeometricMeanRule => GeometricMean(node, dimensions, scored),
            PointsRule => Points(node, dimensions),
            CustomCompositeRule rule => custom.Combine(plan, node, rule, dimensions),
            _ => WeightedMean(node, dimensions, scored),
        };
        if (percent < 0)
        {
            return DimensionScore.None(NotScoredReason.RuleGaveNone, coverage);
        }

        long score = Nano.Quotient(percent * plan.Model.Scale.Length, 100);
        return new DimensionScore
        {
            Score = score,
            Percent = percent,
            Coverage = coverage,
            Level = node.Cuts.Length == 0 ? -1 : Evaluator.LevelByCuts(score, node.Cuts, node.Ordinals),
        };
    }

    public static bool IsScored(in DimensionScore score) => score.Percent >= 0;

    private static long Minimum(PlanNode node, DimensionScore[] dimensions)
    {
        long lowest = long.MaxValue;
        foreach (int part in node.Parts)
        {
            lowest = IsScored(dimensions[part]) ? Math.Min(lowest, dimensions[part].Percent) : lowest;
        }

        return lowest;
    }

    private static long WeightedMean(PlanNode node, DimensionScore[] dimensions, long scored)
    {
        long sum = 0;
        for (int i = 0; i < node.Parts.Length; i++)
        {
            ref DimensionScore part = ref dimensions[node.Parts[i]];
            sum += IsScored(part) ? node.Weights[i] * part.Percent : 0;
        }

        return Nano.Quotient(sum, scored);
    }

    private static long Points(PlanNode node, DimensionScore[] dimensions)
    {
        long points = 0;
        long highest = 0;
        for (int i = 0; i < node.Parts.Length; i++)
        {
            ref DimensionScore part = ref dimensions[node.Parts[i]];
            if (IsScored(part))
            {
                points += node.Weights[i] * node.Points[i][Math.Max(part.Level, 0)];
                highest += node.Weights[i] * node.Points[i][^1];
            }
        }

        return Nano.Quotient(points * Nano.Whole, highest);
    }

    private static long GeometricMean(PlanNode node, DimensionScore[] dimensions, long scored)
    {
        double logarithms = 0;
        for (int i = 0; i < node.Parts.Length; i++)
        {
            ref DimensionScore part = ref dimensions[node.Parts[i]];
            if (part.Percent == 0)
            {
                return 0;
            }

            logarithms += IsScored(part) ? node.Weights[i] * Math.Log(part.Percent / (double)Nano.PerUnit) : 0;
        }

        // The last bits of logarithm and exponential can lead just past the whole.
        return Math.Min(Nano.Whole, Nano.Round(Math.Exp(logarithms / scored) * Nano.PerUnit));
    }
}
