namespace Competency.Core.Scoring.Compiled;

/// <summary>One person's ratings in plan order: a row for each rater, a byte for each item.</summary>
/// <remarks>The arrays may be longer than <see cref="Count"/> asks for, so that one instance can take up person after person.</remarks>
internal sealed class SubjectRatings
{
    public SubjectRatings(RaterId[] raters, int[] roles, byte[] cells)
    {
        Raters = raters;
        Roles = roles;
        Cells = cells;
        Count = roles.Length;
    }

    /// <summary>The raters, in the order of their first rating; empty where nobody will ask who they are.</summary>
    public RaterId[] Raters { get; }

    /// <summary>The role index of each rater.</summary>
    public int[] Roles { get; private set; }

    /// <summary>Row by row: 0 = not observed, else value − lowest value + 1.</summary>
    public byte[] Cells { get; private set; }

    /// <summary>The number of raters.</summary>
    public int Count { get; private set; }

    /// <summary>Makes room for another person's raters; what was there is gone.</summary>
    public void Reset(int raters, int items)
    {
        Count = raters;
        if (Roles.Length < raters)
        {
            Roles = new int[Math.Max(raters, 2 * Roles.Length)];
        }

        if (Cells.Length < raters * items)
        {
            Cells = new byte[Math.Max(raters * items, 2 * Cells.Length)];
        }
    }
}
