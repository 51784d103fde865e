using System.Collections.Immutable;
using System.Diagnostics;

namespace Competency.Analytics;

/// <summary>Ratings in named roles: target, rater, item and value.</summary>
/// <remarks>
/// The table is sparse: what is not there is missing. Each combination of target, rater and item occurs at most once. Targets,
/// raters and items keep the order in which they were first met (or were given), and results come back in that order.
/// Values are finite. The table is immutable and safe for any number of threads.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class RatingTable
{
    // Sorted by target, then rater, then item; _start[t].._start[t + 1] are the ratings of target t.
    private readonly int[] _start;
    private readonly int[] _rater;
    private readonly int[] _item;
    private readonly double[] _value;

    private RatingTable(
        ImmutableArray<string> targets, ImmutableArray<string> raters, ImmutableArray<string> items, int[] start, int[] rater, int[] item, double[] value)
    {
        Targets = targets;
        Raters = raters;
        Items = items;
        _start = start;
        _rater = rater;
        _item = item;
        _value = value;
    }

    /// <summary>Gets the ids of the targets, in order of definition, those without any rating included.</summary>
    public ImmutableArray<string> Targets { get; }

    /// <summary>Gets the ids of the raters, in order of definition, those without any rating included.</summary>
    public ImmutableArray<string> Raters { get; }

    /// <summary>Gets the ids of the items, in order of definition, those without any rating included.</summary>
    public ImmutableArray<string> Items { get; }

    /// <summary>Gets the number of ratings that are present.</summary>
    public int Count => _value.Length;

    /// <summary>Finds one rating.</summary>
    /// <param name="target">The id of the target.</param>
    /// <param name="rater">The id of the rater.</param>
    /// <param name="item">The id of the item.</param>
    /// <returns>The rating; null where it is missing or an id is unknown.</returns>
    public double? Find(string target, string rater, string item)
    {
        int t = Targets.IndexOf(target, 0, Targets.Length, StringComparer.Ordinal);
        int r = Raters.IndexOf(rater, 0, Raters.Length, StringComparer.Ordinal);
        int i = Items.IndexOf(item, 0, Items.Length, StringComparer.Ordinal);
        if (t < 0 || r < 0 || i < 0)
        {
            return null;
        }

        for (int at = _start[t]; at < _start[t + 1]; at++)
        {
            if (_rater[at] == r && _item[at] == i)
            {
                return _value[at];
            }
        }

        return null;
    }

    /// <summary>Lists the ratings, sorted by target, rater and item in order of definition.</summary>
    /// <returns>One record for each rating that is present.</returns>
    public ImmutableArray<RatingRecord> ToRecords()
    {
        ImmutableArray<RatingRecord>.Builder records = ImmutableArray.CreateBuilder<RatingRecord>(Count);
        for (int t = 0; t < Targets.Length; t++)
        {
            for (int at = _start[t]; at < _start[t + 1]; at++)
            {
                records.Add(new RatingRecord(Targets[t], Raters[_rater[at]], Items[_item[at]], _value[at]));
            }
        }

        return records.MoveToImmutable();
    }

    /// <summary>Says how large the table is.</summary>
    /// <returns>Such as <c>6 targets, 4 raters, 1 items, 24 ratings</c>.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{Targets.Length} targets, {Raters.Length} raters, {Items.Length} items, {Count} ratings");

    internal int StartOf(int target) => _start[target];

    internal int RaterAt(int at) => _rater[at];

    internal int ItemAt(int at) => _item[at];

    internal double ValueAt(int at) => _value[at];

    /// <summary>Targets by raters of the only item; NaN marks a missing rating inside the package and never leaves it.</summary>
    internal double[][] TargetsByRaters()
    {
        RequireOneItem();
        double[][] rows = NewRows(Targets.Length, Raters.Length);
        for (int t = 0; t < Targets.Length; t++)
        {
            for (int at = _start[t]; at < _start[t + 1]; at++)
            {
                rows[t][_rater[at]] = _value[at];
            }
        }

        return rows;
    }

    /// <summary>The present values of each target, whoever gave them; the table must hold one item.</summary>
    internal double[][] ValuesByTarget()
    {
        RequireOneItem();
        double[][] rows = new double[Targets.Length][];
        for (int t = 0; t < rows.Length; t++)
        {
            rows[t] = _value[_start[t].._start[t + 1]];
        }

        return rows;
    }

    /// <summary>Targets by items, where each target has at most one rating of an item.</summary>
    internal double[][] TargetsByItems()
    {
        double[][] rows = NewRows(Targets.Length, Items.Length);
        for (int t = 0; t < Targets.Length; t++)
        {
            for (int at = _start[t]; at < _start[t + 1]; at++)
            {
                if (!double.IsNaN(rows[t][_item[at]]))
                {
                    throw new InvalidOperationException(
                        $"Target '{Targets[t]}' has more than one rating of item '{Items[_item[at]]}'. "
                        + "Average the raters with AverageOverRaters, take one with SelectRaters, or make each rating its own case with RaterFormsAsTargets.");
                }

                rows[t][_item[at]] = _value[at];
            }
        }

        return rows;
    }

    /// <summary>The forms of one target: a row of items for each rater who rated it at all.</summary>
    internal (int Rater, double[] Values)[] FormsOf(int target)
    {
        List<(int, double[])> forms = [];
        int at = _start[target];
        while (at < _start[target + 1])
        {
            int rater = _rater[at];
            double[] row = new double[Items.Length];
            Array.Fill(row, double.NaN);
            for (; at < _start[target + 1] && _rater[at] == rater; at++)
            {
                row[_item[at]] = _value[at];
            }

            forms.Add((rater, row));
        }

        return [.. forms];
    }

    /// <summary>The ids of the raters who rated two targets or more, in the table's order.</summary>
    internal IEnumerable<string> RatersOfSeveralTargets()
    {
        int[] last = new int[Raters.Length];
        bool[] several = new bool[Raters.Length];
        for (int t = 0; t < Targets.Length; t++)
        {
            for (int at = _start[t]; at < _start[t + 1]; at++)
            {
                several[_rater[at]] |= last[_rater[at]] != 0 && last[_rater[at]] != t + 1;
                last[_rater[at]] = t + 1;
            }
        }

        return Raters.Where((_, r) => several[r]);
    }

    private static double[][] NewRows(int rows, int columns)
    {
        double[][] result = new double[rows][];
        for (int t = 0; t < rows; t++)
        {
            result[t] = new double[columns];
            Array.Fill(result[t], double.NaN);
        }

        return result;
    }

    private void RequireOneItem()
    {
        if (Items.Length != 1)
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"This statistic takes a table with one item; this one has {Items.Length}. Take one with SelectItems, or average them with AverageOverItems."));
        }
    }
}
