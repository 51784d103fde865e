using Competency.Core.Tests.Oracle;

namespace Competency.Core.Tests.Disclosure;

/// <summary>Ranks of linear forms modulo a prime, by the plainest elimination there is.</summary>
internal sealed class Independence
{
    private const long Prime = 2_147_483_647;

    private readonly (Unknown[] Unknowns, long[][] Columns, int Rank)[] _blocks;

    public Independence(IEnumerable<IReadOnlyDictionary<Unknown, Rational>> forms)
    {
        IReadOnlyDictionary<Unknown, Rational>[] all = [.. forms];
        Unknown[] unknowns = [.. all.SelectMany(form => form.Keys).Distinct()];
        List<long[]> basis = Basis(all.Select(form => unknowns.Select(unknown => form.TryGetValue(unknown, out Rational value) ? Modulo(value) : 0).ToArray()), int.MaxValue);

        // Forms of one leaf know nothing of another. A form that spans leaves (a composite) falls away if it follows from theirs; else all are taken as one.
        string[] leafOf = [.. unknowns.Select(unknown => unknown.Item.Value.Split('.')[0])];
        string[][] leavesOf = [.. basis.Select(row => leafOf.Where((_, i) => row[i] != 0).Distinct().ToArray())];
        bool apart = leavesOf.All(leaves => leaves.Length == 1);
        _blocks =
        [
            .. basis.Zip(leavesOf).GroupBy(row => apart ? row.Second[0] : string.Empty, row => row.First).Select(rows =>
            {
                int[] own = [.. Enumerable.Range(0, unknowns.Length).Where(i => !apart || leafOf[i] == rows.Key)];
                return (own.Select(i => unknowns[i]).ToArray(), own.Select(i => rows.Select(row => row[i]).ToArray()).ToArray(), rows.Count());
            }),
        ];
    }

    /// <summary>Whether a combination of the forms is about targets alone: then the other unknowns have a lower rank than all of them.</summary>
    public bool Finds(Func<Unknown, bool> isTarget) => _blocks.Any(block =>
        Basis(block.Columns.Where((_, i) => !isTarget(block.Unknowns[i])), block.Rank).Count < block.Rank);

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
