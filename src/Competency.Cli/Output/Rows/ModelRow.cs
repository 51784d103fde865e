using Competency.Core;
using Competency.Core.Serialization;

namespace Competency.Cli.Output.Rows;

/// <summary>One model.</summary>
internal sealed record ModelRow(string Model, string Version, string Status, string Name, int Dimensions, int Indicators, string Fingerprint)
{
    public static ModelRow Of(CompetencyModel model, Phrases phrases) => new(
        model.Id.Value,
        model.Version.ToString(),
        Display.Name(model.Status),
        phrases.Of(model.Name, model),
        model.AllDimensions().Count(),
        model.AllDimensions().Sum(dimension => dimension.AllIndicators().Count()),
        CompetencyJson.Fingerprint(model));
}
