using System.Text;

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

        string whole = Path.GetFullPath(path);
        string directory = Path.GetDirectoryName(whole) ?? throw new InputException($"'{path}' is a folder.");
        if (Directory.Exists(whole) || !Directory.Exists(directory))
        {
            throw new InputException(Directory.Exists(whole) ? $"'{path}' is a folder." : $"There is no folder '{directory}' to write '{path}' to.");
        }

        Replace(whole, Path.Combine(directory, $".{Path.GetFileName(whole)}.{Environment.ProcessId}.tmp"), write);
    }

    // Beside the target, so that the last step is a rename within one file system.
    private static void Replace(string path, string draft, Action<TextWriter> write)
    {
        try
        {
            using (StreamWriter writer = new(draft, append: false, s_utf8))
            {
                write(writer);
            }

            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
