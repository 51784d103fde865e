using System.Collections.Immutable;

namespace Competency.Analytics.Internal.Latent;

/// <summary>Reads a many-facet result off a maximum of the marginal likelihood.</summary>
internal sealed class MarginalFacets
{
    private readonly RatingTable _table;
    private readonly FacetModel _model;
    private readonly FacetSheet _sheet;
    private readonly LatentDesign _design;
    private readonly Maximum _maximum;
    private readonly double _deviation;
    private readonly double[][] _raw = [[], [], []];
    private readonly int[][] _counts = [[], [], []];
    private readonly Fit[][] _fits;
    private readonly double[] _eap;
    private readonly double[] _eapDeviation;

    public MarginalFacets(
        RatingTable table, FacetModel model, FacetSheet sheet, LatentDesign design, LatentData data, MarginalLikelihood likelihood, Maximum maximum, int points)
    {
        _table = table;
        _model = model;
        _sheet = sheet;
        _design = design;
        _maximum = maximum;
        _deviation = maximum.Parameters[0];
        _fits = [new Fit[sheet.Persons.Length], new Fit[sheet.Raters.Length], new Fit[sheet.Items.Length]];
        _eap = new double[sheet.Persons.Length];
        _eapDeviation = new double[sheet.Persons.Length];
        Sum();
        Integrate(data, likelihood, new Quadrature(points));
    }

    public ManyFacetResult ToResult()
    {
        double mean = _eap.Average();
        double between = _eap.Average(e => (e - mean) * (e - mean));
        double within = _eapDeviation.Average(static d => d * d);
        double reliability = between / (between + within);
        Statistic separation = Statistic.OfOr(Math.Sqrt(reliability / (1 - reliability)), UndefinedReason.NoErrorVariance);
        return new ManyFacetResult
        {
            Model = _model,
            Method = FacetEstimationMethod.Marginal,
            Converged = true,
            Iterations = _maximum.Iterations,
            Ratings = _sheet.Ratings.Sum(static r => r.Length),
            LogLikelihood = Statistic.Of(_maximum.LogLikelihood),
            Intercept = Statistic.Of(0),
            PersonVariance = Statistic.Of(_deviation * _deviation),
            PersonVarianceStandardError = Statistic.Of(2 * Math.Abs(_deviation) * Math.Sqrt(_maximum.Covariance[0][0])),
            LowestCategory = (int)_sheet.Categories.Min(static c => c[0]),
            CategoryCounts = CountsByValue(),
            Steps = [.. Enumerable.Range(0, _model == FacetModel.RatingScale ? 1 : _sheet.Items.Length).Select(Steps)],
            Persons = new FacetSummary(Elements(0, _table.Targets, _sheet.Persons), separation, Statistic.OfOr(reliability, UndefinedReason.NoVariance)),
            Raters = Summary(Elements(1, _table.Raters, _sheet.Raters)),
            Items = Summary(Elements(2, _table.Items, _sheet.Items)),
        };
    }

    private ImmutableArray<int> CountsByValue()
    {
        int low = (int)_sheet.Categories.Min(static c => c[0]);
        int[] counts = new int[(int)_sheet.Categories.Max(static c => c[^1]) - low + 1];
        for (int i = 0; i < _sheet.Categories.Length; i++)
        {
            for (int k = 0; k < _sheet.Categories[i].Length; k++)
            {
                counts[(int)_sheet.Categories[i][k] - low] += (int)_sheet.Counts[i][k];
            }
        }

        return [.. counts];
    }

    private ImmutableArray<double> Steps(int item) =>
        [.. Enumerable.Range(1, _sheet.Categories[item].Length - 1).Select(k => _maximum.Value(_design.Step(item, k)) - _maximum.Value(_design.Location(item)))];

    private void Sum()
    {
        int[] sizes = [_table.Targets.Length, _table.Raters.Length, _table.Items.Length];
        for (int facet = 0; facet < 3; facet++)
        {
            _raw[facet] = new double[sizes[facet]];
            _counts[facet] = new int[sizes[facet]];
        }

        for (int t = 0; t < _table.Targets.Length; t++)
        {
            for (int at = _table.StartOf(t); at < _table.StartOf(t + 1); at++)
            {
                int[] places = [t, _table.RaterAt(at), _table.ItemAt(at)];
                for (int facet = 0; facet < 3; facet++)
                {
                    _raw[facet][places[facet]] += _table.ValueAt(at);
                    _counts[facet][places[facet]]++;
                }
            }
        }
    }

