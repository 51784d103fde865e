using System.Collections.Immutable;
using Competency.Analytics.Internal.Latent;

namespace Competency.Analytics;

/// <summary>Rasch models by conditional maximum likelihood: nothing is assumed about how persons are distributed.</summary>
/// <remarks>
/// Source: Andersen (1972), Journal of the Royal Statistical Society B 34, 42-54, https://doi.org/10.1111/j.2517-6161.1972.tb00887.x.
/// Thresholds have the mean zero over all items (partial credit), or locations and, apart, steps have the sum zero (rating
/// scale). The log-likelihood is the conditional one. Missing answers are absent (<see cref="MissingRule.Available"/>). Items that
/// nobody answered, or everybody alike, are left out and say so. Persons whose answers are all at one end tell nothing about items and have no finite measure.
/// </remarks>
public static class ConditionalRasch
{
    /// <summary>Fits the model to one rater's answers about each person.</summary>
    /// <param name="table">The answers; each person has at most one of each item.</param>
    /// <param name="model">Whether items share their steps; with two categories both are the Rasch model.</param>
    /// <returns>The result; <see cref="ConditionalRaschResult.Reason"/> says why there is none.</returns>
    /// <exception cref="InvalidOperationException">A person has several answers to an item.</exception>
    /// <exception cref="ArgumentException">An item has more than <see cref="ItemResponseTheory.MostCategories"/> categories, or there are more than <see cref="ItemResponseTheory.MostParameters"/> parameters.</exception>
    public static ConditionalRaschResult Fit(RatingTable table, FacetModel model = FacetModel.PartialCredit)
    {
        ArgumentNullException.ThrowIfNull(table);
        bool common = model == FacetModel.RatingScale;
        AnswerSheet sheet = AnswerSheet.Of(table, common);
        UndefinedReason reason = sheet.Persons.Length == 0 ? (sheet.Items.Length == 0 && table.Count > 0 ? UndefinedReason.NoVariance : UndefinedReason.NoData)
            : sheet.Items.Length < 2 ? UndefinedReason.TooFewItems
            : UndefinedReason.None;
        if (reason != UndefinedReason.None)
        {
            return ConditionalRaschResult.Failed(table, model, sheet, reason, iterations: 0);
        }

        LatentDesign design = new(ResponseKind.Adjacent, SlopeSharing.One, common, sheet.Categories, raters: 1);
        if (design.Count > ItemResponseTheory.MostParameters)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The model has {design.Count} parameters; at most {ItemResponseTheory.MostParameters} are estimated at once."), nameof(table));
        }

        // The one parameter of each item that carries its location; together they sum to zero.
        SumZeroLikelihood likelihood = new(
            new ConditionalLikelihood(design, sheet),
            [.. Enumerable.Range(0, sheet.Items.Length).Select(i => design.Location(i)[0].Parameter)]);
        Maximum reduced = Maximum.Find(likelihood, likelihood.Reduce(design.Start(sheet.Counts)), mostIterations: 200, tolerance: 1e-6);
        return reduced.Reason is { } failure
            ? ConditionalRaschResult.Failed(table, model, sheet, failure, reduced.Iterations)
            : new ConditionalRaschResult(table, model, sheet, design, likelihood.Expand(reduced));
    }
}
