using System.Collections.Immutable;

namespace Competency.Analytics;

/// <content>Changed copies.</content>
public sealed partial class RatingTable
{
    /// <summary>Keeps the named items.</summary>
    /// <param name="items">The ids to keep, each known to the table; the result has this order.</param>
    /// <returns>The smaller table.</returns>
    /// <exception cref="ArgumentException">An id is unknown or named twice.</exception>
    public RatingTable SelectItems(params string[] items) => Select(Targets, Raters, Axis.From(items, "item"));

    /// <summary>Keeps the named raters.</summary>
    /// <param name="raters">The ids to keep, each known to the table; the result has this order.</param>
    /// <returns>The smaller table.</returns>
    /// <exception cref="ArgumentException">An id is unknown or named twice.</exception>
    public RatingTable SelectRaters(params string[] raters) => Select(Targets, Axis.From(raters, "rater"), Items);

    /// <summary>Keeps the named targets.</summary>
    /// <param name="targets">The ids to keep, each known to the table; the result has this order.</param>
    /// <returns>The smaller table.</returns>
    /// <exception cref="ArgumentException">An id is unknown or named twice.</exception>
    public RatingTable SelectTargets(params string[] targets) => Select(Axis.From(targets, "target"), Raters, Items);

    /// <summary>Keeps the ratings whose target and rater fulfill a condition; the axes stay as they are.</summary>
    /// <param name="keep">Says of a target and a rater whether the ratings are kept; asked once for each pair that has a rating.</param>
    /// <returns>The table with fewer ratings.</returns>
    public RatingTable Where(Func<string, string, bool> keep)
    {
        ArgumentNullException.ThrowIfNull(keep);
        List<Cell> cells = [];
        for (int t = 0; t < Targets.Length; t++)
        {
            int asked = -1;
            bool kept = false;
            for (int at = _start[t]; at < _start[t + 1]; at++)
            {
                if (_rater[at] != asked)
                {
                    asked = _rater[at];
                    kept = keep(Targets[t], Raters[asked]);
                }

                if (kept)
                {
                    cells.Add(new Cell(t, _rater[at], _item[at], _value[at]));
                }
            }
        }

        return Build(Targets, Raters, Items, cells);
    }

    /// <summary>Averages each rater's answers about a target into one score.</summary>
    /// <param name="item">The id of the resulting single item.</param>
    /// <returns>A table with one item. A pair of target and rater without any answer stays missing; otherwise the mean is over the answered items.</returns>
    public RatingTable AverageOverItems(string item = "mean")
    {
        List<int> rater = [];
        List<double> value = [];
        int[] start = new int[Targets.Length + 1];
        for (int t = 0; t < Targets.Length; t++)
        {
            int at = _start[t];
            while (at < _start[t + 1])
            {
                int own = _rater[at];
                double sum = 0;
                int count = 0;
                for (; at < _start[t + 1] && _rater[at] == own; at++)
                {
                    sum += _value[at];
                    count++;
                }

                rater.Add(own);
                value.Add(sum / count);
            }

            start[t + 1] = value.Count;
        }

        return new RatingTable(Targets, Raters, Axis.From([item], "item"), start, [.. rater], new int[value.Count], [.. value]);
    }

    /// <summary>Averages the raters of each target and item into one rating.</summary>
    /// <param name="rater">The id of the resulting single rater.</param>
    /// <returns>A table with one rater. A pair of target and item that nobody rated stays missing; otherwise the mean is over those who rated.</returns>
    public RatingTable AverageOverRaters(string rater = "mean")
    {
        List<int> item = [];
        List<double> value = [];
        int[] start = new int[Targets.Length + 1];
        double[] sums = new double[Items.Length];
        int[] counts = new int[Items.Length];
        for (int t = 0; t < Targets.Length; t++)
        {
            Array.Clear(sums);
            Array.Clear(counts);
            for (int at = _start[t]; at < _start[t + 1]; at++)
            {
                sums[_item[at]] += _value[at];
                counts[_item[at]]++;
            }

            for (int i = 0; i < sums.Length; i++)
            {
                if (counts[i] > 0)
                {
                    item.Add(i);
                    value.Add(sums[i] / counts[i]);
                }
            }

            start[t + 1] = value.Count;
        }

        return new RatingTable(Targets, Axis.From([rater], "rater"), Items, start, new int[value.Count], [.. item], [.. value]);
    }

    /// <summary>Makes every form (one rater's answers about one target) a case of its own.</summary>
    /// <returns>A table with one rater, whose targets are named <c>target/rater</c>. Forms about one target are then treated as independent.</returns>
    public RatingTable RaterFormsAsTargets() => FromRecords(
        ToRecords().Select(static r => new RatingRecord(r.Target + "/" + r.Rater, "form", r.Item, r.Value)));

    /// <summary>Reverses items: the value becomes minimum + maximum − value.</summary>
    /// <param name="scale">The scale as the questionnaire offers it; its ends are not taken from the data.</param>
    /// <param name="items">The ids of the items to reverse, each known to the table.</param>
    /// <returns>The table with those items reversed.</returns>
    /// <exception cref="ArgumentException">An id is unknown.</exception>
    public RatingTable ReverseItems(ResponseScale scale, params string[] items)
    {
        ArgumentNullException.ThrowIfNull(scale);
        HashSet<int> reversed = [.. Axis.From(items, "item").Select(id => IndexIn(Items, id, "item"))];
        double[] value = new double[_value.Length];
        for (int at = 0; at < value.Length; at++)
        {
            value[at] = reversed.Contains(_item[at]) ? scale.Minimum + scale.Maximum - _value[at] : _value[at];
        }

        return new RatingTable(Targets, Raters, Items, _start, _rater, _item, value);
    }

    private static int IndexIn(ImmutableArray<string> axis, string id, string role)
    {
        int index = axis.IndexOf(id, 0, axis.Length, StringComparer.Ordinal);
        return index >= 0 ? index : throw new ArgumentException($"The table has no {role} '{id}'.", nameof(id));
    }

    private static int[] Map(ImmutableArray<string> from, ImmutableArray<string> to, string role)
    {
        int[] map = new int[from.Length];
        Array.Fill(map, -1);
        Dictionary<string, int> known = new(StringComparer.Ordinal);
        for (int at = 0; at < from.Length; at++)
        {
            known.Add(from[at], at);
        }

        for (int at = 0; at < to.Length; at++)
        {
            map[known.TryGetValue(to[at], out int index) ? index : IndexIn(from, to[at], role)] = at;
        }

        return map;
    }

    private RatingTable Select(ImmutableArray<string> targets, ImmutableArray<string> raters, ImmutableArray<string> items)
    {
        int[] target = Map(Targets, targets, "target");
        int[] rater = Map(Raters, raters, "rater");
        int[] item = Map(Items, items, "item");
        List<Cell> cells = [];
        for (int t = 0; t < Targets.Length; t++)
        {
            for (int at = _start[t]; target[t] >= 0 && at < _start[t + 1]; at++)
            {
                if (rater[_rater[at]] >= 0 && item[_item[at]] >= 0)
                {
                    cells.Add(new Cell(target[t], rater[_rater[at]], item[_item[at]], _value[at]));
                }
            }
        }

        return Build(targets, raters, items, cells);
    }
}
