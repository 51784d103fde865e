using Competency.Analytics.Internal;

namespace Competency.Analytics;

/// <summary>Pools two-by-two tables over strata.</summary>
public static class MantelHaenszel
{
    /// <summary>Pools the strata.</summary>
    /// <param name="strata">The strata; counts must not be negative.</param>
    /// <param name="level">The confidence level, between 0 and 1 exclusive.</param>
    /// <returns>The result. Without a usable stratum everything is undefined with <see cref="UndefinedReason.NoData"/>.</returns>
    /// <exception cref="ArgumentException">A count is negative.</exception>
    public static MantelHaenszelResult Compute(IEnumerable<PooledTable> strata, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(strata);
        Guard.Level(level);
        int used = 0;
        long persons = 0;
        double r = 0;
        double s = 0;
        double pr = 0;
        double psqr = 0;
        double qs = 0;
        double yes = 0;
        double expected = 0;
        double variance = 0;
        foreach (PooledTable t in strata)
        {
            if (Math.Min(Math.Min(t.ReferenceYes, t.ReferenceNo), Math.Min(t.FocalYes, t.FocalNo)) < 0)
            {
                throw new ArgumentException("A count is negative.", nameof(strata));
            }

            double a = t.ReferenceYes;
            double b = t.ReferenceNo;
            double c = t.FocalYes;
            double d = t.FocalNo;
            double n = a + b + c + d;
            if (a + b == 0 || c + d == 0 || a + c == 0 || b + d == 0)
            {
                continue;
            }

            used++;
            persons += (long)n;
            double ri = a * d / n;
            double si = b * c / n;
            double p = (a + d) / n;
            double q = (b + c) / n;
            r += ri;
            s += si;
            pr += p * ri;
            psqr += (p * si) + (q * ri);
            qs += q * si;
            yes += a;
            expected += (a + b) * (a + c) / n;
            variance += (a + b) * (c + d) * (a + c) * (b + d) / (n * n * (n - 1));
        }

        if (used == 0)
        {
            Statistic none = Statistic.Undefined(UndefinedReason.NoData);
            return new MantelHaenszelResult
            {
                OddsRatio = none,
                LogStandardError = none,
                Interval = ConfidenceInterval.Undefined(level, UndefinedReason.NoData),
                ChiSquare = none,
                CorrectedChiSquare = none,
                P = none,
            };
        }

        bool finite = r > 0 && s > 0;
        double odds = r / s;
        double error = Math.Sqrt((pr / (2 * r * r)) + (psqr / (2 * r * s)) + (qs / (2 * s * s)));
        double distance = Math.Abs(yes - expected);
        double corrected = Math.Pow(distance - Math.Min(0.5, distance), 2) / variance;
        double z = Distributions.NormalQuantile(1 - ((1 - level) / 2));
        return new MantelHaenszelResult
        {
            StrataUsed = used,
            PersonsUsed = persons,
            OddsRatio = s > 0 ? Statistic.Of(odds) : Statistic.Undefined(UndefinedReason.Unbounded),
            LogStandardError = finite ? Statistic.Of(error) : Statistic.Undefined(UndefinedReason.Unbounded),
            Interval = finite
                ? ConfidenceInterval.Of(level, odds * Math.Exp(-z * error), odds * Math.Exp(z * error))
                : ConfidenceInterval.Undefined(level, UndefinedReason.Unbounded),
            ChiSquare = Statistic.Of(distance * distance / variance),
            CorrectedChiSquare = Statistic.Of(corrected),
            P = Statistic.Of(Distributions.ChiSquareUpper(corrected, 1)),
        };
    }
}
