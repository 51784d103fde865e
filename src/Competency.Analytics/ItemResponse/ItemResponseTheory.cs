using Competency.Analytics.Internal.Latent;

namespace Competency.Analytics;

/// <summary>Item response models by marginal maximum likelihood.</summary>
/// <remarks>
/// θ has mean 0 and is normal: with variance 1 where items have discriminations, and with an estimated variance where they do not. It is
/// integrated out over equally spaced points with normalized normal weights. Source: Bock and Aitkin (1981), Psychometrika 46,
/// 443-459, https://doi.org/10.1007/BF02293801. The maximum is found by BFGS and Newton steps on the observed information, from
/// which the standard errors come too. Missing answers are absent (<see cref="MissingRule.Available"/>), as if not asked; persons without any
/// answer are left out and counted. Items that nobody answered, or everybody alike, are left out and say so.
/// </remarks>
public static class ItemResponseTheory
{
    /// <summary>The most categories that an item may have: 20.</summary>
    public const int MostCategories = 20;

    /// <summary>The most parameters that are estimated at once: 600.</summary>
    public const int MostParameters = 600;

    /// <summary>Fits a model to one rater's answers about each person.</summary>
    /// <param name="table">The answers; each person has at most one of each item.</param>
    /// <param name="model">The model.</param>
    /// <param name="options">How to estimate; the defaults when left out.</param>
    /// <returns>The result; <see cref="ItemResponseResult.Reason"/> says why there is none.</returns>
    /// <exception cref="InvalidOperationException">A person has several answers to an item.</exception>
    /// <exception cref="ArgumentException">An item has more than <see cref="MostCategories"/> categories, there are more than
    /// <see cref="MostParameters"/> parameters, or equal discriminations are asked of a model without discriminations.</exception>
    /// <example><code>
    /// ItemResponseResult fit = ItemResponseTheory.Fit(table, ItemResponseModel.GradedResponse);
    /// </code></example>
    public static ItemResponseResult Fit(RatingTable table, ItemResponseModel model, ItemResponseOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ItemResponseOptions choice = options ?? new ItemResponseOptions();
        bool free = model is ItemResponseModel.GradedResponse or ItemResponseModel.GeneralizedPartialCredit;
        if (choice.EqualDiscriminations && !free)
        {
            throw new ArgumentException($"The model {model} has no discriminations to hold equal.", nameof(options));
        }

        AnswerSheet sheet = AnswerSheet.Of(table, commonCategories: model == ItemResponseModel.RatingScale);
        UndefinedReason reason = sheet.Persons.Length == 0 ? UndefinedReason.NoData
            : sheet.Items.Length == 0 ? UndefinedReason.NoVariance
            : sheet.Items.Length == 1 ? UndefinedReason.TooFewItems
            : sheet.Persons.Length < 2 ? UndefinedReason.TooFewTargets
            : UndefinedReason.None;
        if (reason != UndefinedReason.None)
        {
            return ItemResponseResult.Failed(table, model, sheet, reason, iterations: 0);
        }

        LatentDesign design = new(
            model == ItemResponseModel.GradedResponse ? ResponseKind.Cumulative : ResponseKind.Adjacent,
            free && !choice.EqualDiscriminations ? SlopeSharing.Free : SlopeSharing.Common,
            model == ItemResponseModel.RatingScale,
            sheet.Categories,
            raters: 1);
        if (design.Count > MostParameters)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The model has {design.Count} parameters; at most {MostParameters} are estimated at once. Fit one scale at a time."),
                nameof(table));
        }

        Quadrature quadrature = new(choice.QuadraturePoints);
        LatentData data = sheet.ToData(item => design.UnitOf(item));
        MarginalLikelihood likelihood = new(design.Kind, [.. design.Units], data, quadrature, design.Count);
        Maximum maximum = Maximum.Find(likelihood, design.Start(sheet.Counts), choice.MostIterations, tolerance: 1e-6);
        if (maximum.Reason is { } failure)
        {
            return ItemResponseResult.Failed(table, model, sheet, failure, maximum.Iterations);
        }

        // The common slope is the standard deviation of θ; persons who do not differ leave nothing to scale by.
        return !free && Math.Abs(maximum.Parameters[0]) < 1e-3
            ? ItemResponseResult.Failed(table, model, sheet, UndefinedReason.NoTargetVariance, maximum.Iterations)
            : new ItemResponseResult(table, model, choice, sheet, design, maximum, quadrature);
    }
}
