using Competency.Core.Tests.Oracle;

namespace Competency.Core.Tests.Disclosure;

/// <summary>Ranks of linear forms modulo a prime, by the plainest elimination there is.</summary>
internal sealed class Independence
{
    private const long Prime = 2_147_483_647;

    private readonly Unknown[] _unknowns;
    private readonly long[][] _rows;

    public Independence(IEnumerable<IReadOnlyDictionary<Unknown, Rational>> forms)
    {
        IReadOnlyDictionary<Unknown, Rational>[] all = [.. forms];
        _unknowns = [.. all.SelectMany(form => form.Keys).Distinct()];
        _rows = Reduce([.. all.Select(form => _unknowns.Select(unknown => form.TryGetValue(unknown, out Rational value) ? Modulo(value) : 0).ToArray())]);
    }

    /// <summary>Whether a combination of the forms is about targets alone: then the other unknowns have a lower rank than all of them.</summary>
    public bool Finds(Func<Unknown, bool> isTarget)
    {
        int[] others = [.. Enumerable.Range(0, _unknowns.Length).Where(i => !isTarget(_unknowns[i]))];
        return others.Length < _unknowns.Length && Reduce([.. _rows.Select(row => others.Select(i => row[i]).ToArray())]).Length < _rows.Length;
    }

    private static long[][] Reduce(long[][] rows)
    {
        List<long[]> basis = [];
        List<int> pivots = [];
        foreach (long[] source in rows)
        {
            long[] row = [.. source];
            for (int b = 0; b < basis.Count; b++)
            {
                long factor = row[pivots[b]];
                for (int i = pivots[b]; factor != 0 && i < row.Length; i++)
                {
                    row[i] = (row[i] + ((Prime - factor) * basis[b][i])) % Prime;
                }
            }

            int pivot = Array.FindIndex(row, value => value != 0);
            if (pivot >= 0)
            {
                long inverse = Power(row[pivot], Prime - 2);
                basis.Add([.. row.Select(value => value * inverse % Prime)]);
                pivots.Add(pivot);
            }
        }

        return [.. basis];
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
