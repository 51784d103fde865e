using Competency.Core;

namespace Competency.Formats.Tests;

/// <summary>Every wrong row, with the whole message that its author reads.</summary>
public class RowFaultTests
{
    [Theory]
    [InlineData("four")]
    [InlineData("3.5")]
    [InlineData("99999999999")]
    public void Value_NotAWholeNumber_IsRefused(string value) =>
        CsvText.FaultsOf($"ann,bob,peer,influence.1.1,{value}").Should().Equal(
            $"row 2, column value: '{value}' is not a rating; allowed: a whole number; or empty, 'not-observed', 'N/A' or '未观察到' for not observed.");

    [Fact]
    public void Date_OfAnotherForm_IsRefused() =>
        CsvText.Read(CsvText.Header + ",date", "ann,bob,peer,influence.1.1,4,31.03.2026").Subjects[0].Faults.Single().ToString().Should().Be(
            "row 2, column date: '31.03.2026' is not a date; allowed: year, month and day such as '2026-03-31', or empty.");

    [Fact]
    public void Row_TooFewFields_IsRefused() =>
        CsvText.FaultsOf("ann,bob,peer,influence.1.1").Should().Equal("row 2: the row has 4 fields; allowed: 5, as in the header.");

    [Fact]
    public void Row_TooManyFields_IsRefused() =>
        CsvText.FaultsOf("ann,bob,peer,influence.1.1,4,5").Should().Equal("row 2: the row has 6 fields; allowed: 5, as in the header.");

    [Fact]
    public void Row_MisplacedQuotationMark_IsRefused() =>
        CsvText.FaultsOf("ann,b\"ob,peer,influence.1.1,4").Should().Equal(
            "row 2: a quotation mark is misplaced or not closed; allowed: quotation marks around a whole field, doubled inside it.");

    [Fact]
    public void Rater_Empty_IsRefusedAsCoreRefusesIt() =>
        CsvText.FaultsOf("ann,,peer,influence.1.1,4").Should().Equal($"row 2, column rater: {MessageOf(() => RaterId.Parse(string.Empty))}");

    [Fact]
    public void Role_Capitals_IsRefusedAsCoreRefusesIt() =>
        CsvText.FaultsOf("ann,bob,Peer,influence.1.1,4").Should().Equal($"row 2, column role: {MessageOf(() => RoleId.Parse("Peer"))}");

    [Fact]
    public void Item_Malformed_IsRefusedAsCoreRefusesIt() =>
        CsvText.FaultsOf("ann,bob,peer,influence..1,4").Should().Equal($"row 2, column item: {MessageOf(() => ItemId.Parse("influence..1"))}");

    [Fact]
    public void Subject_Empty_IsNobodysFault()
    {
        RatingFile file = CsvText.Read(CsvText.Header, ",bob,peer,influence.1.1,4", "ann,bob,peer,influence.1.1,4");

        file.Faults.Select(fault => fault.ToString()).Should().Equal($"row 2, column subject: {MessageOf(() => SubjectId.Parse(string.Empty))}");
        file.Subjects.Single().Assessment.Should().NotBeNull();
    }

    [Fact]
    public void Row_SeveralFaults_AreReportedAtOnce() =>
        CsvText.Read(CsvText.Header + ",date", "ann,,Peer,influence,x,y").Subjects[0].Faults.Select(fault => fault.Column)
            .Should().Equal("rater", "role", "value", "date");

    private static string MessageOf(Action parse) => parse.Should().Throw<FormatException>().Which.Message;
}
