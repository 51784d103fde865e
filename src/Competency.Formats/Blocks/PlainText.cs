namespace Competency.Formats;

/// <summary>Text of which every line is a row and every separator parts two fields.</summary>
internal static class PlainText
{
    /// <summary>Whether there is no quotation mark, and no carriage return but in front of a line feed.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> text) =>
        !text.Contains((byte)'"') && (!text.Contains((byte)'\r') || text.Count((byte)'\r') == text.Count("\r\n"u8));
}
