using Competency.Core.Disclosure;
using Competency.Core.Tests.Oracle;

namespace Competency.Core.Tests.Disclosure;

/// <summary>The search for combinations about few raters, against trying every set of raters.</summary>
public sealed class SupportSearchTests
{
    [Fact]
    public void Finds_RandomRows_AgreesWithTryingEverySet()
    {
        int found = 0;
        for (int seed = 0; seed < 2000; seed++)
        {
            Random random = new(seed);
            int rows = random.Next(1, 6);
            int limit = random.Next(1, 6);
            List<AuditClass> classes = [.. Enumerable.Range(0, random.Next(1, 6)).Select(i => new AuditClass(
                [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Enumerable.Range(0, rows).Select(_ => (ulong)Math.Max(0, random.Next(-3, 4))).ToArray())],
                random.Next(2) == 0 ? 3 : 5,
                random.Next(2) == 0 ? RoleId.Peer : null,
                random.Next(1, 4)))];
            bool anyone = random.Next(2) == 0;
            Func<AuditClass, bool> isTarget = c => anyone || c.Minimum == 5;
            Func<AuditClass, bool>? isMember = random.Next(3) == 0 ? c => c.PooledRole is not null : null;

            bool answer = new SupportSearch(classes, rows, limit, isTarget, isMember).Finds();

            answer.Should().Be(TryEverySet(classes, rows, limit, isTarget, isMember ?? (static _ => true)), $"seed {seed}");
            found += answer ? 1 : 0;
        }

        found.Should().BeInRange(200, 1800, "both answers must come up");
    }

    [Fact]
    public void Finds_TooManySetsToTry_SaysThatSomethingMightBeFound()
    {
        // Thirty-two raters, each seen by one row alone with a neighbor: any rows leave sets of two, and under a limit of ten there are some sixty million sets.
        const int Rows = 31;
        List<AuditClass> classes = [.. Enumerable.Range(0, Rows + 1).Select(i => new AuditClass(
            [[.. Enumerable.Range(0, Rows).Select(row => row == i || row + 1 == i ? 1UL : 0)]], 10, null, 1))];

        new SupportSearch(classes, Rows, 10, static _ => true).Finds().Should().BeTrue();
    }

    private static bool TryEverySet(List<AuditClass> classes, int rows, int limit, Func<AuditClass, bool> isTarget, Func<AuditClass, bool> isMember)
    {
        for (int set = 1; set < 1 << classes.Count; set++)
        {
            AuditClass[] chosen = [.. classes.Where((_, i) => (set & (1 << i)) != 0)];
            if (chosen.Sum(c => c.Raters) < limit && chosen.All(isMember))
            {
                // Some combination vanishes outside the set, and not on the targets in it.
                AuditClass[] outside = [.. classes.Except(chosen)];
                if (Rank(outside, rows) < Rank([.. outside, .. chosen.Where(isTarget)], rows))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int Rank(AuditClass[] classes, int rows)
    {
        List<Rational[]> basis = [];
        foreach (ulong[] column in classes.SelectMany(c => c.Columns))
        {
            Rational[] vector = [.. column.Select(value => (Rational)(long)value)];
            foreach (Rational[] known in basis)
            {
                int pivot = Array.FindIndex(known, value => value != Rational.Zero);
                Rational factor = vector[pivot] / known[pivot];
                for (int i = 0; i < rows; i++)
                {
                    vector[i] -= factor * known[i];
                }
            }

            if (Array.Exists(vector, value => value != Rational.Zero))
            {
                basis.Add(vector);
            }
        }

        return basis.Count;
    }
}
