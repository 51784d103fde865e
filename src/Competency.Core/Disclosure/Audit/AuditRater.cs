namespace Competency.Core.Disclosure;

/// <summary>One confidential rater as the audit sees them: ratings that are not to be found, and what each shown number makes of them.</summary>
internal sealed class AuditRater
{
    private readonly Dictionary<(ItemId Item, byte Cell), List<(int Row, ulong Coefficient)>> _columns = [];

    /// <summary>The highest minimum of the groups that the rater is in.</summary>
    public int Minimum { get; private set; }

    /// <summary>The rater's role, where it was ever shown in a pool; else null.</summary>
    public RoleId? PooledRole { get; private set; }

    public void Join(int minimum, RoleId? pooledRole)
    {
        Minimum = Math.Max(Minimum, minimum);
        PooledRole = pooledRole ?? PooledRole;
    }

    /// <summary>Says that a row counts one rating so much. A rating that has not changed between releases is one unknown.</summary>
    public void Count(int row, ItemId item, byte cell, ulong coefficient)
    {
        if (!_columns.TryGetValue((item, cell), out List<(int Row, ulong Coefficient)>? column))
        {
            column = [];
            _columns.Add((item, cell), column);
        }

        column.Add((row, coefficient));
    }

    /// <summary>The rows that count any of the rater's ratings.</summary>
    public IEnumerable<int> Rows => _columns.Values.SelectMany(column => column).Select(entry => entry.Row);

    /// <summary>The columns, each once, in an order that raters who are counted alike share.</summary>
    /// <param name="placeOf">The place of each row in a column.</param>
    /// <param name="length">The length of a column.</param>
    public List<ulong[]> ToColumns(int[] placeOf, int length)
    {
        List<ulong[]> columns = new(_columns.Count);
        foreach (List<(int Row, ulong Coefficient)> sparse in _columns.Values)
        {
            ulong[] column = new ulong[length];
            foreach ((int row, ulong coefficient) in sparse)
            {
                column[placeOf[row]] = coefficient;
            }

            columns.Add(column);
        }

        columns.Sort(static (left, right) => left.AsSpan().SequenceCompareTo(right));
        for (int i = columns.Count - 1; i > 0; i--)
        {
            if (columns[i].AsSpan().SequenceEqual(columns[i - 1]))
            {
                columns.RemoveAt(i);
            }
        }

        return columns;
    }
}
