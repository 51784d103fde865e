using System.Collections.Immutable;
using System.Globalization;

namespace Competency.Analytics;

/// <content>Scores and information.</content>
public sealed partial class ItemResponseResult
{
    /// <summary>Scores new answers with the estimates, such as those of a person who was not in the norm sample.</summary>
    /// <param name="table">The answers to items of the fitted table, by id; each person has at most one of each item. Other items are not used.</param>
    /// <returns>One entry for each person.</returns>
    /// <exception cref="InvalidOperationException">There is no fit, or a person has several answers to an item.</exception>
    /// <exception cref="ArgumentException">An answer is not among the item's categories.</exception>
    public ImmutableArray<LatentScore> Score(RatingTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return _scoring is null ? throw new InvalidOperationException($"There is no fit to score by: {Reason}.") : AllScores(table);
    }

    /// <summary>Gives the test information at a latent value: one over the variance of the maximum likelihood estimate, if all items are answered.</summary>
    /// <param name="theta">The latent value, finite.</param>
    /// <returns>The information; undefined without a fit.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="theta"/> is not finite.</exception>
    public Statistic Information(double theta) => Over(theta, static m => m.Information, divisor: _scale * _scale);

    /// <summary>Gives the sum of ratings that is expected at a latent value, over the items in use.</summary>
    /// <param name="theta">The latent value, finite.</param>
    /// <returns>The expected raw score; undefined without a fit.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="theta"/> is not finite.</exception>
    public Statistic ExpectedScore(double theta) => Over(theta, static m => m.Mean, divisor: 1);

    private static LatentScore Unscored(string id, UndefinedReason reason)
    {
        Statistic none = Statistic.Undefined(reason);
        return new LatentScore
        {
            Target = id,
            ExpectedAPosteriori = none,
            ExpectedAPosterioriDeviation = none,
            MaximumLikelihood = none,
            MaximumLikelihoodStandardError = none,
            PosteriorMode = none,
            PosteriorModeStandardError = none,
            WeightedLikelihood = none,
            WeightedLikelihoodStandardError = none,
            WeightedLikelihoodObservedStandardError = none,
        };
    }

    private Statistic Over(double theta, Func<(double Mean, double Variance, double Information), double> part, double divisor)
    {
        if (!double.IsFinite(theta))
        {
            throw new ArgumentOutOfRangeException(nameof(theta), theta, "A latent value is a finite number.");
        }

        return _scoring is null ? Statistic.Undefined(Reason)
            : Statistic.Of(_used.Where(static u => u >= 0).Sum(u => part(_scoring.Moments(u, theta / _scale))) / divisor);
    }

    private ImmutableArray<LatentScore> AllScores(RatingTable table)
    {
        double[][] rows = table.TargetsByItems();
        int[] fitted = [.. table.Items.Select(id => Array.FindIndex([.. Items], i => string.Equals(i.Item, id, StringComparison.Ordinal)))];
        Dictionary<string, LatentScore> known = new(StringComparer.Ordinal);
        ImmutableArray<LatentScore>.Builder scores = ImmutableArray.CreateBuilder<LatentScore>(rows.Length);
        for (int t = 0; t < rows.Length; t++)
        {
            List<(int Unit, int Category)> answers = [];
            double raw = 0;
            for (int i = 0; i < fitted.Length; i++)
            {
                if (fitted[i] < 0 || _used[fitted[i]] < 0 || double.IsNaN(rows[t][i]))
                {
                    continue;
                }

                int category = Items[fitted[i]].Categories.BinarySearch(rows[t][i]);
                if (category < 0)
                {
                    throw new ArgumentException(
                        FormattableString.Invariant($"Target '{table.Targets[t]}' has {rows[t][i]} on item '{table.Items[i]}', which is none of its categories {string.Join(", ", Items[fitted[i]].Categories.Select(static c => c.ToString(CultureInfo.InvariantCulture)))}."),
                        nameof(table));
                }

                answers.Add((_used[fitted[i]], category));
                raw += rows[t][i];
            }

            // Equal patterns have equal scores, and short scales have few patterns.
            string pattern = string.Join(' ', answers.Select(static a => FormattableString.Invariant($"{a.Unit}:{a.Category}")));
            if (!known.TryGetValue(pattern, out LatentScore? score))
            {
                score = One(answers, raw);
                known.Add(pattern, score);
            }

            scores.Add(score.For(table.Targets[t]));
        }

        return scores.MoveToImmutable();
    }

    private LatentScore One(List<(int Unit, int Category)> answers, double raw)
    {
        if (answers.Count == 0)
        {
            return Unscored(string.Empty, UndefinedReason.NoData);
        }

        (double mean, double deviation) = _scoring!.ExpectedAPosteriori(answers, _quadrature!);
        (Statistic ml, Statistic mlError) = Scaled(_scoring.Mode(answers, withPrior: false));
        (Statistic map, Statistic mapError) = Scaled(_scoring.Mode(answers, withPrior: true));
        (double Value, double Error, double? Observed)? weighted = _scoring.Weighted(answers);
        (Statistic wle, Statistic wleError) = Scaled(weighted is { } w ? (w.Value, w.Error) : null);
        return new LatentScore
        {
            Answers = answers.Count,
            RawScore = raw,
            ExpectedAPosteriori = Statistic.Of(_scale * mean),
            ExpectedAPosterioriDeviation = Statistic.Of(_scale * deviation),
            MaximumLikelihood = ml,
            MaximumLikelihoodStandardError = mlError,
            PosteriorMode = map,
            PosteriorModeStandardError = mapError,
            WeightedLikelihood = wle,
            WeightedLikelihoodStandardError = wleError,
            WeightedLikelihoodObservedStandardError = weighted?.Observed is { } observed
                ? Statistic.Of(_scale * observed)
                : Statistic.Undefined(UndefinedReason.Unbounded),
        };
    }

    private (Statistic Value, Statistic Error) Scaled((double Value, double Error)? estimate) => estimate is { } e
        ? (Statistic.Of(_scale * e.Value), Statistic.Of(_scale * e.Error))
        : (Statistic.Undefined(UndefinedReason.Unbounded), Statistic.Undefined(UndefinedReason.Unbounded));
}
