using Competency.Core.Tests.Oracle;

namespace Competency.Core.Tests.Disclosure;

/// <summary>Ranks of linear forms modulo a prime, by the plainest elimination there is.</summary>
internal sealed class Independence
{
    private const long Prime = 2_147_483_647;

    private readonly Unknown[] _unknowns;
    private readonly long[][] _columns;
    private readonly int _rank;

    public Independence(IEnumerable<IReadOnlyDictionary<Unknown, Rational>> forms)
    {
        IReadOnlyDictionary<Unknown, Rational>[] all = [.. forms];
        _unknowns = [.. all.SelectMany(form => form.Keys).Distinct()];
        List<long[]> rows = Basis(all.Select(form => _unknowns.Select(unknown => form.TryGetValue(unknown, out Rational value) ? Modulo(value) : 0).ToArray()), int.MaxValue);
        _rank = rows.Count;
        _columns = [.. _unknowns.Select((_, i) => rows.Select(row => row[i]).ToArray())];
    }

    /// <summary>Whether a combination of the forms is about targets alone: then the other unknowns have a lower rank than all of them.</summary>
    public bool Finds(Func<Unknown, bool> isTarget) => Basis(_columns.Where((_, i) => !isTarget(_unknowns[i])), _rank).Count < _rank;

    // Row reduction, until so many independent vectors are found.
    private static List<long[]> Basis(IEnumerable<long[]> vectors, int enough)
    {
        List<long[]> basis = [];
        List<int> pivots = [];
        foreach (long[] source in vectors)
        {
            if (basis.Count == enough)
            {
                break;
            }

            long[] vector = [.. source];
            for (int b = 0; b < basis.Count; b++)
            {
                long factor = vector[pivots[b]];
                for (int i = pivots[b]; factor != 0 && i < vector.Length; i++)
                {
                    vector[i] = Modulo(vector[i] + ((Prime - factor) * basis[b][i]));
                }
            }

            int pivot = Array.FindIndex(vector, value => value != 0);
            if (pivot >= 0)
            {
                long inverse = Power(vector[pivot], Prime - 2);
                basis.Add([.. vector.Select(value => Modulo(value * inverse))]);
                pivots.Add(pivot);
            }
        }

        return basis;
    }

    // 2³¹ is 1 modulo the prime.
    private static long Modulo(long value)
    {
        long folded = (value & Prime) + (value >> 31);
        folded = (folded & Prime) + (folded >> 31);
        return folded >= Prime ? folded - Prime : folded;
    }

    private static long Modulo(Rational value) =>
        (long)(((value.Numerator % Prime) + Prime) % Prime * Power((long)(value.Denominator % Prime), Prime - 2) % Prime);

    private static long Power(long value, long exponent)
    {
        long result = 1;
        for (; exponent > 0; exponent >>= 1)
        {
            result = (exponent & 1) == 1 ? result * value % Prime : result;
            value = value * value % Prime;
        }

        return result;
    }
}
