using System.Globalization;
using Competency.Cli.Output;

namespace Competency.Cli.Tests;

public class DisplayTests
{
    [Theory]
    [InlineData("74.95", 1, "75.0")] // half up, and no cut nearby
    [InlineData("3.004", 2, "3.00")]
    [InlineData("0", 1, "0.0")]
    public void Rounded_NoCutNearby_RoundsHalfUp(string value, int decimals, string expected) =>
        Display.Rounded(Parse(value), decimals, []).Should().Be(expected);

    [Theory]
    [InlineData("74.98", "74.98")] // 75.0 would seem to reach the cut
    [InlineData("74.9996", "74.9996")]
    [InlineData("74.9999996", "75.0")] // equal at 6 decimals, where cuts are compared: it does reach it
    [InlineData("75.01", "75.0")]
    public void Rounded_NearACut_StaysOnItsSide(string value, string expected) =>
        Display.Rounded(Parse(value), 1, [75m]).Should().Be(expected);

    private static decimal Parse(string value) => decimal.Parse(value, CultureInfo.InvariantCulture);
}
