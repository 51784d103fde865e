namespace Competency.Analytics.Internal.Latent;

/// <summary>Category probabilities and their derivatives, computed so that no tail is lost to cancellation.</summary>
internal static class Responses
{
    /// <summary>Fills the logarithms of the probabilities; false when the intercepts are out of order.</summary>
    public static bool LogProbabilities(ResponseKind kind, double slope, ReadOnlySpan<double> intercepts, double z, Span<double> log)
    {
        int m = intercepts.Length;
        if (kind == ResponseKind.Adjacent)
        {
            log[0] = 0;
            double largest = 0;
            for (int k = 1; k <= m; k++)
            {
                log[k] = (k * slope * z) + intercepts[k - 1];
                largest = Math.Max(largest, log[k]);
            }

            double sum = 0;
            for (int k = 0; k <= m; k++)
            {
                sum += Math.Exp(log[k] - largest);
            }

            double total = largest + Math.Log(sum);
            for (int k = 0; k <= m; k++)
            {
                log[k] -= total;
            }

            return true;
        }

        for (int k = 0; k <= m; k++)
        {
            double own = k == 0 ? 0 : LogLogistic((slope * z) + intercepts[k - 1]);
            double next = k == m ? 0 : LogLogistic(-((slope * z) + intercepts[k]));
            double between = 0;
            if (k > 0 && k < m)
            {
                double gap = intercepts[k - 1] - intercepts[k];
                if (!(gap > 0))
                {
                    return false;
                }

                between = Math.Log(1 - Math.Exp(-gap));
            }

            log[k] = own + next + between;
        }

        return true;
    }

    /// <summary>Fills row k with the derivatives of log P(k) by the slope (first) and the intercepts.</summary>
    public static void Gradients(ResponseKind kind, double slope, ReadOnlySpan<double> intercepts, double z, ReadOnlySpan<double> log, Span<double> rows)
    {
        int m = intercepts.Length;
        int width = m + 1;
        rows.Clear();
        if (kind == ResponseKind.Adjacent)
        {
            // The first row holds the probabilities until each row is made of them.
            double mean = 0;
            for (int k = 1; k <= m; k++)
            {
                rows[k] = -Math.Exp(log[k]);
                mean -= k * rows[k];
            }

            for (int k = m; k >= 0; k--)
            {
                for (int j = 1; j <= m; j++)
                {
                    rows[(k * width) + j] = (k == j ? 1 : 0) + rows[j];
                }

                rows[k * width] = z * (k - mean);
            }

            return;
        }

        for (int k = 0; k <= m; k++)
        {
            double byOwn = 0;
            double byNext = 0;
            double between = k > 0 && k < m ? 1 / (Math.Exp(intercepts[k - 1] - intercepts[k]) - 1) : 0;
            if (k > 0)
            {
                byOwn = Logistic(-((slope * z) + intercepts[k - 1])) + between;
                rows[(k * width) + k] = byOwn;
            }

            if (k < m)
            {
                byNext = -Logistic((slope * z) + intercepts[k]) - between;
                rows[(k * width) + k + 1] = byNext;
            }

            rows[k * width] = z * (byOwn + byNext);
        }
    }

    /// <summary>First and second derivatives of log P(k) by the latent value.</summary>
    public static (double First, double Second) ByLatent(ResponseKind kind, double slope, ReadOnlySpan<double> intercepts, double z, int k, ReadOnlySpan<double> log)
    {
        int m = intercepts.Length;
        if (kind == ResponseKind.Adjacent)
        {
            (double mean, double variance) = Moments(log);
            return (slope * (k - mean), -slope * slope * variance);
        }

        double upper = k == 0 ? 1 : Logistic((slope * z) + intercepts[k - 1]);
        double lower = k == m ? 0 : Logistic((slope * z) + intercepts[k]);

        // log P = log F(u) + log F(−v) + constant, for every k.
        double first = slope * ((1 - upper) - lower);
        return (first, -slope * slope * ((upper * (1 - upper)) + (lower * (1 - lower))));
    }

    public static (double Mean, double Variance) Moments(ReadOnlySpan<double> log)
    {
        double mean = 0;
        double square = 0;
        for (int k = 1; k < log.Length; k++)
        {
            double p = Math.Exp(log[k]);
            mean += k * p;
            square += k * (double)k * p;
        }

        return (mean, square - (mean * mean));
    }

    public static double Logistic(double x) => x >= 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x));

    private static double LogLogistic(double x) => x >= 0 ? -Math.Log(1 + Math.Exp(-x)) : x - Math.Log(1 + Math.Exp(x));
}
