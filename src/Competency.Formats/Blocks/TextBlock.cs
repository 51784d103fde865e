namespace Competency.Formats;

/// <summary>Whole lines of a file, in memory that is used again.</summary>
internal sealed class TextBlock
{
    public byte[] Bytes { get; set; } = [];

    public int Start { get; set; }

    public int Length { get; set; }

    public ReadOnlySpan<byte> Text => Bytes.AsSpan(Start, Length - Start);
}
