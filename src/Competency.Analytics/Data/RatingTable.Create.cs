using System.Collections.Immutable;
using Competency.Core;
using Competency.Core.Scoring;

namespace Competency.Analytics;

/// <content>Ways in.</content>
public sealed partial class RatingTable
{
    /// <summary>Makes a table from long records.</summary>
    /// <param name="records">The ratings, in any order; a record whose value is null names its ids and adds no rating.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">An id is empty, a value is not finite, or a combination occurs twice; the message names it.</exception>
    public static RatingTable FromRecords(IEnumerable<RatingRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        Axis targets = new();
        Axis raters = new();
        Axis items = new();
        List<Cell> cells = [];
        foreach (RatingRecord record in records)
        {
            Cell cell = new(targets.Add(record.Target, "target"), raters.Add(record.Rater, "rater"), items.Add(record.Item, "item"), record.Value ?? 0);
            if (record.Value is { } value)
            {
                RequireFinite(value, record.Target, record.Rater, record.Item);
                cells.Add(cell);
            }
        }

        return Build(targets.ToImmutable(), raters.ToImmutable(), items.ToImmutable(), cells);
    }

    /// <summary>Makes a table of one item from a wide table: a row for each target, a column for each rater.</summary>
    /// <param name="targets">The ids of the rows, distinct.</param>
    /// <param name="raters">The ids of the columns, distinct.</param>
    /// <param name="rows">One row for each target, one value for each rater; null is missing.</param>
    /// <param name="item">The id of the item that was rated.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">Sizes do not match the axes, an id is empty or occurs twice, or a value is not finite.</exception>
    public static RatingTable FromTargetsByRaters(
        IReadOnlyList<string> targets, IReadOnlyList<string> raters, IReadOnlyList<IReadOnlyList<double?>> rows, string item = "rating") =>
        FromWide(targets, raters, [item], rows, static (row, column) => (row, column, 0));

    /// <summary>Makes a table of one rater from a wide table: a row for each target, a column for each item.</summary>
    /// <param name="targets">The ids of the rows, distinct.</param>
    /// <param name="items">The ids of the columns, distinct.</param>
    /// <param name="rows">One row for each target, one value for each item; null is missing.</param>
    /// <param name="rater">The id of the rater.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">Sizes do not match the axes, an id is empty or occurs twice, or a value is not finite.</exception>
    public static RatingTable FromTargetsByItems(
        IReadOnlyList<string> targets, IReadOnlyList<string> items, IReadOnlyList<IReadOnlyList<double?>> rows, string rater = "rater") =>
        FromWide(targets, [rater], items, rows, static (row, column) => (row, 0, column));

    /// <summary>Makes a table of one target from a wide table: a row for each rater, a column for each item.</summary>
    /// <param name="target">The id of the target.</param>
    /// <param name="raters">The ids of the rows, distinct.</param>
    /// <param name="items">The ids of the columns, distinct.</param>
    /// <param name="rows">One row for each rater, one value for each item; null is missing.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">Sizes do not match the axes, an id is empty or occurs twice, or a value is not finite.</exception>
    public static RatingTable FromRatersByItems(
        string target, IReadOnlyList<string> raters, IReadOnlyList<string> items, IReadOnlyList<IReadOnlyList<double?>> rows) =>
        FromWide([target], raters, items, rows, static (row, column) => (0, row, column), rowAxis: raters);

    /// <summary>Makes a table from one column of numbers with three named axes, for large batches.</summary>
    /// <param name="targets">The ids of the targets, distinct.</param>
    /// <param name="raters">The ids of the raters, distinct.</param>
    /// <param name="items">The ids of the items, distinct.</param>
    /// <param name="values">All combinations, target slowest, then rater, item fastest; NaN is missing, infinities are refused.</param>
    /// <returns>The table, which copies what is present.</returns>
    /// <exception cref="ArgumentException">The length is not targets × raters × items, an id is empty or occurs twice, or a value is infinite.</exception>
    public static RatingTable FromColumn(
        IReadOnlyList<string> targets, IReadOnlyList<string> raters, IReadOnlyList<string> items, ReadOnlySpan<double> values)
    {
        ImmutableArray<string> targetAxis = Axis.From(targets, "target");
        ImmutableArray<string> raterAxis = Axis.From(raters, "rater");
        ImmutableArray<string> itemAxis = Axis.From(items, "item");
        if (values.Length != (long)targetAxis.Length * raterAxis.Length * itemAxis.Length)
        {
            throw new ArgumentException("The column must hold targets × raters × items values.", nameof(values));
        }

        int present = 0;
        foreach (double value in values)
        {
            if (double.IsInfinity(value))
            {
                throw new ArgumentException("An infinite rating was given.", nameof(values));
            }

            present += double.IsNaN(value) ? 0 : 1;
        }

        int[] start = new int[targetAxis.Length + 1];
        int[] rater = new int[present];
        int[] item = new int[present];
        double[] kept = new double[present];
        int at = 0;
        int from = 0;
        for (int t = 0; t < targetAxis.Length; t++)
        {
            for (int r = 0; r < raterAxis.Length; r++)
            {
                for (int i = 0; i < itemAxis.Length; i++, from++)
                {
                    double value = values[from];
                    if (!double.IsNaN(value))
                    {
                        rater[at] = r;
                        item[at] = i;
                        kept[at++] = value;
                    }
                }
            }

            start[t + 1] = at;
        }

        return new RatingTable(targetAxis, raterAxis, itemAxis, start, rater, item, kept);
    }

