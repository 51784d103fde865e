using System.Text;

namespace Competency.Formats;

/// <summary>Tells UTF-8 from GB18030 by a strict check: text of one is almost never valid in the other, and where it is both, it is taken for UTF-8.</summary>
internal static class EncodingGuess
{
    private const int Gb18030 = 54_936;

    public static UTF8Encoding Utf8 { get; } = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Guesses by the beginning of a file, whose last character may be cut off.</summary>
    /// <exception cref="RatingFileException">It is neither.</exception>
    public static Encoding Of(byte[] head, int length, bool isWhole)
    {
        if (IsValid(Utf8, head, length, isWhole))
        {
            return Utf8;
        }

        Encoding chinese = CodePagesEncodingProvider.Instance.GetEncoding(Gb18030, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
        return IsValid(chinese, head, length, isWhole) ? chinese : throw Neither(null);
    }

    public static RatingFileException Neither(Exception? cause) => new(
        RatingFileCodes.NotUtf8,
        "The file is not UTF-8, nor GB18030 throughout. Save it as 'CSV UTF-8' (in a Chinese Excel: 'CSV UTF-8(逗号分隔)').",
        cause);

    private static bool IsValid(Encoding encoding, byte[] head, int length, bool isWhole)
    {
        try
        {
            encoding.GetDecoder().GetCharCount(head, 0, length, flush: isWhole);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
