using Competency.Core.Scoring;
using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Disclosure;

/// <summary>The visible ratings, scored by the engine's own rules: in all, by self alone, and by others alone.</summary>
internal sealed class VisibleScores
{
    private VisibleScores(ScoringPlan plan, SubjectRatings ratings, SubjectScores all, AssessmentResult total)
    {
        Plan = plan;
        Ratings = ratings;
        All = all;
        Total = total;
    }

    /// <summary>The plan in which each visible group is a role.</summary>
    public ScoringPlan Plan { get; }

    public SubjectRatings Ratings { get; }

    public SubjectScores All { get; }

    public AssessmentResult Total { get; }

    public required SubjectScores Self { get; init; }

    public required SubjectScores Others { get; init; }

    public required ScoringPlan OthersPlan { get; init; }

    /// <exception cref="CustomRuleException">A host's own rule failed.</exception>
    public static VisibleScores Of(VisibleRatings visible, Record record, Assessment assessment, CustomRules custom)
    {
        (ScoringPlan selfPlan, SubjectRatings selfRatings) = visible.ToSubject(static group => group.Id.IsSelf);
        SubjectScores self = Evaluator.Evaluate(selfPlan, selfRatings, custom, selfAlone: true);
        (ScoringPlan plan, SubjectRatings ratings) = WithoutSelfInPlaceOfOthers(visible, record).ToSubject(static _ => true);
        SubjectScores all = Evaluator.Evaluate(plan, ratings, custom, record.IsSelfAlone);
        ScoringPlan othersPlan = visible.ToSubject(static _ => false, countSelf: false).Plan;
        SubjectScores others = !record.IsSelfAlone && plan.Model.Rules.Self != SelfPolicy.AsWeighted
            ? all
            : Evaluator.Evaluate(othersPlan, ratings, custom, selfAlone: false);
        return new VisibleScores(plan, ratings, all, ResultBuilder.Build(new Evidence(plan, ratings, all), assessment.Subject, assessment.Id, assessment.Date))
        {
            Self = self,
            Others = others,
            OthersPlan = othersPlan,
        };
    }

    /// <summary>Where self counts beside others, and the others of a leaf are all hidden, self's number is not passed off as the total.</summary>
    private static VisibleRatings WithoutSelfInPlaceOfOthers(VisibleRatings visible, Record record)
    {
        if (record.IsSelfAlone || record.Plan.Model.Rules.Self != SelfPolicy.AsWeighted)
        {
            return visible;
        }

        VisibleRatings copy = visible.Copy();
        for (int leaf = 0; leaf < record.Plan.Leaves.Length; leaf++)
        {
            EvidenceSet evidence = record.Plan.Leaves[leaf].Evidence;
            bool others = copy.Groups.Exists(group => !group.Group.Id.IsSelf && group.Group.Weight > 0 && group.CountValid(record.Plan, evidence) > 0);
            if (!others && record.Counts(leaf, withSelf: false))
            {
                copy.Self.Clear(evidence.Items);
            }
        }

        return copy;
    }
}
