using Competency.Core;

namespace Competency.Formats;

/// <summary>Where a file's header has each column.</summary>
internal sealed record RatingColumns(int Count, int Subject, int Rater, int Role, int Item, int Value, int Comment, int Date, ValueList<string> Unused)
{
    public const string SubjectName = "subject";
    public const string RaterName = "rater";
    public const string RoleName = "role";
    public const string ItemName = "item";
    public const string ValueName = "value";
    public const string CommentName = "comment";
    public const string DateName = "date";

    private const int Absent = -1;

    private static readonly (string Name, string Chinese, bool IsRequired)[] s_known =
    [
        (SubjectName, "被评人", true),
        (RaterName, "评价人", true),
        (RoleName, "角色", true),
        (ItemName, "条目", true),
        (ValueName, "评分", true),
        (CommentName, "评语", false),
        (DateName, "日期", false),
    ];

    public static RatingColumns Find(string[] header)
    {
        int[] at = [.. s_known.Select(known => IndexOf(header, known.Name, known.Chinese))];
        string[] missing = [.. s_known.Where((known, i) => known.IsRequired && at[i] == Absent).Select(known => $"'{known.Name}' ({known.Chinese})")];
        if (missing.Length > 0)
        {
            throw new RatingFileException(
                RatingFileCodes.MissingColumn,
                $"The header lacks {string.Join(", ", missing)}; it has: {string.Join(", ", header.Select(name => $"'{name}'"))}. Columns are separated by commas.");
        }

        ValueList<string> unused = header.Where((_, i) => !at.Contains(i)).ToValueList();
        return new RatingColumns(header.Length, at[0], at[1], at[2], at[3], at[4], at[5], at[6], unused);
    }

    private static int IndexOf(string[] header, string name, string chinese)
    {
        int[] found = [.. Enumerable.Range(0, header.Length).Where(i =>
            string.Equals(header[i], name, StringComparison.OrdinalIgnoreCase) || string.Equals(header[i], chinese, StringComparison.Ordinal))];
        return found.Length switch
        {
            0 => Absent,
            1 => found[0],
            _ => throw new RatingFileException(
                RatingFileCodes.DuplicateColumn,
                $"The header has the column '{name}' ({chinese}) more than once: {string.Join(", ", found.Select(i => $"'{header[i]}'"))}."),
        };
    }
}
