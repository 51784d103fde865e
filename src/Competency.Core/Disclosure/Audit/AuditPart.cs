namespace Competency.Core.Disclosure;

/// <summary>Rows and raters that have nothing to do with the rest: no rater outside is counted by one of the rows.</summary>
/// <remarks>
/// A combination of rows is the sum of its combinations in each part, and each of those is about some of the raters that the whole is about: if
/// none is found in any part, none is found in all.
/// </remarks>
internal sealed record AuditPart(List<AuditClass> Classes, int Rows)
{
    public static List<AuditPart> Of(IEnumerable<AuditRater> raters, int rows)
    {
        int[] partOf = [.. Enumerable.Range(0, rows)];
        foreach (AuditRater rater in raters)
        {
            int first = -1;
            foreach (int row in rater.Rows)
            {
                first = first < 0 ? row : first;
                partOf[Root(partOf, row)] = Root(partOf, first);
            }
        }

        int[] placeOf = new int[rows];
        Dictionary<int, int> length = [];
        for (int row = 0; row < rows; row++)
        {
            int root = Root(partOf, row);
            placeOf[row] = length.GetValueOrDefault(root);
            length[root] = placeOf[row] + 1;
        }

        return
        [
            .. raters.Where(rater => rater.Rows.Any()).GroupBy(rater => Root(partOf, rater.Rows.First()))
                .Select(part => new AuditPart(AuditClass.Of(part, placeOf, length[part.Key]), length[part.Key])),
        ];
    }

    private static int Root(int[] partOf, int row)
    {
        while (partOf[row] != row)
        {
            row = partOf[row] = partOf[partOf[row]];
        }

        return row;
    }
}
