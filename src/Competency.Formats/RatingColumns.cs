using Competency.Core;

namespace Competency.Formats;

/// <summary>Where a file's header has each column.</summary>
/// <remarks>Items are the columns that are items in the wide layout; there are none in the long one.</remarks>
internal sealed record RatingColumns(
    int Count, int Subject, int Rater, int Role, int Item, int Value, int Comment, int Date, ValueList<ItemColumn> Items, ValueList<string> Unused)
{
    public const string SubjectName = "subject";
    public const string RaterName = "rater";
    public const string RoleName = "role";
    public const string ItemName = "item";
    public const string ValueName = "value";
    public const string CommentName = "comment";
    public const string DateName = "date";

    private const int Absent = -1;
    private const int FirstOfItems = 3;

    // The first two names are those that messages give.
    private static readonly string[][] s_known =
    [
        [SubjectName, "被评人", "ratee", "被评价人"],
        [RaterName, "评价人", "评分人"],
        [RoleName, "角色", "relationship", "评价关系"],
        [ItemName, "条目", "indicator", "指标", "行为指标"],
        [ValueName, "评分", "rating", "分数"],
        [CommentName, "评语"],
        [DateName, "日期"],
    ];

    public RatingFileLayout Layout => Items.Count > 0 ? RatingFileLayout.Wide : RatingFileLayout.Long;

    /// <summary>Finds the columns.</summary>
    /// <param name="header">The header row.</param>
    /// <param name="layout">The layout, or null to find it out.</param>
    /// <param name="isItem">Whether the model has an item.</param>
    public static RatingColumns Find(string[] header, RatingFileLayout? layout, Func<ItemId, bool> isItem)
    {
        int[] at = [.. s_known.Select(names => IndexOf(header, names))];
        bool couldBeWide = layout == RatingFileLayout.Wide || (layout is null && at[FirstOfItems] == Absent && at[FirstOfItems + 1] == Absent);
        ItemColumn[] items = couldBeWide ? [.. ItemsOf(header, at, isItem)] : [];
        bool isWide = items.Length > 0 || layout == RatingFileLayout.Wide;
        int required = isWide ? FirstOfItems : FirstOfItems + 2;
        string[] missing = [.. s_known.Take(required).Where((_, i) => at[i] == Absent).Select(names => $"'{names[0]}' ({names[1]})")];
        if (missing.Length > 0)
        {
            throw Missing(string.Join(", ", missing), header);
        }

        if (isWide)
        {
            if (items.Length == 0)
            {
                throw Missing("any column that is an item of the model", header);
            }

            (at[FirstOfItems], at[FirstOfItems + 1], at[^2], at[^1]) = (Absent, Absent, Absent, Absent);
        }

        ValueList<string> unused = header.Where((_, i) => !at.Contains(i) && !items.Any(item => item.Column == i)).ToValueList();
        return new RatingColumns(header.Length, at[0], at[1], at[2], at[3], at[4], at[5], at[6], items.ToValueList(), unused);
    }

    private static RatingFileException Missing(string what, string[] header) => new(
        RatingFileCodes.MissingColumn,
        $"The header lacks {what}; it has: {string.Join(", ", header.Select(name => $"'{name}'"))}. Columns are separated by commas, semicolons or tabs.");

    private static List<ItemColumn> ItemsOf(string[] header, int[] known, Func<ItemId, bool> isItem)
    {
        List<ItemColumn> items = [];
        for (int i = 0; i < header.Length; i++)
        {
            if (!known.Contains(i) && ItemId.TryParse(header[i], out ItemId item))
            {
                if (isItem(item))
                {
                    items.Add(new ItemColumn(i, item));
                }
                else if (IndicatorId.TryParse(header[i], out _))
                {
                    // Whatever looks like an indicator is meant as one: passing over it would lose ratings in silence.
                    throw new RatingFileException(RatingFileCodes.UnknownItemColumn, $"The header has the column '{header[i]}', which is no item of the model.");
                }
            }
        }

        return items.GroupBy(item => item.Item).FirstOrDefault(same => same.Skip(1).Any()) is { } twice
            ? throw new RatingFileException(RatingFileCodes.DuplicateColumn, $"The header has the column '{twice.Key}' more than once.")
            : items;
    }

    private static int IndexOf(string[] header, string[] names)
    {
        int[] found = [.. Enumerable.Range(0, header.Length).Where(i => names.Contains(header[i], StringComparer.OrdinalIgnoreCase))];
        return found.Length switch
        {
            0 => Absent,
            1 => found[0],
            _ => throw new RatingFileException(
                RatingFileCodes.DuplicateColumn,
                $"The header has the column '{names[0]}' ({names[1]}) more than once: {string.Join(", ", found.Select(i => $"'{header[i]}'"))}."),
        };
    }
}
