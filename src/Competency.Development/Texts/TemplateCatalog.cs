using System.Collections.Frozen;
using Competency.Core;

namespace Competency.Development.Texts;

/// <summary>Every template there is, by name.</summary>
internal static class TemplateCatalog
{
    public const string Date = "date";
    public const string LevelNone = "level.none";
    public const string LevelNumber = "level.number";
    public const string LevelTitled = "level.titled";
    public const string Points = "score.points";
    public const string GapOneLevel = "gap.one-level";
    public const string GapLevels = "gap.levels";
    public const string GapPoints = "gap.points";

    public const string WhyRequired = "plan.why.required";
    public const string WhyToTheTop = "plan.why.to-the-top";
    public const string WhyMustHave = "plan.why.must-have";
    public const string WhyPlace = "plan.why.place";
    public const string WhyPlaceByRule = "plan.why.place-by-rule";

    public const string Title = "guide.title";
    public const string TitleNamed = "guide.title-named";
    public const string CycleAssess = "cycle.assess";
    public const string CyclePlan = "cycle.plan";
    public const string CycleFeedback = "cycle.feedback";
    public const string CycleFollowUp = "cycle.follow-up";
    public const string SectionTitle = "section.title";
    public const string SectionOpening = "section.opening";
    public const string SectionAppreciate = "section.appreciate";
    public const string SectionAsk = "section.ask";
    public const string SectionPractice = "section.practice";
    public const string SectionActions = "section.actions";
    public const string SectionClose = "section.close";

    public const string Welcome = "opening.welcome";
    public const string WelcomeNamed = "opening.welcome-named";
    public const string Purpose = "opening.purpose";
    public const string Basis = "opening.basis";
    public const string BasisUndated = "opening.basis-undated";
    public const string PartlyShown = "opening.partly-shown";

    public const string Strength = "appreciate.strength";
    public const string StrengthRequired = "appreciate.strength-required";
    public const string StrongBehavior = "appreciate.behavior";
    public const string RareBehavior = "appreciate.rare-behavior";
    public const string NothingToAppreciate = "appreciate.open";

    public const string BlindSpot = "ask.blind-spot";
    public const string HiddenStrength = "ask.hidden-strength";
    public const string AskUnknown = "ask.unknown";
    public const string AskOpen = "ask.open";
    public const string AskForFeedback = "ask.for-feedback";

    public const string Area = "practice.area";
    public const string PracticeBehavior = "practice.behavior";
    public const string PracticeUnseen = "practice.unseen";
    public const string PracticeLess = "practice.less";
    public const string NothingToPractice = "practice.none";

    public const string Action = "actions.open";
    public const string ActionDone = "actions.done";
    public const string ActionNote = "actions.note";
    public const string NoAction = "actions.none";
    public const string NothingAgreed = "actions.nothing";
    public const string Review = "actions.review";

    public const string CloseFollowUp = "close.follow-up";
    public const string CloseFollowUpUndated = "close.follow-up-undated";
    public const string CloseSupport = "close.support";
    public const string CloseThanks = "close.thanks";

    private static readonly (string Name, string[] Placeholders)[] s_keys =
    [
        (Date, ["year", "month", "day", "iso"]),
        (LevelNone, []),
        (LevelNumber, ["level"]),
        (LevelTitled, ["level", "title"]),
        (Points, ["score", "minimum", "maximum"]),
        (GapOneLevel, []),
        (GapLevels, ["levels"]),
        (GapPoints, ["points"]),
        (WhyRequired, ["dimension", "current", "required", "gap"]),
        (WhyToTheTop, ["dimension", "current", "top", "gap"]),
        (WhyMustHave, []),
        (WhyPlace, ["place", "priority", "gap", "importance"]),
        (WhyPlaceByRule, ["place", "priority", "rule", "gap", "importance"]),
        (Title, ["model"]),
        (TitleNamed, ["person", "model"]),
        (CycleAssess, []),
        (CyclePlan, []),
        (CycleFeedback, []),
        (CycleFollowUp, []),
        (SectionTitle, ["section", "step"]),
        (SectionOpening, []),
        (SectionAppreciate, []),
        (SectionAsk, []),
        (SectionPractice, []),
        (SectionActions, []),
        (SectionClose, []),
        (Welcome, []),
        (WelcomeNamed, ["person"]),
        (Purpose, ["model"]),
        (Basis, ["model", "date"]),
        (BasisUndated, ["model"]),
        (PartlyShown, []),
        (Strength, ["dimension", "current"]),
        (StrengthRequired, ["dimension", "current", "required"]),
        (StrongBehavior, ["behavior", "dimension"]),
        (RareBehavior, ["behavior", "dimension"]),
        (NothingToAppreciate, []),
        (BlindSpot, ["dimension", "self", "others", "minimum", "maximum"]),
        (HiddenStrength, ["dimension", "self", "others", "minimum", "maximum"]),
        (AskUnknown, ["dimension"]),
        (AskOpen, []),
        (AskForFeedback, []),
        (Area, ["dimension", "current", "target"]),
        (PracticeBehavior, ["behavior", "dimension"]),
        (PracticeUnseen, ["behavior", "dimension"]),
        (PracticeLess, ["behavior", "dimension"]),
        (NothingToPractice, []),
        (Action, ["action", "dimension"]),
        (ActionDone, ["action", "dimension"]),
        (ActionNote, ["note"]),
        (NoAction, ["dimension"]),
        (NothingAgreed, []),
        (Review, ["dimension", "date"]),
        (CloseFollowUp, ["date"]),
        (CloseFollowUpUndated, []),
        (CloseSupport, []),
        (CloseThanks, []),
    ];

    public static ValueList<TextTemplateKey> Keys { get; } = [.. s_keys.Select(key => new TextTemplateKey(key.Name, [.. key.Placeholders]))];

    public static FrozenDictionary<string, TextTemplateKey> ByName { get; } = Keys.ToFrozenDictionary(key => key.Name, StringComparer.Ordinal);
}
