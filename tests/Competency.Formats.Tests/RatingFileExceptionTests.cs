using System.Text;

namespace Competency.Formats.Tests;

/// <summary>Every file that cannot be read at all, with the whole message.</summary>
public class RatingFileExceptionTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    public void Read_Empty_IsRefused(string text)
    {
        RatingFileException refused = CsvText.Refused(text);

        refused.Code.Should().Be(RatingFileCodes.EmptyFile);
        refused.Message.Should().Be("The file is empty; its first row names the columns: subject,rater,role,item,value.");
    }

    [Fact]
    public void Read_ColumnsMissing_NamesAllOfThem()
    {
        RatingFileException refused = CsvText.Refused("subject,rater,points,item", "ann,bob,4,influence.1.1");

        refused.Code.Should().Be(RatingFileCodes.MissingColumn);
        refused.Message.Should().Be(
            "The header lacks 'role' (角色), 'value' (评分); it has: 'subject', 'rater', 'points', 'item'. Columns are separated by commas, semicolons or tabs.");
    }

    [Fact]
    public void Read_ColumnInTwoLanguages_IsRefused()
    {
        RatingFileException refused = CsvText.Refused("subject,rater,role,item,value,评分", "ann,bob,peer,influence.1.1,4,4");

        refused.Code.Should().Be(RatingFileCodes.DuplicateColumn);
        refused.Message.Should().Be("The header has the column 'value' (评分) more than once: 'value', '评分'.");
    }

    [Fact]
    public void Read_AnotherEncoding_IsRefused()
    {
        // 0xFF begins a character neither in UTF-8 nor in GB18030.
        byte[] bytes = [0xB1, 0xBB, 0xFF, 0x2C];

        RatingFileException refused = ((Action)(() => CsvText.Read(bytes))).Should().ThrowExactly<RatingFileException>().Which;

        refused.Code.Should().Be(RatingFileCodes.NotUtf8);
        refused.Message.Should().Be("The file is not UTF-8, nor GB18030 throughout. Save it as 'CSV UTF-8' (in a Chinese Excel: 'CSV UTF-8(逗号分隔)').");
    }

    [Fact]
    public void Read_QuotationMarkNeverClosed_ScoresNobody()
    {
        RatingFileException refused = CsvText.Refused(
            CsvText.Header, "ann,bob,peer,influence.1.1,4", "zoe,\"bob,peer,influence.1.1,4", "eve,bob,peer,influence.1.1,4");

        refused.Code.Should().Be(RatingFileCodes.BadQuotes);
        refused.Message.Should().Be("Row 3 opens a quotation mark that is never closed.");
    }

    [Fact]
    public void Read_EndlessRow_IsRefusedEarly()
    {
        byte[] bytes = Encoding.UTF8.GetBytes($"{CsvText.Header}\nann,\"{new string('x', 8 << 20)}");

        RatingFileException refused = ((Action)(() => CsvText.Read(bytes))).Should().ThrowExactly<RatingFileException>().Which;

        refused.Code.Should().Be(RatingFileCodes.RowTooLong);
        refused.Message.Should().Be("Row 2 is longer than 1048576 bytes; perhaps a quotation mark is not closed.");
    }
}
