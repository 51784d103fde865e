using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Competency.Core;
using Competency.Reporting.Pages;

namespace Competency.Reporting.Tables;

/// <summary>The data of reports as flat tables of exact numbers.</summary>
/// <remarks>The same content gives the same tables and bytes. Safe for any number of threads.</remarks>
public static class ReportTables
{
    /// <summary>The version of the format that <see cref="WriteJson"/> writes.</summary>
    public const int FormatVersion = 1;

    /// <summary>Gives the tables of a report.</summary>
    /// <param name="content">What the report is about.</param>
    /// <param name="language">The language of titles, explanations and names, a BCP 47 tag.</param>
    /// <param name="options">Texts and labels; null for <see cref="ReportOptions.Default"/>. Its languages play no part.</param>
    /// <exception cref="ArgumentException"><paramref name="language"/> is malformed.</exception>
    public static ValueList<ReportTable> Of(ReportContent content, string language, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        Words words = new(content.Model, (options ?? ReportOptions.Default) with { Languages = [language] }, language);
        return content switch
        {
            IndividualReportContent individual => [.. IndividualTables.Of(individual, words)],
            TeamReportContent team => [.. TeamTables.Of(team, words)],
            ProgressReportContent progress => [.. ProgressTables.Of(progress, words)],
            SelectionReportContent selection => [.. SelectionTables.Of(selection, words)],
            _ => throw new NotSupportedException($"There are no tables of {content.GetType().Name}."),
        };
    }

    /// <summary>Writes the tables as JSON for a program that analyzes: one array of flat objects for each table, every object with the same members.</summary>
    /// <param name="content">What the report is about.</param>
    /// <param name="stream">Where to, in UTF-8; it stays open.</param>
    /// <param name="language">The language of names.</param>
    /// <param name="options">Texts and labels; null for <see cref="ReportOptions.Default"/>.</param>
    public static void WriteJson(ReportContent content, Stream stream, string language, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using Utf8JsonWriter writer = new(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        ValueList<ReportTable> tables = Of(content, language, options);
        writer.WriteStartObject();
        writer.WriteNumber("formatVersion", FormatVersion);
        writer.WriteString("kind", content.Kind);
        writer.WriteString("model", content.Model.Id.Value);
        writer.WriteString("modelVersion", content.Model.Version.ToString());
        foreach (ReportTable table in tables)
        {
            writer.WriteStartArray(table.Key);
            foreach (ValueList<ReportValue> row in table.Rows)
            {
                writer.WriteStartObject();
                for (int i = 0; i < row.Count; i++)
                {
                    Write(writer, table.Columns[i].Key, row[i]);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string key, ReportValue value)
    {
        switch (value)
        {
            case { Number: { } number }:
                writer.WritePropertyName(key);
                writer.WriteRawValue(DisplayNumber.Exact(number));
                break;
            case { Text: { } text }:
                writer.WriteString(key, text);
                break;
            case { Day: { } day }:
                writer.WriteString(key, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case { Flag: { } flag }:
                writer.WriteBoolean(key, flag);
                break;
            default:
                writer.WriteNull(key);
                break;
        }
    }
}
