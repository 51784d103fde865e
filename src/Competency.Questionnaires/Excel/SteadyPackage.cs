using System.IO.Compression;

namespace Competency.Questionnaires;

/// <summary>Copies a package so that the same parts give the same bytes: fixed order, no clock, and no compression, which differs between versions of .NET.</summary>
internal static class SteadyPackage
{
    private const string ContentTypes = "[Content_Types].xml";

    // The first moment that a ZIP archive can hold.
    private static readonly DateTimeOffset s_moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Copy(Stream package, Stream target)
    {
        using ZipArchive from = new(package, ZipArchiveMode.Read, leaveOpen: true);
        using ZipArchive to = new(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (ZipArchiveEntry part in from.Entries
            .OrderBy(entry => string.Equals(entry.FullName, ContentTypes, StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            ZipArchiveEntry copy = to.CreateEntry(part.FullName, CompressionLevel.NoCompression);
            copy.LastWriteTime = s_moment;
            using Stream read = part.Open();
            using Stream write = copy.Open();
            read.CopyTo(write);
        }
    }
}
