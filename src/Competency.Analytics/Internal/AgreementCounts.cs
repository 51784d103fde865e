namespace Competency.Analytics.Internal;

/// <summary>
/// Counts behind the chance-corrected coefficients. Variances are by linearization: each target contributes its own
/// observed agreement and its own pull on the chance agreement.
/// </summary>
internal sealed class AgreementCounts
{
    private readonly int[][] _category;
    private readonly double[][] _w;
    private readonly double[][] _counts;
    private readonly double[] _ratings;
    private readonly double[] _pairs;
    private readonly int _n;
    private readonly int _q;
    private readonly double _paired;
    private readonly double _observed;

    public AgreementCounts(double[][] rows, int[] raters, double[] levels, double[][] weights)
    {
        _n = rows.Length;
        _q = levels.Length;
        _w = weights;
        _category = [.. rows.Select(row => raters.Select(r => double.IsNaN(row[r]) ? -1 : Array.BinarySearch(levels, row[r])).ToArray())];
        _counts = new double[_n][];
        _ratings = new double[_n];
        _pairs = new double[_n];
        for (int i = 0; i < _n; i++)
        {
            double[] counts = new double[_q];
            foreach (int category in _category[i])
            {
                if (category >= 0)
                {
                    counts[category]++;
                    _ratings[i]++;
                }
            }

            _counts[i] = counts;
            for (int k = 0; k < _q; k++)
            {
                double weighted = 0;
                for (int l = 0; l < _q; l++)
                {
                    weighted += _w[k][l] * counts[l];
                }

                _pairs[i] += counts[k] * (weighted - 1);
            }

            if (_ratings[i] >= 2)
            {
                _paired++;
                _observed += _pairs[i] / (_ratings[i] * (_ratings[i] - 1));
            }
        }

        _observed /= _paired;
    }

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    public readonly record struct Estimate(double Coefficient, double Observed, double Chance, double Variance, int Targets);

    public Estimate Percent() => From(0, static _ => 0);

    public Estimate BrennanPrediger() => From(Matrices.Sum(_w) / ((double)_q * _q), static _ => 0);

    public Estimate Gwet()
    {
        double[] pi = Prevalence();
        double factor = _q < 2 ? 0 : Matrices.Sum(_w) / (_q * (_q - 1.0));
        double chance = factor * pi.Sum(static p => p * (1 - p));
        double Own(int i)
        {
            double sum = 0;
            for (int k = 0; k < _q; k++)
            {
                sum += _counts[i][k] / _ratings[i] * (1 - pi[k]);
            }

            return 2 * ((factor * sum) - chance);
        }

        return From(chance, Own);
    }

    public Estimate Fleiss()
    {
        double[] pi = Prevalence();
        (double[] pull, double chance) = Pull(pi);
        return From(chance, i => 2 * (Dot(_counts[i], pull, _ratings[i]) - chance));
    }

    public Estimate Conger()
    {
        int r = _category[0].Length;
        if (r < 2)
        {
            return new Estimate(double.NaN, _observed, double.NaN, double.NaN, _n);
        }

        double[] given = new double[r];
        double[][] p = new double[r][];
        double[] mean = new double[_q];
        for (int g = 0; g < r; g++)
        {
            p[g] = new double[_q];
            for (int i = 0; i < _n; i++)
            {
                if (_category[i][g] >= 0)
                {
                    given[g]++;
                    p[g][_category[i][g]]++;
                }
            }

            for (int k = 0; k < _q; k++)
            {
                p[g][k] /= given[g];
                mean[k] += p[g][k];
            }
        }

        // The chance agreement is the mean over ordered pairs of different raters; pull[g][k] is its slope in p[g][k].
        double chance = 0;
        double[][] pull = new double[r][];
        double[] at = new double[r];
        for (int g = 0; g < r; g++)
        {
            pull[g] = new double[_q];
            for (int k = 0; k < _q; k++)
            {
                for (int l = 0; l < _q; l++)
                {
                    pull[g][k] += 0.5 * (_w[k][l] + _w[l][k]) * (mean[l] - p[g][l]) / (r * (r - 1.0));
                }

                at[g] += pull[g][k] * p[g][k];
            }

            chance += at[g];
        }

        double Own(int i)
        {
            double sum = 0;
            for (int g = 0; g < r; g++)
            {
                if (_category[i][g] >= 0)
                {
                    sum += _n / given[g] * (pull[g][_category[i][g]] - at[g]);
                }
            }

            return 2 * sum;
        }

        return From(chance, Own);
    }

    public Estimate Krippendorff()
    {
        int[] used = [.. Enumerable.Range(0, _n).Where(i => _ratings[i] >= 2)];
        int n = used.Length;
        double total = used.Sum(i => _ratings[i]);
        double mean = total / n;
        double epsilon = 1 / total;
        double[] pi = new double[_q];
        double within = 0;
        foreach (int i in used)
        {
            within += _pairs[i] / (mean * (_ratings[i] - 1)) / n;
            for (int k = 0; k < _q; k++)
            {
                pi[k] += _counts[i][k] / mean / n;
            }
        }

        double observed = ((1 - epsilon) * within) + epsilon;
        (double[] pull, double chance) = Pull(pi);
        double alpha = (observed - chance) / (1 - chance);
        // The spread is that of the coefficient before its small-sample correction epsilon, as Gwet (2014) gives it.
        double uncorrected = (within - chance) / (1 - chance);
        double sum = 0;
        foreach (int i in used)
        {
            double more = (_ratings[i] - mean) / mean;
            double own = (_pairs[i] / (mean * (_ratings[i] - 1))) - (observed * more);
            double ownChance = Dot(_counts[i], pull, mean) - (chance * more);
            double value = ((own - chance) / (1 - chance)) - (2 * (1 - uncorrected) * (ownChance - chance) / (1 - chance));
            sum += (value - uncorrected) * (value - uncorrected);
        }

        return new Estimate(alpha, observed, chance, sum / (n * (n - 1.0)), n);
    }

    private static double Dot(double[] counts, double[] pull, double divisor)
    {
        double sum = 0;
        for (int k = 0; k < counts.Length; k++)
        {
            sum += counts[k] * pull[k];
        }

        return sum / divisor;
    }

    private double[] Prevalence()
    {
        double[] pi = new double[_q];
        for (int i = 0; i < _n; i++)
        {
            for (int k = 0; k < _q; k++)
            {
                pi[k] += _counts[i][k] / _ratings[i] / _n;
            }
        }

        return pi;
    }

    private (double[] Pull, double Chance) Pull(double[] pi)
    {
        double[] pull = new double[_q];
        double chance = 0;
        for (int k = 0; k < _q; k++)
        {
            for (int l = 0; l < _q; l++)
            {
                pull[k] += 0.5 * (_w[k][l] + _w[l][k]) * pi[l];
            }

            chance += pull[k] * pi[k];
        }

        return (pull, chance);
    }

    private Estimate From(double chance, Func<int, double> ownChange)
    {
        double coefficient = (_observed - chance) / (1 - chance);
        double sum = 0;
        for (int i = 0; i < _n; i++)
        {
            double own = _ratings[i] >= 2
                ? _n / _paired * ((_pairs[i] / (_ratings[i] * (_ratings[i] - 1))) - chance) / (1 - chance)
                : 0;
            double value = own - ((1 - coefficient) * ownChange(i) / (1 - chance));
            sum += (value - coefficient) * (value - coefficient);
        }

        return new Estimate(coefficient, _observed, chance, sum / (_n * (_n - 1.0)), _n);
    }
}
