namespace Competency.Core.Scoring.Compiled;

/// <summary>The raters of one person in the order of their first rating, each with the role of that rating. One instance takes up person after person.</summary>
internal sealed class RaterList
{
    /// <summary>Up to so many are compared one by one, which is faster than an index.</summary>
    private const int MostWithoutIndex = 16;

    private RaterId[] _ids = new RaterId[8];
    private int[] _roles = new int[8];
    private Dictionary<RaterId, int>? _index;

    public int Count { get; private set; }

    public ReadOnlySpan<RaterId> Ids => _ids.AsSpan(0, Count);

    public ReadOnlySpan<int> Roles => _roles.AsSpan(0, Count);

    /// <summary>The place of a rater, or −1.</summary>
    public int Find(RaterId rater)
    {
        if (Count > MostWithoutIndex)
        {
            return _index!.TryGetValue(rater, out int place) ? place : -1;
        }

        for (int i = 0; i < Count; i++)
        {
            if (_ids[i] == rater)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Adds a rater who is not there, and gives the place.</summary>
    public int Add(RaterId rater, int role)
    {
        if (Count == _ids.Length)
        {
            Array.Resize(ref _ids, 2 * Count);
            Array.Resize(ref _roles, 2 * Count);
        }

        _ids[Count] = rater;
        _roles[Count] = role;
        Count++;
        for (int i = Count == MostWithoutIndex + 1 ? 0 : Count - 1; Count > MostWithoutIndex && i < Count; i++)
        {
            (_index ??= []).Add(_ids[i], i);
        }

        return Count - 1;
    }

    public void Clear()
    {
        Count = 0;
        _index?.Clear();
    }
}
