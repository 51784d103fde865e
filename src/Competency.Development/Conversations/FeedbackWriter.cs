using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Development.Plans;
using Competency.Development.SelfOther;
using Competency.Development.Texts;

namespace Competency.Development.Conversations;

/// <summary>Writes the six parts of a conversation.</summary>
internal sealed class FeedbackWriter
{
    private readonly DisclosedResult _result;
    private readonly CompetencyModel _model;
    private readonly DevelopmentPlan _plan;
    private readonly FeedbackOptions _options;
    private readonly SelfOtherReport _selfOther;
    private readonly PlanWords _words;

    public FeedbackWriter(DisclosedResult result, CompetencyModel model, DevelopmentPlan plan, FeedbackOptions options)
    {
        _result = result;
        _model = model;
        _plan = plan;
        _options = options;
        _selfOther = SelfOtherAnalyzer.Analyze(result, model, options.SelfOther);
        _words = new PlanWords(options.Texts, options.Language, model);
    }

    private string ModelName => _words.In(_model.Name.Text);

    public FeedbackGuide Write() => new()
    {
        Subject = _result.Subject,
        Model = _result.Model,
        Language = _options.Language,
        Title = _options.PersonName is { } person
            ? _words.Fill(TemplateCatalog.TitleNamed, ("person", person), ("model", ModelName))
            : _words.Fill(TemplateCatalog.Title, ("model", ModelName)),
        Sections =
        [
            Section(FeedbackSectionKind.Opening, CycleStep.Assess, TemplateCatalog.SectionOpening, TemplateCatalog.CycleAssess, Opening()),
            Section(FeedbackSectionKind.Appreciate, CycleStep.Feedback, TemplateCatalog.SectionAppreciate, TemplateCatalog.CycleFeedback, Appreciate()),
            Section(FeedbackSectionKind.Ask, CycleStep.Feedback, TemplateCatalog.SectionAsk, TemplateCatalog.CycleFeedback, Ask()),
            Section(FeedbackSectionKind.Practice, CycleStep.Plan, TemplateCatalog.SectionPractice, TemplateCatalog.CyclePlan, Practice()),
            Section(FeedbackSectionKind.Actions, CycleStep.Plan, TemplateCatalog.SectionActions, TemplateCatalog.CyclePlan, Actions()),
            Section(FeedbackSectionKind.Close, CycleStep.FollowUp, TemplateCatalog.SectionClose, TemplateCatalog.CycleFollowUp, Close()),
        ],
    };

    private FeedbackSection Section(FeedbackSectionKind kind, CycleStep step, string title, string stepName, IEnumerable<FeedbackPoint> points) => new(
        kind,
        step,
        _words.Fill(TemplateCatalog.SectionTitle, ("section", _words.Fill(title)), ("step", _words.Fill(stepName))),
        [.. points]);

    private IEnumerable<FeedbackPoint> Opening()
    {
        yield return _options.PersonName is { } person ? Point(TemplateCatalog.WelcomeNamed, ("person", person)) : Point(TemplateCatalog.Welcome);
        yield return _result.Date is { } date
            ? Point(TemplateCatalog.Basis, ("model", ModelName), ("date", _words.Day(date)))
            : Point(TemplateCatalog.BasisUndated, ("model", ModelName));
        yield return Point(TemplateCatalog.Purpose, ("model", ModelName));
        if (!_result.IsOfRecord || _selfOther.HiddenGroups.Count > 0 || _plan.CannotTell.Any(unknown => unknown.Reason == PlanUnknownReason.Hidden))
        {
            yield return Point(TemplateCatalog.PartlyShown);
        }
    }

    private IEnumerable<FeedbackPoint> Appreciate()
    {
        PlanStrength[] strengths = [.. _plan.Strengths.Take(_options.Strengths)];
        IndicatorStanding[] behaviors = [.. _selfOther.Highest.Where(standing => IsStrong(standing.Percent)).Take(_options.Behaviors)];
        foreach (PlanStrength strength in strengths)
        {
            yield return Of(strength);
        }

        foreach (IndicatorStanding standing in behaviors)
        {
            yield return Behavior(standing.IsContra ? TemplateCatalog.RareBehavior : TemplateCatalog.StrongBehavior, standing.Dimension, standing.Indicator, standing.Text);
        }

        if (strengths.Length == 0 && behaviors.Length == 0)
        {
            yield return Point(TemplateCatalog.NothingToAppreciate);
        }
    }

    private FeedbackPoint Of(PlanStrength strength)
    {
        DisclosedDimension disclosed = _result[strength.Dimension];
        string name = _words.Name(strength.Dimension);
        FeedbackPoint point = strength.Required is { } required
            ? Point(
                TemplateCatalog.StrengthRequired,
                ("dimension", name),
                ("current", _words.Standing(required.Score is null ? strength.Current : strength.Current with { Level = null }, disclosed)),
                ("required", _words.Goal(required, disclosed)))
            : Point(TemplateCatalog.Strength, ("dimension", name), ("current", _words.Standing(strength.Current, disclosed)));
        return point with { Dimension = strength.Dimension };
    }

