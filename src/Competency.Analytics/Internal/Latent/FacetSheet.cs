namespace Competency.Analytics.Internal.Latent;

/// <summary>The ratings of many raters, coded by category; items that do not vary, and who rated only those, are left out.</summary>
internal sealed class FacetSheet
{
    private FacetSheet()
    {
    }

    /// <summary>The indexes of the persons, raters and items in use.</summary>
    public required int[] Persons { get; init; }

    public required int[] Raters { get; init; }

    public required int[] Items { get; init; }

    public required double[][] Categories { get; init; }

    public required double[][] Counts { get; init; }

    /// <summary>The ratings of each person in use, by indexes among raters and items in use.</summary>
    public required (int Rater, int Item, int Category)[][] Ratings { get; init; }

    public static FacetSheet Of(RatingTable table, bool commonCategories)
    {
        SortedSet<double>[] used = [.. table.Items.Select(static _ => new SortedSet<double>())];
        for (int at = 0; at < table.Count; at++)
        {
            used[table.ItemAt(at)].Add(table.ValueAt(at));
        }

        int[] items = [.. Enumerable.Range(0, used.Length).Where(i => used[i].Count > 1)];
        double[] common = [.. items.SelectMany(i => used[i]).Distinct().Order()];
        double[][] categories = [.. items.Select(i => commonCategories ? common : [.. used[i]])];
        if (categories.FirstOrDefault(static c => c.Length > ItemResponseTheory.MostCategories) is { } wide)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"An item has {wide.Length} categories; at most {ItemResponseTheory.MostCategories} are allowed."), nameof(table));
        }

        int[] itemOf = Places(items, table.Items.Length);
        int[] raters = [.. Enumerable.Range(0, table.Count).Where(at => itemOf[table.ItemAt(at)] >= 0).Select(table.RaterAt).Distinct().Order()];
        int[] raterOf = Places(raters, table.Raters.Length);
        double[][] counts = [.. categories.Select(static c => new double[c.Length])];
        List<int> persons = [];
        List<(int, int, int)[]> ratings = [];
        for (int t = 0; t < table.Targets.Length; t++)
        {
            List<(int, int, int)> own = [];
            for (int at = table.StartOf(t); at < table.StartOf(t + 1); at++)
            {
                int item = itemOf[table.ItemAt(at)];
                if (item >= 0)
                {
                    int category = Array.BinarySearch(categories[item], table.ValueAt(at));
                    own.Add((raterOf[table.RaterAt(at)], item, category));
                    counts[item][category]++;
                }
            }

            if (own.Count > 0)
            {
                persons.Add(t);
                ratings.Add([.. own]);
            }
        }

        return new FacetSheet
        {
            Persons = [.. persons],
            Raters = raters,
            Items = items,
            Categories = categories,
            Counts = counts,
            Ratings = [.. ratings],
        };
    }

    /// <summary>Whether some rater gave nothing but the lowest, or nothing but the highest, category of each item.</summary>
    public bool HasRaterAtOneEnd()
    {
        bool[] low = new bool[Raters.Length];
        bool[] high = new bool[Raters.Length];
        foreach ((int rater, int item, int category) in Ratings.SelectMany(static r => r))
        {
            low[rater] |= category < Categories[item].Length - 1;
            high[rater] |= category > 0;
        }

        return Raters.Length > 1 && !(low.All(static l => l) && high.All(static h => h));
    }

    public LatentData ToData(LatentDesign design)
    {
        int[] start = new int[Ratings.Length + 1];
        for (int p = 0; p < Ratings.Length; p++)
        {
            start[p + 1] = start[p] + Ratings[p].Length;
        }

        return new LatentData
        {
            Start = start,
            Unit = [.. Ratings.SelectMany(r => r.Select(x => design.UnitOf(x.Item, x.Rater)))],
            Category = [.. Ratings.SelectMany(static r => r.Select(static x => x.Category))],
        };
    }

    private static int[] Places(int[] used, int size)
    {
        int[] places = new int[size];
        Array.Fill(places, -1);
        for (int at = 0; at < used.Length; at++)
        {
            places[used[at]] = at;
        }

        return places;
    }
}
