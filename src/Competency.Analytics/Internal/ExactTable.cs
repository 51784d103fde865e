using MathNet.Numerics;

namespace Competency.Analytics.Internal;

/// <summary>
/// The two-by-two table with fixed margins. Probabilities are kept as logarithms relative to the most likely table: the plain
/// ratio of factorials overflows to NaN for large groups.
/// </summary>
internal sealed class ExactTable
{
    private readonly int _observed;
    private readonly int _low;
    private readonly double[] _log;

    public ExactTable(int x1, int n1, int x2, int n2)
    {
        int selected = x1 + x2;
        _observed = x1;
        _low = Math.Max(0, selected - n2);
        int high = Math.Min(n1, selected);
        _log = new double[high - _low + 1];
        for (int x = _low; x <= high; x++)
        {
            _log[x - _low] = Choose(n1, x) + Choose(n2, selected - x);
        }

        double[] p = Probabilities();
        double own = p[x1 - _low];
        TwoSided = Math.Min(1, p.Where(v => v <= own * (1 + 1e-7)).Sum());
        Less = Math.Min(1, p.Take(x1 - _low + 1).Sum());
        MidP = TwoSided - (own / 2);
    }

    public double TwoSided { get; }

    public double Less { get; }

    public double MidP { get; }

    public Statistic OddsRatio()
    {
        if (_log.Length == 1)
        {
            return Statistic.Undefined(UndefinedReason.NoVariance);
        }

        if (_observed == _low)
        {
            return Statistic.Of(0);
        }

        if (_observed == _low + _log.Length - 1)
        {
            return Statistic.Undefined(UndefinedReason.Unbounded);
        }

        return Statistic.Of(Math.Exp(Solve(theta => Mean(theta) - _observed)));
    }

    public ConfidenceInterval OddsRatioInterval(double level)
    {
        if (_log.Length == 1)
        {
            return ConfidenceInterval.Undefined(level, UndefinedReason.NoVariance);
        }

        double tail = (1 - level) / 2;
        int at = _observed - _low;
        Statistic lower = at == 0
            ? Statistic.Of(0)
            : Statistic.Of(Math.Exp(Solve(theta => Share(theta, at, _log.Length) - tail)));
        Statistic upper = at == _log.Length - 1
            ? Statistic.Undefined(UndefinedReason.Unbounded)
            : Statistic.Of(Math.Exp(Solve(theta => tail - Share(theta, 0, at + 1))));
        return new ConfidenceInterval(level, lower, upper);
    }

    private static double Choose(int n, int k) => SpecialFunctions.FactorialLn(n) - SpecialFunctions.FactorialLn(k) - SpecialFunctions.FactorialLn(n - k);

    /// <summary>The root of an increasing function of the log odds ratio.</summary>
    private static double Solve(Func<double, double> increasing)
    {
        double low = -60;
        double high = 60;
        for (int step = 0; step < 100; step++)
        {
            double middle = 0.5 * (low + high);
            (low, high) = increasing(middle) < 0 ? (middle, high) : (low, middle);
        }

        return 0.5 * (low + high);
    }

    private double Mean(double theta)
    {
        (int from, double[] p) = Window(theta);
        double sum = 0;
        for (int at = 0; at < p.Length; at++)
        {
            sum += p[at] * (_low + from + at);
        }

        return sum;
    }

    private double Share(double theta, int start, int end)
    {
        (int from, double[] p) = Window(theta);
        double sum = 0;
        for (int at = Math.Max(0, start - from); at < Math.Min(p.Length, end - from); at++)
        {
            sum += p[at];
        }

        return sum;
    }

    /// <summary>The probabilities around the mode; what lies outside is below 1e-19 of it, as the logarithms are concave.</summary>
    private (int From, double[] P) Window(double theta)
    {
        int low = 0;
        int high = _log.Length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _log[middle + 1] - _log[middle] + theta > 0 ? (middle + 1, high) : (low, middle);
        }

        double largest = _log[low] + (theta * low);
        int from = low;
        int to = low;
        while (from > 0 && _log[from - 1] + (theta * (from - 1)) > largest - 45)
        {
            from--;
        }

        while (to < _log.Length - 1 && _log[to + 1] + (theta * (to + 1)) > largest - 45)
        {
            to++;
        }

        double[] p = new double[to - from + 1];
        double sum = 0;
        for (int at = 0; at < p.Length; at++)
        {
            p[at] = Math.Exp(_log[from + at] + (theta * (from + at)) - largest);
            sum += p[at];
        }

        for (int at = 0; at < p.Length; at++)
        {
            p[at] /= sum;
        }

        return (from, p);
    }

    private double[] Probabilities()
    {
        double largest = _log.Max();
        double[] p = [.. _log.Select(l => Math.Exp(l - largest))];
        double sum = p.Sum();
        return [.. p.Select(v => v / sum)];
    }
}
