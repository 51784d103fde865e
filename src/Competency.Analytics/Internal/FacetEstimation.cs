using System.Collections.Immutable;

namespace Competency.Analytics.Internal;

/// <summary>
/// Newton's method on the concave likelihood. Facets and steps are coded by their effects: the last level of each is minus
/// the sum of the others.
/// </summary>
internal sealed class FacetEstimation
{
    private readonly RatingTable _table;
    private readonly FacetModel _model;
    private readonly int _low;
    private readonly int _m;
    private readonly int[] _person;
    private readonly int[] _sizes;
    private readonly int[] _offsets;
    private readonly int _stepOffset;
    private readonly int _stepGroups;
    private readonly int _count;
    private readonly List<(int Person, int Rater, int Item, int Category)> _ratings = [];
    private readonly double[][] _effects;
    private readonly double[][] _steps;
    private double[] _beta;
    private double[][] _covariance = [];
    private double _logLikelihood;
    private int _iterations;

    public FacetEstimation(RatingTable table, bool[] used, FacetModel model, int low, int high)
    {
        _table = table;
        _model = model;
        _low = low;
        _m = high - low;
        _person = new int[used.Length];
        int persons = 0;
        for (int t = 0; t < used.Length; t++)
        {
            _person[t] = used[t] ? persons++ : -1;
            for (int at = table.StartOf(t); used[t] && at < table.StartOf(t + 1); at++)
            {
                _ratings.Add((_person[t], table.RaterAt(at), table.ItemAt(at), (int)table.ValueAt(at) - low));
            }
        }

        _sizes = [persons, table.Raters.Length, table.Items.Length];
        _offsets = [1, persons, persons + table.Raters.Length - 1];
        _stepOffset = persons + table.Raters.Length + table.Items.Length - 2;
        _stepGroups = model == FacetModel.PartialCredit ? table.Items.Length : 1;
        _count = _stepOffset + (_stepGroups * (_m - 1));
        _effects = [.. _sizes.Select(static s => new double[s])];
        _steps = [.. Enumerable.Range(0, _stepGroups).Select(_ => new double[_m])];
        _beta = new double[Math.Max(_count, 1)];
    }

    public UndefinedReason? Run()
    {
        if (_sizes[0] == 0)
        {
            return UndefinedReason.NoTargetVariance;
        }

        double current = Evaluate(_beta, null, null);
        for (_iterations = 1; _iterations <= 100; _iterations++)
        {
            double[] gradient = new double[_count];
            double[][] information = Matrices.Square(_count);
            Evaluate(_beta, gradient, information);
            double[][] factor = information;
            double largest = Enumerable.Range(0, _count).Max(i => information[i][i]);
            if (!Matrices.Cholesky(factor) || Enumerable.Range(0, _count).Any(i => factor[i][i] * factor[i][i] < 1e-9 * largest))
            {
                return UndefinedReason.Singular;
            }

            if (gradient.Max(Math.Abs) < 1e-8)
            {
                _covariance = Matrices.Inverse(factor);
                _logLikelihood = current;
                return null;
            }

            double[] step = Matrices.Solve(factor, gradient);
            double scale = 1;
            double[] next;
            double value;
            do
            {
                next = [.. _beta.Zip(step, (b, s) => b + (scale * s))];
                value = Evaluate(next, null, null);
                scale /= 2;
            }
            while (!(value >= current - (1e-10 * Math.Abs(current))) && scale > 1e-6);
            _beta = next;
            current = value;
            if (_beta.Any(static b => Math.Abs(b) > 30))
            {
                return UndefinedReason.Singular;
            }
        }

        return UndefinedReason.NotConverged;
    }

    public ManyFacetResult ToResult()
    {
        Unpack(_beta);
        return new ManyFacetResult
        {
            Reason = UndefinedReason.None,
            Model = _model,
            Converged = true,
            Iterations = _iterations,
            Ratings = _ratings.Count,
            LogLikelihood = Statistic.Of(_logLikelihood),
            Intercept = Statistic.Of(_beta[0]),
            LowestCategory = _low,
            CategoryCounts = [.. Enumerable.Range(0, _m + 1).Select(k => _ratings.Count(r => r.Category == k))],
            Steps = [.. _steps.Select(static s => s.ToImmutableArray())],
            Persons = Facet(0, _table.Targets),
            Raters = Facet(1, _table.Raters),
            Items = Facet(2, _table.Items),
        };
    }

