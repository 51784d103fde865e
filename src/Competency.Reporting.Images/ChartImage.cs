using System.Text;
using Competency.Reporting.Charts;
using SkiaSharp;
using Svg.Skia;

namespace Competency.Reporting.Images;

/// <summary>Draws charts as PNG pictures.</summary>
/// <remarks>
/// Letters are drawn with the fonts of the machine: for Chinese one of those that charts name must be installed, such as Noto Sans CJK SC. The same chart on the same machine gives the same bytes; on
/// a machine with other fonts it looks different. Safe for any number of threads.
/// </remarks>
public static class ChartImage
{
    /// <summary>The widest picture, in pixels.</summary>
    public const int WidestPixels = 8000;

    /// <summary>Writes a chart as PNG.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="width">The width in pixels, 100 to 8000; the height follows. Default: 1080, three pixels a unit.</param>
    /// <param name="brand">Whose colors; null for <see cref="ReportBrand.None"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="width"/> is not 100 to 8000.</exception>
    /// <exception cref="FileNotFoundException">The machine is a Linux one without any font to write with; the message says which would do.</exception>
    public static void WritePng(ReportChart chart, Stream stream, int width = 1080, ReportBrand? brand = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 100);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, WidestPixels);
        using SKSvg svg = new();
        if (OperatingSystem.IsLinux())
        {
            svg.Settings.TypefaceProviders?.Insert(0, LinuxFonts.Installed);
        }

        using MemoryStream source = new(Encoding.UTF8.GetBytes(chart.ToSvg(brand)));
        if (svg.Load(source) is not { } picture)
        {
            throw new InvalidOperationException($"The chart '{chart.Id}' could not be drawn.");
        }

        float scale = width / (float)chart.Width;
        int height = Math.Max(1, (int)Math.Ceiling(chart.Height * scale));
        using SKSurface surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(scale);
        surface.Canvas.DrawPicture(picture);
        using SKImage image = surface.Snapshot();
        using SKData data = image.Encode(SKEncodedImageFormat.Png, quality: 100);
        data.SaveTo(stream);
    }
}
