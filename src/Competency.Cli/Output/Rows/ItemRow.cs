using Competency.Core;

namespace Competency.Cli.Output.Rows;

/// <summary>One behavioral indicator of a model, in its place.</summary>
internal sealed record ItemRow(string Dimension, string DimensionName, int? Level, string? LevelTitle, string Item, bool Contra, decimal Weight, string Text)
{
    public static IEnumerable<ItemRow> Of(CompetencyModel model, string language)
    {
        return model.AllDimensions().SelectMany(dimension => (IEnumerable<ItemRow>)
        [
            .. dimension.Levels.SelectMany(level => level.Indicators.Select(indicator => Of(dimension, level, indicator))),
            .. dimension.Indicators.Select(indicator => Of(dimension, null, indicator)),
        ]);

        ItemRow Of(Dimension dimension, ProficiencyLevel? level, BehavioralIndicator indicator) => new(
            dimension.Id.Value, In(dimension.Name.Text), level?.Ordinal, level is null ? null : In(level.Title.Text), indicator.Id.Value, indicator.IsContra, indicator.Weight, In(indicator.Text));

        string In(LocalizedText text) => text.In(language, model.Languages);
    }
}
