using Competency.Core;
using Competency.Core.Scoring;

namespace Competency.Cli.Output.Comparing;

/// <summary>What two models have in common, by the word of either, and what each has alone.</summary>
internal sealed record ModelOverlap(
    CompetencyModel First,
    CompetencyModel Second,
    IReadOnlyList<(Dimension Dimension, RelatedDimension Related)> Related,
    IReadOnlyList<Dimension> OnlyInFirst,
    IReadOnlyList<Dimension> OnlyInSecond)
{
    public static ModelOverlap Of(CompetencyModel first, CompetencyModel second, ModelRelations relations)
    {
        IEnumerable<RelatedDimension> To(CompetencyModel from, Dimension dimension, CompetencyModel to) =>
            relations.RelatedTo(from.Id, dimension.Id).Where(related => related.Model == to.Id);

        return new ModelOverlap(
            first,
            second,
            [.. first.AllDimensions().SelectMany(dimension => To(first, dimension, second).Select(related => (dimension, related)))],
            [.. first.AllDimensions().Where(dimension => !To(first, dimension, second).Any())],
            [.. second.AllDimensions().Where(dimension => !To(second, dimension, first).Any())]);
    }

    /// <summary>Gives the model that says how the two are related; its note speaks from its side.</summary>
    public CompetencyModel Speaker(RelatedDimension related) => related.IsDeclared ? First : Second;
}
