namespace Competency.Formats;

/// <summary>The codes of what can be wrong with a file of ratings. Codes never change; wording may.</summary>
/// <remarks>Malformed ids carry <see cref="Core.Scoring.AssessmentIssueCodes.MalformedId"/>, as they do in an assessment made by code.</remarks>
public static class RatingFileCodes
{
    /// <summary>The file has no header row.</summary>
    public const string EmptyFile = "empty-file";

    /// <summary>The header lacks a column that every file needs.</summary>
    public const string MissingColumn = "missing-column";

    /// <summary>The header has the same column twice, be it under two names.</summary>
    public const string DuplicateColumn = "duplicate-column";

    /// <summary>In the wide layout, the header has a column that looks like an indicator and is no item of the model.</summary>
    public const string UnknownItemColumn = "unknown-item-column";

    /// <summary>The bytes are neither UTF-8 nor GB18030.</summary>
    public const string NotUtf8 = "not-utf8";

    /// <summary>A row is longer than any row may be.</summary>
    public const string RowTooLong = "row-too-long";

    /// <summary>The bytes are not of the file's format, or part of them is missing or damaged.</summary>
    public const string DamagedFile = "damaged-file";

    /// <summary>A column holds values of a type that ratings cannot be read from.</summary>
    public const string WrongColumnType = "wrong-column-type";

    /// <summary>A row has more or fewer fields than the header.</summary>
    public const string WrongFieldCount = "wrong-field-count";

    /// <summary>A quotation mark stands where none may, or is not closed.</summary>
    public const string BadQuotes = "bad-quotes";

    /// <summary>The value is neither a whole number nor "not observed".</summary>
    public const string BadValue = "bad-value";

    /// <summary>The date is not of the form <c>2026-03-31</c>.</summary>
    public const string BadDate = "bad-date";
}
