using System.Text.RegularExpressions;
using Competency.Core;
using Competency.Core.Building;
using Competency.Core.Internal;
using Competency.Core.Serialization;
using Competency.Core.Validation;
using Competency.Development.Plans;

namespace Competency.Development.Serialization;

/// <summary>From what somebody wrote to a plan that holds together.</summary>
internal sealed partial class PlanReader
{
    private const int LongestLanguage = 35;

    private readonly DraftValues _values = new();

    private PlanReader()
    {
    }

    /// <exception cref="CompetencyValidationException">It does not; the exception carries every issue.</exception>
    public static DevelopmentPlan Check(PlanDraft draft)
    {
        PlanReader reader = new();
        DevelopmentPlan plan = reader.Read(draft);
        reader._values.ThrowIfAny("The plan");
        return plan.Checked();
    }

    private DevelopmentPlan Read(PlanDraft draft) => new()
    {
        Subject = _values.Id<SubjectId>(draft.Subject, "subject", SubjectId.TryParse, IdSyntax.FreeAllowed),
        Model = _values.Model(draft.Model!, "model"),
        Fingerprint = _values.Fingerprint(draft.Fingerprint, "fingerprint"),
        AssessmentId = draft.AssessmentId,
        AssessmentDate = _values.Date(draft.AssessmentDate, "assessmentDate"),
        Date = _values.Date(draft.Date, "date") ?? default,
        Profile = draft.Profile is null ? null : _values.Id<ProfileId>(draft.Profile, "profile", ProfileId.TryParse, IdSyntax.WordsAllowed),
        Rule = draft.Rule!,
        Strengths = DraftValues.List(draft.Strengths, "strengths", Strength),
        Areas = DraftValues.List(draft.Areas, "areas", Area),
        NotNow = DraftValues.List(draft.NotNow, "notNow", Need),
        CannotTell = DraftValues.List(draft.CannotTell, "cannotTell", Unknown),
    };

    private PlanStrength Strength(PlanStrengthDraft draft, string path) => new()
    {
        Dimension = Dimension(draft.Dimension, path),
        Name = Text(draft.Name, IssuePath.Member(path, "name")),
        Current = Standing(draft.Current!),
        Required = Goal(draft.Required),
        IsMustHave = draft.MustHave ?? false,
        Importance = draft.Importance!.Value,
        Surplus = draft.Surplus,
    };

    private PlanArea Area(PlanAreaDraft draft, string path) => new()
    {
        Need = Need(draft.Need!, IssuePath.Member(path, "need")),
        Target = Goal(draft.Target)!,
        TargetTitle = Text(draft.TargetTitle, IssuePath.Member(path, "targetTitle")),
        Explanation = Text(draft.Explanation, IssuePath.Member(path, "explanation")),
        Behaviors = DraftValues.List(draft.Behaviors, IssuePath.Member(path, "behaviors"), Behavior),
        AreBehaviorsComplete = draft.BehaviorsComplete ?? false,
        Actions = DraftValues.List(draft.Actions, IssuePath.Member(path, "actions"), Action),
        ReviewDate = _values.Date(draft.ReviewDate, IssuePath.Member(path, "reviewDate")) ?? default,
        Note = draft.Note,
    };

    private PlanNeed Need(PlanNeedDraft draft, string path) => new()
    {
        Dimension = Dimension(draft.Dimension, path),
        Name = Text(draft.Name, IssuePath.Member(path, "name")),
        Current = Standing(draft.Current!),
        Required = Goal(draft.Required),
        IsMustHave = draft.MustHave ?? false,
        Importance = draft.Importance!.Value,
        Gap = draft.Gap!.Value,
        GapInLevels = draft.GapInLevels!.Value,
        Priority = draft.Priority!.Value,
    };

    private PlanUnknown Unknown(PlanUnknownDraft draft, string path) => new()
    {
        Dimension = Dimension(draft.Dimension, path),
        Name = Text(draft.Name, IssuePath.Member(path, "name")),
        Required = Goal(draft.Required),
        IsMustHave = draft.MustHave ?? false,
        Reason = _values.Named(PlanNames.UnknownReasons, draft.Reason!, IssuePath.Member(path, "reason")),
        NotScored = draft.NotScored is null ? null : _values.Named(ResultNames.Reasons, draft.NotScored, IssuePath.Member(path, "notScored")),
        Hidden = draft.Hidden is null ? null : _values.Named(DisclosedNames.Reasons, draft.Hidden, IssuePath.Member(path, "hidden")),
    };

    private PlanBehavior Behavior(PlanBehaviorDraft draft, string path) => new(
        _values.Id<IndicatorId>(draft.Indicator, IssuePath.Member(path, "indicator"), IndicatorId.TryParse, IdSyntax.IndicatorAllowed),
        Text(draft.Text, IssuePath.Member(path, "text")),
        draft.Contra ?? false,
        _values.Named(PlanNames.BehaviorReasons, draft.Reason!, IssuePath.Member(path, "reason")),
        draft.Score);

    private PlanAction Action(PlanActionDraft draft, string path) => new()
    {
        Id = _values.Id<MeasureId>(draft.Id, IssuePath.Member(path, "id"), MeasureId.TryParse, IdSyntax.DottedAllowed),
        Kind = _values.Named(WireNames.MeasureKinds, draft.Kind!, IssuePath.Member(path, "kind")),
        Text = Text(draft.Text, IssuePath.Member(path, "text")),
        IsOfModel = draft.OfModel ?? false,
        Status = _values.Named(PlanNames.Statuses, draft.Status!, IssuePath.Member(path, "status")),
        Note = draft.Note,
    };

    [GeneratedRegex(FormatPatterns.Language, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LanguageTag();

    private DimensionId Dimension(string? text, string path) =>
        _values.Id<DimensionId>(text, IssuePath.Member(path, "dimension"), DimensionId.TryParse, IdSyntax.WordsAllowed);

    private static PlanStanding Standing(PlanStandingDraft draft) => new(draft.Level, draft.Score!.Value, draft.Percent!.Value);

    private static PlanGoal? Goal(PlanGoalDraft? draft) => draft is null ? null : new PlanGoal(draft.Level, draft.Score);

    private LocalizedText Text(Dictionary<string, string>? texts, string path)
    {
        List<(string, string)> read = [];
        foreach ((string language, string text) in texts ?? [])
        {
            if (language.Length > LongestLanguage || !LanguageTag().IsMatch(language))
            {
                _values.Refuse(IssueCodes.MalformedLanguage, IssuePath.Member(path, language), language, "a BCP 47 tag, such as 'zh-CN'");
            }
            else if (read.Exists(known => string.Equals(known.Item1, language, StringComparison.OrdinalIgnoreCase)))
            {
                _values.Refuse(IssueCodes.DuplicateLanguage, IssuePath.Member(path, language), language, "each language once, whatever the case of its letters");
            }
            else if (string.IsNullOrWhiteSpace(text))
            {
                _values.Refuse(IssueCodes.EmptyText, IssuePath.Member(path, language), text, "a text that is not empty");
            }
            else
            {
                read.Add((language, text));
            }
        }

        return LocalizedText.Create([.. read]);
    }
}
