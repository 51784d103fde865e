using Competency.Core;

namespace Competency.Models.Sales.Tests;

/// <summary>Walks over all that a model says.</summary>
internal static class Walk
{
    public static IEnumerable<BehavioralIndicator> Indicators(CompetencyModel model) => model.AllDimensions().SelectMany(dimension => dimension.AllIndicators());

    /// <summary>Gets every element that says where it comes from, with a path to name it by.</summary>
    public static IEnumerable<(string Path, LocalizedText Text, Provenance Provenance)> Sourced(CompetencyModel model)
    {
        yield return ("name", model.Name.Text, model.Name.Provenance);
        if (model.Description is { } description)
        {
            yield return ("description", description.Text, description.Provenance);
        }

        foreach (Dimension dimension in model.AllDimensions())
        {
            yield return ($"{dimension.Id}.name", dimension.Name.Text, dimension.Name.Provenance);
            if (dimension.Definition is { } definition)
            {
                yield return ($"{dimension.Id}.definition", definition.Text, definition.Provenance);
            }

            foreach (SourcedText point in dimension.KeyPoints)
            {
                yield return ($"{dimension.Id}.keyPoints", point.Text, point.Provenance);
            }

            foreach (ProficiencyLevel level in dimension.Levels)
            {
                yield return ($"{dimension.Id}.{level.Ordinal}.title", level.Title.Text, level.Title.Provenance);
                if (level.Description is { } meaning)
                {
                    yield return ($"{dimension.Id}.{level.Ordinal}.description", meaning.Text, meaning.Provenance);
                }
            }

            foreach (BehavioralIndicator indicator in dimension.AllIndicators())
            {
                yield return (indicator.Id.Value, indicator.Text, indicator.Provenance);
            }
        }
    }

    /// <summary>Gets every text, labels of scale, roles and bands and titles of sources included.</summary>
    public static IEnumerable<(string Path, LocalizedText Text)> Texts(CompetencyModel model) =>
    [
        .. Sourced(model).Select(element => (element.Path, element.Text)),
        .. model.Sources.Select(source => ($"sources.{source.Id}", source.Title)),
        .. model.Scale.Points.Select(point => ($"scale.{point.Value}", point.Label)),
        .. model.Roles.Select(role => ($"roles.{role.Id}", role.Label)),
        .. model.Rules.Bands.Select(band => ($"bands.{band.Id}", band.Label)),
    ];
}
