using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Reporting.Charts;
using Competency.Reporting.Excel;
using Competency.Reporting.Images;
using Competency.Reporting.Tables;

namespace Competency.Reporting.Tests;

public class FormatTests
{
    private static readonly XNamespace s_main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public void Tables_EveryKindInBothLanguages_HaveAValueForEachColumnAndUniqueKeys()
    {
        foreach (ReportContent content in ReportCases.All())
        {
            ValueList<ReportTable> tables = ReportTables.Of(content, "en");
            tables.Select(table => table.Key).Should().OnlyHaveUniqueItems();
            foreach (ReportTable table in tables)
            {
                table.Rows.Should().NotBeEmpty(table.Key).And.OnlyContain(row => row.Count == table.Columns.Count);
                table.Columns.Select(column => column.Key).Should().OnlyHaveUniqueItems(table.Key);
                table.Columns.Should().OnlyContain(column => column.Title.Length > 0 && column.Explanation.Length > 0);
            }

            ReportTables.Of(content, "zh-CN").Select(table => (table.Key, table.Rows.Count)).Should().Equal(tables.Select(table => (table.Key, table.Rows.Count)));
        }
    }

    [Fact]
    public void WriteJson_Individual_HasTheExactNumbersOfTheResult()
    {
        IndividualReportContent content = ReportCases.Individual();
        using MemoryStream stream = new();
        ReportTables.WriteJson(content, stream, "en");
        using JsonDocument json = JsonDocument.Parse(stream.ToArray());
        JsonElement[] rows = [.. json.RootElement.GetProperty("dimensions").EnumerateArray()];
        rows[0].GetProperty("dimension").GetString().Should().Be("overall");
        foreach ((JsonElement row, DisclosedDimension shown) in rows.Zip(content.Result.Dimensions.Prepend(content.Result.Overall)))
        {
            row.GetProperty("score").GetDecimal().Should().Be(shown.Score!.Value);
            row.GetProperty("percent").GetDecimal().Should().Be(shown.Percent!.Value);
        }

        // Two customers are too few for any number: the group is in no row.
        json.RootElement.GetProperty("groups").EnumerateArray().Select(row => row.GetProperty("group").GetString()).Should().Contain("peer").And.NotContain("customer");
    }

    [Fact]
    public void Workbook_Individual_HasNumbersAsNumbersAndAFrozenHeader()
    {
        IndividualReportContent content = ReportCases.Individual();
        using ZipArchive archive = new(Workbook(content), ZipArchiveMode.Read);
        XElement sheet = Part(archive, "xl/worksheets/sheet1.xml");
        XElement pane = sheet.Descendants(s_main + "pane").Single();
        pane.Attribute("state")!.Value.Should().Be("frozen");
        pane.Attribute("ySplit")!.Value.Should().Be("1");
        ReportTable table = ReportTables.Of(content, "en")[0];
        int score = Index(table, "score");
        XElement[] rows = [.. sheet.Descendants(s_main + "row").Skip(1)];
        rows.Should().HaveCount(table.Rows.Count);
        for (int i = 0; i < rows.Length; i++)
        {
            XElement cell = rows[i].Elements(s_main + "c").ElementAt(score);
            cell.Attribute("t")!.Value.Should().Be("n");
            decimal.Parse(cell.Element(s_main + "v")!.Value, CultureInfo.InvariantCulture).Should().Be(table.Rows[i][score].Number!.Value);
        }

        sheet.Descendants(s_main + "colorScale").Should().NotBeEmpty();
        Part(archive, "xl/workbook.xml").Descendants(s_main + "sheet").Last().Attribute("name")!.Value.Should().Be("Columns");
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil\",\"x\")")]
    [InlineData("+1+1")]
    [InlineData("@SUM(A1)")]
    public void Workbook_TextThatLooksLikeAFormula_IsText(string subject)
    {
        using ZipArchive archive = new(Workbook(ReportCases.Individual(subject)), ZipArchiveMode.Read);
        XElement cell = Part(archive, "xl/worksheets/sheet1.xml").Descendants(s_main + "row").ElementAt(1).Elements(s_main + "c").First();
        cell.Attribute("t")!.Value.Should().Be("inlineStr");
        cell.Value.Should().Be(subject);
        archive.Entries.Should().OnlyContain(entry => !entry.FullName.Contains("calcChain"));
    }

    [Fact]
    public void Workbook_Twice_GivesTheSameBytes()
    {
        foreach (ReportContent content in ReportCases.All())
        {
            Workbook(content).ToArray().Should().Equal(Workbook(content).ToArray(), content.Kind);
        }
    }

    [Fact]
    public void WritePng_Radar_IsAPictureOfTheAskedWidthAndTheSameTwice()
    {
        ReportChart chart = ReportCharts.Of(ReportCases.Individual(), "en").First(chart => chart.Id == "radar");
        if (Record.Exception(() => Picture(chart, 720)) is { } exception)
        {
            // A machine without fonts: a picture without letters would say nothing, so there is none.
            exception.Should().BeOfType<FileNotFoundException>().Which.Message.Should().StartWith("No font to write with was found below");
            return;
        }

        byte[] first = Picture(chart, 720);
        first.AsSpan(0, 8).ToArray().Should().Equal(0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A);

        // The header: width at 16, height at 20, big-endian; twice as many pixels as units.
        System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(first.AsSpan(16)).Should().Be(720);
        System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(first.AsSpan(20)).Should().Be((int)Math.Ceiling(chart.Height * 2));
        Picture(chart, 720).Should().Equal(first);
        first.Length.Should().BeGreaterThan(5_000, "an empty sheet is smaller");
    }

    [Theory]
    [InlineData(99)]
    [InlineData(8001)]
    public void WritePng_WidthOutOfRange_IsRefused(int width) =>
        FluentActions.Invoking(() => Picture(ReportCharts.Of(ReportCases.Individual(), "en")[0], width)).Should().Throw<ArgumentOutOfRangeException>();

    private static byte[] Picture(ReportChart chart, int width)
    {
        using MemoryStream stream = new();
        ChartImage.WritePng(chart, stream, width);
        return stream.ToArray();
    }

    private static MemoryStream Workbook(ReportContent content)
    {
        MemoryStream stream = new();
        ReportWorkbook.Write(content, stream, "en");
        stream.Position = 0;
        return stream;
    }

    private static int Index(ReportTable table, string key) => table.Columns.Select((column, i) => (column.Key, i)).First(column => column.Key == key).i;

    private static XElement Part(ZipArchive archive, string name)
    {
        using Stream stream = archive.GetEntry(name)!.Open();
        return XDocument.Load(stream).Root!;
    }
}
