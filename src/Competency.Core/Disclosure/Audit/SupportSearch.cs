namespace Competency.Core.Disclosure;

/// <summary>Looks for a combination of rows that is about some raters, and about fewer than a limit.</summary>
/// <remarks>
/// <para>
/// A combination is about a class of raters if any of its coefficients for them is not zero, and then about all of them. So only classes under the
/// limit can be found, and only combinations that vanish on every other class can find them: those are computed first, and mostly there are none.
/// </para>
/// <para>
/// For the rest: if there are as many disjoint sets of raters as the limit, each of which no remaining combination vanishes on, every combination is
/// about one rater of each set, and nothing can be found. Where no such sets turn up, every largest set of classes under the limit is tried. Where that
/// is too much work the answer is that something might be found: rather too much is hidden than too little.
/// </para>
/// </remarks>
internal sealed class SupportSearch
{
    private const long MaxWork = 20_000_000;

    private readonly int _limit;
    private readonly List<AuditClass> _small;
    private readonly bool[] _isTarget;
    private readonly List<ulong[]>[] _columns;
    private readonly int _dimension;
    private long _work;

    /// <param name="classes">All raters.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="limit">How many raters a combination must at least be about.</param>
    /// <param name="isTarget">The raters of whom at least one must be among those found.</param>
    /// <param name="isMember">The raters of whom all those found must be; null for any.</param>
    public SupportSearch(List<AuditClass> classes, int rows, int limit, Func<AuditClass, bool> isTarget, Func<AuditClass, bool>? isMember = null)
    {
        _limit = limit;
        _small = [.. classes.Where(c => c.Raters < limit && (isMember is null || isMember(c)))];
        _isTarget = [.. _small.Select(isTarget)];
        ulong[][] rest = Array.Exists(_isTarget, target => target) ? Vanishing(classes.Except(_small), _small, rows) : [];
        _dimension = rest.Length;
        _columns = new List<ulong[]>[_small.Count];
        int start = 0;
        for (int i = 0; i < _small.Count; i++)
        {
            _columns[i] = Span(rest, start, _small[i].Columns.Count);
            start += _small[i].Columns.Count;
        }
    }

    public bool Finds()
    {
        if (_dimension == 0)
        {
            return false;
        }

        return _small.Sum(c => c.Raters) < _limit
            ? FindsIn([.. Enumerable.Range(0, _small.Count)])
            : !HasDisjointSets() && FindsAny(0, [], 0);
    }

    /// <summary>The combinations of rows that vanish on the large classes, by what they make of the small ones: an independent set.</summary>
    private static ulong[][] Vanishing(IEnumerable<AuditClass> large, List<AuditClass> small, int rows)
    {
        List<ulong[]> columns = [.. large.SelectMany(c => c.Columns)];
        int pivots = columns.Count;
        columns.AddRange(small.SelectMany(c => c.Columns));
        Elimination elimination = new(columns.Count);
        List<ulong[]> rest = [];
        for (int row = 0; row < rows; row++)
        {
            ulong[] vector = new ulong[columns.Count];
            for (int i = 0; i < vector.Length; i++)
            {
                vector[i] = columns[i][row];
            }

            if (!elimination.Add(vector, pivots))
            {
                rest.Add(vector[pivots..]);
            }
        }

        Elimination independent = new(columns.Count - pivots);
        return [.. rest.Where(vector => independent.Add((ulong[])vector.Clone()))];
    }

    /// <summary>A basis of what the combinations make of one class.</summary>
    private static List<ulong[]> Span(ulong[][] rest, int start, int count)
    {
        Elimination elimination = new(rest.Length);
        for (int column = start; column < start + count && elimination.Rank < rest.Length; column++)
        {
            int index = column;
            elimination.Add([.. rest.Select(vector => vector[index])]);
        }

        return [.. elimination.Basis];
    }

    private bool HasDisjointSets()
    {
        int[] left = [.. _small.Select(c => c.Raters)];
        int[] order = [.. Enumerable.Range(0, _small.Count).OrderByDescending(i => _columns[i].Count).ThenBy(i => i)];
        for (int set = 0; set < _limit; set++)
        {
            Elimination elimination = new(_dimension);
            foreach (int i in order)
            {
                int before = elimination.Rank;
                if (left[i] > 0 && before < _dimension)
                {
                    AddAll(elimination, i);
                    left[i] -= elimination.Rank > before ? 1 : 0;
                }
            }

            if (elimination.Rank < _dimension)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Tries every set of small classes to which no further one can be added without reaching the limit.</summary>
    private bool FindsAny(int from, List<int> chosen, int raters)
    {
        _work += _small.Count * _small.Count;
        if (_work > MaxWork)
        {
            return true;
        }

        for (int i = from; i < _small.Count; i++)
        {
            if (raters + _small[i].Raters < _limit)
            {
                chosen.Add(i);
                bool found = FindsAny(i + 1, chosen, raters + _small[i].Raters);
                chosen.RemoveAt(chosen.Count - 1);
                if (found)
                {
                    return true;
                }
            }
        }

        return IsLargest(chosen, raters) && chosen.Exists(i => _isTarget[i]) && FindsIn(chosen);
    }

    private bool IsLargest(List<int> chosen, int raters)
    {
        for (int i = 0; i < _small.Count; i++)
        {
            if (raters + _small[i].Raters < _limit && !chosen.Contains(i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether some combination vanishes outside these classes, and not on those of them that are sought.</summary>
    private bool FindsIn(List<int> chosen)
    {
        Elimination elimination = new(_dimension);
        for (int i = 0; i < _small.Count; i++)
        {
            if (!chosen.Contains(i))
            {
                AddAll(elimination, i);
            }
        }

        int outside = elimination.Rank;
        foreach (int i in chosen.Where(i => _isTarget[i]))
        {
            AddAll(elimination, i);
        }

        return elimination.Rank > outside;
    }

    private void AddAll(Elimination elimination, int index)
    {
        foreach (ulong[] column in _columns[index])
        {
            if (elimination.Rank == _dimension)
            {
                return;
            }

            _work += (long)_dimension * (elimination.Rank + 1);
            elimination.Add((ulong[])column.Clone());
        }
    }
}
