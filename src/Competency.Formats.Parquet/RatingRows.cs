using Competency.Core;
using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;

namespace Competency.Formats.Parquet;

/// <summary>The rows of one row group. Ids are parsed once for all rows that follow each other with the same; a row with anything unusual is read as text, by the rules of every other format.</summary>
internal sealed class RatingRows(
    RatingTable table, BulkScorer scorer, int columns, ItemHandle[] wideItems, string[] subjects, string[] raters, string[] roles, string[]? items, ValueColumn[] values)
{
    private readonly Dictionary<string, RoleHandle> _roles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ItemHandle> _items = new(StringComparer.Ordinal);
    private string? _subjectText;
    private string? _raterText;
    private SubjectId _subject;
    private RaterId _rater;

    public void AddTo(RatingChunkBuilder builder, int row, long number)
    {
        if (!TryPersons(row, out RoleHandle role) || !TryAdd(builder, row, role, number))
        {
            table.Read(Fields(row), number, builder);
        }
    }

    private bool TryPersons(int row, out RoleHandle role)
    {
        role = default;
        if (!string.Equals(_subjectText, subjects[row], StringComparison.Ordinal))
        {
            _subjectText = SubjectId.TryParse(subjects[row], out _subject) ? subjects[row] : null;
        }

        if (!string.Equals(_raterText, raters[row], StringComparison.Ordinal))
        {
            _raterText = RaterId.TryParse(raters[row], out _rater) ? raters[row] : null;
        }

        return _subjectText is not null && _raterText is not null && TryFind(roles[row], out role);
    }

    private bool TryAdd(RatingChunkBuilder builder, int row, RoleHandle role, long number)
    {
        if (items is not null)
        {
            if (!TryFind(items[row], out ItemHandle item) || !values[0].TryGet(row, out RatingValue value))
            {
                return false;
            }

            builder.Add(new ResolvedRating(_subject, _rater, role, item, value, number));
            return true;
        }

        foreach (ValueColumn column in values)
        {
            if (!column.TryGet(row, out _))
            {
                return false;
            }
        }

        for (int i = 0; i < values.Length; i++)
        {
            values[i].TryGet(row, out RatingValue value);
            builder.Add(new ResolvedRating(_subject, _rater, role, wideItems[i], value, number));
        }

        return true;
    }

    private bool TryFind(string text, out RoleHandle role)
    {
        if (_roles.TryGetValue(text, out role))
        {
            return true;
        }

        bool isFound = RoleId.TryParse(text, out RoleId id) && scorer.TryGetRole(id, out role);
        if (isFound)
        {
            _roles.Add(text, role);
        }

        return isFound;
    }

    private bool TryFind(string text, out ItemHandle item)
    {
        if (_items.TryGetValue(text, out item))
        {
            return true;
        }

        bool isFound = ItemId.TryParse(text, out ItemId id) && scorer.TryGetItem(id, out item);
        if (isFound)
        {
            _items.Add(text, item);
        }

        return isFound;
    }

    private string[] Fields(int row)
    {
        string[] fields = new string[columns];
        Array.Fill(fields, string.Empty);
        fields[table.Subject] = subjects[row];
        fields[table.Rater] = raters[row];
        fields[table.Role] = roles[row];
        if (items is not null)
        {
            fields[table.Item] = items[row];
            fields[table.Value] = values[0].TextAt(row);
        }

        for (int i = 0; i < table.Items.Count; i++)
        {
            fields[table.Items[i].Column] = values[i].TextAt(row);
        }

        return fields;
    }
}
