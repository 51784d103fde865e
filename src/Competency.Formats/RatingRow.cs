using System.Globalization;
using Competency.Core;
using Competency.Core.Scoring;

namespace Competency.Formats;

/// <summary>Reads one row, and gathers everything that is wrong with it.</summary>
internal sealed class RatingRow
{
    private const string ValueAllowed = "a whole number; or empty, 'not-observed', 'N/A' or '未观察到' for not observed";
    private const string FreeAllowed = "1 to 200 characters, none of them a control character, no white space at either end";
    private const string WordsAllowed = "words of lowercase ASCII letters and digits joined by single hyphens, 1 to 64 characters, such as 'customer-orientation'";
    private const string ItemAllowed =
        "a dimension id, then the level's ordinal where there is one, then a number, such as 'customer-orientation.3.1' or 'trust-building.1'; or a dimension id: " + WordsAllowed;

    private const string DateAllowed = "year, month and day such as '2026-03-31', or empty";

    private static readonly string[] s_notObserved = ["", "not-observed", "N/A", "未观察到"];

    private readonly RatingColumns _columns;
    private readonly string[] _fields;
    private readonly List<RowFault> _faults = [];

    public RatingRow(RatingColumns columns, string[] fields, int row, bool hasBadQuotes)
    {
        _columns = columns;
        _fields = fields;
        Number = row;
        string subject = FieldAt(columns.Subject);
        if (SubjectId.TryParse(subject, out SubjectId id))
        {
            Subject = id;
        }
        else
        {
            Malformed(RatingColumns.SubjectName, subject, "subject id", FreeAllowed);
        }

        if (hasBadQuotes)
        {
            Refuse(RatingFileCodes.BadQuotes, null, null, "quotation marks around a whole field, doubled inside it",
                "a quotation mark is misplaced or not closed");
        }
        else if (fields.Length != columns.Count)
        {
            Refuse(RatingFileCodes.WrongFieldCount, null, fields.Length.ToString(CultureInfo.InvariantCulture),
                string.Create(CultureInfo.InvariantCulture, $"{columns.Count}, as in the header"),
                string.Create(CultureInfo.InvariantCulture, $"the row has {fields.Length} fields"));
        }
        else
        {
            Read();
        }
    }

    /// <summary>Gets the row as a spreadsheet counts it.</summary>
    public int Number { get; }

    /// <summary>Gets whom the row rates; null where it does not say so readably.</summary>
    public SubjectId? Subject { get; }

    /// <summary>Gets the row's ratings: one in the long layout, one for each item in the wide one; none where there are faults.</summary>
    public IReadOnlyList<Rating> Ratings { get; private set; } = [];

    public IReadOnlyList<RowFault> Faults => _faults;

    private void Read()
    {
        string rater = FieldAt(_columns.Rater);
        string role = FieldAt(_columns.Role);
        if (!RaterId.TryParse(rater, out RaterId raterId))
        {
            Malformed(RatingColumns.RaterName, rater, "rater id", FreeAllowed);
        }

        if (!RoleId.TryParse(role, out RoleId roleId))
        {
            Malformed(RatingColumns.RoleName, role, "role id", WordsAllowed);
        }

        Rating[] ratings = _columns.Layout == RatingFileLayout.Long
            ? [ReadRating(raterId, roleId)]
            : [.. _columns.Items.Select(item => new Rating(raterId, roleId, item.Item, ReadValue(FieldAt(item.Column), item.Item.Value)))];
        Ratings = _faults.Count == 0 ? ratings : [];
    }

    private Rating ReadRating(RaterId rater, RoleId role)
    {
        string item = FieldAt(_columns.Item);
        if (!ItemId.TryParse(item, out ItemId itemId))
        {
            Malformed(RatingColumns.ItemName, item, "item id", ItemAllowed);
        }

        string comment = FieldAt(_columns.Comment);
        RatingValue value = ReadValue(FieldAt(_columns.Value), RatingColumns.ValueName);
        return new Rating(rater, role, itemId, value, comment.Length == 0 ? null : comment, ReadDate());
    }

    private RatingValue ReadValue(string text, string column)
    {
        if (s_notObserved.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            return RatingValue.NotObserved;
        }

        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value))
        {
            Refuse(RatingFileCodes.BadValue, column, text, ValueAllowed, $"'{text}' is not a rating");
        }

        return value;
    }

    private DateOnly? ReadDate()
    {
        string text = FieldAt(_columns.Date);
        if (text.Length == 0)
        {
            return null;
        }

        if (!TryParseDate(text, out DateOnly date))
        {
            Refuse(RatingFileCodes.BadDate, RatingColumns.DateName, text, DateAllowed, $"'{text}' is not a date");
        }

        return date;
    }

    /// <summary>Reads a date of the one form that is allowed.</summary>
    public static bool TryParseDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private string FieldAt(int index) => index >= 0 && index < _fields.Length ? _fields[index] : string.Empty;

    private void Malformed(string column, string value, string what, string allowed) =>
        Refuse(AssessmentIssueCodes.MalformedId, column, value, allowed, $"'{value}' is not a {what}");

    private void Refuse(string code, string? column, string? value, string allowed, string what) =>
        _faults.Add(new RowFault(code, Number, column, value, allowed, $"{what}; allowed: {allowed}."));
}
