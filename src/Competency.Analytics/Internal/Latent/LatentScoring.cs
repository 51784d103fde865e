namespace Competency.Analytics.Internal.Latent;

/// <summary>Scores one pattern of answers when the parameters are known; everything is on the scale of a standard normal prior.</summary>
internal sealed class LatentScoring
{
    private const double Edge = 40;

    private readonly ResponseKind _kind;
    private readonly double[] _slopes;
    private readonly double[][] _intercepts;
    private readonly double[][] _values;

    public LatentScoring(ResponseKind kind, double[] slopes, double[][] intercepts, double[][] values)
    {
        _kind = kind;
        _slopes = slopes;
        _intercepts = intercepts;
        _values = values;
    }

    /// <summary>The model at its estimates: each unit's slope and intercepts, and the rating that each category stands for.</summary>
    public static LatentScoring At(LatentDesign design, double[] parameters) => new(
        design.Kind,
        [.. design.Units.Select(u => u.SlopeAt(parameters))],
        [.. design.Units.Select(u => u.InterceptsAt(parameters))],
        [.. design.Units.Select(u => design.Categories[u.Item])]);

    /// <summary>Expected rating, its variance and the information of one unit.</summary>
    public (double Mean, double Variance, double Information) Moments(int unit, double z)
    {
        Unit own = At(unit, z);
        return (own.Mean, own.Variance, own.Information);
    }

    public (double Mean, double Deviation) ExpectedAPosteriori(IReadOnlyList<(int Unit, int Category)> answers, Quadrature quadrature)
    {
        double[] log = [.. quadrature.LogWeights];
        for (int q = 0; q < log.Length; q++)
        {
            foreach ((int u, int category) in answers)
            {
                log[q] += LogProbability(u, quadrature.Nodes[q], category);
            }
        }

        double largest = log.Max();
        double sum = 0;
        double first = 0;
        double second = 0;
        for (int q = 0; q < log.Length; q++)
        {
            double w = Math.Exp(log[q] - largest);
            sum += w;
            first += w * quadrature.Nodes[q];
            second += w * quadrature.Nodes[q] * quadrature.Nodes[q];
        }

        double mean = first / sum;
        return (mean, Math.Sqrt(Math.Max(0, (second / sum) - (mean * mean))));
    }

    /// <summary>Maximum likelihood (no prior) or posterior mode; null when the maximum lies at infinity.</summary>
    public (double Value, double Error)? Mode(IReadOnlyList<(int Unit, int Category)> answers, bool withPrior)
    {
        (double First, double Second) Slope(double z)
        {
            double first = withPrior ? -z : 0;
            double second = withPrior ? -1 : 0;
            foreach ((int u, int category) in answers)
            {
                (double f, double s) = ByLatent(u, z, category);
                first += f;
                second += s;
            }

            return (first, second);
        }

        if (Root(z => Slope(z).First) is not { } mode)
        {
            return null;
        }

        double curvature = Slope(mode).Second;
        return curvature < 0 ? (mode, 1 / Math.Sqrt(-curvature)) : null;
    }

    /// <summary>
    /// Warm's weighted likelihood: the score plus J/(2I) is zero. One error is from the expected information, the other from the slope
    /// of that equation.
    /// </summary>
    public (double Value, double Error, double? Observed)? Weighted(IReadOnlyList<(int Unit, int Category)> answers)
    {
        double Slope(double z)
        {
            double first = 0;
            double information = 0;
            double bias = 0;
            foreach ((int u, int category) in answers)
            {
                Unit own = At(u, z);
                first += ByLatent(u, z, category).First;
                information += own.Information;
                bias += own.Bias;
            }

            return information > 0 ? first + (bias / (2 * information)) : 0;
        }

        if (Root(Slope) is not { } value)
        {
            return null;
        }

        const double Step = 1e-4;
        double total = answers.Sum(a => At(a.Unit, value).Information);
        double fall = (Slope(value - Step) - Slope(value + Step)) / (2 * Step);
        return total > 0 ? (value, 1 / Math.Sqrt(total), fall > 0 ? 1 / Math.Sqrt(fall) : null) : null;
    }

    public double LogProbability(int unit, double z, int category)
    {
        Span<double> log = stackalloc double[_intercepts[unit].Length + 1];
        Responses.LogProbabilities(_kind, _slopes[unit], _intercepts[unit], z, log);
        return log[category];
    }

    // The crossing from above to below zero that is nearest the center, found by widening, then bisection.
    private static double? Root(Func<double, double> slope)
    {
        double low = -1;
        double high = 1;
        while (!(slope(low) > 0))
        {
            low *= 1.5;
            if (low < -Edge)
            {
                return null;
            }
        }

        while (!(slope(high) < 0))
        {
            high *= 1.5;
            if (high > Edge)
            {
                return null;
            }
        }

        for (int step = 0; step < 200 && high - low > 1e-13 * (1 + Math.Abs(low)); step++)
        {
            double middle = 0.5 * (low + high);
            if (slope(middle) > 0)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return 0.5 * (low + high);
    }

    private (double First, double Second) ByLatent(int unit, double z, int category)
    {
        Span<double> log = stackalloc double[_intercepts[unit].Length + 1];
        Responses.LogProbabilities(_kind, _slopes[unit], _intercepts[unit], z, log);
        return Responses.ByLatent(_kind, _slopes[unit], _intercepts[unit], z, category, log);
    }

    private Unit At(int unit, double z)
    {
        double[] intercepts = _intercepts[unit];
        Span<double> log = stackalloc double[intercepts.Length + 1];
        Responses.LogProbabilities(_kind, _slopes[unit], intercepts, z, log);
        double mean = 0;
        double square = 0;
        double information = 0;
        double bias = 0;
        for (int k = 0; k < log.Length; k++)
        {
            // P′ = P·f and P″ = P·(s + f²) of the derivatives f and s of log P.
            (double f, double s) = Responses.ByLatent(_kind, _slopes[unit], intercepts, z, k, log);
            double p = Math.Exp(log[k]);
            double value = _values[unit][k] - _values[unit][0];
            mean += p * value;
            square += p * value * value;
            information += p * f * f;
            bias += p * f * (s + (f * f));
        }

        return new Unit(_values[unit][0] + mean, square - (mean * mean), information, bias);
    }

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private readonly record struct Unit(double Mean, double Variance, double Information, double Bias);
}
