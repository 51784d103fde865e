using System.Globalization;
using Competency.Core;

namespace Competency.Models.Sales.Tests;

/// <summary>One element of a model that says where it comes from: a text, or what binds two things together.</summary>
/// <param name="Path">The name by which the element is found in its model.</param>
/// <param name="Kind">What the element is: <c>name</c>, <c>definition</c>, <c>level title</c> and so on.</param>
/// <param name="Text">What it says; for requirements and evidence, the name of their dimension.</param>
/// <param name="Provenance">Where it comes from.</param>
internal sealed record Element(string Path, string Kind, LocalizedText Text, Provenance Provenance);

/// <summary>Walks over all that a model says.</summary>
internal static class Walk
{
    public static IEnumerable<BehavioralIndicator> Indicators(CompetencyModel model) => model.AllDimensions().SelectMany(dimension => dimension.AllIndicators());

    /// <summary>Gets the levels that a dimension has of its own, not those of the shared scale.</summary>
    public static IEnumerable<ProficiencyLevel> OwnLevels(CompetencyModel model, Dimension dimension) =>
        model.ProficiencyScale.Count > 0 && dimension.Levels.Equals(model.ProficiencyScale) ? [] : dimension.Levels;

    /// <summary>Gets every element that says where it comes from, in the order of the model.</summary>
    public static IEnumerable<Element> Elements(CompetencyModel model) =>
    [
        .. Sourced(model),
        .. model.RequirementProfiles.SelectMany(profile => profile.OwnRequirements.Select(requirement => new Element(
            $"{profile.Id}/{requirement.Dimension}", "requirement", model.GetDimension(requirement.Dimension).Name.Text, requirement.Provenance))),
        .. Questions(model).SelectMany(question => question.EvidenceFor.Select(evidence => new Element(
            $"{question.Id}/{evidence.Dimension}", "evidence", model.GetDimension(evidence.Dimension).Name.Text, evidence.Provenance))),
    ];

    /// <summary>Gets every element that has a text of its own.</summary>
    public static IEnumerable<Element> Sourced(CompetencyModel model) =>
    [
        .. Some("name", "name of the model", model.Name),
        .. Some("description", "description", model.Description),
        .. Levels("scale", model.ProficiencyScale, "grade"),
        .. model.AllDimensions().SelectMany(dimension => OfDimension(model, dimension)),
        .. model.RequirementProfiles.SelectMany(OfProfile),
        .. OfGuide(model.InterviewGuide),
        .. model.DevelopmentMeasures.Select(measure => new Element(measure.Id.Value, "measure", measure.Text, measure.Provenance)),
        .. model.Relations.Select(relation => new Element(
            $"{relation.Dimension}/{relation.Model}/{relation.Target}", "relation", relation.Note, relation.Provenance)),
    ];

    /// <summary>Gets every text, labels of scale, roles and bands and titles of sources included.</summary>
    public static IEnumerable<(string Path, LocalizedText Text)> Texts(CompetencyModel model) =>
    [
        .. Sourced(model).Select(element => (element.Path, element.Text)),
        .. model.Sources.Select(source => ($"sources.{source.Id}", source.Title)),
        .. model.Scale.Points.Select(point => ($"scale.{point.Value}", point.Label)),
        .. model.Roles.Select(role => ($"roles.{role.Id}", role.Label)),
        .. model.Rules.Bands.Select(band => ($"bands.{band.Id}", band.Label)),
    ];

    private static IEnumerable<Element> OfDimension(CompetencyModel model, Dimension dimension) =>
    [
        .. Some($"{dimension.Id}", "dimension", dimension.Name),
        .. Some($"{dimension.Id}.definition", "definition", dimension.Definition),
        .. dimension.KeyPoints.SelectMany((point, index) => Some(Numbered($"{dimension.Id}.keyPoints", index), "key point", point)),
        .. Levels(dimension.Id.Value, OwnLevels(model, dimension), "level"),
        .. dimension.Indicators.Select(Of),
    ];

    private static Element Of(BehavioralIndicator indicator) =>
        new(indicator.Id.Value, indicator.IsContra ? "contra-indicator" : "indicator", indicator.Text, indicator.Provenance);

    private static IEnumerable<Element> Levels(string path, IEnumerable<ProficiencyLevel> levels, string kind) => levels.SelectMany(level => (Element[])
    [
        .. Some(string.Create(CultureInfo.InvariantCulture, $"{path}.{level.Ordinal}.title"), $"{kind} title", level.Title),
        .. Some(string.Create(CultureInfo.InvariantCulture, $"{path}.{level.Ordinal}.description"), $"{kind} description", level.Description),
        .. level.Indicators.Select(Of),
    ]);

    private static IEnumerable<Element> OfProfile(RequirementProfile profile) =>
    [
        .. Some($"{profile.Id}.name", "profile", profile.Name),
        .. Some($"{profile.Id}.description", "profile description", profile.Description),
    ];

    private static ValueList<InterviewQuestion> Questions(CompetencyModel model) => model.InterviewGuide?.Questions ?? [];

    private static IEnumerable<Element> OfGuide(InterviewGuide? guide) => guide is null ? [] :
    [
        .. Some("interview.purpose", "interview purpose", guide.Purpose),
        .. guide.Questions.SelectMany(question => (Element[])
        [
            .. Some($"{question.Id}.text", "question", question.Text),
            .. Some($"{question.Id}.purpose", "question purpose", question.Purpose),
            .. question.FollowUps.SelectMany((followUp, index) => (Element[])
            [
                .. Some(Numbered($"{question.Id}.followUps", index), "follow-up", followUp.Text),
                .. Some(Numbered($"{question.Id}.followUps", index) + ".when", "follow-up condition", followUp.When),
            ]),
            .. Some($"{question.Id}.poor", "anchor", question.Anchors.Poor),
            .. Some($"{question.Id}.fair", "anchor", question.Anchors.Fair),
            .. Some($"{question.Id}.strong", "anchor", question.Anchors.Strong),
        ]),
    ];

    private static IEnumerable<Element> Some(string path, string kind, SourcedText? text) =>
        text is null ? [] : [new Element(path, kind, text.Text, text.Provenance)];

    private static string Numbered(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index + 1}]");
}
