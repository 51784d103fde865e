using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CsvHelper;

namespace Competency.Cli.Output.Rows;

/// <summary>Writes flat rows for spreadsheets and pipelines: as CSV or as a JSON object a line, with the same columns and every digit.</summary>
internal static class RowOutput
{
    private static readonly RowContext s_context = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    });

    /// <summary>Writes rows; a CSV has its header even where there are none.</summary>
    public static void Write<T>(IEnumerable<T> rows, Func<RowContext, JsonTypeInfo<T>> type, string format, TextWriter writer)
        where T : notnull
    {
        JsonTypeInfo<T> known = type(s_context);
        if (string.Equals(format, OutputFormat.Ndjson, StringComparison.Ordinal))
        {
            foreach (T row in rows)
            {
                writer.Write(JsonSerializer.Serialize(row, known) + "\n");
            }

            return;
        }

        using CsvWriter csv = CsvWriter.Create(writer, new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.Escape }, leaveOpen: true);
        csv.WriteRecord([.. known.Properties.Select(property => JsonNamingPolicy.KebabCaseLower.ConvertName(property.Name))]);
        foreach (T row in rows)
        {
            foreach (JsonPropertyInfo property in known.Properties)
            {
                WriteField(csv, property.Get!(row));
            }

            csv.EndRecord();
        }
    }

    // Numbers are not text: one below zero keeps its sign, where a text that begins with it is made harmless.
    private static void WriteField(CsvWriter csv, object? value)
    {
        switch (value)
        {
            case null:
                csv.WriteField(string.Empty);
                break;
            case string text:
                csv.WriteField(text);
                break;
            case bool flag:
                csv.WriteField(flag ? "true" : "false");
                break;
            case decimal number:
                csv.WriteField(number, default, CultureInfo.InvariantCulture);
                break;
            case double number:
                csv.WriteField(number, default, CultureInfo.InvariantCulture);
                break;
            case int number:
                csv.WriteField(number, default, CultureInfo.InvariantCulture);
                break;
            case DateOnly date:
                csv.WriteField(date.ToString("O", CultureInfo.InvariantCulture));
                break;
            default:
                throw new InvalidOperationException($"A row has a column of {value.GetType()}, which is no single value.");
        }
    }
}
