namespace Competency.Analytics.Internal.Latent;

/// <summary>
/// The likelihood of all answers with the latent value integrated out over a standard normal distribution (Bock and Aitkin 1981).
/// The gradient is exact: the expected gradient of the complete data under the posterior.
/// </summary>
internal sealed class MarginalLikelihood : ILogLikelihood
{
    private readonly ResponseKind _kind;
    private readonly ResponseUnit[] _units;
    private readonly LatentData _data;
    private readonly Quadrature _quadrature;
    private readonly int[] _offset;
    private readonly double[] _log;
    private readonly double[] _expected;
    private readonly int _widest;

    public MarginalLikelihood(ResponseKind kind, ResponseUnit[] units, LatentData data, Quadrature quadrature, int parameters)
    {
        _kind = kind;
        _units = units;
        _data = data;
        _quadrature = quadrature;
        Count = parameters;
        _offset = new int[units.Length + 1];
        for (int u = 0; u < units.Length; u++)
        {
            _offset[u + 1] = _offset[u] + units[u].Categories;
            _widest = Math.Max(_widest, units[u].Categories);
        }

        // Category by category, so that the points of one category lie side by side.
        _log = new double[_offset[^1] * quadrature.Nodes.Length];
        _expected = new double[_log.Length];
    }

    public int Count { get; }

    public double Evaluate(double[] parameters, double[]? gradient)
    {
        if (!Fill(parameters))
        {
            return double.NegativeInfinity;
        }

        if (gradient is null)
        {
            return Integrate(null);
        }

        Array.Clear(_expected);
        Array.Clear(gradient);
        double value = Integrate(_expected);
        double[][] locals = [.. _units.Select(static u => new double[u.Categories])];
        Walk(parameters, (unit, rows, u, q) =>
        {
            int width = unit.Categories;
            double[] local = locals[u];
            for (int k = 0; k < width; k++)
            {
                double count = _expected[At(u, k) + q];
                for (int j = 0; j < width; j++)
                {
                    local[j] += count * rows[(k * width) + j];
                }
            }
        });
        for (int u = 0; u < _units.Length; u++)
        {
            _units[u].Scatter(locals[u], gradient);
        }

        return value;
    }

    /// <summary>The expected information of the complete data, the posterior taken as known.</summary>
    public double[][] Curvature(double[] parameters)
    {
        Evaluate(parameters, new double[Count]);
        double[][] result = Matrices.Square(Count);
        double[][][] locals = [.. _units.Select(static u => Matrices.Square(u.Categories))];
        Walk(parameters, (unit, rows, u, q) =>
        {
            int width = unit.Categories;
            double total = 0;
            for (int k = 0; k < width; k++)
            {
                total += _expected[At(u, k) + q];
            }

            for (int k = 0; k < width; k++)
            {
                double weight = total * Math.Exp(_log[At(u, k) + q]);
                for (int i = 0; i < width; i++)
                {
                    for (int j = 0; j < width; j++)
                    {
                        locals[u][i][j] += weight * rows[(k * width) + i] * rows[(k * width) + j];
                    }
                }
            }
        });
        for (int u = 0; u < _units.Length; u++)
        {
            (int Local, int Parameter, double Weight)[] links = [.. _units[u].Links()];
            foreach ((int i, int p, double wp) in links)
            {
                foreach ((int j, int r, double wr) in links)
                {
                    result[p][r] += wp * wr * locals[u][i][j];
                }
            }
        }

        return result;
    }

    /// <summary>The posterior of each person over the points, after <see cref="Evaluate"/> or <see cref="Curvature"/> at the same parameters.</summary>
    public void Posteriors(Action<int, double[]> visit)
    {
        double[] posterior = new double[_quadrature.Nodes.Length];
        for (int p = 0; p < _data.Persons; p++)
        {
            Posterior(p, posterior);
            visit(p, posterior);
        }
    }

    private int At(int unit, int category) => (_offset[unit] + category) * _quadrature.Nodes.Length;

    private bool Fill(double[] parameters)
    {
        double[] nodes = _quadrature.Nodes;
        Span<double> log = stackalloc double[_widest];
        for (int u = 0; u < _units.Length; u++)
        {
            double slope = _units[u].SlopeAt(parameters);
            double[] intercepts = _units[u].InterceptsAt(parameters);
            for (int q = 0; q < nodes.Length; q++)
            {
                if (!Responses.LogProbabilities(_kind, slope, intercepts, nodes[q], log))
                {
                    return false;
                }

                for (int k = 0; k <= intercepts.Length; k++)
                {
                    _log[At(u, k) + q] = log[k];
                }
            }
        }

        return true;
    }

    private delegate void Visitor(ResponseUnit unit, ReadOnlySpan<double> rows, int index, int node);

    private void Walk(double[] parameters, Visitor visit)
    {
        double[] nodes = _quadrature.Nodes;
        double[] rows = new double[_widest * _widest];
        double[] log = new double[_widest];
        for (int u = 0; u < _units.Length; u++)
        {
            ResponseUnit unit = _units[u];
            double slope = unit.SlopeAt(parameters);
            double[] intercepts = unit.InterceptsAt(parameters);
            Span<double> own = rows.AsSpan(0, unit.Categories * unit.Categories);
            for (int q = 0; q < nodes.Length; q++)
            {
                for (int k = 0; k < unit.Categories; k++)
                {
                    log[k] = _log[At(u, k) + q];
                }

                Responses.Gradients(_kind, slope, intercepts, nodes[q], log.AsSpan(0, unit.Categories), own);
                visit(unit, own, u, q);
            }
        }
    }

    private double Integrate(double[]? expected)
    {
        double[] posterior = new double[_quadrature.Nodes.Length];
        double total = 0;
        for (int p = 0; p < _data.Persons; p++)
        {
            total += Posterior(p, posterior);
            for (int at = _data.Start[p]; expected is not null && at < _data.Start[p + 1]; at++)
            {
                int from = At(_data.Unit[at], _data.Category[at]);
                Span<double> counts = expected.AsSpan(from, posterior.Length);
                for (int q = 0; q < posterior.Length; q++)
                {
                    counts[q] += posterior[q];
                }
            }
        }

        return total;
    }

    private double Posterior(int person, double[] posterior)
    {
        _quadrature.LogWeights.CopyTo(posterior, 0);
        for (int at = _data.Start[person]; at < _data.Start[person + 1]; at++)
        {
            ReadOnlySpan<double> log = _log.AsSpan(At(_data.Unit[at], _data.Category[at]), posterior.Length);
            for (int q = 0; q < posterior.Length; q++)
            {
                posterior[q] += log[q];
            }
        }

        double largest = posterior.Max();
        double sum = 0;
        for (int q = 0; q < posterior.Length; q++)
        {
            posterior[q] = Math.Exp(posterior[q] - largest);
            sum += posterior[q];
        }

        for (int q = 0; q < posterior.Length; q++)
        {
            posterior[q] /= sum;
        }

        return largest + Math.Log(sum);
    }
}
