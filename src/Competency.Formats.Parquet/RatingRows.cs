using Competency.Core;
using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;

namespace Competency.Formats.Parquet;

/// <summary>The rows of one row group. Ids are parsed once for all rows that follow each other with the same; a row with anything unusual is read as text, by the rules of every other format.</summary>
internal sealed class RatingRows(
    RatingTable table, BulkScorer scorer, int columns, ItemHandle[] wideItems,
    ReadOnlyMemory<char>[] subjects, ReadOnlyMemory<char>[] raters, ReadOnlyMemory<char>[] roles, ReadOnlyMemory<char>[]? items, ValueColumn[] values)
{
    private readonly Dictionary<ReadOnlyMemory<char>, RoleHandle> _roles = new(TextComparer.Ordinal);
    private readonly Dictionary<ReadOnlyMemory<char>, ItemHandle> _items = new(TextComparer.Ordinal);
    private ReadOnlyMemory<char> _subjectText;
    private ReadOnlyMemory<char> _raterText;
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
        if (!subjects[row].Span.SequenceEqual(_subjectText.Span))
        {
            _subjectText = SubjectId.TryParse(subjects[row].ToString(), out _subject) ? subjects[row] : default;
        }

        if (!raters[row].Span.SequenceEqual(_raterText.Span))
        {
            _raterText = RaterId.TryParse(raters[row].ToString(), out _rater) ? raters[row] : default;
        }

        return !_subjectText.IsEmpty && !_raterText.IsEmpty && TryFind(roles[row], out role);
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

    private bool TryFind(ReadOnlyMemory<char> text, out RoleHandle role)
    {
        if (_roles.TryGetValue(text, out role))
        {
            return true;
        }

        bool isFound = RoleId.TryParse(text.ToString(), out RoleId id) && scorer.TryGetRole(id, out role);
        if (isFound)
        {
            _roles.Add(text, role);
        }

        return isFound;
    }

    private bool TryFind(ReadOnlyMemory<char> text, out ItemHandle item)
    {
        if (_items.TryGetValue(text, out item))
        {
            return true;
        }

        bool isFound = ItemId.TryParse(text.ToString(), out ItemId id) && scorer.TryGetItem(id, out item);
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
        fields[table.Subject] = subjects[row].ToString();
        fields[table.Rater] = raters[row].ToString();
        fields[table.Role] = roles[row].ToString();
        if (items is not null)
        {
            fields[table.Item] = items[row].ToString();
            fields[table.Value] = values[0].TextAt(row);
        }

        for (int i = 0; i < table.Items.Count; i++)
        {
            fields[table.Items[i].Column] = values[i].TextAt(row);
        }

        return fields;
    }
}
