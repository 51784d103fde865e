using System.Runtime.InteropServices;
using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Scoring.Bulk;

/// <summary>Scores one tile of 64 subjects after another, for one width of vectors.</summary>
internal abstract class TileScorer
{
    /// <summary>Scores a tile and writes the columns.</summary>
    /// <param name="tile">The cells: <c>[item][slot][64]</c>.</param>
    /// <param name="slots">The roles of the slots.</param>
    /// <param name="ahead">Memory that the next tile will be read from.</param>
    /// <param name="view">The batch that the tile is of, for what has no vector form.</param>
    /// <param name="into">Where the numbers go.</param>
    /// <param name="subject">The subject of the first lane.</param>
    /// <param name="count">The lanes that are subjects.</param>
    /// <returns>A bit for each lane that must be scored by itself: a cell is off its scale, or a rule of the host's failed.</returns>
    public abstract ulong Score(ReadOnlySpan<byte> tile, TileSlots slots, Ahead ahead, in BatchView view, in ScoreView into, int subject, int count);

    /// <summary>Brings rows of cells into the lanes of a tile.</summary>
    /// <param name="cells">The rows.</param>
    /// <param name="rows">For each slot and lane the place of the row's first cell, or −1.</param>
    /// <param name="items">The cells of a row.</param>
    /// <param name="tile">The tile: <c>[item][slot][64]</c>.</param>
    /// <param name="ahead">Memory that the next rows will be read from.</param>
    public abstract void Transpose(ReadOnlySpan<byte> cells, ReadOnlySpan<int> rows, int items, Span<byte> tile, Ahead ahead);

    public static TileScorer Create(int bits, BulkScorer scorer) => bits switch
    {
        512 => new TileScorer<Lanes512, System.Runtime.Intrinsics.Vector512<byte>, System.Runtime.Intrinsics.Vector512<ushort>, System.Runtime.Intrinsics.Vector512<double>>(scorer),
        256 => new TileScorer<Lanes256, System.Runtime.Intrinsics.Vector256<byte>, System.Runtime.Intrinsics.Vector256<ushort>, System.Runtime.Intrinsics.Vector256<double>>(scorer),
        _ => new TileScorer<Lanes128, System.Runtime.Intrinsics.Vector128<byte>, System.Runtime.Intrinsics.Vector128<ushort>, System.Runtime.Intrinsics.Vector128<double>>(scorer),
    };
}