    private IEnumerable<FeedbackPoint> Ask()
    {
        foreach (SelfOtherDimension seen in _selfOther.Dimensions.Where(dimension => dimension.Sight is not null))
        {
            DisclosedDimension disclosed = _result[seen.Dimension];
            yield return Point(
                seen.Sight == SelfSight.BlindSpot ? TemplateCatalog.BlindSpot : TemplateCatalog.HiddenStrength,
                ("dimension", _words.Name(seen.Dimension)),
                ("self", PlanWords.Rounded(seen.Self!.Value)),
                ("others", PlanWords.Rounded(seen.Others!.Value)),
                ("minimum", PlanWords.Rounded(disclosed.ScaleMinimum)),
                ("maximum", PlanWords.Rounded(disclosed.ScaleMaximum))) with { Dimension = seen.Dimension };
        }

        foreach (PlanUnknown unknown in _plan.CannotTell)
        {
            yield return Point(TemplateCatalog.AskUnknown, ("dimension", _words.Name(unknown.Dimension))) with { Dimension = unknown.Dimension };
        }

        yield return Point(TemplateCatalog.AskOpen);
        yield return Point(TemplateCatalog.AskForFeedback);
    }

    private IEnumerable<FeedbackPoint> Practice()
    {
        if (_plan.Areas.Count == 0)
        {
            yield return Point(TemplateCatalog.NothingToPractice);
        }

        foreach (PlanArea area in _plan.Areas)
        {
            DisclosedDimension disclosed = _result[area.Dimension];
            PlanStanding current = area.Target.Score is null ? area.Need.Current : area.Need.Current with { Level = null };
            yield return Point(
                TemplateCatalog.Area,
                ("dimension", _words.Name(area.Dimension)),
                ("current", _words.Standing(current, disclosed)),
                ("target", _words.Goal(area.Target, disclosed))) with { Dimension = area.Dimension };
            foreach (PlanBehavior behavior in area.Behaviors)
            {
                string template = behavior.IsContra ? TemplateCatalog.PracticeLess
                    : behavior.Reason == PlanBehaviorReason.NotObserved ? TemplateCatalog.PracticeUnseen
                    : TemplateCatalog.PracticeBehavior;
                yield return Behavior(template, area.Dimension, behavior.Indicator, behavior.Text);
            }
        }
    }

    private IEnumerable<FeedbackPoint> Actions()
    {
        if (_plan.Areas.Count == 0)
        {
            yield return Point(TemplateCatalog.NothingAgreed);
        }

        foreach (PlanArea area in _plan.Areas)
        {
            string name = _words.Name(area.Dimension);
            PlanAction[] actions = [.. area.Actions.Where(action => action.Status != PlanActionStatus.Dropped)];
            if (actions.Length == 0)
            {
                yield return Point(TemplateCatalog.NoAction, ("dimension", name)) with { Dimension = area.Dimension };
            }

            foreach (PlanAction action in actions)
            {
                string template = action.Status == PlanActionStatus.Done ? TemplateCatalog.ActionDone : TemplateCatalog.Action;
                yield return Point(template, ("action", _words.Quote(action.Text)), ("dimension", name)) with { Dimension = area.Dimension, Action = action.Id };
                if (action.Note is { } note)
                {
                    yield return Point(TemplateCatalog.ActionNote, ("note", note)) with { Dimension = area.Dimension, Action = action.Id };
                }
            }

            if (area.Note is { } noted)
            {
                yield return Point(TemplateCatalog.ActionNote, ("note", noted)) with { Dimension = area.Dimension };
            }

            yield return Point(TemplateCatalog.Review, ("dimension", name), ("date", _words.Day(area.ReviewDate))) with { Dimension = area.Dimension };
        }
    }

    private IEnumerable<FeedbackPoint> Close()
    {
        yield return _plan.Areas.Count > 0
            ? Point(TemplateCatalog.CloseFollowUp, ("date", _words.Day(_plan.Areas.Min(area => area.ReviewDate))))
            : Point(TemplateCatalog.CloseFollowUpUndated);
        yield return Point(TemplateCatalog.CloseSupport);
        yield return Point(TemplateCatalog.CloseThanks);
    }

    private FeedbackPoint Behavior(string template, DimensionId dimension, IndicatorId indicator, LocalizedText text) =>
        Point(template, ("behavior", _words.Quote(text)), ("dimension", _words.Name(dimension))) with { Dimension = dimension, Indicator = indicator };

    private FeedbackPoint Point(string template, params ReadOnlySpan<(string Name, string Value)> values) => new(template, _words.Fill(template, values));

    private bool IsStrong(decimal percent) => Internal.Exact.Micro(percent) >= _options.SelfOther.HighPercent;
}
