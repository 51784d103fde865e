namespace Competency.Analytics.Internal.Latent;

/// <summary>The answers of one rater about each person, coded by category; items that do not vary are left out.</summary>
internal sealed class AnswerSheet
{
    private AnswerSheet()
    {
    }

    /// <summary>The indexes of the persons with at least one answer to an item that is used.</summary>
    public required int[] Persons { get; init; }

    /// <summary>The indexes of the items in use.</summary>
    public required int[] Items { get; init; }

    /// <summary>The number of answers to each item of the table.</summary>
    public required int[] Answers { get; init; }

    /// <summary>The ratings that are the categories of each item in use, ascending.</summary>
    public required double[][] Categories { get; init; }

    /// <summary>The answers of each person in use: item in use and category.</summary>
    public required (int Item, int Category)[][] Sheets { get; init; }

    /// <summary>How often each category of each item in use occurs.</summary>
    public required double[][] Counts { get; init; }

    public static AnswerSheet Of(RatingTable table, bool commonCategories)
    {
        double[][] rows = table.TargetsByItems();
        double[][] used = [.. Enumerable.Range(0, table.Items.Length).Select(
            i => rows.Select(row => row[i]).Where(static v => !double.IsNaN(v)).Distinct().Order().ToArray())];
        int[] items = [.. Enumerable.Range(0, used.Length).Where(i => used[i].Length > 1)];
        double[] common = [.. items.SelectMany(i => used[i]).Distinct().Order()];
        foreach (int i in items)
        {
            int size = commonCategories ? common.Length : used[i].Length;
            if (size > ItemResponseTheory.MostCategories)
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Item '{table.Items[i]}' has {size} categories; at most {ItemResponseTheory.MostCategories} are allowed. These models take answers, not means."),
                    nameof(table));
            }
        }

        double[][] categories = [.. items.Select(i => commonCategories ? common : used[i])];
        double[][] counts = [.. categories.Select(static c => new double[c.Length])];
        List<int> persons = [];
        List<(int, int)[]> sheets = [];
        for (int t = 0; t < rows.Length; t++)
        {
            (int Item, int Category)[] sheet = [.. Enumerable.Range(0, items.Length)
                .Where(i => !double.IsNaN(rows[t][items[i]]))
                .Select(i => (i, Array.BinarySearch(categories[i], rows[t][items[i]])))];
            if (sheet.Length > 0)
            {
                persons.Add(t);
                sheets.Add(sheet);
            }

            foreach ((int item, int category) in sheet)
            {
                counts[item][category]++;
            }
        }

        return new AnswerSheet
        {
            Persons = [.. persons],
            Items = items,
            Answers = [.. Enumerable.Range(0, table.Items.Length).Select(i => rows.Count(row => !double.IsNaN(row[i])))],
            Categories = categories,
            Sheets = [.. sheets],
            Counts = counts,
        };
    }

    public LatentData ToData(Func<int, int> unitOf)
    {
        int[] start = new int[Sheets.Length + 1];
        for (int p = 0; p < Sheets.Length; p++)
        {
            start[p + 1] = start[p] + Sheets[p].Length;
        }

        return new LatentData
        {
            Start = start,
            Unit = [.. Sheets.SelectMany(s => s.Select(a => unitOf(a.Item)))],
            Category = [.. Sheets.SelectMany(static s => s.Select(static a => a.Category))],
        };
    }
}
