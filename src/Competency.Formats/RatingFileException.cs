namespace Competency.Formats;

/// <summary>Thrown where a file of ratings cannot be read at all, so that not even its rows can be told apart.</summary>
public sealed class RatingFileException : FormatException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="code">One of <see cref="RatingFileCodes"/>.</param>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="innerException">What the decoder or parser said, or null.</param>
    public RatingFileException(string code, string message, Exception? innerException = null)
        : base(message, innerException) => Code = code;

    /// <summary>Gets what is wrong: one of <see cref="RatingFileCodes"/>.</summary>
    public string Code { get; }
}
