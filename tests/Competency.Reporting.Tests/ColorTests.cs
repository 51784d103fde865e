using Competency.Reporting.Charts;

namespace Competency.Reporting.Tests;

public class ColorTests
{
    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#ffffff", "#ffffff", 1)]
    [InlineData("#777777", "#ffffff", 4.478)]
    public void Contrast_OfKnownPairs_IsThatOfTheGuidelines(string first, string second, double expected) =>
        ColorContrast.Between(first, second).Should().BeApproximately(expected, 0.001);

    [Fact]
    public void Accent_TooPale_IsRefusedWithItsContrast() =>
        FluentActions.Invoking(() => new ReportBrand { Accent = "#777777" })
            .Should().Throw<ArgumentException>().WithMessage("'#777777' has a contrast of 4.48 to #ffffff; allowed: 4.5 or more, so that it can be read.*");

    [Theory]
    [InlineData("red")]
    [InlineData("#12345")]
    [InlineData("#1234567")]
    [InlineData("#12345g")]
    public void Accent_NoColor_IsRefused(string color) =>
        FluentActions.Invoking(() => new ReportBrand { Accent = color }).Should().Throw<ArgumentException>().WithMessage($"'{color}' is not a color*");

    [Theory]
    [InlineData("https://example.com/logo.png")]
    [InlineData("data:text/html;base64,PHNjcmlwdD4=")]
    [InlineData("data:image/png;base64,AA==\" onload=\"x")]
    public void Logo_NotADataUriOfAnImage_IsRefused(string logo) =>
        FluentActions.Invoking(() => new ReportBrand { Logo = logo }).Should().Throw<ArgumentException>().WithMessage("The logo is not*");

    [Fact]
    public void Palette_EveryTextOnItsGround_CanBeReadInBothModes()
    {
        Dictionary<string, (string Light, string Dark)> colors = ChartPalette.Colors.ToDictionary(color => color.Name, color => (color.Light, color.Dark));
        (string Text, string Ground)[] pairs =
        [
            .. ((string[])["ink", "muted", "self", "good", "bad"]).SelectMany(text => ((string[])["paper", "soft"]).Select(ground => (text, ground))),
            .. Enumerable.Range(1, 5).Select(shade => ($"t{shade}", $"h{shade}")),
            ("ink", "noise"),
        ];
        foreach ((string text, string ground) in pairs)
        {
            ColorContrast.Between(colors[text].Light, colors[ground].Light).Should().BeGreaterThanOrEqualTo(4.5, $"{text} on {ground}, light");
            ColorContrast.Between(colors[text].Dark, colors[ground].Dark).Should().BeGreaterThanOrEqualTo(4.5, $"{text} on {ground}, dark");
        }
    }

    [Fact]
    public void Palette_Shades_FallInLightnessSoThatTheyPrintInOrder()
    {
        double[] contrasts = [.. Enumerable.Range(1, 5).Select(shade => ColorContrast.Between(ChartPalette.Colors.First(color => color.Name == $"h{shade}").Light, "#000000"))];
        contrasts.Should().BeInDescendingOrder();
        contrasts.Zip(contrasts.Skip(1), (lighter, darker) => lighter / darker).Should().OnlyContain(ratio => ratio > 1.2);
    }
}
