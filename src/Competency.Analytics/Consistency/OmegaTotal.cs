using Competency.Analytics.Internal;

namespace Competency.Analytics;

/// <summary>McDonald's omega total from one common factor.</summary>
/// <remarks>
/// Source: McDonald (1999), Test theory: a unified treatment. The factor is of the scale as keyed: no item is reversed. Persons with a
/// missing answer are left out. Fewer than three items do not identify a factor (<see cref="UndefinedReason.TooFewItems"/>).
/// </remarks>
public static class OmegaTotal
{
    private const int MostSteps = 100_000;

    /// <summary>Computes omega.</summary>
    /// <param name="table">At most one rating for each target and item.</param>
    /// <param name="method">How the factor is estimated.</param>
    /// <returns>The result.</returns>
    public static OmegaResult Compute(RatingTable table, FactorMethod method = FactorMethod.MaximumLikelihood)
    {
        ArgumentNullException.ThrowIfNull(table);
        double[][] rows = [.. table.TargetsByItems().Where(static row => !row.Any(double.IsNaN))];
        int k = table.Items.Length;
        double[][]? c = rows.Length < 3 ? null : Matrices.PairwiseCovariance(rows, k);
        UndefinedReason? reason = k < 3 ? UndefinedReason.TooFewItems
            : c is null ? UndefinedReason.TooFewTargets
            : Enumerable.Range(0, k).Any(i => c[i][i] == 0) ? UndefinedReason.NoVariance
            : Matrices.InverseDiagonal(c) is null ? UndefinedReason.Singular
            : null;
        if (reason is { } why)
        {
            return Undefined(why, rows.Length, k, method);
        }

        double[][] r = Matrices.ToCorrelation(c!);
        (double[] loading, double[] unique, bool converged) = Best(r, method);
        if (!converged || loading.Any(static l => !double.IsFinite(l)))
        {
            return Undefined(UndefinedReason.NotConverged, rows.Length, k, method);
        }

        if (loading.Sum() < 0)
        {
            loading = [.. loading.Select(static l => -l)];
        }

        double[] sd = [.. Enumerable.Range(0, k).Select(i => Math.Sqrt(c![i][i]))];
        double common = Math.Pow(loading.Sum(), 2);
        double rawCommon = Math.Pow(loading.Zip(sd, static (l, s) => l * s).Sum(), 2);
        double rawUnique = unique.Zip(sd, static (u, s) => u * s * s).Sum();
        return new OmegaResult
        {
            Persons = rows.Length,
            Items = k,
            Method = method,
            Converged = converged,
            IsHeywood = unique.Any(static u => u < 0.005),
            Loadings = [.. loading],
            UniqueVariances = [.. unique],
            RawLoadings = [.. loading.Zip(sd, (l, s) => l * s * Math.Sqrt((rows.Length - 1.0) / rows.Length))],
            RawUniqueVariances = [.. unique.Zip(sd, (u, s) => u * s * s * (rows.Length - 1) / rows.Length)],
            Omega = Statistic.Of(rawCommon / (rawCommon + rawUnique)),
            OmegaObservedVariance = Statistic.OfOr(rawCommon / Matrices.Sum(c!), UndefinedReason.NoTargetVariance),
            StandardizedOmega = Statistic.Of(common / (common + unique.Sum())),
            StandardizedOmegaObservedVariance = Statistic.OfOr(1 - (unique.Sum() / Matrices.Sum(r)), UndefinedReason.NoTargetVariance),
        };
    }

    /// <summary>Items with a weak common factor have several local optima: the best of three starts is kept, the first of equals.</summary>
    private static (double[] Loading, double[] Unique, bool Converged) Best(double[][] r, FactorMethod method)
    {
        (double[] Loading, double[] Unique, bool Converged)? best = null;
        double least = double.PositiveInfinity;
        foreach (double[] start in Starts(r))
        {
            (double[] Loading, double[] Unique, bool Converged) found =
                method == FactorMethod.MinimumResidual ? MinimumResidual(r, start) : MaximumLikelihood(r, start);
            double misfit = method == FactorMethod.MinimumResidual ? Residual(r, found.Loading) : Discrepancy(r, found.Loading, found.Unique);
            if (found.Converged && misfit < least - 1e-9)
            {
                (best, least) = (found, misfit);
            }
        }

        return best ?? ([], [], false);
    }