    private void Unpack(double[] beta)
    {
        for (int f = 0; f < 3; f++)
        {
            Expand(beta, _offsets[f], _effects[f]);
        }

        for (int g = 0; g < _stepGroups; g++)
        {
            Expand(beta, _stepOffset + (g * (_m - 1)), _steps[g]);
        }
    }

    private static void Expand(double[] beta, int offset, double[] levels)
    {
        double sum = 0;
        for (int i = 0; i < levels.Length - 1; i++)
        {
            levels[i] = beta[offset + i];
            sum += levels[i];
        }

        levels[^1] = -sum;
    }

    private double[] Probabilities(double eta, double[] steps)
    {
        double[] p = new double[_m + 1];
        for (int k = 1; k <= _m; k++)
        {
            p[k] = p[k - 1] + eta - steps[k - 1];
        }

        double largest = p.Max();
        double sum = 0;
        for (int k = 0; k <= _m; k++)
        {
            p[k] = Math.Exp(p[k] - largest);
            sum += p[k];
        }

        for (int k = 0; k <= _m; k++)
        {
            p[k] /= sum;
        }

        return p;
    }

    private double Evaluate(double[] beta, double[]? gradient, double[][]? information)
    {
        Unpack(beta);
        double logLikelihood = 0;
        foreach ((int person, int rater, int item, int category) in _ratings)
        {
            int group = _stepGroups == 1 ? 0 : item;
            double[] p = Probabilities(beta[0] + _effects[0][person] + _effects[1][rater] + _effects[2][item], _steps[group]);
            logLikelihood += Math.Log(Math.Max(p[category], 1e-300));
            if (gradient is null)
            {
                continue;
            }

            // Sufficient statistics: the category itself for the location, and minus [category ≥ h] for step h.
            List<(int Index, double Weight)> location = [(0, 1)];
            Codes(location, _offsets[0], _sizes[0], person, 1);
            Codes(location, _offsets[1], _sizes[1], rater, 1);
            Codes(location, _offsets[2], _sizes[2], item, 1);
            double mean = 0;
            double square = 0;
            double[] above = new double[_m + 1];
            double[] aboveScore = new double[_m + 1];
            for (int k = _m; k >= 0; k--)
            {
                mean += k * p[k];
                square += k * (double)k * p[k];
                above[k] = (k < _m ? above[k + 1] : 0) + p[k];
                aboveScore[k] = (k < _m ? aboveScore[k + 1] : 0) + (k * p[k]);
            }

            foreach ((int i, double wi) in location)
            {
                gradient[i] += wi * (category - mean);
                foreach ((int j, double wj) in location)
                {
                    information![i][j] += wi * wj * (square - (mean * mean));
                }
            }

            int offset = _stepOffset + (group * (_m - 1));

            // Step h against the last one, whose code is minus one for every other.
            double lastIndicator = category >= _m ? 1 : 0;
            for (int h = 1; h < _m; h++)
            {
                double indicator = (category >= h ? 1 : 0) - lastIndicator;
                double expected = above[h] - above[_m];
                gradient[offset + h - 1] -= indicator - expected;
                double cross = aboveScore[h] - aboveScore[_m] - (mean * expected);
                foreach ((int i, double wi) in location)
                {
                    information![i][offset + h - 1] -= wi * cross;
                    information[offset + h - 1][i] -= wi * cross;
                }

                for (int g = 1; g < _m; g++)
                {
                    double both = above[Math.Max(h, g)] - above[_m];
                    information![offset + h - 1][offset + g - 1] += both - (expected * (above[g] - above[_m]));
                }
            }
        }

        return logLikelihood;
    }

    private static void Codes(List<(int Index, double Weight)> codes, int offset, int size, int level, double weight)
    {
        if (level < size - 1)
        {
            codes.Add((offset + level, weight));
            return;
        }

        for (int i = 0; i < size - 1; i++)
        {
            codes.Add((offset + i, -weight));
        }
    }

