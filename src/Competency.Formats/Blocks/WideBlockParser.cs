using Competency.Core;
using Competency.Core.Scoring.Bulk;

namespace Competency.Formats;

/// <summary>Reads a row a rater.</summary>
internal sealed class WideBlockParser : BlockParser
{
    private const int Persons = 3;

    private readonly int[] _items;
    private readonly byte[] _row;
    private readonly bool _isPersonsThenItems;

    public WideBlockParser(RatingColumns columns, BulkScorer scorer, ItemCells cells, char separator)
        : base(columns, scorer, cells, separator)
    {
        _items = [.. columns.Items.Select(item => scorer.Item(item.Item).Index)];
        _row = new byte[_items.Length];
        _isPersonsThenItems = columns.Count == Persons + _items.Length && columns.Items.Select((item, i) => item.Column == Persons + i).All(isThere => isThere);
    }

    protected override int ReadQuickly(ReadOnlySpan<byte> text, int at, ParsedBlock into)
    {
        if (!_isPersonsThenItems)
        {
            return at;
        }

        Span<Range> persons = stackalloc Range[Persons];
        while (at < text.Length)
        {
            int values = FindPersons(text, at, persons);
            int next = values < 0 ? -1 : ReadValues(text, values);
            if (next < 0
                || !TryPersons(text[persons[Columns.Subject]], text[persons[Columns.Rater]], text[persons[Columns.Role]], out SubjectId subject, out RaterId rater, out int role))
            {
                return at;
            }

            AddRow(subject, rater, role, into);
            into.Rows++;
            at = next;
        }

        return at;
    }

    protected override bool TryReadFields(ReadOnlySpan<byte> line, ReadOnlySpan<Range> fields, SubjectId subject, RaterId rater, int role, ParsedBlock into)
    {
        for (int i = 0; i < _items.Length; i++)
        {
            if (!TryValue(line[fields[Columns.Items[i].Column]], out int value))
            {
                return false;
            }

            _row[i] = value < 0 ? ParsedBlock.SaidNotObserved : Cells[_items[i], value];
            if (_row[i] == 0)
            {
                return false;
            }
        }

        AddRow(subject, rater, role, into);
        return true;
    }

    /// <summary>Finds the first three fields, where they are in no way unusual; gives where the next begins, or −1.</summary>
    private int FindPersons(ReadOnlySpan<byte> text, int at, Span<Range> persons)
    {
        for (int i = 0; i < persons.Length; i++)
        {
            int length = text[at..].IndexOfAny(Separator, LineFeed);
            if (length <= 0 || text[at + length] == LineFeed || IsSpace(text[at]) || IsSpace(text[at + length - 1]))
            {
                return -1;
            }

            persons[i] = at..(at + length);
            at += length + 1;
        }

        return at;
    }

    /// <summary>Reads one or two digits, or nothing, for each item; gives where the next row begins, or −1 where there is anything else.</summary>
    private int ReadValues(ReadOnlySpan<byte> text, int at)
    {
        for (int i = 0; i < _row.Length; i++)
        {
            if (at + 2 >= text.Length)
            {
                return -1;
            }

            int first = text[at] - '0';
            byte cell = ParsedBlock.SaidNotObserved;
            if ((uint)first < 10)
            {
                int second = text[++at] - '0';
                bool hasSecond = (uint)second < 10;
                cell = Cells[_items[i], hasSecond ? (10 * first) + second : first];
                at += hasSecond ? 1 : 0;
            }

            bool isLast = i == _row.Length - 1;
            at += isLast && text[at] == (byte)'\r' ? 1 : 0;
            if (cell == 0 || at >= text.Length || text[at] != (isLast ? LineFeed : Separator))
            {
                return -1;
            }

            _row[i] = cell;
            at++;
        }

        return at;
    }

    private void AddRow(SubjectId subject, RaterId rater, int role, ParsedBlock into)
    {
        long row = into.Rows + 1;
        into.Begin(subject, rater, role, row);
        for (int i = 0; i < _items.Length; i++)
        {
            into.TrySet(_items[i], _row[i], row);
        }
    }
}
