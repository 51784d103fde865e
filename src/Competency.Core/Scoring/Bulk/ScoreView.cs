using System.Runtime.InteropServices;
using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Scoring.Bulk;

/// <summary>The columns of a result as spans, for one slice of work; a column not asked for is empty.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct ScoreView
{
    private readonly int _stride;

    public ScoreView(ScoreBatch batch)
    {
        _stride = batch.Stride;
        ScoreMemory memory = batch.Memory;
        Scores = memory.Scores.Span;
        Percents = memory.Percents.Span;
        Levels = memory.Levels.Span;
        Reasons = memory.Reasons.Span;
        Bands = memory.Bands.Span;
        Coverages = memory.Coverages.Span;
        RoleScores = memory.RoleScores.Span;
        RoleRaters = memory.RoleRaters.Span;
        Warnings = memory.Warnings.Span;
        Raters = memory.Raters.Span;
    }

    public Span<long> Scores { get; }

    public Span<long> Percents { get; }

    public Span<sbyte> Levels { get; }

    public Span<byte> Reasons { get; }

    public Span<sbyte> Bands { get; }

    public Span<long> Coverages { get; }

    public Span<long> RoleScores { get; }

    public Span<ushort> RoleRaters { get; }

    public Span<ushort> Warnings { get; }

    public Span<ushort> Raters { get; }

    /// <summary>The place of a subject in a run of a column.</summary>
    public int At(int run, int subject) => (run * _stride) + subject;

    /// <summary>Copies subjects to the places that an order gives them.</summary>
    public void CopyTo(in ScoreView other, ReadOnlySpan<int> order)
    {
        Copy(Scores, _stride, other.Scores, other._stride, order);
        Copy(Percents, _stride, other.Percents, other._stride, order);
        Copy(Levels, _stride, other.Levels, other._stride, order);
        Copy(Reasons, _stride, other.Reasons, other._stride, order);
        Copy(Bands, _stride, other.Bands, other._stride, order);
        Copy(Coverages, _stride, other.Coverages, other._stride, order);
        Copy(RoleScores, _stride, other.RoleScores, other._stride, order);
        Copy(RoleRaters, _stride, other.RoleRaters, other._stride, order);
        Copy(Warnings, _stride, other.Warnings, other._stride, order);
        Copy(Raters, _stride, other.Raters, other._stride, order);
    }

    private static void Copy<T>(Span<T> from, int fromStride, Span<T> to, int toStride, ReadOnlySpan<int> order)
    {
        int runs = from.Length / fromStride;
        for (int run = 0; run < runs; run++)
        {
            ReadOnlySpan<T> source = from.Slice(run * fromStride, order.Length);
            Span<T> target = to.Slice(run * toStride, toStride);
            for (int i = 0; i < order.Length; i++)
            {
                target[order[i]] = source[i];
            }
        }
    }

    public void Write(ScoringPlan plan, SubjectRatings ratings, SubjectScores scores, int subject)
    {
        for (int dimension = 0; dimension <= plan.Overall; dimension++)
        {
            Write(dimension, subject, scores.Dimensions[dimension]);
            if (dimension < plan.Overall)
            {
                WriteRoles(plan, scores, dimension, subject);
            }

            if (!Raters.IsEmpty)
            {
                int leaf = dimension < plan.Overall ? plan.LeafOf[dimension] : -1;
                Raters[At(dimension, subject)] = leaf < 0 ? (ushort)0 : (ushort)Evaluator.CountedRaters(plan, scores.Leaves[leaf], scores.SelfAlone);
            }
        }

        if (!Bands.IsEmpty)
        {
            Bands[subject] = (sbyte)plan.BandOf(scores.Dimensions[plan.Overall].Percent);
        }

        if (!Warnings.IsEmpty)
        {
            WriteWarnings(plan, ratings, scores, subject);
        }
    }

    public void WriteRefused(ScoringPlan plan, int subject)
    {
        for (int dimension = 0; dimension <= plan.Overall; dimension++)
        {
            Write(dimension, subject, DimensionScore.None((NotScoredReason)ScoreBatch.Refused));
            for (int role = 0; dimension < plan.Overall && !RoleScores.IsEmpty && role < plan.Roles.Length; role++)
            {
                int at = At((dimension * plan.Roles.Length) + role, subject);
                RoleScores[at] = -1;
                RoleRaters[at] = 0;
            }

            if (!Warnings.IsEmpty)
            {
                Warnings[At(dimension, subject)] = 0;
            }

            if (!Raters.IsEmpty)
            {
                Raters[At(dimension, subject)] = 0;
            }
        }

        if (!Bands.IsEmpty)
        {
            Bands[subject] = -1;
        }
    }

    private void Write(int dimension, int subject, in DimensionScore score)
    {
        int at = At(dimension, subject);
        if (!Scores.IsEmpty)
        {
            Scores[at] = score.Score;
        }

        if (!Percents.IsEmpty)
        {
            Percents[at] = score.Percent;
        }

        if (!Levels.IsEmpty)
        {
            Levels[at] = (sbyte)score.Level;
        }

        if (!Reasons.IsEmpty)
        {
            Reasons[at] = (byte)score.Reason;
        }

        if (!Coverages.IsEmpty)
        {
            Coverages[at] = score.Coverage;
        }
    }

    public void WriteRoles(ScoringPlan plan, SubjectScores scores, int dimension, int subject)
    {
        if (RoleScores.IsEmpty)
        {
            return;
        }

        LeafScores? leaf = plan.LeafOf[dimension] < 0 ? null : scores.Leaves[plan.LeafOf[dimension]];
        for (int role = 0; role < plan.Roles.Length; role++)
        {
            int at = At((dimension * plan.Roles.Length) + role, subject);
            int raters = leaf is null ? 0 : leaf.RoleCount[role];
            RoleScores[at] = raters == 0 ? -1 : leaf!.RoleScore[role];
            RoleRaters[at] = (ushort)raters;
        }
    }

    private void WriteWarnings(ScoringPlan plan, SubjectRatings ratings, SubjectScores scores, int subject)
    {
        for (int dimension = 0; dimension < plan.Overall; dimension++)
        {
            Warnings[At(dimension, subject)] = plan.LeafOf[dimension] < 0 ? (ushort)0 : OfLeaf(plan, plan.LeafOf[dimension], ratings, scores);
        }

        int whole = plan.Model.Status switch
        {
            ModelStatus.Adopted => 0,
            ModelStatus.Draft => Bit(ScoringWarningCode.ModelIsDraft, 1),
            _ => Bit(ScoringWarningCode.ModelIsDeprecated, 1),
        };
        whole |= Bit(ScoringWarningCode.SelfOnly, WholeWarnings.IsSelfOnly(plan, scores) ? 1 : 0);
        for (int role = 0; role < plan.Roles.Length; role++)
        {
            whole |= Bit(ScoringWarningCode.RoleNotCounted, WholeWarnings.RatersNotCounted(plan, ratings, scores, role));
        }

        Warnings[At(plan.Overall, subject)] = (ushort)whole;
    }

    private static ushort OfLeaf(ScoringPlan plan, int index, SubjectRatings ratings, SubjectScores scores)
    {
        PlanLeaf leaf = plan.Leaves[index];
        RaterSpread? spread = NodeEvaluator.IsScored(scores.Dimensions[leaf.Dimension]) ? RaterSpread.Of(plan, leaf, ratings, scores.Leaves[index]) : null;
        LeafWarnings warnings = LeafWarnings.Of(plan, index, ratings, scores, spread);
        return (ushort)(Bit(ScoringWarningCode.UnusedEvidence, warnings.UnusedEvidence)
            | Bit(ScoringWarningCode.TooLittleObserved, warnings.TooLittleObserved)
            | Bit(ScoringWarningCode.SingleRater, warnings.SingleRater)
            | Bit(ScoringWarningCode.Imprecise, warnings.Imprecise)
            | Bit(ScoringWarningCode.IrregularLevels, warnings.Irregular)
            | Bit(ScoringWarningCode.MissingLevelEvidence, warnings.MissingLevelEvidence));
    }

    private static int Bit(ScoringWarningCode code, int count) => count > 0 ? 1 << (int)code : 0;
}
