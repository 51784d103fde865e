using System.Globalization;
using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Development.Internal;
using Competency.Development.Texts;

namespace Competency.Development.Plans;

/// <summary>Says why a need has its place, in every language of the texts; every number to its last digit, so that none contradicts another.</summary>
internal static class PlanExplanation
{
    public static LocalizedText Of(PlanNeed need, int place, CompetencyModel model, DisclosedDimension disclosed, PlanOptions options) =>
        LocalizedText.Create([.. options.Texts.Languages.Select(language => (language, In(new PlanWords(options.Texts, language, model), need, place, disclosed, options.Rule)))]);

    private static string In(PlanWords words, PlanNeed need, int place, DisclosedDimension disclosed, IPriorityRule rule)
    {
        string name = words.Name(need.Dimension);
        string current = words.Standing(need.Required is { Score: not null } ? need.Current with { Level = null } : need.Current, disclosed);
        string gap = words.Gap(need);
        PlanGoal top = need.Current.Level is null ? new PlanGoal(null, disclosed.ScaleMaximum) : new PlanGoal(words.Highest(need.Dimension), null);
        string first = need.Required is { } required
            ? words.Fill(TemplateCatalog.WhyRequired, ("dimension", name), ("current", current), ("required", words.Goal(required, disclosed)), ("gap", gap))
            : words.Fill(TemplateCatalog.WhyToTheTop, ("dimension", name), ("current", current), ("top", words.Goal(top, disclosed)), ("gap", gap));

        // The library's own rule is said in words; a host's has only its name.
        (string, string)[] numbers =
        [
            ("place", place.ToString(CultureInfo.InvariantCulture)), ("priority", Exact.Text(need.Priority)),
            ("gap", Exact.Text(need.GapInLevels)), ("importance", Exact.Text(need.Importance)),
        ];
        string last = ReferenceEquals(rule, PriorityRules.GapTimesImportance)
            ? words.Fill(TemplateCatalog.WhyPlace, numbers)
            : words.Fill(TemplateCatalog.WhyPlaceByRule, [.. numbers, ("rule", rule.Name)]);
        string[] sentences = need.IsMustHave ? [first, words.Fill(TemplateCatalog.WhyMustHave), last] : [first, last];
        return PlanWords.Join(sentences);
    }
}
