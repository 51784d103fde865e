namespace Competency.Core.Disclosure;

/// <summary>Raters whom every row counts alike: a combination of rows is about all of them or about none.</summary>
/// <param name="Columns">What the rows make of each of their ratings.</param>
/// <param name="Minimum">The highest minimum of their groups.</param>
/// <param name="PooledRole">Their role, where it was ever shown in a pool.</param>
/// <param name="Raters">How many they are.</param>
internal sealed record AuditClass(List<ulong[]> Columns, int Minimum, RoleId? PooledRole, int Raters)
{
    public static List<AuditClass> Of(IEnumerable<AuditRater> raters, int[] placeOf, int rows)
    {
        List<AuditClass> classes = [];
        foreach (AuditRater rater in raters)
        {
            List<ulong[]> columns = rater.ToColumns(placeOf, rows);
            int same = classes.FindIndex(c => c.Minimum == rater.Minimum && c.PooledRole == rater.PooledRole && AreEqual(c.Columns, columns));
            if (same < 0)
            {
                classes.Add(new AuditClass(columns, rater.Minimum, rater.PooledRole, 1));
            }
            else
            {
                classes[same] = classes[same] with { Raters = classes[same].Raters + 1 };
            }
        }

        return classes;
    }

    private static bool AreEqual(List<ulong[]> left, List<ulong[]> right)
    {
        bool equal = left.Count == right.Count;
        for (int i = 0; equal && i < left.Count; i++)
        {
            equal = left[i].AsSpan().SequenceEqual(right[i]);
        }

        return equal;
    }
}
