using System.Collections.Immutable;
using Competency.Analytics.Internal;

namespace Competency.Analytics;

/// <summary>The many-facet Rasch model of persons, raters and items, by joint or by marginal maximum likelihood.</summary>
/// <remarks>
/// log(P(k)/P(k − 1)) = intercept + person + rater + item − step(k), every facet centered and pointing toward higher ratings, steps
/// with the sum zero. Source: Linacre (1989), Many-facet Rasch measurement; Andrich (1978), Psychometrika 43, 561-573,
/// https://doi.org/10.1007/BF02293814. Joint maximum likelihood is what FACETS calls JMLE, without its bias correction: with few
/// ratings for each element the spread of measures comes out too wide. Missing ratings are simply absent. Categories are the whole
/// numbers from the lowest to the highest rating used. Persons whose ratings are all at one end have no finite measure: they are left out
/// and say so. A rater or item at one end, a category in between that nobody used, or parts of the design that nothing connects leave no
/// unique estimate (<see cref="UndefinedReason.Singular"/>).
/// </remarks>
public static partial class ManyFacetRasch
{
    /// <summary>The largest number of persons, raters, items and steps together that is estimated at once.</summary>
    public const int MostParameters = 1500;

    /// <summary>Fits the model.</summary>
    /// <param name="table">The ratings, whole numbers.</param>
    /// <param name="model">Whether items share their steps.</param>
    /// <returns>The result; <see cref="ManyFacetResult.Converged"/> says whether to use it.</returns>
    /// <exception cref="ArgumentException">A rating is not a whole number, or there are more than <see cref="MostParameters"/> parameters.</exception>
    public static ManyFacetResult Fit(RatingTable table, FacetModel model = FacetModel.RatingScale)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Count == 0)
        {
            return Failed(table, model, UndefinedReason.NoData);
        }

        RequireWhole(table);
        double low = Enumerable.Range(0, table.Count).Min(table.ValueAt);
        double high = Enumerable.Range(0, table.Count).Max(table.ValueAt);
        if (low == high)
        {
            return Failed(table, model, UndefinedReason.NoVariance);
        }

        bool[] used = [.. Enumerable.Range(0, table.Targets.Length).Select(t =>
        {
            int start = table.StartOf(t);
            int end = table.StartOf(t + 1);
            bool all(double value) => Enumerable.Range(start, end - start).All(at => table.ValueAt(at) == value);
            return end > start && !all(low) && !all(high);
        })];
        int parameters = used.Count(static u => u) + table.Raters.Length + table.Items.Length
            + ((int)(high - low) * (model == FacetModel.PartialCredit ? table.Items.Length : 1));
        if (parameters > MostParameters)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The model has {parameters} parameters; at most {MostParameters} are estimated at once. Fit a sample of persons, or one site at a time."),
                nameof(table));
        }

        FacetEstimation estimation = new(table, used, model, (int)low, (int)high);
        return estimation.Run() is { } reason ? Failed(table, model, reason) : estimation.ToResult();
    }

    private static void RequireWhole(RatingTable table)
    {
        for (int at = 0; at < table.Count; at++)
        {
            if (table.ValueAt(at) != Math.Round(table.ValueAt(at)))
            {
                throw new ArgumentException(FormattableString.Invariant($"A rating is {table.ValueAt(at)}; the model takes whole numbers."), nameof(table));
            }
        }
    }

    private static ManyFacetResult Failed(
        RatingTable table, FacetModel model, UndefinedReason reason, FacetEstimationMethod method = FacetEstimationMethod.Joint, int iterations = 0) => new()
    {
        Iterations = iterations,
        Reason = reason,
        Model = model,
        Method = method,
        PersonVariance = Statistic.Undefined(reason),
        PersonVarianceStandardError = Statistic.Undefined(reason),
        Ratings = table.Count,
        LogLikelihood = Statistic.Undefined(reason),
        Intercept = Statistic.Undefined(reason),
    };
}