    private static double Residual(double[][] r, double[] loading)
    {
        double sum = 0;
        for (int i = 0; i < r.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                sum += Math.Pow(r[i][j] - (loading[i] * loading[j]), 2);
            }
        }

        return sum;
    }

    /// <summary>log|Σ| + tr(RΣ⁻¹) in the closed form that a single factor has.</summary>
    private static double Discrepancy(double[][] r, double[] loading, double[] unique)
    {
        double information = 1;
        double determinant = 0;
        double trace = 0;
        for (int i = 0; i < r.Length; i++)
        {
            information += loading[i] * loading[i] / unique[i];
            determinant += Math.Log(unique[i]);
            trace += 1 / unique[i];
        }

        double common = 0;
        for (int i = 0; i < r.Length; i++)
        {
            for (int j = 0; j < r.Length; j++)
            {
                common += loading[i] / unique[i] * r[i][j] * loading[j] / unique[j];
            }
        }

        return determinant + Math.Log(information) + trace - (common / information);
    }

    private static (double[] Loading, double[] Unique, bool Converged) MinimumResidual(double[][] r, double[] start)
    {
        int k = r.Length;
        double[] loading = [.. start];
        for (int step = 0; step < MostSteps; step++)
        {
            double change = 0;
            for (int i = 0; i < k; i++)
            {
                double above = 0;
                double below = 0;
                for (int j = 0; j < k; j++)
                {
                    above += i == j ? 0 : r[i][j] * loading[j];
                    below += i == j ? 0 : loading[j] * loading[j];
                }

                double next = Math.Clamp(below > 0 ? above / below : 0, -Math.Sqrt(0.995), Math.Sqrt(0.995));
                change = Math.Max(change, Math.Abs(next - loading[i]));
                loading[i] = next;
            }

            if (change < 1e-12)
            {
                return (loading, [.. loading.Select(static l => 1 - (l * l))], true);
            }
        }

        return (loading, [.. loading.Select(static l => 1 - (l * l))], false);
    }

    /// <summary>Expectation-maximization (Rubin and Thayer 1982), in the closed form that a single factor has.</summary>
    private static (double[] Loading, double[] Unique, bool Converged) MaximumLikelihood(double[][] r, double[] start)
    {
        int k = r.Length;
        double[] loading = [.. start];
        double[] unique = [.. loading.Select(static l => Math.Max(0.005, 1 - (l * l)))];
        double[] weight = new double[k];
        double[] cross = new double[k];
        for (int step = 0; step < MostSteps; step++)
        {
            double information = 1;
            for (int i = 0; i < k; i++)
            {
                information += loading[i] * loading[i] / unique[i];
            }

            double fitted = 0;
            for (int i = 0; i < k; i++)
            {
                weight[i] = loading[i] / unique[i] / information;
                fitted += weight[i] * loading[i];
            }

            double second = 1 - fitted;
            for (int i = 0; i < k; i++)
            {
                cross[i] = 0;
                for (int j = 0; j < k; j++)
                {
                    cross[i] += r[i][j] * weight[j];
                }

                second += weight[i] * cross[i];
            }

            double change = 0;
            for (int i = 0; i < k; i++)
            {
                double next = cross[i] / second;
                change = Math.Max(change, Math.Abs(next - loading[i]));
                loading[i] = next;
                unique[i] = Math.Max(0.005, 1 - (next * cross[i]));
            }

            if (change < 1e-11)
            {
                return (loading, unique, true);
            }
        }

        return (loading, unique, false);
    }

    /// <summary>The centroid, the correlations with the item that correlates most, and those signs with equal size.</summary>
    private static IEnumerable<double[]> Starts(double[][] r)
    {
        double total = Math.Sqrt(Math.Max(Matrices.Sum(r), 1));
        yield return [.. r.Select(row => Math.Clamp(row.Sum() / total, -0.9, 0.9))];
        double[] marker = r.MaxBy(static row => row.Sum(static c => c * c))!;
        yield return [.. marker.Select(static c => Math.Clamp(c, -0.9, 0.9))];
        yield return [.. marker.Select(static c => c < 0 ? -0.5 : 0.5)];
    }

    private static OmegaResult Undefined(UndefinedReason reason, int n, int k, FactorMethod method)
    {
        Statistic none = Statistic.Undefined(reason);
        return new OmegaResult
        {
            Persons = n,
            Items = k,
            Method = method,
            Omega = none,
            OmegaObservedVariance = none,
            StandardizedOmega = none,
            StandardizedOmegaObservedVariance = none,
        };
    }
}
