namespace Competency.Formats;

/// <summary>Writes a file that is replaced as a whole or not at all.</summary>
/// <remarks>
/// What is written goes to a draft in the same folder; it is flushed to the disk and then renamed, which a file system does in one step. If writing fails or is canceled, the
/// draft is deleted and what was there before stays. A process that is killed may leave a draft, named like the file with a dot in front and <c>.tmp</c> behind; never half a file.
/// </remarks>
public static class AtomicFile
{
    private const int BufferBytes = 1 << 16;

    /// <summary>Writes a file.</summary>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <param name="write">Writes the contents; must leave the stream open.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="IOException">The file or its folder cannot be written, is a folder, or is not there.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder may not be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(write);
        string whole = Path.GetFullPath(path);
        string directory = Path.GetDirectoryName(whole) ?? throw new IOException($"'{path}' is a folder.");
        if (Directory.Exists(whole))
        {
            throw new IOException($"'{path}' is a folder.");
        }

        if (!Directory.Exists(directory))
        {
            throw new DirectoryNotFoundException($"There is no folder '{directory}' to write '{path}' to.");
        }

        string draft = Path.Combine(directory, FormattableString.Invariant($".{Path.GetFileName(whole)}.{Environment.ProcessId}.tmp"));
        try
        {
            using (FileStream stream = new(draft, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(draft, whole, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
