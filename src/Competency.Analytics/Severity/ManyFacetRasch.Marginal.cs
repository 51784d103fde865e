using Competency.Analytics.Internal.Latent;

namespace Competency.Analytics;

/// <content>Marginal maximum likelihood.</content>
public static partial class ManyFacetRasch
{
    /// <summary>Fits the model by marginal maximum likelihood, which does not stretch the spread as joint likelihood does.</summary>
    /// <param name="table">The ratings, whole numbers.</param>
    /// <param name="model">Whether items share their steps.</param>
    /// <param name="options">How to estimate; the defaults when left out. Equal discriminations say nothing here: all are one.</param>
    /// <returns>The result; <see cref="ManyFacetResult.Converged"/> says whether to use it.</returns>
    /// <remarks>
    /// log(P(k)/P(k − 1)) = θ − item − rater − step(k) with θ normal with mean 0 and an estimated variance; rater severities have the sum
    /// zero, item difficulties are free, so that <see cref="ManyFacetResult.Intercept"/> is 0. That is the convention of TAM
    /// (tam.mml.mfr, item + rater). θ is integrated out over equally spaced points (Bock and Aitkin 1981, Psychometrika 46, 443-459,
    /// https://doi.org/10.1007/BF02293801). Persons get EAP measures, so that everyone with a rating has one; raters who share no
    /// person are compared on the assumption that their persons are alike. A rating that nobody gave is no category. Items that
    /// everybody rated alike are left out and say so; a rater whose ratings are all at one end leaves no finite estimate
    /// (<see cref="UndefinedReason.Unbounded"/>). Fit mean squares are averages over each person's posterior (Wu 1997).
    /// </remarks>
    /// <exception cref="ArgumentException">A rating is not a whole number, an item has more than <see cref="ItemResponseTheory.MostCategories"/>
    /// categories, or there are more than <see cref="ItemResponseTheory.MostParameters"/> parameters.</exception>
    public static ManyFacetResult FitMarginal(RatingTable table, FacetModel model = FacetModel.RatingScale, ItemResponseOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ItemResponseOptions choice = options ?? new ItemResponseOptions();
        RequireWhole(table);
        FacetSheet sheet = FacetSheet.Of(table, commonCategories: model == FacetModel.RatingScale);
        UndefinedReason reason = table.Count == 0 ? UndefinedReason.NoData
            : sheet.Items.Length == 0 ? UndefinedReason.NoVariance
            : sheet.Persons.Length < 2 ? UndefinedReason.TooFewTargets
            : sheet.HasRaterAtOneEnd() ? UndefinedReason.Unbounded
            : UndefinedReason.None;
        if (reason != UndefinedReason.None)
        {
            return Failed(table, model, reason, FacetEstimationMethod.Marginal);
        }

        LatentDesign design = new(ResponseKind.Adjacent, SlopeSharing.Common, model == FacetModel.RatingScale, sheet.Categories, sheet.Raters.Length);
        if (design.Count > ItemResponseTheory.MostParameters)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The model has {design.Count} parameters; at most {ItemResponseTheory.MostParameters} are estimated at once. Fit one site at a time."),
                nameof(table));
        }

        LatentData data = sheet.ToData(design);
        MarginalLikelihood likelihood = new(design.Kind, [.. design.Units], data, new Quadrature(choice.QuadraturePoints), design.Count);
        Maximum maximum = Maximum.Find(likelihood, design.Start(sheet.Counts), choice.MostIterations, tolerance: 1e-6);
        return maximum.Reason is { } failure ? Failed(table, model, failure, FacetEstimationMethod.Marginal, maximum.Iterations)
            : Math.Abs(maximum.Parameters[0]) < 1e-3 ? Failed(table, model, UndefinedReason.NoTargetVariance, FacetEstimationMethod.Marginal, maximum.Iterations)
            : new MarginalFacets(table, model, sheet, design, data, likelihood, maximum, choice.QuadraturePoints).ToResult();
    }
}
