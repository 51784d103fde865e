using System.Text;
using Competency.Formats;

namespace Competency.Cli.Output;

/// <summary>Writes to the screen, or to a file that is replaced as a whole or not at all.</summary>
internal static class OutputFile
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static void Write(string? path, Terminal terminal, Action<TextWriter> write)
    {
        if (path is null)
        {
            write(terminal.Output);
            terminal.Output.Flush();
            return;
        }

        WriteBytes(path, stream =>
        {
            using StreamWriter writer = new(stream, s_utf8, leaveOpen: true);
            write(writer);
        });
    }

    /// <summary>Writes bytes to a file.</summary>
    public static void WriteBytes(string path, Action<Stream> write) => AtomicFile.Write(path, write);

    /// <summary>Writes UTF-8 to a file, or as text to the screen.</summary>
    public static void WriteBytes(string? path, Terminal terminal, Action<Stream> write)
    {
        if (path is not null)
        {
            WriteBytes(path, write);
            return;
        }

        using TextStream output = new(terminal.Output);
        write(output);
        output.Flush();
    }
}