    private FacetSummary Facet(int facet, ImmutableArray<string> ids)
    {
        int size = _sizes[facet];
        double[] information = new double[size];
        double[] squares = new double[size];
        double[] standardized = new double[size];
        int[] counts = new int[size];
        foreach ((int person, int rater, int item, int category) in _ratings)
        {
            int level = facet == 0 ? person : facet == 1 ? rater : item;
            double[] p = Probabilities(_beta[0] + _effects[0][person] + _effects[1][rater] + _effects[2][item], _steps[_stepGroups == 1 ? 0 : item]);
            (double mean, double variance) = Moments(p);
            double residual = category - mean;
            information[level] += variance;
            squares[level] += residual * residual;
            standardized[level] += residual * residual / variance;
            counts[level]++;
        }

        double[] errors = new double[size];
        for (int level = 0; level < size; level++)
        {
            List<(int Index, double Weight)> codes = [];
            Codes(codes, _offsets[facet], size, level, 1);
            errors[level] = Math.Sqrt(codes.Sum(a => codes.Sum(b => a.Weight * b.Weight * _covariance[a.Index][b.Index])));
        }

        ImmutableArray<FacetElement>.Builder elements = ImmutableArray.CreateBuilder<FacetElement>(ids.Length);
        for (int at = 0; at < ids.Length; at++)
        {
            int level = facet == 0 ? _person[at] : at;
            (int n, double raw) = Raw(facet, at);
            Statistic none = Statistic.Undefined(n == 0 ? UndefinedReason.NoData : UndefinedReason.Unbounded);
            Statistic Of(Func<double> value) => level < 0 ? none : Statistic.OfOr(value(), UndefinedReason.NoData);
            elements.Add(new FacetElement
            {
                Id = ids[at],
                Ratings = n,
                RawScore = raw,
                ObservedAverage = n == 0 ? 0 : raw / n,
                Measure = Of(() => _effects[facet][level]),
                StandardError = Of(() => errors[level]),
                ModelStandardError = Of(() => 1 / Math.Sqrt(information[level])),
                FairAverage = Of(() => Fair(facet, level)),
                Infit = Of(() => squares[level] / information[level]),
                Outfit = Of(() => standardized[level] / counts[level]),
            });
        }

        double spread = size < 2 ? 0 : _effects[facet].Sum(static e => e * e) / size;
        double error = errors.Sum(static e => e * e) / size;
        if (size < 2 || error == 0)
        {
            Statistic few = Statistic.Undefined(UndefinedReason.TooFewTargets);
            return new FacetSummary(elements.MoveToImmutable(), few, few);
        }

        double free = Math.Max(0, spread - error);
        return new FacetSummary(
            elements.MoveToImmutable(),
            Statistic.Of(Math.Sqrt(free / error)),
            spread == 0 ? Statistic.Undefined(UndefinedReason.NoVariance) : Statistic.Of(free / spread));
    }

    /// <summary>The expected rating with every other facet at its mean of zero; for partial credit averaged over the items' steps.</summary>
    private double Fair(int facet, int level)
    {
        double eta = _beta[0] + _effects[facet][level];
        double[][] steps = facet == 2 && _stepGroups > 1 ? [_steps[level]] : _steps;
        return _low + steps.Average(s => Moments(Probabilities(eta, s)).Mean);
    }

    private static (double Mean, double Variance) Moments(double[] p)
    {
        double mean = 0;
        double square = 0;
        for (int k = 0; k < p.Length; k++)
        {
            mean += k * p[k];
            square += k * (double)k * p[k];
        }

        return (mean, square - (mean * mean));
    }

    private (int Count, double Sum) Raw(int facet, int index)
    {
        int count = 0;
        double sum = 0;
        for (int t = 0; t < _table.Targets.Length; t++)
        {
            for (int at = _table.StartOf(t); at < _table.StartOf(t + 1) && (facet != 0 || t == index); at++)
            {
                if (facet == 0 || (facet == 1 ? _table.RaterAt(at) : _table.ItemAt(at)) == index)
                {
                    count++;
                    sum += _table.ValueAt(at);
                }
            }
        }

        return (count, sum);
    }
}