    // Residuals are averaged over each person's posterior, so that the shrinking of EAP measures does not flatter the fit.
    private void Integrate(LatentData data, MarginalLikelihood likelihood, Quadrature quadrature)
    {
        likelihood.Evaluate(_maximum.Parameters, null);
        (double Mean, double Variance)[][] moments = [.. _design.Units.Select(u =>
        {
            double[] intercepts = u.InterceptsAt(_maximum.Parameters);
            double[] log = new double[u.Categories];
            return quadrature.Nodes.Select(z =>
            {
                Responses.LogProbabilities(ResponseKind.Adjacent, _deviation, intercepts, z, log);
                return Responses.Moments(log);
            }).ToArray();
        })];
        likelihood.Posteriors((p, posterior) =>
        {
            double first = 0;
            double second = 0;
            for (int q = 0; q < posterior.Length; q++)
            {
                first += posterior[q] * quadrature.Nodes[q];
                second += posterior[q] * quadrature.Nodes[q] * quadrature.Nodes[q];
            }

            _eap[p] = _deviation * first;
            _eapDeviation[p] = Math.Abs(_deviation) * Math.Sqrt(Math.Max(0, second - (first * first)));
            for (int at = 0; at < _sheet.Ratings[p].Length; at++)
            {
                (int rater, int item, int category) = _sheet.Ratings[p][at];
                Fit fit = new();
                (double Mean, double Variance)[] own = moments[data.Unit[data.Start[p] + at]];
                for (int q = 0; q < posterior.Length; q++)
                {
                    double residual = category - own[q].Mean;
                    fit.Squares += posterior[q] * residual * residual;
                    fit.Variance += posterior[q] * own[q].Variance;
                    fit.Standardized += posterior[q] * residual * residual / own[q].Variance;
                }

                fit.Count = 1;
                _fits[0][p].Add(fit);
                _fits[1][rater].Add(fit);
                _fits[2][item].Add(fit);
            }
        });
    }

    private ImmutableArray<FacetElement> Elements(int facet, ImmutableArray<string> ids, int[] used) => [.. ids.Select((id, at) =>
    {
        int place = Array.IndexOf(used, at);
        int count = _counts[facet][at];
        Statistic none = Statistic.Undefined(count == 0 ? UndefinedReason.NoData : UndefinedReason.NoVariance);
        Statistic Of(Func<double> value) => place < 0 ? none : Statistic.OfOr(value(), UndefinedReason.NoData);
        (int Parameter, double Weight)[] weights = place < 0 || facet == 0 ? [] : facet == 1 ? _design.Rater(place) : _design.Location(place);
        return new FacetElement
        {
            Id = id,
            Ratings = count,
            RawScore = _raw[facet][at],
            ObservedAverage = count == 0 ? 0 : _raw[facet][at] / count,
            Measure = Of(() => facet == 0 ? _eap[place] : -_maximum.Value(weights)),
            StandardError = Of(() => facet == 0 ? _eapDeviation[place] : _maximum.Error(weights)),
            ModelStandardError = Of(() => 1 / Math.Sqrt(_fits[facet][place].Variance)),
            FairAverage = Of(() => Fair(facet, place)),
            Infit = Of(() => _fits[facet][place].Squares / _fits[facet][place].Variance),
            Outfit = Of(() => _fits[facet][place].Standardized / _fits[facet][place].Count),
        };
    })];

    private static FacetSummary Summary(ImmutableArray<FacetElement> elements)
    {
        FacetElement[] defined = [.. elements.Where(static e => e.Measure.IsDefined)];
        double error = defined.Length == 0 ? 0 : defined.Average(static e => e.StandardError.Value * e.StandardError.Value);
        if (defined.Length < 2 || error == 0)
        {
            Statistic few = Statistic.Undefined(UndefinedReason.TooFewTargets);
            return new FacetSummary(elements, few, few);
        }

        double mean = defined.Average(static e => e.Measure.Value);
        double spread = defined.Average(e => (e.Measure.Value - mean) * (e.Measure.Value - mean));
        double free = Math.Max(0, spread - error);
        return new FacetSummary(
            elements, Statistic.Of(Math.Sqrt(free / error)), spread == 0 ? Statistic.Undefined(UndefinedReason.NoVariance) : Statistic.Of(free / spread));
    }

    /// <summary>The rating expected with a rater of severity zero, over the items in use, of a person at the element's measure (or the mean).</summary>
    private double Fair(int facet, int place)
    {
        double theta = facet == 0 ? _eap[place] : facet == 1 ? -_maximum.Value(_design.Rater(place)) : 0;
        IEnumerable<int> items = facet == 2 ? [place] : Enumerable.Range(0, _sheet.Items.Length);
        return items.Average(i =>
        {
            double[] intercepts = [.. Enumerable.Range(1, _sheet.Categories[i].Length - 1).Select(k => _maximum.Value(_design.ItemIntercept(i, k)))];
            double[] log = new double[intercepts.Length + 1];
            Responses.LogProbabilities(ResponseKind.Adjacent, 1, intercepts, theta, log);
            return log.Select((l, k) => Math.Exp(l) * _sheet.Categories[i][k]).Sum();
        });
    }

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private struct Fit
    {
        public double Squares;
        public double Variance;
        public double Standardized;
        public int Count;

        public void Add(Fit other)
        {
            Squares += other.Squares;
            Variance += other.Variance;
            Standardized += other.Standardized;
            Count += other.Count;
        }
    }
}
