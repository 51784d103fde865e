using System.Globalization;
using System.Xml.Linq;
using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Core.Languages;
using Competency.Development.Plans;
using Competency.Reporting.Markup;
using static Competency.Reporting.Markup.Html;

namespace Competency.Reporting.Pages;

/// <summary>The words and figures of one report in one language.</summary>
internal sealed class Words(CompetencyModel model, ReportOptions options, string language)
{
    private const string Place = "{";

    public CompetencyModel Model { get; } = model;

    public string Language { get; } = language;

    public CompetencyLabels Labels { get; } = options.Labels;

    public ReportOptions Options { get; } = options;

    public string this[string key] => Options.Texts.Get(key, Language);

    public string In(LocalizedText text) => text.In(Language, Model.Languages);

    public string In(SourcedText text) => In(text.Text);

    public string NameOf(DimensionId id) => id == DimensionId.Overall ? this["overall"] : In(Model.GetDimension(id).Name);

    /// <summary>Fills a text with texts, for places where there can be no elements.</summary>
    public string Text(string key, params ReadOnlySpan<(string Name, string Value)> values) => LabelPlaceholders.Fill(this[key], values);

    /// <summary>Fills a label of the library.</summary>
    public string Say(string label, params ReadOnlySpan<(string Name, string Value)> values) => LabelPlaceholders.Fill(Labels.Get(label, Language), values);

    /// <summary>Fills a text with elements and texts.</summary>
    public object[] Fill(string key, params (string Name, object Value)[] values)
    {
        List<object> parts = [];
        string text = this[key];
        while (text.IndexOf(Place, StringComparison.Ordinal) is >= 0 and int at)
        {
            int end = text.IndexOf('}', at);
            string name = text[(at + 1)..end];
            parts.Add(text[..at]);
            parts.Add(values.First(value => string.Equals(value.Name, name, StringComparison.Ordinal)).Value);
            text = text[(end + 1)..];
        }

        parts.Add(text);
        return [.. parts];
    }

    /// <summary>A figure for the eye, with the exact number and its path for programs.</summary>
    public static XElement Figure(string path, decimal value, int decimals, string unit = "", params IEnumerable<decimal> cuts) =>
        new("span", Class("n"), Figures.At(path, value), DisplayNumber.Round(value, decimals, cuts) + unit);

    public static XElement Whole(string path, int value) => new("span", Class("n"), Figures.At(path, value), value.ToString(CultureInfo.InvariantCulture));

    public static XElement Percent(string path, decimal percent, params IEnumerable<decimal> cuts) => Figure(path, percent, 1, "\u00A0%", cuts);

    /// <summary>A share of 0 to 1, shown in percent.</summary>
    public static XElement Share(string path, decimal share) =>
        new("span", Class("n"), Figures.At(path, share), DisplayNumber.Round(share * 100, 0, 0, 100) + "\u00A0%");

    public XElement Score(string path, decimal score, DimensionId dimension) => Figure(path, score, 2, string.Empty, CutsOf(dimension));

    public IEnumerable<decimal> CutsOf(DimensionId id)
    {
        if (id == DimensionId.Overall)
        {
            return [];
        }

        Dimension dimension = Model.GetDimension(id);
        return dimension.IsLeaf && Model.LevelRuleOf(dimension) is CutScoreLevelRule rule ? rule.Cuts : dimension.Cuts;
    }

    public IEnumerable<decimal> BandCuts => Model.Rules.Bands.Select(band => band.Cut);

    /// <summary>A level with its title: <c>L3 Understands</c>.</summary>
    public string Level(DimensionId dimension, int level) => level == 0 ? this["level.none"]
        : TitleOf(dimension, level) is { } title ? Say("text.level-titled", ("level", Number(level)), ("title", title))
        : Say("text.level", ("level", Number(level)));

    public string? TitleOf(DimensionId dimension, int level)
    {
        if (dimension == DimensionId.Overall || !Model.TryGetDimension(dimension, out Dimension? defined))
        {
            return null;
        }

        ProficiencyLevel? own = (defined.Levels.Count > 0 ? defined.Levels : Model.ProficiencyScale).FirstOrDefault(known => known.Ordinal == level);
        return own is null ? null : In(own.Title);
    }

    public XElement LevelFigure(string path, DimensionId dimension, int level) => new("span", Class("n"), Figures.At(path, level), Level(dimension, level));

    public string GroupName(RaterGroup group) => Labels.Of(group, Model, Language);

    public string RoleNames(IEnumerable<RoleId> roles) => string.Join(this["list.comma"], roles.Select(role => Labels.Of(role, Model, Language)));

    public string Goal(PlanGoal goal, DimensionId dimension) => goal.Level is { } level ? Level(dimension, level) : Text("score.at-least", ("score", DisplayNumber.Exact(goal.Score!.Value)));

    public string Required(Requirement requirement) => requirement.Level is { } level
        ? Level(requirement.Dimension, level)
        : Text("score.at-least", ("score", DisplayNumber.Exact(requirement.MinimumScore!.Value)));

    public string Day(DateOnly date) => Text(
        "date", ("year", Number(date.Year)), ("month", Number(date.Month)), ("day", Number(date.Day)), ("iso", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    public XElement Time(DateOnly date) => new("time", At("datetime", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), Day(date));

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The label of the point of a scale, or null.</summary>
    public string? PointLabel(RatingScale scale, int value) => scale.Points.FirstOrDefault(point => point.Value == value) is { } point ? In(point.Label) : null;

    public string Id(string name) => $"{name}-{Language}";

    public XElement Section(string id, string heading, params object?[] content) => new(
        "section", At("id", Id(id)), At("aria-labelledby", Id(id + "-h")), new XElement("h2", At("id", Id(id + "-h")), heading), content);
}
