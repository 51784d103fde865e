using System.Text;

namespace Competency.Formats;

/// <summary>What a reader need not find out by itself. Everything is optional.</summary>
public sealed record RatingFileOptions
{
    /// <summary>Gets the options that leave everything to the reader.</summary>
    public static RatingFileOptions Default { get; } = new();

    /// <summary>Gets the layout. Default null: wide where the header has neither item nor value but columns that are items, else long.</summary>
    public RatingFileLayout? Layout { get; init; }

    /// <summary>Gets what separates fields: comma, semicolon or tab. Default null: the one that the header row has most of outside quotation marks.</summary>
    public char? Separator { get; init; }

    /// <summary>Gets the encoding. Default null: UTF-8 if the first 64 KiB are valid UTF-8 or there is its byte order mark, else GB18030 if they are valid so.</summary>
    public Encoding? Encoding { get; init; }
}
