using Competency.Core;
using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;

namespace Competency.Formats;

/// <summary>
/// Reads a row a rating. Almost every row repeats the one before up to its item, and the items come in the order of the rater before: such a row is known by comparing its bytes with those
/// of rows that were taken apart already, and only its value is read.
/// </summary>
internal sealed class LongBlockParser : BlockParser
{
    private readonly TextCache<int> _items;
    private readonly byte[][] _itemTexts;
    private readonly int[] _following;
    private readonly bool _valueFollowsItem;
    private int _item;
    private int _prefix;
    private int _prefixLength;
    private int _tail;
    private int _tailLength;
    private SubjectId _subject;
    private RaterId _rater;
    private int _role = -1;

    public LongBlockParser(RatingColumns columns, BulkScorer scorer, ItemCells cells, char separator)
        : base(columns, scorer, cells, separator)
    {
        _items = new TextCache<int>((string text, out int item) => TryFind(scorer, text, out item));
        _itemTexts = [.. scorer.Items.Select(item => (byte[])[.. System.Text.Encoding.UTF8.GetBytes(item.Value), Separator])];
        _following = [.. Enumerable.Range(1, _itemTexts.Length).Select(next => next % _itemTexts.Length)];
        _valueFollowsItem = columns.Value == columns.Item + 1
            && new[] { columns.Subject, columns.Rater, columns.Role }.All(column => column < columns.Item);
    }

    protected override void Begin()
    {
        _prefixLength = 0;
        _role = -1;
    }

    protected override int ReadQuickly(ReadOnlySpan<byte> text, int at, ParsedBlock into)
    {
        if (_prefixLength == 0 || !into.IsOpen)
        {
            return at;
        }

        ReadOnlySpan<byte> prefix = text.Slice(_prefix, _prefixLength);
        ReadOnlySpan<byte> tail = text.Slice(_tail, _tailLength);
        while (text[at..].StartsWith(prefix))
        {
            int item = _following[_item];
            int value = at + prefix.Length + _itemTexts[item].Length;
            // Two digits and a tail must fit, so that nothing below has to look for the end.
            if (value + 2 + tail.Length > text.Length || !text[(at + prefix.Length)..].StartsWith(_itemTexts[item]))
            {
                return at;
            }

            int first = text[value] - '0';
            int second = text[value + 1] - '0';
            bool hasFirst = (uint)first < 10;
            bool hasSecond = hasFirst && (uint)second < 10;
            int end = value + (hasSecond ? 2 : hasFirst ? 1 : 0);
            byte cell = !hasFirst ? ParsedBlock.SaidNotObserved : Cells[item, hasSecond ? (10 * first) + second : first];
            bool isTail = tail.Length == 1 ? text[end] == tail[0] : text[end..].StartsWith(tail);
            if (cell == 0 || !isTail || !into.TrySet(item, cell, into.Rows + 1))
            {
                return at;
            }

            _item = item;
            into.Rows++;
            at = end + tail.Length;
        }

        return at;
    }

    protected override bool TryReadFields(ReadOnlySpan<byte> line, ReadOnlySpan<Range> fields, SubjectId subject, RaterId rater, int role, ParsedBlock into)
    {
        if (!_items.TryGet(line[fields[Columns.Item]], out int item)
            || !TryValue(line[fields[Columns.Value]], out int value)
            || (Columns.Date >= 0 && !IsDate(line[fields[Columns.Date]])))
        {
            return false;
        }

        byte cell = value < 0 ? ParsedBlock.SaidNotObserved : Cells[item, value];
        if (cell == 0)
        {
            return false;
        }

        long row = into.Rows + 1;
        bool isSame = into.IsOpen && role == _role && subject == _subject && rater == _rater;
        if (!isSame || !into.TrySet(item, cell, row))
        {
            (_subject, _rater, _role) = (subject, rater, role);
            into.Begin(subject, rater, role, row);
            into.TrySet(item, cell, row);
        }

        _following[_item] = item;
        _item = item;
        return true;
    }

    protected override void Remember(int start, int next, ReadOnlySpan<Range> fields)
    {
        int item = start + fields[Columns.Item].Start.Value;
        int value = start + fields[Columns.Value].Start.Value;
        // White space around the item or the value is nothing to expect again.
        if (!_valueFollowsItem || value - item != _itemTexts[_item].Length)
        {
            _prefixLength = 0;
            return;
        }

        _prefix = start;
        _prefixLength = item - start;
        _tail = start + fields[Columns.Value].End.Value;
        _tailLength = next - _tail;
    }

    private static bool TryFind(BulkScorer scorer, string text, out int item)
    {
        bool isFound = ItemId.TryParse(text, out ItemId id) & scorer.TryGetItem(id, out ItemHandle handle);
        item = handle.Index;
        return isFound;
    }
}
