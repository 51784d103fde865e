using System.Globalization;
using System.Numerics;
using Competency.Core.Scoring;

namespace Competency.Formats.Parquet;

/// <summary>The values of one column of a row group: whole numbers, "not observed", and as text whatever is neither.</summary>
internal sealed class ValueColumn(int[] memory)
{
    private const int NotObserved = int.MinValue;
    private const int Odd = int.MaxValue;

    private readonly int[] _values = memory;
    private readonly Dictionary<int, string> _odd = [];

    /// <summary>Gets a value; false where it is neither a whole number nor "not observed".</summary>
    public bool TryGet(int row, out RatingValue value)
    {
        int known = _values[row];
        value = known == NotObserved ? RatingValue.NotObserved : known;
        return known != Odd;
    }

    /// <summary>Gives a value as text.</summary>
    public string TextAt(int row) => _values[row] switch
    {
        NotObserved => string.Empty,
        Odd => _odd[row],
        int value => value.ToString(CultureInfo.InvariantCulture),
    };

    public void SetMissing(int row) => _values[row] = NotObserved;

    public void Set<T>(int row, T value)
        where T : struct, INumber<T>
    {
        if (T.IsNaN(value))
        {
            SetMissing(row);
        }
        else if (T.IsInteger(value) && value > T.CreateSaturating(int.MinValue) && value < T.CreateSaturating(int.MaxValue))
        {
            _values[row] = int.CreateTruncating(value);
        }
        else
        {
            SetOdd(row, value.ToString(null, CultureInfo.InvariantCulture));
        }
    }

    public void Set(int row, ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> trimmed = text.Trim();
        if (trimmed.IsEmpty)
        {
            SetMissing(row);
        }
        else if (int.TryParse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value < Odd)
        {
            _values[row] = value;
        }
        else
        {
            SetOdd(row, trimmed.ToString());
        }
    }

    private void SetOdd(int row, string text)
    {
        _values[row] = Odd;
        _odd.Add(row, text);
    }
}
