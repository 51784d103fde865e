using System.Globalization;
using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Development.Internal;
using Competency.Development.Texts;

namespace Competency.Development.Plans;

/// <summary>The recurring words of plans and conversations in one language: names, levels, scores, gaps, days.</summary>
internal sealed class PlanWords(TextTemplates texts, string language, CompetencyModel model)
{
    public string Fill(string template, params ReadOnlySpan<(string Name, string Value)> values) => texts.Fill(language, template, values);

    public string In(LocalizedText text) => text.In(language, model.Languages);

    /// <summary>A sentence of the model to stand inside another: without the full stop at its end.</summary>
    public string Quote(LocalizedText text) => In(text).TrimEnd().TrimEnd('。', '.').TrimEnd();

    public string Name(DimensionId dimension) => In(model.GetDimension(dimension).Name.Text);

    public string Standing(PlanStanding standing, DisclosedDimension disclosed) => standing.Level switch
    {
        null => Points(standing.Score, disclosed),
        0 => Fill(TemplateCatalog.LevelNone),
        { } level => Level(level, disclosed.Id),
    };

    public string Goal(PlanGoal goal, DisclosedDimension disclosed) =>
        goal.Level is { } level ? Level(level, disclosed.Id) : Points(goal.Score!.Value, disclosed);

    public string Gap(PlanNeed need)
    {
        bool isLevels = need.Required is { } required ? required.Level is not null : need.Current.Level is not null;
        return !isLevels ? Fill(TemplateCatalog.GapPoints, ("points", Exact.Text(need.Gap)))
            : need.Gap == 1 ? Fill(TemplateCatalog.GapOneLevel)
            : Fill(TemplateCatalog.GapLevels, ("levels", Exact.Text(need.Gap)));
    }

    public string Day(DateOnly date) => Fill(
        TemplateCatalog.Date,
        ("year", date.Year.ToString(CultureInfo.InvariantCulture)),
        ("month", date.Month.ToString(CultureInfo.InvariantCulture)),
        ("day", date.Day.ToString(CultureInfo.InvariantCulture)),
        ("iso", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    public int Highest(DimensionId dimension) => model.GetDimension(dimension).LevelOrdinals().Last();

    /// <summary>Puts sentences one after another: with a space after a Latin full stop, without after an ideographic one.</summary>
    public static string Join(IEnumerable<string> sentences) => sentences.Aggregate((text, next) => text[^1] > '\u2FFF' ? text + next : $"{text} {next}");

    /// <summary>A score for conversation, rounded half up to 2 decimals.</summary>
    public static string Rounded(decimal score) => Exact.Text(decimal.Round(score, 2, MidpointRounding.AwayFromZero));

    private string Points(decimal score, DisclosedDimension disclosed) => Fill(
        TemplateCatalog.Points,
        ("score", Exact.Text(score)),
        ("minimum", disclosed.ScaleMinimum.ToString(CultureInfo.InvariantCulture)),
        ("maximum", disclosed.ScaleMaximum.ToString(CultureInfo.InvariantCulture)));

    private string Level(int level, DimensionId dimension)
    {
        string number = level.ToString(CultureInfo.InvariantCulture);
        return model.TryGetDimension(dimension, out Dimension? known) && known.Levels.FirstOrDefault(defined => defined.Ordinal == level) is { } defined
            ? Fill(TemplateCatalog.LevelTitled, ("level", number), ("title", In(defined.Title.Text)))
            : Fill(TemplateCatalog.LevelNumber, ("level", number));
    }
}
