namespace Competency.Analytics.Internal;

/// <summary>
/// Restricted maximum likelihood for y = μ + target + rater + error with any cells missing, after the profiled criterion of
/// Bates, Mächler, Bolker and Walker (2015), Journal of Statistical Software 67(1), https://doi.org/10.18637/jss.v067.i01.
/// </summary>
internal sealed class Reml
{
    private readonly double[][] _rows;
    private readonly int _raters;
    private readonly int _n;

    private Reml(double[][] rows, int raters)
    {
        _rows = rows;
        _raters = raters;
        _n = rows.Sum(static row => row.Count(static v => !double.IsNaN(v)));
    }

    public readonly record struct Fit(double Target, double Rater, double Error, bool Converged);

    /// <summary>Targets by raters, NaN where missing. Without a rater effect the columns carry no meaning.</summary>
    public static Fit Estimate(double[][] rows, bool raterEffect)
    {
        Reml model = new(rows, raterEffect ? rows[0].Length : 0);
        if (!raterEffect)
        {
            double best = Minimum1D(t => model.Criterion(t, 0).Deviance, 0, 50);
            double error = model.Criterion(best, 0).Error;
            return new Fit(best * best * error, 0, error, Converged: true);
        }

        double[] start = [1, 0.3];
        (double[] at, bool converged) = NelderMead(p => model.Criterion(Math.Abs(p[0]), Math.Abs(p[1])).Deviance, start);
        (at, bool again) = NelderMead(p => model.Criterion(Math.Abs(p[0]), Math.Abs(p[1])).Deviance, at);
        double theta = Math.Abs(at[0]);
        double phi = Math.Abs(at[1]);
        double sigma = model.Criterion(theta, phi).Error;
        return new Fit(theta * theta * sigma, phi * phi * sigma, sigma, converged && again);
    }

    private (double Deviance, double Error) Criterion(double theta, double phi)
    {
        // Targets are eliminated first: their block is diagonal. What is left is the rater block and the grand mean.
        int size = _raters + 1;
        double[][] a = Matrices.Square(size);
        double[] b = new double[size];
        double yy = 0;
        double logDeterminant = 0;
        double[] z = new double[size];
        for (int r = 0; r < _raters; r++)
        {
            a[r][r] = 1;
        }

        foreach (double[] row in _rows)
        {
            int count = 0;
            double sum = 0;
            Array.Clear(z);
            for (int r = 0; r < row.Length; r++)
            {
                double y = row[r];
                if (double.IsNaN(y))
                {
                    continue;
                }

                count++;
                sum += y;
                yy += y * y;
                if (_raters > 0)
                {
                    z[r] = phi;
                    a[r][r] += phi * phi;
                    a[_raters][r] += phi;
                    b[r] += phi * y;
                }

                a[_raters][_raters] += 1;
                b[_raters] += y;
            }

            z[_raters] = count;
            double pivot = 1 + (theta * theta * count);
            double factor = theta * theta / pivot;
            logDeterminant += Math.Log(pivot);
            for (int i = 0; i < size; i++)
            {
                for (int j = 0; j <= i && z[i] != 0; j++)
                {
                    a[i][j] -= factor * z[i] * z[j];
                }

                b[i] -= factor * z[i] * sum;
            }

            yy -= factor * sum * sum;
        }

        if (!Matrices.Cholesky(a))
        {
            return (double.PositiveInfinity, double.NaN);
        }

        for (int i = 0; i < size; i++)
        {
            logDeterminant += 2 * Math.Log(a[i][i]);
        }

        double[] solved = Matrices.ForwardSolve(a, b);
        double residual = yy - solved.Sum(static v => v * v);
        double error = residual / (_n - 1);
        return (logDeterminant + ((_n - 1) * Math.Log(error)), error);
    }

    private static double Minimum1D(Func<double, double> f, double low, double high)
    {
        // A coarse look on a geometric grid, then golden section.
        double best = low;
        double least = f(low);
        double step = 1e-3;
        List<double> grid = [low];
        for (double x = step; x < high; x *= 1.3)
        {
            grid.Add(x);
        }

        int bestIndex = 0;
        for (int at = 1; at < grid.Count; at++)
        {
            double value = f(grid[at]);
            if (value < least)
            {
                least = value;
                bestIndex = at;
            }
        }

        double from = grid[Math.Max(0, bestIndex - 1)];
        double to = grid[Math.Min(grid.Count - 1, bestIndex + 1)];
        double ratio = (Math.Sqrt(5) - 1) / 2;
        double c = to - (ratio * (to - from));
        double d = from + (ratio * (to - from));
        double fc = f(c);
        double fd = f(d);
        while (to - from > 1e-9)
        {
            if (fc <= fd)
            {
                (to, d, fd) = (d, c, fc);
                c = to - (ratio * (to - from));
                fc = f(c);
            }
            else
            {
                (from, c, fc) = (c, d, fd);
                d = from + (ratio * (to - from));
                fd = f(d);
            }
        }

        best = 0.5 * (from + to);
        return f(0) <= f(best) ? 0 : best;
    }

    private static (double[] At, bool Converged) NelderMead(Func<double[], double> f, double[] start)
    {
        double[][] points = [[.. start], [start[0] * 1.2, start[1]], [start[0], (start[1] * 1.2) + 0.05]];
        double[] values = [f(points[0]), f(points[1]), f(points[2])];
        for (int step = 0; step < 1000; step++)
        {
            Array.Sort(values, points);
            double size = Math.Max(
                Math.Abs(points[2][0] - points[0][0]) + Math.Abs(points[2][1] - points[0][1]),
                Math.Abs(points[1][0] - points[0][0]) + Math.Abs(points[1][1] - points[0][1]));
            if (size < 1e-9)
            {
                return (points[0], true);
            }

            double[] center = [(points[0][0] + points[1][0]) / 2, (points[0][1] + points[1][1]) / 2];
            double[] Along(double by) => [center[0] + (by * (points[2][0] - center[0])), center[1] + (by * (points[2][1] - center[1]))];
            double[] reflected = Along(-1);
            double value = f(reflected);
            if (value < values[0])
            {
                double[] further = Along(-2);
                double furtherValue = f(further);
                (points[2], values[2]) = furtherValue < value ? (further, furtherValue) : (reflected, value);
            }
            else if (value < values[1])
            {
                (points[2], values[2]) = (reflected, value);
            }
            else
            {
                double[] inside = value < values[2] ? Along(-0.5) : Along(0.5);
                double insideValue = f(inside);
                if (insideValue < Math.Min(value, values[2]))
                {
                    (points[2], values[2]) = (inside, insideValue);
                }
                else
                {
                    for (int at = 1; at < 3; at++)
                    {
                        points[at] = [(points[at][0] + points[0][0]) / 2, (points[at][1] + points[0][1]) / 2];
                        values[at] = f(points[at]);
                    }
                }
            }
        }

        return (points[0], false);
    }
}
