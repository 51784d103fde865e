namespace Competency.Cli.Output;

/// <summary>The forms that output can have, by the word that asks for each.</summary>
internal static class OutputFormat
{
    public const string Table = "table";
    public const string Markdown = "markdown";
    public const string Json = "json";
    public const string Ndjson = "ndjson";
    public const string Csv = "csv";

    /// <summary>Tells whether a form has a row for each thing told: <c>csv</c>, and <c>ndjson</c> with the same columns.</summary>
    public static bool IsRows(string format) => format is Csv or Ndjson;
}
