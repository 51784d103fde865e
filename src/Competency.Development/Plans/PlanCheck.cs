using Competency.Core;
using Competency.Core.Building;
using Competency.Core.Internal;
using Competency.Core.Validation;
using Competency.Development.Internal;

namespace Competency.Development.Plans;

/// <summary>Finds everything in a plan that does not hold together; paths are those of its JSON.</summary>
internal sealed class PlanCheck
{
    private readonly List<ValidationIssue> _issues = [];
    private readonly Dictionary<DimensionId, string> _dimensions = [];
    private readonly Dictionary<MeasureId, string> _actions = [];

    private PlanCheck()
    {
    }

    public static ValidationReport Of(DevelopmentPlan plan)
    {
        PlanCheck check = new();
        check.Head(plan);
        Each(plan.Strengths, "strengths", (strength, path) => check.Dimension(strength.Dimension, strength.Name, IssuePath.Member(path, "dimension"), path));
        Each(plan.Areas, "areas", (area, path) => check.Area(area, path, plan.Date));
        Each(plan.NotNow, "notNow", check.Need);
        Each(plan.CannotTell, "cannotTell", (unknown, path) => check.Dimension(unknown.Dimension, unknown.Name, IssuePath.Member(path, "dimension"), path));
        return check._issues.Count == 0 ? ValidationReport.Clean : ValidationReport.Of(check._issues);
    }

    private void Head(DevelopmentPlan plan)
    {
        if (plan.Subject.IsDefault)
        {
            Error(IssueCodes.MalformedId, "subject", "", IdSyntax.FreeAllowed);
        }

        if (plan.Profile is { IsDefault: true })
        {
            Error(IssueCodes.MalformedId, "profile", "", IdSyntax.WordsAllowed);
        }

        if (!IdSyntax.IsWords(plan.Rule))
        {
            Error(IssueCodes.MalformedId, "rule", plan.Rule, IdSyntax.WordsAllowed);
        }

        Text(plan.AssessmentId, "assessmentId");
    }

    private void Area(PlanArea area, string path, DateOnly planDate)
    {
        string need = IssuePath.Member(path, "need");
        Need(area.Need, need);
        Goal(area.Target, IssuePath.Member(path, "target"));
        bool isAbove = area.Target.Level is { } level ? level > (area.Need.Current.Level ?? -1) : area.Target.Score is null || Exact.Micro(area.Target.Score.Value) > Exact.Micro(area.Need.Current.Score);
        if (!isAbove)
        {
            Error(PlanIssueCodes.TargetNotAbove, IssuePath.Member(path, "target"), area.Target.Level is { } given ? $"level {given}" : Exact.Text(area.Target.Score!.Value), "more than what the person has attained");
        }

        if (area.ReviewDate < planDate)
        {
            Error(PlanIssueCodes.ReviewBeforePlan, IssuePath.Member(path, "reviewDate"), Iso(area.ReviewDate), $"{Iso(planDate)}, the day of the plan, or later");
        }

        Texts(area.TargetTitle, IssuePath.Member(path, "targetTitle"), mayBeEmpty: true);
        Texts(area.Explanation, IssuePath.Member(path, "explanation"), mayBeEmpty: true);
        Text(area.Note, IssuePath.Member(path, "note"));
        Each(area.Behaviors, IssuePath.Member(path, "behaviors"), (behavior, at) =>
        {
            NotDefault(behavior.Indicator.IsDefault, IssuePath.Member(at, "indicator"), IdSyntax.IndicatorAllowed);
            Defined(behavior.Reason, IssuePath.Member(at, "reason"));
            Texts(behavior.Text, IssuePath.Member(at, "text"));
        });
        Each(area.Actions, IssuePath.Member(path, "actions"), Action);
    }

