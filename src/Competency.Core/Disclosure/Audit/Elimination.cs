namespace Competency.Core.Disclosure;

/// <summary>Row reduction over <see cref="PrimeField"/>, one vector at a time.</summary>
internal sealed class Elimination(int length)
{
    private readonly List<ulong[]> _basis = [];
    private readonly List<int> _pivots = [];

    public int Rank => _basis.Count;

    public IReadOnlyList<ulong[]> Basis => _basis;

    /// <summary>Adds a vector; tells whether it is independent of those before. The vector is used up.</summary>
    /// <param name="vector">The vector.</param>
    /// <param name="pivots">How many leading places may hold a pivot; a vector that is zero in them is not added.</param>
    public bool Add(ulong[] vector, int pivots)
    {
        for (int i = 0; i < _basis.Count; i++)
        {
            Reduce(vector, _basis[i], _pivots[i]);
        }

        int pivot = Array.FindIndex(vector, 0, pivots, value => value != 0);
        if (pivot < 0)
        {
            return false;
        }

        ulong inverse = PrimeField.Invert(vector[pivot]);
        for (int i = pivot; i < length; i++)
        {
            vector[i] = vector[i] == 0 ? 0 : PrimeField.Multiply(vector[i], inverse);
        }

        _basis.Add(vector);
        _pivots.Add(pivot);
        return true;
    }

    public bool Add(ulong[] vector) => Add(vector, length);

    private void Reduce(ulong[] vector, ulong[] basis, int pivot)
    {
        ulong factor = vector[pivot];
        if (factor == 0)
        {
            return;
        }

        // Places before the pivot of a basis vector are zero.
        for (int i = pivot; i < length; i++)
        {
            if (basis[i] != 0)
            {
                vector[i] = PrimeField.Subtract(vector[i], PrimeField.Multiply(factor, basis[i]));
            }
        }
    }
}
