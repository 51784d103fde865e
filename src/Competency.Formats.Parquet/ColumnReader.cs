using System.Globalization;
using System.Numerics;
using Parquet;
using Parquet.Schema;

namespace Competency.Formats.Parquet;

/// <summary>Reads columns of one row group; what cannot be read is an exception that names group and column.</summary>
internal sealed class ColumnReader(ParquetRowGroupReader group, int number, ColumnMemory memory, CancellationToken cancellationToken)
{
    private const string TextAllowed = "text or whole numbers";
    private const string ValueAllowed = "whole numbers, decimals, floating point or text";

    public int Rows { get; } = checked((int)group.RowCount);

    /// <summary>Reads a column of ids. Rows that share a text share its memory, where the file has it once.</summary>
    public Task<ReadOnlyMemory<char>[]> ReadTextAsync(DataField field) => ReadAsync(field, async () =>
    {
        if (IsText(field))
        {
            return await ReadTextsAsync(field).ConfigureAwait(false);
        }

        ReadOnlyMemory<char>[] numbers = memory.Get<ReadOnlyMemory<char>>(field.Name, Rows);
        bool isKnown = await TryReadNumbersAsync(field, new TextSink(numbers), wholeOnly: true).ConfigureAwait(false);
        return isKnown ? numbers : throw WrongType(field, TextAllowed);
    });

    /// <summary>Reads a column of values.</summary>
    public Task<ValueColumn> ReadValuesAsync(DataField field) => ReadAsync(field, async () =>
    {
        ValueColumn values = new(memory.Get<int>($"values of {field.Name}", Rows));
        if (IsText(field))
        {
            ReadOnlyMemory<char>[] texts = await ReadTextsAsync(field).ConfigureAwait(false);
            for (int row = 0; row < Rows; row++)
            {
                values.Set(row, texts[row].Span);
            }

            return values;
        }

        return await TryReadNumbersAsync(field, new ValueSink(values), wholeOnly: false).ConfigureAwait(false) ? values : throw WrongType(field, ValueAllowed);
    });

    private static bool IsText(DataField field) => field.ClrType == typeof(ReadOnlyMemory<char>) || field.ClrType == typeof(string);

    private async Task<ReadOnlyMemory<char>[]> ReadTextsAsync(DataField field)
    {
        ReadOnlyMemory<char>[] texts = memory.Get<ReadOnlyMemory<char>>(field.Name, Rows);
        if (field.IsNullable)
        {
            ReadOnlyMemory<char>?[] read = memory.Get<ReadOnlyMemory<char>?>(field.Name, Rows);
            await group.ReadAsync(field, read.AsMemory(0, Rows), null, cancellationToken).ConfigureAwait(false);
            for (int row = 0; row < Rows; row++)
            {
                texts[row] = (read[row] ?? default).Trim();
            }
        }
        else
        {
            await group.ReadAsync(field, texts.AsMemory(0, Rows), null, cancellationToken).ConfigureAwait(false);
            for (int row = 0; row < Rows; row++)
            {
                texts[row] = texts[row].Trim();
            }
        }

        return texts;
    }

    private async Task<T> ReadAsync<T>(DataField field, Func<Task<T>> read)
    {
        try
        {
            return field.IsArray ? throw WrongType(field, TextAllowed) : await read().ConfigureAwait(false);
        }
        catch (Exception exception) when (ParquetFault.IsOfTheFile(exception))
        {
            throw new RatingFileException(
                RatingFileCodes.DamagedFile,
                string.Create(CultureInfo.InvariantCulture, $"Row group {number}, column '{field.Name}' cannot be read: {exception.Message}"),
                exception);
        }
    }

    private RatingFileException WrongType(DataField field, string allowed) => new(
        RatingFileCodes.WrongColumnType,
        string.Create(CultureInfo.InvariantCulture, $"Row group {number}, column '{field.Name}' holds {(field.IsArray ? "lists of " : string.Empty)}{field.ClrType.Name}; allowed: {allowed}."));

    private async Task<bool> TryReadNumbersAsync(DataField field, INumberSink sink, bool wholeOnly)
    {
        Task? read = Type.GetTypeCode(field.ClrType) switch
        {
            TypeCode.Byte => ReadNumbersAsync<byte>(field, sink),
            TypeCode.SByte => ReadNumbersAsync<sbyte>(field, sink),
            TypeCode.Int16 => ReadNumbersAsync<short>(field, sink),
            TypeCode.UInt16 => ReadNumbersAsync<ushort>(field, sink),
            TypeCode.Int32 => ReadNumbersAsync<int>(field, sink),
            TypeCode.UInt32 => ReadNumbersAsync<uint>(field, sink),
            TypeCode.Int64 => ReadNumbersAsync<long>(field, sink),
            TypeCode.UInt64 => ReadNumbersAsync<ulong>(field, sink),
            TypeCode.Single when !wholeOnly => ReadNumbersAsync<float>(field, sink),
            TypeCode.Double when !wholeOnly => ReadNumbersAsync<double>(field, sink),
            TypeCode.Decimal when !wholeOnly => ReadNumbersAsync<decimal>(field, sink),
            _ => null,
        };
        if (read is null)
        {
            return false;
        }

        await read.ConfigureAwait(false);
        return true;
    }

    private async Task ReadNumbersAsync<T>(DataField field, INumberSink sink)
        where T : struct, INumber<T>
    {
        if (field.IsNullable)
        {
            T?[] values = memory.Get<T?>(field.Name, Rows);
            await group.ReadAsync(field, values.AsMemory(0, Rows), null, cancellationToken).ConfigureAwait(false);
            for (int row = 0; row < Rows; row++)
            {
                sink.Set(row, values[row]);
            }
        }
        else
        {
            T[] values = memory.Get<T>(field.Name, Rows);
            await group.ReadAsync(field, values.AsMemory(0, Rows), null, cancellationToken).ConfigureAwait(false);
            for (int row = 0; row < Rows; row++)
            {
                sink.Set<T>(row, values[row]);
            }
        }
    }

    private interface INumberSink
    {
        void Set<T>(int row, T? value)
            where T : struct, INumber<T>;
    }

    private sealed class TextSink(ReadOnlyMemory<char>[] texts) : INumberSink
    {
        public void Set<T>(int row, T? value)
            where T : struct, INumber<T> => texts[row] = value?.ToString(null, CultureInfo.InvariantCulture).AsMemory() ?? default;
    }

    private sealed class ValueSink(ValueColumn values) : INumberSink
    {
        public void Set<T>(int row, T? value)
            where T : struct, INumber<T>
        {
            if (value is { } known)
            {
                values.Set(row, known);
            }
            else
            {
                values.SetMissing(row);
            }
        }
    }
}