    /// <summary>Makes a table of all indicators, and leaves where a level is nominated, from assessments that must be free of faults.</summary>
    /// <param name="assessments">The assessments, one for each person.</param>
    /// <param name="model">The model they are by.</param>
    /// <returns>The ratings: contra-indicators are keyed (v becomes minimum + maximum − v), "not observed" is missing.</returns>
    /// <exception cref="ArgumentException">A rating does not fit the model; all faults are named. <see cref="AssessmentRound.Create"/> keeps what is good instead.</exception>
    public static RatingTable FromAssessments(
        IEnumerable<Assessment> assessments, CompetencyModel model)
    {
        AssessmentRound round = AssessmentRound.Create(assessments, model);
        return round.Faults.IsEmpty
            ? round.Ratings
            : throw new ArgumentException($"The assessments have faults:\n{string.Join('\n', round.Faults)}", nameof(assessments));
    }

    internal static RatingTable FromCells(
        ImmutableArray<string> targets, ImmutableArray<string> raters, ImmutableArray<string> items, IEnumerable<(int Target, int Rater, int Item, double Value)> cells) =>
        Build(targets, raters, items, [.. cells.Select(static c => new Cell(c.Target, c.Rater, c.Item, c.Value))]);

    private static RatingTable FromWide(
        IReadOnlyList<string> targets,
        IReadOnlyList<string> raters,
        IReadOnlyList<string> items,
        IReadOnlyList<IReadOnlyList<double?>> rows,
        Func<int, int, (int Target, int Rater, int Item)> place,
        IReadOnlyList<string>? rowAxis = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ImmutableArray<string> targetAxis = Axis.From(targets, "target");
        ImmutableArray<string> raterAxis = Axis.From(raters, "rater");
        ImmutableArray<string> itemAxis = Axis.From(items, "item");
        int height = (rowAxis ?? targets).Count;
        int width = rowAxis is not null || raterAxis.Length == 1 ? itemAxis.Length : raterAxis.Length;
        if (rowAxis is null && itemAxis.Length == 1)
        {
            width = raterAxis.Length;
        }

        if (rows.Count != height)
        {
            throw new ArgumentException(FormattableString.Invariant($"{height} rows are named and {rows.Count} were given."), nameof(rows));
        }

        List<Cell> cells = [];
        for (int row = 0; row < height; row++)
        {
            IReadOnlyList<double?> line = rows[row];
            if (line.Count != width)
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Row {row} holds {line.Count} values and {width} columns are named."), nameof(rows));
            }

            for (int column = 0; column < width; column++)
            {
                if (line[column] is { } value)
                {
                    (int t, int r, int i) = place(row, column);
                    RequireFinite(value, targetAxis[t], raterAxis[r], itemAxis[i]);
                    cells.Add(new Cell(t, r, i, value));
                }
            }
        }

        return Build(targetAxis, raterAxis, itemAxis, cells);
    }

    private static RatingTable Build(ImmutableArray<string> targets, ImmutableArray<string> raters, ImmutableArray<string> items, List<Cell> cells)
    {
        static int Compare(Cell a, Cell b)
        {
            int byTarget = a.Target.CompareTo(b.Target);
            int byRater = byTarget != 0 ? byTarget : a.Rater.CompareTo(b.Rater);
            return byRater != 0 ? byRater : a.Item.CompareTo(b.Item);
        }

        // Most input comes in order; one pass tells.
        for (int at = 1; at < cells.Count; at++)
        {
            if (Compare(cells[at - 1], cells[at]) > 0)
            {
                cells.Sort(Compare);
                break;
            }
        }

        int[] start = new int[targets.Length + 1];
        int[] rater = new int[cells.Count];
        int[] item = new int[cells.Count];
        double[] value = new double[cells.Count];
        for (int at = 0; at < cells.Count; at++)
        {
            Cell cell = cells[at];
            if (at > 0 && cells[at - 1].Target == cell.Target && cells[at - 1].Rater == cell.Rater && cells[at - 1].Item == cell.Item)
            {
                throw new ArgumentException(
                    $"Target '{targets[cell.Target]}', rater '{raters[cell.Rater]}' and item '{items[cell.Item]}' occur twice.", nameof(cells));
            }

            start[cell.Target + 1] = at + 1;
            rater[at] = cell.Rater;
            item[at] = cell.Item;
            value[at] = cell.Value;
        }

        for (int t = 1; t < start.Length; t++)
        {
            start[t] = Math.Max(start[t], start[t - 1]);
        }

        return new RatingTable(targets, raters, items, start, rater, item, value);
    }

    private static void RequireFinite(double value, string target, string rater, string item)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException($"The rating of target '{target}' by rater '{rater}' on item '{item}' is not a finite number.", nameof(value));
        }
    }

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private readonly record struct Cell(int Target, int Rater, int Item, double Value);

    private sealed class Axis
    {
        private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
        private readonly ImmutableArray<string>.Builder _ids = ImmutableArray.CreateBuilder<string>();

        public static ImmutableArray<string> From(IReadOnlyList<string> ids, string role)
        {
            ArgumentNullException.ThrowIfNull(ids);
            Axis axis = new();
            foreach (string id in ids)
            {
                int before = axis._ids.Count;
                if (axis.Add(id, role) != before)
                {
                    throw new ArgumentException($"The {role} '{id}' is named twice.", nameof(ids));
                }
            }

            return axis.ToImmutable();
        }

        public int Add(string id, string role)
        {
            if (string.IsNullOrEmpty(id))
            {
                throw new ArgumentException($"The id of a {role} is empty.", nameof(id));
            }

            if (!_index.TryGetValue(id, out int index))
            {
                index = _ids.Count;
                _index.Add(id, index);
                _ids.Add(id);
            }

            return index;
        }

        public ImmutableArray<string> ToImmutable() => _ids.ToImmutable();
    }
}
