using Competency.Core;
using Competency.Development.Internal;

namespace Competency.Development.Progress;

/// <summary>The histories of all dimensions in the tree of the newest model: what changed, and the noise of leaves brought up to the whole.</summary>
internal sealed class ProgressTree
{
    private readonly CompetencyModel _model;
    private readonly Dictionary<DimensionId, DimensionHistory> _histories;

    public ProgressTree(CompetencyModel model, IEnumerable<DimensionHistory> histories)
    {
        _model = model;
        _histories = histories.ToDictionary(history => history.Dimension);
    }

    public DimensionProgress Of(DimensionId dimension)
    {
        DimensionHistory history = _histories[dimension];
        int[] scored = history.Scored;
        DimensionChange? change = scored.Length < 2 ? null : Change(history, scored[0], scored[^1]);
        return new DimensionProgress
        {
            Dimension = dimension,
            Measurements = [.. history.Measurements.OfType<Measurement>()],
            Steps = [.. scored.Zip(scored.Skip(1), (from, to) => Change(history, from, to))],
            Change = change,
            Trend = change is null || scored.Length < 3 ? null : TrendOf([.. scored.Select(i => history.Measurements[i]!)], change),
        };
    }

    private DimensionChange Change(DimensionHistory history, int from, int to)
    {
        Measurement earlier = history.Measurements[from]!;
        Measurement later = history.Measurements[to]!;
        decimal percent = later.Percent!.Value - earlier.Percent!.Value;
        return new DimensionChange(
            earlier,
            later,
            later.Score!.Value - earlier.Score!.Value,
            percent,
            earlier.Level is { } before && later.Level is { } after ? Move(before, after) : null,
            Noise(history, from, to, percent));
    }

    private NoiseAssessment Noise(DimensionHistory history, int from, int to, decimal percentChange)
    {
        bool isWhole = history.Dimension == DimensionId.Overall;
        Dimension? dimension = isWhole ? null : _model.GetDimension(history.Dimension);
        if (dimension is { IsLeaf: true })
        {
            return RaterNoise.OfLeaf(history.Measurements[from]!, history.Measurements[to]!, _model.ScaleOf(dimension).Length, percentChange);
        }

        CompositeRule rule = (isWhole ? _model.Rules.Overall : dimension!.CompositeRule) ?? _model.Rules.Composite;
        if (rule is not WeightedMeanRule)
        {
            return RaterNoise.CannotTell(NoMarginReason.NotAWeightedMean);
        }

        List<(decimal, NoiseAssessment)> children = [];
        foreach (Dimension child in isWhole ? _model.Dimensions : dimension!.Dimensions)
        {
            DimensionHistory own = _histories[child.Id];
            bool before = own.Scored.Contains(from);
            if (before != own.Scored.Contains(to))
            {
                return RaterNoise.CannotTell(NoMarginReason.OtherChildrenScored);
            }

            if (before)
            {
                children.Add((child.Weight, Noise(own, from, to, percentChange: 0)));
            }
        }

        return RaterNoise.OfComposite(children, percentChange);
    }

    private static LevelMove Move(int before, int after) => after > before ? LevelMove.Reached : after < before ? LevelMove.Lost : LevelMove.Kept;

    private static Trend? TrendOf(Measurement[] scored, DimensionChange change)
    {
        const double DaysPerYear = 365.25;
        double origin = scored[0].Date.DayNumber;
        double[] years = [.. scored.Select(measurement => (measurement.Date.DayNumber - origin) / DaysPerYear)];
        double[] percents = [.. scored.Select(measurement => (double)measurement.Percent!.Value)];
        double meanYear = years.Average();
        double meanPercent = percents.Average();
        double spread = years.Sum(year => (year - meanYear) * (year - meanYear));
        if (spread == 0)
        {
            return null;
        }

        double slope = years.Zip(percents, (year, percent) => (year - meanYear) * (percent - meanPercent)).Sum() / spread;
        TrendDirection? direction = change.Noise.Verdict switch
        {
            NoiseVerdict.CannotTell => null,
            NoiseVerdict.WithinNoise => TrendDirection.Steady,
            _ => change.Percent > 0 ? TrendDirection.Rising : TrendDirection.Falling,
        };
        return new Trend(Rounding.HalfUp(slope), direction);
    }
}
