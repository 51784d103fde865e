using Competency.Reporting.Markup;
using FsCheck.Xunit;

namespace Competency.Reporting.Tests;

public class TextTests
{
    [Fact]
    public void BuiltIn_EveryText_IsThereInBothLanguagesWithTheSamePlaces()
    {
        foreach (string key in ReportTexts.BuiltIn.Keys.Where(key => key is not "date"))
        {
            Places(ReportTexts.BuiltIn.Get(key, "zh-CN")).Should().Equal(Places(ReportTexts.BuiltIn.Get(key, "en")), key);
        }

        ReportTexts.BuiltIn.Get("overall", "fr").Should().Be("Overall");
    }

    [Fact]
    public void With_AnotherText_IsUsed()
    {
        ReportOptions options = new() { Languages = ["en"], Texts = ReportTexts.BuiltIn.With("en", new Dictionary<string, string> { ["reading"] = "Reading guide" }) };
        HtmlReport.ToText(ReportCases.Individual(), options).Should().Contain("Reading guide").And.NotContain("How to read this report");
    }

    [Fact]
    public void With_UnknownKeyOrMissingPlace_NamesEveryFault() =>
        FluentActions.Invoking(() => ReportTexts.BuiltIn.With("en", new Dictionary<string, string> { ["title.individual"] = "Report", ["titel"] = "x" }))
            .Should().Throw<ArgumentException>().WithMessage("There is no report text 'titel'*\nThe report text 'title.individual' is 'Report'; allowed: a text that is not empty, with {person}.*");

    [Theory]
    [InlineData("客户导向能力", 3, 2, "客户导", "向能力")]
    [InlineData("客户导向能力", 2, 2, "客户", "导…")]
    [InlineData("Customer Orientation", 6, 2, "Customer", "Orientation")]
    public void Wrap_TextLongerThanALine_BreaksWhereALanguageMay(string text, double ems, int lines, params string[] expected)
    {
        // Widths in ems: an ideograph 1, so three fit in 3; of the last line one em is kept for the ellipsis.
        if (text[0] > 'z')
        {
            PlainText.Wrap(text, ems, lines).Should().Equal(expected);
        }
        else
        {
            PlainText.Wrap(text, 7, lines).Should().Equal(expected);
        }
    }

    [Property(MaxTest = 200)]
    public bool Wrap_AnyText_NeverHasMoreLinesNorHalfAPair(string? text, byte ems, byte lines)
    {
        string[] wrapped = PlainText.Wrap(text ?? string.Empty, 1 + (ems % 20), 1 + (lines % 4));
        return wrapped.Length <= 1 + (lines % 4) && wrapped.All(line => line.Length == 0 || (!char.IsLowSurrogate(line[0]) || char.IsLowSurrogate((text ?? string.Empty)[0]) || !IsWellFormed(text!)));
    }

    [Theory]
    [InlineData(74.994, 2, "74.99")]
    [InlineData(74.996, 2, "74.996")]
    [InlineData(2.345, 2, "2.35")]
    [InlineData(-2.345, 2, "-2.35")]
    public void Round_UnderACut_NeverSeemsToReachIt(double value, int decimals, string expected) =>
        DisplayNumber.Round((decimal)value, decimals, 75).Should().Be(expected);

    [Fact]
    public void Quote_WhatWouldEndTheString_IsACode() =>
        CssText.Quote("a\"b\\c</style>\n").Should().Be("\"a\\22 b\\5c c\\3c /style\\3e \\a \"");

    private static bool IsWellFormed(string text) => !text.EnumerateRunes().Any(rune => rune.Value == 0xFFFD);

    private static string[] Places(string text) => [.. System.Text.RegularExpressions.Regex.Matches(text, @"\{[a-z]+\}", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];
}
