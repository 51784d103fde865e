using System.Text;
using Competency.Core.Scoring.Bulk;

namespace Competency.Formats;

/// <summary>What a reader need not find out by itself, and how it reads. Everything is optional; none of it changes a number.</summary>
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

    /// <summary>Gets whether each subject's rows are together. Set it where the chunks are scored with <see cref="SubjectCompletion.WhenNextBegins"/>: memory then does not grow with the file. Default false.</summary>
    public bool IsGrouped { get; init; }

    /// <summary>Gets the most threads that read ahead of who takes the chunks; 1 for none, −1 for one a processor. Default 1.</summary>
    public int MaxDegreeOfParallelism { get; init; } = 1;
}