/// <summary>The kernel's order of work: check, leaves, who counts alone, composites, columns.</summary>
internal sealed class TileScorer<TLanes, TBytes, TWords, TReals>(BulkScorer scorer) : TileScorer
    where TLanes : struct, ILanes<TBytes, TWords, TReals>
    where TBytes : struct
    where TWords : struct
    where TReals : struct
{
    private const int Width = RatingBatch.TileWidth;

    private readonly ScoringPlan _plan = scorer.Plan;
    private readonly BulkPlan _bulk = scorer.Bulk;
    private readonly TileScratch _scratch = new(scorer.Plan);
    private readonly SubjectRatings _ratings = new([], [], []);
    private readonly SubjectScores _scores = new(scorer.Plan, 0);
    private ulong _failed;

    public override ulong Score(ReadOnlySpan<byte> tile, TileSlots slots, Ahead ahead, in BatchView view, in ScoreView into, int subject, int count)
    {
        ref byte cells = ref MemoryMarshal.GetReference(tile);
        ulong lanes = count == Width ? ulong.MaxValue : (1UL << count) - 1;
        _failed = FindOff(tile, slots.Count) & lanes;
        bool aloneCounts = _plan.Model.Rules.Self == SelfPolicy.OnlyWhenAlone;
        _scratch.Others.AsSpan().Clear();
        for (int i = 0; i < _bulk.Leaves.Length; i++)
        {
            TileLeaf leaf = _bulk.Leaves[i];
            ahead.Next();
            if (leaf.IsVector)
            {
                ScoreLeaf(ref cells, leaf, slots, slots.Counting, into, subject, null);
                ReportRoles(ref cells, leaf, slots, into, subject);
            }
            else if (aloneCounts)
            {
                FindOthers(view, i, subject, lanes);
            }
        }

        ulong alone = aloneCounts ? Bits(_scratch.Others, 0) & lanes : 0;
        WriteAlone(alone);
        for (int i = 0; i < _bulk.Leaves.Length; i++)
        {
            TileLeaf leaf = _bulk.Leaves[i];
            if (!leaf.IsVector)
            {
                ScoreLeafOneByOne(view, leaf, i, alone, into, subject, lanes & ~_failed);
                continue;
            }

            if (alone != 0 && (slots.Alone.Length > 0 || !into.Coverages.IsEmpty))
            {
                ScoreLeaf(ref cells, leaf, slots, slots.Alone, into, subject, _scratch.Alone);
            }

            FinishLeaf(tile, leaf, slots, into, subject, lanes & ~_failed);
        }

        foreach (PlanNode node in _plan.Nodes)
        {
            ScoreNode(node, into, lanes & ~_failed);
        }

        Write(into, subject);
        return _failed;
    }

    public override void Transpose(ReadOnlySpan<byte> cells, ReadOnlySpan<int> rows, int items, Span<byte> tile, Ahead ahead) =>
        RowTransposer<TLanes, TBytes, TWords, TReals>.Run(cells, rows, items, tile, ahead);

    private static ulong Bits(ReadOnlySpan<byte> mask, byte equal)
    {
        ulong bits = 0;
        for (int i = 0; i < Width; i++)
        {
            bits |= mask[i] == equal ? 1UL << i : 0;
        }

        return bits;
    }

    private Span<double> ScoresOf(int dimension) => _scratch.Scores.AsSpan(dimension * Width, Width);

    private Span<double> PercentsOf(int dimension) => _scratch.Percents.AsSpan(dimension * Width, Width);

    private Span<byte> ReasonsOf(int dimension) => _scratch.Reasons.AsSpan(dimension * Width, Width);

    private Span<ushort> CountedOf(int dimension) => _scratch.Counted.AsSpan(dimension * Width, Width);

    private Span<byte> LevelsOf(int dimension) => _scratch.Levels.AsSpan(dimension * Width, Width);

    private void WriteAlone(ulong alone)
    {
        for (int i = 0; i < Width; i++)
        {
            _scratch.Alone[i] = (alone >> i & 1) != 0 ? byte.MaxValue : (byte)0;
        }
    }

    /// <summary>Lanes with a cell off its item's scale: one maximum for each cell, which brings the tile near as well.</summary>
    private ulong FindOff(ReadOnlySpan<byte> tile, int slots)
    {
        ref byte cells = ref MemoryMarshal.GetReference(tile);
        bool off = false;
        for (int item = 0; item < _plan.Items.Length; item++)
        {
            TBytes highest = default;
            int end = (item + 1) * slots * Width;
            for (int at = item * slots * Width; at < end; at += TLanes.Bytes)
            {
                highest = TLanes.Max(highest, TLanes.Load(ref cells, at));
            }

            off |= TLanes.AnyOver(highest, TLanes.Splat(_bulk.HighestCells[item]));
        }

        ulong lanes = 0;
        for (int item = 0; item < _plan.Items.Length; item++)
        {
            // Levels that may be nominated can have gaps between them.
            lanes |= off || _bulk.HasGaps(item) ? FindOffOneByOne(tile.Slice(item * slots * Width, slots * Width), item) : 0;
        }

        return lanes;
    }

    private ulong FindOffOneByOne(ReadOnlySpan<byte> cells, int item)
    {
        ulong off = 0;
        for (int i = 0; i < cells.Length; i++)
        {
            off |= _bulk.IsOn(item, cells[i]) ? 0 : 1UL << (i % Width);
        }

        return off;
    }

    private void ScoreLeaf(ref byte tile, TileLeaf leaf, TileSlots slots, ReadOnlySpan<SlotGroup> groups, in ScoreView into, int subject, byte[]? only)
    {
        if (only is null)
        {
            CountedOf(leaf.Dimension).Clear();
        }

        Gather(ref tile, leaf.Evidence, slots, groups, into, subject, leaf, only);
        Span<double> scores = ScoresOf(leaf.Dimension);
        ref double score = ref MemoryMarshal.GetReference(scores);
        ref double sum = ref MemoryMarshal.GetArrayDataReference(_scratch.Sum);
        ref double weight = ref MemoryMarshal.GetArrayDataReference(_scratch.Weight);
        if (only is null)
        {
            for (int i = 0; i < Width; i += TLanes.Reals)
            {
                TLanes.Store(LaneArithmetic<TLanes, TBytes, TWords, TReals>.Quotient(TLanes.Load(ref sum, i), TLanes.Load(ref weight, i)), ref score, i);
            }
        }
        else
        {
            for (int i = 0; i < Width; i++)
            {
                if (only[i] != 0)
                {
                    scores[i] = _scratch.Weight[i] > 0 ? _scratch.Sum[i] : -1;
                }
            }
        }

        if (leaf.IsCumulative && (_bulk.NeedsLevels || !into.Levels.IsEmpty))
        {
            _scratch.Scored.CopyTo(_scratch.LeafScored, 0);
            Climb(ref tile, leaf, slots, groups, only);
        }

        if (!into.Coverages.IsEmpty)
        {
            Cover(ref tile, leaf, slots, groups, only);
        }
    }

    /// <summary>Σ of weighted role means, and of the weights of the roles that have one.</summary>
    private void Gather(
        ref byte tile, TileEvidence evidence, TileSlots slots, ReadOnlySpan<SlotGroup> groups, in ScoreView into, int subject, TileLeaf? report, byte[]? only)
    {
        _scratch.Sum.AsSpan().Clear();
        _scratch.Weight.AsSpan().Clear();
        _scratch.Scored.AsSpan().Clear();
        foreach (SlotGroup group in groups)
        {
            EvidenceKernel<TLanes, TBytes, TWords, TReals>.AddGroup(ref tile, evidence, slots, group, _scratch);
            EvidenceKernel<TLanes, TBytes, TWords, TReals>.Weigh(group.Weight, _scratch);
            Note(_scratch.Scored);
            if (report is null)
            {
                continue;
            }

            if (only is null)
            {
                Note(_scratch.Others);
                WriteRole(into, report, group, subject);
            }

            if (!into.Raters.IsEmpty)
            {
                CountRaters(report, group, only);
            }
        }
    }

    private void CountRaters(TileLeaf leaf, in SlotGroup group, byte[]? only)
    {
        Span<ushort> counted = CountedOf(leaf.Dimension);
        bool isSmall = leaf.Evidence.Fits(group.Count);
        for (int i = 0; i < Width; i++)
        {
            if (only is null || only[i] != 0)
            {
                counted[i] += isSmall ? _scratch.Count[i] : (ushort)_scratch.Raters[i];
            }
        }
    }

    /// <summary>Adds the lanes where a group has a valid rater. Where self counts only when alone, no counting group holds it: then others count.</summary>
    private void Note(byte[] lanes)
    {
        ref byte noted = ref MemoryMarshal.GetArrayDataReference(lanes);
        ref byte present = ref MemoryMarshal.GetArrayDataReference(_scratch.Present);
        for (int i = 0; i < Width; i += TLanes.Bytes)
        {
            TLanes.Store(TLanes.Or(TLanes.Load(ref noted, i), TLanes.Load(ref present, i)), ref noted, i);
        }
    }

    private void ReportRoles(ref byte tile, TileLeaf leaf, TileSlots slots, in ScoreView into, int subject)
    {
        if (into.RoleScores.IsEmpty)
        {
            return;
        }

        for (int role = 0; role < _plan.Roles.Length; role++)
        {
            bool isDone = false;
            foreach (SlotGroup group in slots.Counting)
            {
                isDone |= group.Role == role;
            }

            foreach (SlotGroup group in slots.Reported)
            {
                if (group.Role == role)
                {
                    EvidenceKernel<TLanes, TBytes, TWords, TReals>.AddGroup(ref tile, leaf.Evidence, slots, group, _scratch);
                    WriteRole(into, leaf, group, subject);
                    isDone = true;
                }
            }

            if (!isDone)
            {
                int at = into.At((leaf.Dimension * _plan.Roles.Length) + role, subject);
                into.RoleScores.Slice(at, Width).Fill(-1);
                into.RoleRaters.Slice(at, Width).Clear();
            }
        }
    }

    private void WriteRole(in ScoreView into, TileLeaf leaf, in SlotGroup group, int subject)
    {
        if (into.RoleScores.IsEmpty || group.Role < 0)
        {
            return;
        }

        int at = into.At((leaf.Dimension * _plan.Roles.Length) + group.Role, subject);
        bool isSmall = leaf.Evidence.Fits(group.Count);
        for (int i = 0; i < Width; i++)
        {
            into.RoleScores[at + i] = _scratch.Present[i] == 0 ? -1 : (long)_scratch.Mean[i];
            into.RoleRaters[at + i] = isSmall ? _scratch.Count[i] : (ushort)_scratch.Raters[i];
        }
    }

    private void Climb(ref byte tile, TileLeaf leaf, TileSlots slots, ReadOnlySpan<SlotGroup> groups, byte[]? only)
    {
        for (int level = 0; level < leaf.Levels.Length; level++)
        {
            Span<byte> has = _scratch.Has.AsSpan(level * Width, Width + 8);
            Span<byte> met = _scratch.Met.AsSpan(level * Width, Width + 8);
            if (slots.CanTest(leaf.Levels[level], only is not null))
            {
                EvidenceKernel<TLanes, TBytes, TWords, TReals>.TestLevel(
                    ref tile, leaf, leaf.Levels[level], slots, groups, only is null ? slots.Common : SmallSums.Common(groups), ref MemoryMarshal.GetReference(has), ref MemoryMarshal.GetReference(met));
            }
            else
            {
                Gather(ref tile, leaf.Levels[level], slots, groups, default, 0, null, null);
                Test(leaf.Threshold, has, met);
            }
        }

        Span<byte> levels = LevelsOf(leaf.Dimension);
        ref byte to = ref MemoryMarshal.GetReference(levels);
        for (int strip = 0; strip < Width; strip += TLanes.Bytes)
        {
            TBytes attained = default;
            TBytes blocked = default;
            for (int level = 0; level < leaf.Levels.Length; level++)
            {
                TBytes met = TLanes.Load(ref _scratch.Met[level * Width], strip);
                TBytes has = TLanes.Load(ref _scratch.Has[level * Width], strip);
                TBytes counts = leaf.SkipsMissing ? has : TLanes.Splat(byte.MaxValue);
                attained = TLanes.Select(TLanes.Without(met, blocked), TLanes.Splat((byte)leaf.Ordinals[level]), attained);
                blocked = TLanes.Or(blocked, TLanes.Without(counts, met));
            }

            TBytes unscored = TLanes.IsEqual(TLanes.Load(ref _scratch.LeafScored[0], strip), default);
            attained = TLanes.Or(attained, unscored);
            attained = only is null ? attained : TLanes.Select(TLanes.Load(ref only[0], strip), attained, TLanes.Load(ref to, strip));
            TLanes.Store(attained, ref to, strip);
        }
    }

    /// <summary>Where a quotient rounded half up reaches a whole number: 2·(sum − weight × bound) + weight ≥ 0.</summary>
    private void Test(double bound, Span<byte> has, Span<byte> met)
    {
        ref double sum = ref MemoryMarshal.GetArrayDataReference(_scratch.Sum);
        ref double weight = ref MemoryMarshal.GetArrayDataReference(_scratch.Weight);
        for (int i = 0; i < Width; i += TLanes.Reals)
        {
            TReals weights = TLanes.Load(ref weight, i);
            TReals rest = TLanes.Subtract(TLanes.Load(ref sum, i), TLanes.Multiply(weights, TLanes.Splat(bound)));
            TReals test = TLanes.IsAtLeast(TLanes.Add(TLanes.Add(rest, rest), weights), default);
            uint observed = TLanes.Bits(TLanes.IsAtLeast(weights, TLanes.Splat(1d)));
            LaneArithmetic<TLanes, TBytes, TWords, TReals>.WriteMask(observed, has[i..]);
            LaneArithmetic<TLanes, TBytes, TWords, TReals>.WriteMask(TLanes.Bits(test) & observed, met[i..]);
        }
    }

    private void Cover(ref byte tile, TileLeaf leaf, TileSlots slots, ReadOnlySpan<SlotGroup> groups, byte[]? only)
    {
        EvidenceKernel<TLanes, TBytes, TWords, TReals>.Observe(ref tile, leaf.Evidence, slots, groups, _scratch);
        Span<double> coverages = _scratch.Coverages.AsSpan(leaf.Dimension * Width, Width);
        for (int i = 0; i < Width; i++)
        {
            if (only is null || only[i] != 0)
            {
                coverages[i] = Evaluator.Coverage((long)_scratch.Total[i], leaf.Evidence.Total, (int)_scratch.Raters[i]);
            }
        }
    }

    private void FinishLeaf(ReadOnlySpan<byte> tile, TileLeaf leaf, TileSlots slots, in ScoreView into, int subject, ulong lanes)
    {
        Span<double> scores = ScoresOf(leaf.Dimension);
        LaneArithmetic<TLanes, TBytes, TWords, TReals>.Rescale(scores, 100, leaf.Length, PercentsOf(leaf.Dimension));
        Span<byte> levels = LevelsOf(leaf.Dimension);
        if (leaf.Custom is { } rule)
        {
            GradeByHost(leaf, rule, scores, levels, lanes);
        }
        else if (leaf.IsCumulative)
        {
            // The climb has left them.
        }
        else if (leaf.Cuts.Length == 0)
        {
            levels.Fill(byte.MaxValue);
        }
        else
        {
            LaneArithmetic<TLanes, TBytes, TWords, TReals>.Grade(scores, leaf.Cuts, leaf.Ordinals, levels, _scratch.Mask);
        }

        if (!into.Reasons.IsEmpty)
        {
            FindReasons(tile, leaf, slots);
        }
    }

    private void GradeByHost(TileLeaf leaf, CustomLevelRule rule, Span<double> scores, Span<byte> levels, ulong lanes)
    {
        PlanLeaf planned = _plan.Leaves[_plan.LeafOf[leaf.Dimension]];
        levels.Fill(byte.MaxValue);
        for (int i = 0; i < Width; i++)
        {
            if (scores[i] >= 0 && (lanes >> i & 1) != 0)
            {
                try
                {
                    levels[i] = (byte)scorer.Custom.Grade(_plan, planned, rule, (long)scores[i]);
                }
                catch (CustomRuleException)
                {
                    // The lane is scored again by itself, which says what failed.
                    _failed |= 1UL << i;
                }
            }
        }
    }

    private void FindReasons(ReadOnlySpan<byte> tile, TileLeaf leaf, TileSlots slots)
    {
        Span<double> scores = ScoresOf(leaf.Dimension);
        Span<byte> reasons = ReasonsOf(leaf.Dimension);
        EvidenceSet evidence = _plan.Leaves[_plan.LeafOf[leaf.Dimension]].Evidence;
        for (int i = 0; i < Width; i++)
        {
            reasons[i] = scores[i] >= 0 ? (byte)0 : (byte)ReasonOf(tile, evidence, slots.Count, i);
        }
    }

    private NotScoredReason ReasonOf(ReadOnlySpan<byte> tile, EvidenceSet evidence, int slots, int lane)
    {
        NotScoredReason reason = NotScoredReason.NothingObserved;
        for (int slot = 0; slot < slots; slot++)
        {
            long observed = 0;
            for (int i = 0; i < evidence.Items.Length; i++)
            {
                observed += tile[(((evidence.Items[i] * slots) + slot) * Width) + lane] == 0 ? 0 : evidence.Weights[i];
            }

            if (_plan.ReachesShare(observed, evidence.TotalWeight))
            {
                return NotScoredReason.NoCountingRater;
            }

            reason = observed > 0 ? NotScoredReason.TooLittleObserved : reason;
        }

        return reason;
    }

    /// <summary>A leaf too large for lanes: only whether others than self have valid raters there.</summary>
    private void FindOthers(in BatchView view, int index, int subject, ulong lanes)
    {
        for (int i = 0; i < Width; i++)
        {
            if ((lanes >> i & 1) != 0)
            {
                view.CopyTo(subject + i, _ratings);
                _scores.Reset(_ratings.Count);
                Evaluator.ScoreRaters(_plan, _ratings, _plan.Leaves[index].Evidence, _scores.Leaves[index]);
                _scratch.Others[i] |= Evaluator.OthersCount(_plan, _scores.Leaves[index]) ? (byte)1 : (byte)0;
            }
        }
    }

    private void ScoreLeafOneByOne(in BatchView view, TileLeaf leaf, int index, ulong alone, in ScoreView into, int subject, ulong lanes)
    {
        for (int i = 0; i < Width; i++)
        {
            DimensionScore score = DimensionScore.None(default);
            if ((lanes >> i & 1) != 0)
            {
                view.CopyTo(subject + i, _ratings);
                _scores.Reset(_ratings.Count);
                _scores.SelfAlone = (alone >> i & 1) != 0;
                Evaluator.ScoreRaters(_plan, _ratings, _plan.Leaves[index].Evidence, _scores.Leaves[index]);
                score = ScoreLeafOneByOne(index, i);
                into.WriteRoles(_plan, _scores, leaf.Dimension, subject + i);
                CountedOf(leaf.Dimension)[i] = (ushort)Evaluator.CountedRaters(_plan, _scores.Leaves[index], _scores.SelfAlone);
            }

            Put(leaf.Dimension, i, score);
        }
    }

    private DimensionScore ScoreLeafOneByOne(int index, int lane)
    {
        try
        {
            Evaluator.ScoreLeaf(_plan, _ratings, _scores, index, scorer.Custom);
            return _scores.Dimensions[_plan.Leaves[index].Dimension];
        }
        catch (CustomRuleException)
        {
            _failed |= 1UL << lane;
            return DimensionScore.None(default);
        }
    }

    private void Put(int dimension, int lane, in DimensionScore score)
    {
        int at = (dimension * Width) + lane;
        _scratch.Scores[at] = score.Score;
        _scratch.Percents[at] = score.Percent;
        _scratch.Coverages[at] = score.Coverage;
        _scratch.Levels[at] = (byte)score.Level;
        _scratch.Reasons[at] = (byte)score.Reason;
    }

    private void ScoreNode(PlanNode node, in ScoreView into, ulong lanes)
    {
        if (node.Rule is WeightedMeanRule or MinimumRule)
        {
            CombineParts(node, !into.Coverages.IsEmpty);
            FindReasons(node, into);
            LaneArithmetic<TLanes, TBytes, TWords, TReals>.Rescale(PercentsOf(node.Dimension), _plan.Model.Scale.Length, 100, ScoresOf(node.Dimension));
            if (node.Cuts.Length == 0)
            {
                LevelsOf(node.Dimension).Fill(byte.MaxValue);
            }
            else
            {
                LaneArithmetic<TLanes, TBytes, TWords, TReals>.Grade(
                    ScoresOf(node.Dimension), _bulk.CutsOf(node), node.Ordinals, LevelsOf(node.Dimension), _scratch.Mask);
            }

            return;
        }

        for (int i = 0; i < Width; i++)
        {
            Put(node.Dimension, i, (lanes >> i & 1) != 0 ? CombineOneByOne(node, i) : DimensionScore.None(default));
        }
    }

    private void FindReasons(PlanNode node, in ScoreView into)
    {
        if (!into.Reasons.IsEmpty)
        {
            Span<double> percents = PercentsOf(node.Dimension);
            Span<byte> reasons = ReasonsOf(node.Dimension);
            for (int i = 0; i < Width; i++)
            {
                reasons[i] = percents[i] >= 0 ? (byte)0 : (byte)NotScoredReason.TooFewChildrenScored;
            }
        }
    }

    private void CombineParts(PlanNode node, bool covers)
    {
        bool isMean = node.Rule is WeightedMeanRule;
        ref double percents = ref MemoryMarshal.GetArrayDataReference(_scratch.Percents);
        ref double coverage = ref MemoryMarshal.GetArrayDataReference(_scratch.Coverages);
        TReals least = TLanes.Splat((double)Math.Max(1, ((_plan.MinimumShare * node.TotalWeight) + 9_999) / 10_000));
        TReals none = TLanes.Splat(-1d);
        for (int i = 0; i < Width; i += TLanes.Reals)
        {
            TReals sum = default;
            TReals scored = default;
            TReals lowest = TLanes.Splat((double)Nano.Whole);
            for (int part = 0; part < node.Parts.Length; part++)
            {
                TReals percent = TLanes.Load(ref percents, (node.Parts[part] * Width) + i);
                TReals isScored = TLanes.IsAtLeast(percent, default);
                TReals weight = TLanes.Splat((double)node.Weights[part]);
                sum = TLanes.Add(sum, TLanes.Select(isScored, TLanes.Multiply(weight, percent), default));
                scored = TLanes.Add(scored, TLanes.Select(isScored, weight, default));
                lowest = TLanes.Select(isScored, TLanes.Min(lowest, percent), lowest);
            }

            TReals value = isMean ? LaneArithmetic<TLanes, TBytes, TWords, TReals>.Quotient(sum, scored) : lowest;
            TLanes.Store(TLanes.Select(TLanes.IsAtLeast(scored, least), value, none), ref percents, (node.Dimension * Width) + i);
            if (covers)
            {
                TReals whole = TLanes.Multiply(scored, TLanes.Splat((double)Nano.Whole));
                TLanes.Store(
                    LaneArithmetic<TLanes, TBytes, TWords, TReals>.Quotient(whole, TLanes.Splat((double)node.TotalWeight)), ref coverage, (node.Dimension * Width) + i);
            }
        }
    }

    private DimensionScore CombineOneByOne(PlanNode node, int lane)
    {
        foreach (int part in node.Parts)
        {
            int at = (part * Width) + lane;
            _scratch.Dimensions[part].Percent = (long)_scratch.Percents[at];
            _scratch.Dimensions[part].Level = (sbyte)_scratch.Levels[at];
        }

        try
        {
            return NodeEvaluator.Score(_plan, node, _scratch.Dimensions, scorer.Custom);
        }
        catch (CustomRuleException)
        {
            _failed |= 1UL << lane;
            return DimensionScore.None(default);
        }
    }

    private void Write(in ScoreView into, int subject)
    {
        for (int dimension = 0; dimension <= _plan.Overall; dimension++)
        {
            int at = into.At(dimension, subject);
            int from = dimension * Width;
            Write(_scratch.Scores, from, into.Scores, at);
            Write(_scratch.Percents, from, into.Percents, at);
            Write(_scratch.Coverages, from, into.Coverages, at);
            if (!into.Levels.IsEmpty)
            {
                MemoryMarshal.Cast<byte, sbyte>(_scratch.Levels.AsSpan(from, Width)).CopyTo(into.Levels[at..]);
            }

            if (!into.Reasons.IsEmpty)
            {
                ReasonsOf(dimension).CopyTo(into.Reasons[at..]);
            }

            if (!into.Raters.IsEmpty)
            {
                CountedOf(dimension).CopyTo(into.Raters[at..]);
            }

            if (!into.RoleScores.IsEmpty && dimension < _plan.Overall && _plan.LeafOf[dimension] < 0)
            {
                for (int role = 0; role < _plan.Roles.Length; role++)
                {
                    int run = into.At((dimension * _plan.Roles.Length) + role, subject);
                    into.RoleScores.Slice(run, Width).Fill(-1);
                    into.RoleRaters.Slice(run, Width).Clear();
                }
            }
        }

        if (!into.Bands.IsEmpty)
        {
            Span<byte> bands = _scratch.Present;
            LaneArithmetic<TLanes, TBytes, TWords, TReals>.Grade(PercentsOf(_plan.Overall), _bulk.BandCuts, _bulk.BandPlaces, bands, _scratch.Mask);
            for (int i = 0; i < Width; i++)
            {
                // Under the first cut there is no band, and none where there is no score.
                into.Bands[subject + i] = bands[i] == byte.MaxValue ? (sbyte)-1 : (sbyte)(bands[i] - 1);
            }
        }
    }

    private static void Write(double[] from, int start, Span<long> column, int at)
    {
        if (column.IsEmpty)
        {
            return;
        }

        ref double source = ref from[start];
        ref long target = ref MemoryMarshal.GetReference(column.Slice(at, Width));
        for (int i = 0; i < Width; i += TLanes.Reals)
        {
            TLanes.Store(TLanes.Load(ref source, i), ref target, i);
        }
    }
}
