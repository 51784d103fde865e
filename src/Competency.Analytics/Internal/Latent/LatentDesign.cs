namespace Competency.Analytics.Internal.Latent;

/// <summary>
/// Lays out the parameters of a model: slopes, item intercepts (or locations and common steps), and rater severities that sum to
/// zero, the last one being minus the sum of the others.
/// </summary>
internal sealed class LatentDesign
{
    private readonly int _raters;
    private readonly int _firstRater;
    private readonly bool _commonSteps;
    private readonly int[] _item;
    private readonly int _firstStep;
    private readonly Dictionary<(int Item, int Rater), int> _index = [];
    private readonly List<ResponseUnit> _units = [];

    /// <param name="kind">The family.</param>
    /// <param name="slopes">How slopes are shared.</param>
    /// <param name="commonSteps">Whether all items share their steps; then all have the same categories.</param>
    /// <param name="categories">The ratings that stand for each item's categories, ascending; at least two.</param>
    /// <param name="raters">The number of raters; one for none.</param>
    public LatentDesign(ResponseKind kind, SlopeSharing slopes, bool commonSteps, double[][] categories, int raters)
    {
        Kind = kind;
        Slopes = slopes;
        Categories = categories;
        _raters = raters;
        _commonSteps = commonSteps;
        int next = slopes == SlopeSharing.Free ? categories.Length : slopes == SlopeSharing.Common ? 1 : 0;
        _item = new int[categories.Length];
        for (int i = 0; i < _item.Length; i++)
        {
            _item[i] = next;
            next += commonSteps ? 1 : categories[i].Length - 1;
        }

        _firstStep = next;
        next += commonSteps ? categories[0].Length - 2 : 0;
        _firstRater = next;
        Count = next + raters - 1;
    }

    public ResponseKind Kind { get; }

    public SlopeSharing Slopes { get; }

    public double[][] Categories { get; }

    public int Count { get; }

    public IReadOnlyList<ResponseUnit> Units => _units;

    public int UnitOf(int item, int rater = 0)
    {
        if (!_index.TryGetValue((item, rater), out int index))
        {
            index = _units.Count;
            _index.Add((item, rater), index);
            _units.Add(new ResponseUnit(item, SlopeOf(item), [.. Enumerable.Range(1, Categories[item].Length - 1).Select(k => Intercept(item, rater, k))]));
        }

        return index;
    }

    public int SlopeOf(int item) => Slopes switch { SlopeSharing.Free => item, SlopeSharing.Common => 0, _ => -1 };

    /// <summary>The weights of an item's intercept of category k, from 1.</summary>
    public (int Parameter, double Weight)[] ItemIntercept(int item, int k)
    {
        if (!_commonSteps)
        {
            return [(_item[item] + k - 1, 1)];
        }

        // −k·location − (step 1 + … + step k); all steps together sum to zero.
        int steps = k == Categories[item].Length - 1 ? 0 : k;
        return [(_item[item], -k), .. Enumerable.Range(0, steps).Select(h => (_firstStep + h, -1.0))];
    }

    /// <summary>The weights of an item's location: minus the intercept of the highest category over its number of steps.</summary>
    public (int Parameter, double Weight)[] Location(int item)
    {
        int m = Categories[item].Length - 1;
        return _commonSteps ? [(_item[item], 1)] : [(_item[item] + m - 1, -1.0 / m)];
    }

    /// <summary>The weights of the step from category k − 1 to k, k from 1, on the latent scale times the slope.</summary>
    public (int Parameter, double Weight)[] Step(int item, int k) =>
        [.. ItemIntercept(item, k).Select(static w => (w.Parameter, -w.Weight)), .. k == 1 ? [] : ItemIntercept(item, k - 1)];

    public (int Parameter, double Weight)[] Rater(int rater) => _raters == 1 ? []
        : rater < _raters - 1 ? [(_firstRater + rater, 1)]
        : [.. Enumerable.Range(0, _raters - 1).Select(r => (_firstRater + r, -1.0))];

    /// <summary>Starts from the answers' frequencies: counts of each item's categories.</summary>
    public double[] Start(double[][] counts)
    {
        double[] start = new double[Count];
        Array.Fill(start, 1, 0, Slopes == SlopeSharing.Free ? Categories.Length : Slopes == SlopeSharing.Common ? 1 : 0);
        if (_commonSteps)
        {
            int m = Categories[0].Length - 1;
            double[] pooled = [.. Enumerable.Range(0, m + 1).Select(k => 0.5 + counts.Sum(c => c[k]))];
            double[] steps = [.. Enumerable.Range(1, m).Select(k => -Math.Log(pooled[k] / pooled[k - 1]))];
            double mean = steps.Average();
            Array.Fill(start, mean, _item[0], _item.Length);
            for (int h = 0; h < m - 1; h++)
            {
                start[_firstStep + h] = steps[h] - mean;
            }

            return start;
        }

        for (int i = 0; i < Categories.Length; i++)
        {
            double total = counts[i].Sum() + 1;
            for (int k = 1; k < Categories[i].Length; k++)
            {
                double above = 0.5 + counts[i][k..].Sum();
                start[_item[i] + k - 1] = Kind == ResponseKind.Cumulative
                    ? Math.Log(above / (total - above))
                    : Math.Log((counts[i][k] + 0.5) / (counts[i][0] + 0.5));
            }
        }

        return start;
    }

    private (int Parameter, double Weight)[] Intercept(int item, int rater, int k) =>
        [.. ItemIntercept(item, k), .. Rater(rater).Select(w => (w.Parameter, -k * w.Weight))];
}
