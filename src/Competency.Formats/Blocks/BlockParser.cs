using System.Text;
using Competency.Core;
using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;
using Competency.Core.Validation;

namespace Competency.Formats;

/// <summary>Takes plain rows apart. A row with anything unusual goes to <see cref="RatingRow"/>, which says all that may be said of it.</summary>
internal abstract class BlockParser
{
    protected const byte LineFeed = (byte)'\n';

    private readonly TextCache<SubjectId> _subjects = new(SubjectId.TryParse);
    private readonly TextCache<RaterId> _raters = new(RaterId.TryParse);
    private readonly TextCache<int> _roles;
    private readonly TextCache<DateOnly> _dates = new(RatingRow.TryParseDate);
    private readonly Range[] _fields;

    protected BlockParser(RatingColumns columns, BulkScorer scorer, ItemCells cells, char separator)
    {
        Columns = columns;
        Cells = cells;
        Separator = (byte)separator;
        _roles = new TextCache<int>((string text, out int role) => TryFind(scorer, text, out role));
        _fields = new Range[columns.Count + 1];
    }

    protected RatingColumns Columns { get; }

    protected ItemCells Cells { get; }

    protected byte Separator { get; }

    /// <summary>Makes the parser for a file's layout.</summary>
    public static BlockParser Of(RatingColumns columns, BulkScorer scorer, ItemCells cells, char separator) => columns.Layout == RatingFileLayout.Wide
        ? new WideBlockParser(columns, scorer, cells, separator)
        : new LongBlockParser(columns, scorer, cells, separator);

    /// <summary>Reads all rows of a block.</summary>
    public void Parse(ReadOnlySpan<byte> text, ParsedBlock into)
    {
        into.Clear();
        Begin();
        int at = 0;
        while (at < text.Length)
        {
            at = ReadQuickly(text, at, into);
            if (at < text.Length)
            {
                int length = text[at..].IndexOf(LineFeed);
                int next = length < 0 ? text.Length : at + length + 1;
                ReadLine(text, at, next, into);
                into.Rows++;
                at = next;
            }
        }
    }

    protected virtual void Begin()
    {
    }

    /// <summary>Reads rows as long as they look like those before; gives where it stopped.</summary>
    protected abstract int ReadQuickly(ReadOnlySpan<byte> text, int at, ParsedBlock into);

    /// <summary>Reads a row whose fields are known; false where there is anything unusual about it, with nothing added.</summary>
    protected abstract bool TryReadFields(ReadOnlySpan<byte> line, ReadOnlySpan<Range> fields, SubjectId subject, RaterId rater, int role, ParsedBlock into);

    /// <summary>Is told of a row of several fields that was read field by field.</summary>
    protected virtual void Remember(int start, int next, ReadOnlySpan<Range> fields)
    {
    }

    /// <summary>Reads a value as almost all are: nothing, or one or two digits.</summary>
    public static bool TryValue(ReadOnlySpan<byte> text, out int value)
    {
        value = -1;
        if (text.Length is 1 or 2 && text[0] is >= (byte)'0' and <= (byte)'9' && text[^1] is >= (byte)'0' and <= (byte)'9')
        {
            value = text.Length == 1 ? text[0] - '0' : (10 * (text[0] - '0')) + text[1] - '0';
        }

        return value >= 0 || text.IsEmpty;
    }

    /// <summary>Reads whom a row rates, and who rates in which role of the model.</summary>
    protected bool TryPersons(
        ReadOnlySpan<byte> subjectText, ReadOnlySpan<byte> raterText, ReadOnlySpan<byte> roleText, out SubjectId subject, out RaterId rater, out int role)
    {
        rater = default;
        role = -1;
        return _subjects.TryGet(subjectText, out subject) && _raters.TryGet(raterText, out rater) && _roles.TryGet(roleText, out role);
    }

    protected static bool IsSpace(byte character) => character is (byte)' ' or (byte)'\t' or (byte)'\r' or LineFeed;

    protected bool IsDate(ReadOnlySpan<byte> text) => text.IsEmpty || _dates.TryGet(text, out _);

    private static bool TryFind(BulkScorer scorer, string text, out int role)
    {
        bool isFound = RoleId.TryParse(text, out RoleId id) & scorer.TryGetRole(id, out RoleHandle handle);
        role = handle.Index;
        return isFound;
    }

    private void ReadLine(ReadOnlySpan<byte> text, int start, int next, ParsedBlock into)
    {
        ReadOnlySpan<byte> line = text[start..next];
        int count = Split(line);
        if (count != Columns.Count
            || !TryPersons(line[_fields[Columns.Subject]], line[_fields[Columns.Rater]], line[_fields[Columns.Role]], out SubjectId subject, out RaterId rater, out int role)
            || !TryReadFields(line, _fields, subject, rater, role, into))
        {
            ReadSlowly(line, into);
            return;
        }

        Remember(start, next, _fields);
    }

    /// <summary>Finds the fields of a line, without white space around them; one too many where there are too many.</summary>
    private int Split(ReadOnlySpan<byte> line)
    {
        int count = 0;
        int start = 0;
        while (start <= line.Length && count < _fields.Length)
        {
            int length = line[start..].IndexOf(Separator);
            int end = length < 0 ? line.Length : start + length;
            int first = start;
            int last = end;
            while (first < last && IsSpace(line[first]))
            {
                first++;
            }

            while (last > first && IsSpace(line[last - 1]))
            {
                last--;
            }

            _fields[count++] = first..last;
            start = end + 1;
        }

        return count;
    }

    private void ReadSlowly(ReadOnlySpan<byte> line, ParsedBlock into)
    {
        string[] fields = [.. Encoding.UTF8.GetString(line).Split((char)Separator).Select(field => field.Trim())];
        if (fields.All(string.IsNullOrEmpty))
        {
            return;
        }

        long number = into.Rows + 1;
        RatingRow row = new(Columns, fields, (int)number, hasBadQuotes: false);
        foreach (RowFault fault in row.Faults)
        {
            into.Add(fault.ToIssue(row.Subject));
        }

        foreach (Rating rating in row.Ratings)
        {
            into.Add(new BulkRating(row.Subject!.Value, rating, number));
        }
    }
}
