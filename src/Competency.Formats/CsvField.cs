using System.Buffers;
using System.Text;
using CsvHelper;

namespace Competency.Formats;

/// <summary>Makes fields of a CSV file of texts: quoted where need be, and so that no spreadsheet runs them as a formula.</summary>
internal sealed class CsvField
{
    private static readonly CsvWriterOptions s_options = new() { NewLine = "\n", Injection = CsvInjection.Escape };
    private static readonly SearchValues<char> s_plain = SearchValues.Create("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    private readonly byte[] _plain = new byte[256];

    /// <summary>Gives a field as bytes, which stay valid until the next is asked for.</summary>
    public ReadOnlySpan<byte> Of(string text)
    {
        if (text.Length > _plain.Length || text.AsSpan().ContainsAnyExcept(s_plain) || text.StartsWith('-'))
        {
            return Escaped(text);
        }

        int length = Encoding.ASCII.GetBytes(text, _plain);
        return _plain.AsSpan(0, length);
    }

    private static ReadOnlySpan<byte> Escaped(string text)
    {
        MemoryStream bytes = new();
        using (CsvWriter csv = CsvWriter.Create(bytes, s_options, leaveOpen: true))
        {
            csv.WriteRecord([text]);
        }

        return bytes.GetBuffer().AsSpan(0, (int)bytes.Length - 1);
    }
}
