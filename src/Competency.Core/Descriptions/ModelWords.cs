using System.Globalization;
using Competency.Core.Languages;

namespace Competency.Core;

/// <summary>Says in one language what the parts of a model are: equal parts, equal words.</summary>
/// <param name="labels">The phrases.</param>
/// <param name="language">The language, or null for the first that the labels fall back to.</param>
internal sealed class ModelWords(CompetencyLabels labels, string? language)
{
    /// <summary>Gets the library's own English, which no host changes.</summary>
    public static ModelWords Plain { get; } = new(CompetencyLabels.Default, "en");

    public CompetencyLabels Labels { get; } = labels;

    public string? Language { get; } = language;

    /// <summary>Gives a phrase with the values in their places.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) => LabelPlaceholders.Fill(Labels.Get(key, Language), values);

    public string List(IEnumerable<string> words) => string.Join(Say("text.separator"), words);

    public string Sentences(IEnumerable<string> words) => string.Join(Say("text.semicolon"), words);

    public string Of(LevelRule rule) => rule switch
    {
        CumulativeLevelRule { MissingLevel: MissingLevelPolicy.Skip } cumulative =>
            Say("rule.with", ("rule", Climb(cumulative)), ("addition", Labels.Of(MissingLevelPolicy.Skip, Language))),
        CumulativeLevelRule cumulative => Climb(cumulative),
        CutScoreLevelRule { Cuts.Count: 0 } => Say("rule.cut-scores-even"),
        CutScoreLevelRule cuts => Say("rule.cut-scores", ("cuts", List(cuts.Cuts.Select(Number)))),
        CustomLevelRule custom => Custom(custom.Name, custom.Parameters),
        _ => Say("rule.nomination"),
    };

    public string Of(CompositeRule rule) => rule switch
    {
        MinimumRule => Say("rule.minimum"),
        GeometricMeanRule => Say("rule.geometric-mean"),
        PointsRule points => Say("rule.points", ("points", List(points.Table.Select(Points)))),
        CustomCompositeRule custom => Custom(custom.Name, custom.Parameters),
        _ => Say("rule.weighted-mean"),
    };

    public string Of(Requirement requirement) => Say(
        requirement.IsMustHave ? "text.requirement-must" : "text.requirement",
        ("dimension", requirement.Dimension.Value),
        ("required", requirement.Level is { } level ? Level(level) : Score(requirement.MinimumScore ?? 0)),
        ("importance", Number(requirement.Importance)));

    public string Of(Provenance provenance) => provenance.Kind switch
    {
        ProvenanceKind.Stated => Say("text.stated-by", ("source", $"{provenance.Source}")),
        ProvenanceKind.Inferred => Say("text.inferred-from", ("source", $"{provenance.Source}"), ("reason", $"{provenance.Reason}")),
        _ => Labels.Of(provenance.Kind, Language),
    };

    public string Level(int level) => Say("text.level", ("level", Number(level)));

    public string Score(decimal score) => Say("text.score", ("score", Number(score)));

    public string Range(RatingScale scale) => Say("text.range", ("minimum", Number(scale.Minimum)), ("maximum", Number(scale.Maximum)));

    /// <summary>Gives every digit, without trailing zeros.</summary>
    public static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private string Climb(CumulativeLevelRule rule) => rule.Threshold is { } threshold
        ? Say("rule.cumulative", ("threshold", Number(threshold)))
        : Say("rule.cumulative-by-default");

    private string Points(LevelPoints entry) => Say("rule.points-of-level", ("level", Number(entry.Level)), ("points", Number(entry.Points)));

    private string Custom(string name, ValueList<RuleParameter> parameters) => parameters.Count == 0
        ? Say("rule.custom", ("name", name))
        : Say("rule.custom-with", ("name", name), ("parameters", List(parameters.Select(parameter => $"{parameter.Name} = {Number(parameter.Value)}"))));
}
