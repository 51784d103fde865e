using SkiaSharp;
using Svg.Skia.TypefaceProviders;

namespace Competency.Reporting.Images;

/// <summary>Finds a font with Chinese letters among those of a Linux machine.</summary>
/// <remarks>
/// The build of Skia that needs no system libraries does not know the machine's fonts, so their files are looked for by name: those with Chinese letters first, then ones with Latin letters alone.
/// </remarks>
internal sealed class LinuxFonts : ITypefaceProvider
{
    private static readonly string[] s_folders = ["/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/texmf/fonts", "/app/fonts"];

    // In a collection of Noto fonts the third face is the simplified Chinese one.
    private static readonly (string Regular, string Bold, int Face)[] s_files =
    [
        ("NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc", 2),
        ("NotoSansCJKsc-Regular.otf", "NotoSansCJKsc-Bold.otf", 0),
        ("NotoSansSC-Regular.otf", "NotoSansSC-Bold.otf", 0),
        ("SourceHanSansSC-Regular.otf", "SourceHanSansSC-Bold.otf", 0),
        ("wqy-microhei.ttc", "wqy-microhei.ttc", 0),
        ("wqy-zenhei.ttc", "wqy-zenhei.ttc", 0),
        ("DroidSansFallbackFull.ttf", "DroidSansFallbackFull.ttf", 0),
        ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf", 0),
        ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf", 0),
    ];

    private static readonly Lazy<LinuxFonts?> s_found = new(Find);

    private readonly SKTypeface _regular;
    private readonly SKTypeface _bold;

    private LinuxFonts(SKTypeface regular, SKTypeface bold)
    {
        _regular = regular;
        _bold = bold;
    }

    /// <summary>Gets the fonts, found once for the process.</summary>
    /// <exception cref="FileNotFoundException">The machine has none of them.</exception>
    public static LinuxFonts Installed => s_found.Value ?? throw new FileNotFoundException(
        $"No font to write with was found below {string.Join(", ", s_folders)}; allowed: one of {string.Join(", ", s_files.Select(file => file.Regular))}. On Debian, install fonts-noto-cjk.");

    public SKTypeface? FromFamilyName(string fontFamily, SKFontStyleWeight fontWeight, SKFontStyleWidth fontWidth, SKFontStyleSlant fontStyle) =>
        fontWeight >= SKFontStyleWeight.SemiBold ? _bold : _regular;

    private static LinuxFonts? Find()
    {
        Dictionary<string, string> byName = s_folders.Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .GroupBy(path => Path.GetFileName(path), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        foreach ((string regular, string bold, int face) in s_files)
        {
            if (byName.TryGetValue(regular, out string? path) && SKTypeface.FromFile(path, face) is { } found)
            {
                return new LinuxFonts(found, byName.TryGetValue(bold, out string? thick) && SKTypeface.FromFile(thick, face) is { } heavy ? heavy : found);
            }
        }

        return null;
    }
}