    private void Action(PlanAction action, string path)
    {
        NotDefault(action.Id.IsDefault, IssuePath.Member(path, "id"), IdSyntax.DottedAllowed);
        if (!action.Id.IsDefault && !_actions.TryAdd(action.Id, path))
        {
            Error(IssueCodes.DuplicateId, IssuePath.Member(path, "id"), action.Id.Value, $"an id of its own; {_actions[action.Id]} has it");
        }

        Defined(action.Kind, IssuePath.Member(path, "kind"));
        Defined(action.Status, IssuePath.Member(path, "status"));
        Texts(action.Text, IssuePath.Member(path, "text"));
        Text(action.Note, IssuePath.Member(path, "note"));
    }

    private void Need(PlanNeed need, string path)
    {
        Dimension(need.Dimension, need.Name, IssuePath.Member(path, "dimension"), path);
        if (need.Required is { } required)
        {
            Goal(required, IssuePath.Member(path, "required"));
        }

        Over(need.Importance, IssuePath.Member(path, "importance"));
        Over(need.Gap, IssuePath.Member(path, "gap"));
        Over(need.GapInLevels, IssuePath.Member(path, "gapInLevels"));
    }

    private void Dimension(DimensionId dimension, LocalizedText name, string path, string owner)
    {
        NotDefault(dimension.IsDefault, path, IdSyntax.WordsAllowed);
        if (!dimension.IsDefault && !_dimensions.TryAdd(dimension, owner))
        {
            Error(IssueCodes.DuplicateId, path, dimension.Value, $"a dimension in one place of a plan; {_dimensions[dimension]} has it");
        }

        Texts(name, IssuePath.Member(owner, "name"));
    }

    private void Goal(PlanGoal goal, string path)
    {
        if (goal.Level is null == goal.Score is null)
        {
            Error(IssueCodes.LevelOrScore, path, goal.Level is null ? "neither level nor score" : "both level and score", "one of level and score");
        }
        else if (goal.Level < 1)
        {
            Error(IssueCodes.OrdinalOutOfRange, IssuePath.Member(path, "level"), Exact.Text(goal.Level.Value), "1 or higher");
        }
    }

    private void Over(decimal number, string path)
    {
        if (number <= 0)
        {
            Error(PlanIssueCodes.NumberOutOfRange, path, Exact.Text(number), "over 0");
        }
    }

    private void Defined<T>(T value, string path)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            Error(IssueCodes.UnknownValue, path, value.ToString(), string.Join(", ", Enum.GetNames<T>()));
        }
    }

    private void NotDefault(bool isDefault, string path, string allowed)
    {
        if (isDefault)
        {
            Error(IssueCodes.MalformedId, path, "", allowed);
        }
    }

    private void Texts(LocalizedText texts, string path, bool mayBeEmpty = false)
    {
        if (texts.IsEmpty && !mayBeEmpty)
        {
            Error(IssueCodes.EmptyText, path, "", "a text in at least one language");
        }

        foreach (string language in texts.Languages)
        {
            Text(texts.In(language), IssuePath.Member(path, language));
        }
    }

    private void Text(string? text, string path)
    {
        if (text is null)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            Error(IssueCodes.EmptyText, path, text, "a text, or nothing at all");
        }
        else if (text.Length > ModelLimits.TextLength)
        {
            Error(IssueCodes.TextTooLong, path, text[..20] + "…", $"at most {ModelLimits.TextLength} characters");
        }
        else if (text.EnumerateRunes().Any(rune => rune == System.Text.Rune.ReplacementChar || (System.Text.Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r'))))
        {
            Error(IssueCodes.MalformedText, path, text, "no control character but tab and line ends, no half of a surrogate pair");
        }
    }

    private static void Each<T>(ValueList<T> list, string path, Action<T, string> check)
    {
        for (int i = 0; i < list.Count; i++)
        {
            check(list[i], IssuePath.Item(path, i));
        }
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private void Error(string code, string path, string? value, string allowed) =>
        _issues.Add(new ValidationIssue(code, IssueSeverity.Error, path, $"'{value}' is refused; allowed: {allowed}.", value, allowed));
}
