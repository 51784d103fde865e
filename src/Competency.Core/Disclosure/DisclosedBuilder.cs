using Competency.Core.Scoring;
using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Disclosure;

/// <summary>Turns the scores of the visible ratings into the disclosed form.</summary>
internal sealed class DisclosedBuilder(
    Record record, Grouping grouping, LeafChoice[] choices, VisibleScores scores, DisclosurePolicy policy, ReleaseReference? last)
{
    private readonly ScoringPlan _plan = record.Plan;
    private readonly VisibleRatings _visible = grouping.Visible;

    public DisclosedResult Build(Assessment assessment, CommentChoice comments, int release)
    {
        bool[] ofRecord = [.. choices.Select((_, leaf) => OfRecord.Holds(record, _visible, leaf))];
        DisclosedDimension[] dimensions = new DisclosedDimension[_plan.Dimensions.Length + 1];
        foreach (int i in LeavesBelow(_plan.Overall))
        {
            dimensions[i] = BuildLeaf(i, _plan.LeafOf[i], ofRecord[_plan.LeafOf[i]]);
        }

        foreach (PlanNode node in _plan.Nodes)
        {
            dimensions[node.Dimension] = BuildNode(node.Dimension, [.. LeavesBelow(node.Dimension)], dimensions, ofRecord);
        }

        return new DisclosedResult
        {
            Subject = assessment.Subject,
            AssessmentId = assessment.Id,
            Date = assessment.Date,
            Model = _plan.Model.Reference,
            Fingerprint = _plan.Fingerprint,
            Release = release,
            Policy = policy,
            Overall = dimensions[^1],
            Band = scores.Total.Band,
            Dimensions = [.. dimensions.AsSpan(0, dimensions.Length - 1)],
            Roles = RoleFates.Of(record, grouping, choices),
            Comments = comments.Shown,
            WithheldComments = comments.Withheld,
            Warnings = Warnings(),
        };
    }

    private IEnumerable<int> LeavesBelow(int dimension)
    {
        // Dimensions are in order, each parent before its children: what is below one follows it.
        int first = dimension == _plan.Overall ? 0 : dimension;
        int count = dimension == _plan.Overall ? _plan.Dimensions.Length : _plan.Dimensions[dimension].SelfAndDescendants().Count();
        return Enumerable.Range(first, count).Where(i => _plan.LeafOf[i] >= 0);
    }

    private DisclosedDimension BuildLeaf(int dimension, int leafIndex, bool ofRecord)
    {
        PlanLeaf leaf = _plan.Leaves[leafIndex];
        DimensionResult total = scores.Total[_plan.IdOf(dimension)];
        bool counts = record.Counts(leafIndex, withSelf: true);
        LeafFigures figures = new(record, _visible, choices[leafIndex], scores, leafIndex, last);
        return new DisclosedDimension
        {
            Id = total.Id,
            Kind = DimensionKind.Leaf,
            State = total.IsScored ? DisclosedState.Scored : counts ? DisclosedState.Hidden : DisclosedState.NotScored,
            NotScored = total.IsScored || counts ? null : Evaluator.ReasonOf(record.Leaves[leafIndex]),
            Hidden = total.IsScored || !counts ? null : HiddenReason.NobodyToShow,
            Score = total.Score,
            Percent = total.Percent,
            Level = total.Level,
            ScaleMinimum = total.ScaleMinimum,
            ScaleMaximum = total.ScaleMaximum,
            IsOfRecord = ofRecord,
            Self = ScoreOf(scores.Self.Dimensions[dimension], leaf.Origin),
            Others = ScoreOf(scores.Others.Dimensions[dimension], leaf.Origin),
            Groups = figures.Groups(),
            ItemDetail = choices[leafIndex].Figures.Detail,
            Items = figures.Items(),
            Levels = total.LevelEvidence is { } levels ? figures.Levels(levels) : null,
            Spread = SpreadOf(total, leaf.Length),
        };
    }

    private RaterSpread? SpreadOf(DimensionResult total, int length) =>
        total.Precision is { StandardDeviation: { } deviation } precision && precision.Raters >= policy.MinimumRatersInAll
            ? new RaterSpread(precision.Raters, RaterSpread.Step * (int)decimal.Ceiling(deviation * 100 / length / RaterSpread.Step))
            : null;

    private DisclosedDimension BuildNode(int dimension, int[] leaves, DisclosedDimension[] dimensions, bool[] ofRecord)
    {
        DimensionResult total = scores.Total[_plan.IdOf(dimension)];
        bool hidden = !total.IsScored && Array.Exists(leaves, leaf => dimensions[leaf].State == DisclosedState.Hidden);
        return new DisclosedDimension
        {
            Id = total.Id,
            Kind = total.Kind,
            State = total.IsScored ? DisclosedState.Scored : hidden ? DisclosedState.Hidden : DisclosedState.NotScored,
            NotScored = total.IsScored || hidden ? null : total.Reason,
            Hidden = hidden ? HiddenReason.TooLittleShown : null,
            Score = total.Score,
            Percent = total.Percent,
            Level = total.Level,
            ScaleMinimum = total.ScaleMinimum,
            ScaleMaximum = total.ScaleMaximum,
            IsOfRecord = Array.TrueForAll(leaves, leaf => ofRecord[_plan.LeafOf[leaf]]),
            Self = ScoreOf(scores.Self.Dimensions[dimension], total.ScaleMinimum),
            Others = ScoreOf(scores.Others.Dimensions[dimension], total.ScaleMinimum),
        };
    }

    private ValueList<DisclosedWarning> Warnings()
    {
        List<DisclosedWarning> warnings = [];
        foreach (ScoringWarning warning in scores.Total.Warnings)
        {
            bool says = warning.Code switch
            {
                ScoringWarningCode.SelfOnly or ScoringWarningCode.ModelIsDraft or ScoringWarningCode.ModelIsDeprecated => true,
                ScoringWarningCode.SingleRater or ScoringWarningCode.Imprecise or ScoringWarningCode.MissingLevelEvidence => true,
                ScoringWarningCode.IrregularLevels => choices[_plan.LeafOf[IndexOf(warning.Dimension!.Value)]].Figures.Strengths,
                _ => false,
            };
            if (says)
            {
                warnings.Add(new DisclosedWarning(warning.Code, warning.Dimension, warning.Code == ScoringWarningCode.SelfOnly ? RoleId.Self : null));
            }
        }

        return warnings.ToValueList();
    }

    private int IndexOf(DimensionId id) => Array.FindIndex(_plan.Dimensions, dimension => dimension.Id == id);

    private static decimal? ScoreOf(in DimensionScore score, int origin) => score.Percent < 0 ? null : Nano.ToDecimal(score.Score, origin);
}
