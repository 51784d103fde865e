using System.Text;
using Competency.Core;
using Competency.Core.Scoring;

namespace Competency.Questionnaires.Tests;

public class WorkbookFaultTests
{
    private static readonly Questionnaire s_peer = Questionnaire.Create(Models.Ladder, RoleId.Peer, "en");

    // The statements stand in rows 2 to 7; the first row is the header.
    [Theory]
    [InlineData("Statements", "D4", "maybe", "bad-answer", "peer.xlsx: Statements!D4: \"maybe\" is not on the scale; allowed: 1, 2, 3, 4, 5, Not observed, or empty.")]
    [InlineData("Statements", "D7", "6", "bad-answer", "peer.xlsx: Statements!D7: \"6\" is not on the scale; allowed: 1, 2, 3, 4, 5, Not observed, or empty.")]
    [InlineData("Statements", "D2", "3.5", "bad-answer", "peer.xlsx: Statements!D2: \"3.5\" is not on the scale; allowed: 1, 2, 3, 4, 5, Not observed, or empty.")]
    [InlineData("Statements", "A3", "0123456789abcdef", "unknown-question", "peer.xlsx: Statements!A3: '0123456789abcdef' is no question of this form.")]
    [InlineData("Start here", "B7", "soon", "bad-date", "peer.xlsx: Start here!B7: 'soon' is not a date; allowed: year, month and day such as 2026-03-31, or empty.")]
    [InlineData("competency", "B1", "other", "not-a-form", "peer.xlsx: competency!B1: The file is of another format: 'other'; allowed: 'competency-form'.")]
    [InlineData("competency", "B2", "2", "format-version", "peer.xlsx: competency!B2: The form is of another version of the format: '2'; allowed: '1'.")]
    [InlineData("competency", "B3", "stairs", "wrong-model", "peer.xlsx: competency!B3: The form asks about another model: 'stairs'; allowed: 'ladder'.")]
    [InlineData("competency", "B4", "1.1.0", "wrong-version", "peer.xlsx: competency!B4: The form was made from another version of the model: '1.1.0'; allowed: '1.2.0'.")]
    [InlineData("competency", "B6", "customer", "unknown-role", "peer.xlsx: competency!B6: 'customer' is no role of the model; allowed: self, manager, peer.")]
    [InlineData("competency", "B8", "-1", "not-a-form", "peer.xlsx: competency!B8: '-1' is not a seed; allowed: a whole number from 0.")]
    [InlineData("competency", "B11", "", "malformed-id", "peer.xlsx: competency!B11: The code of the person rated is missing.")]
    [InlineData("competency", "B12", "=x", "malformed-id", "peer.xlsx: competency!B12: '=x' is no code of the rater; allowed: 1 to 200 characters, none of them a control character, not beginning with =, +, - or @.")]
    [InlineData("competency", "B10", "Elsewhere", "missing-sheet", "peer.xlsx: The workbook lacks the sheet 'Elsewhere'; it has: 'Start here', 'Statements', 'competency'.")]
    public void Read_OneWrongCell_RefusesTheFormAndNamesTheCell(string sheet, string cell, string text, string code, string message)
    {
        FormReading reading = new Workbooks(s_peer).Answer(1, "5").Answer(4, "4").Set(sheet, cell, text).Read();

        reading.Form.Should().BeNull();
        reading.Faults.Should().ContainSingle().Which.Should().Match<FormFault>(fault => fault.Code == code && fault.ToString() == message);
    }

    [Fact]
    public void Read_AnotherModelOfTheSameIdAndVersion_IsRefusedByItsFingerprint()
    {
        CompetencyModel changed = new CompetencyModelBuilder("ladder", "1.2.0", "Service basics, reworded", "en")
            .Role("peer", 1).Dimension("leaf", "Leaf", leaf => leaf.Indicator("Does it.")).Build();

        FormReading reading = new FormReader(changed).Read(new Workbooks(s_peer).Answer(1, "5").Stream(), "peer.xlsx");

        reading.Faults.Should().ContainSingle().Which.Code.Should().Be(FormFaultCodes.WrongFingerprint);
    }

    [Fact]
    public void Read_ManyWrongCells_NamesThemAll()
    {
        FormReading reading = new Workbooks(s_peer).Answer(1, "x").Answer(2, "y").Answer(6, "z").Read();

        reading.Faults.Select(fault => fault.Place).Should().Equal("Statements!D2", "Statements!D3", "Statements!D7");
    }

    [Fact]
    public void Read_NothingAnswered_IsReportedAsBlank() =>
        new Workbooks(s_peer).Read().Faults.Should().ContainSingle().Which.ToString().Should().Be("peer.xlsx: No question has an answer: the form was not filled in.");

    [Theory]
    [InlineData("")]
    [InlineData("no form at all")]
    [InlineData("PK but no archive")]
    [InlineData("[1, 2]")]
    public void Read_NoFormAtAll_IsAFaultAndNoException(string content)
    {
        FormReading reading = new FormReader(Models.Ladder).Read(new MemoryStream(Encoding.UTF8.GetBytes(content)), "x");

        reading.Form.Should().BeNull();
        reading.Faults.Should().ContainSingle().Which.Code.Should().Be(FormFaultCodes.NotAForm);
    }

    [Fact]
    public void Read_CommentThatIsTooLong_NamesItsCell()
    {
        FormReading reading = new Workbooks(s_peer).Answer(1, "5").Set("Statements", "E2", new string('x', 10_001)).Read();

        reading.Faults.Should().ContainSingle().Which.ToString().Should().Be("peer.xlsx: Statements!E2: The comment has 10001 characters; allowed: at most 10000 characters.");
    }

    [Fact]
    public void Read_QuestionGivenTwice_NamesTheSecond()
    {
        FormReading reading = new Workbooks(s_peer).Answer(1, "5").Set("Statements", "A3", s_peer.Questions[0].Key).Read();

        reading.Faults.Should().ContainSingle().Which.Should().Match<FormFault>(fault => fault.Code == FormFaultCodes.DuplicateQuestion && fault.Place == "Statements!A3");
    }

    [Theory]
    [InlineData("46112", "2026-03-31")]
    [InlineData("45292.75", "2024-01-01")]
    public void Read_DayAsANumber_IsTheDayThatASpreadsheetMeans(string number, string day)
    {
        // Spreadsheets count days from 1899-12-30; 45,292 is 2024-01-01, as their manuals say, and 2024 (366), 2025 (365), January to March less a day (89) make 820 more.
        FormReading reading = new Workbooks(s_peer).Answer(1, "5").SetNumber("Start here", "B7", number).Read();

        reading.Form!.Ratings[0].Date.Should().Be(DateOnly.ParseExact(day, "yyyy-MM-dd"));
    }

    [Theory]
    [InlineData("5")]
    [InlineData(" 5 ")]
    public void Read_NumberAsTextOrAsNumber_IsThePoint(string text)
    {
        Rating typed = new Workbooks(s_peer).Answer(1, text).Read().Form!.Ratings.Single(rating => rating.Value.IsObserved);
        Rating counted = new Workbooks(s_peer).SetNumber("Statements", "D2", "5.0").Read().Form!.Ratings.Single(rating => rating.Value.IsObserved);

        typed.Value.Value.Should().Be(5);
        counted.Should().Be(typed);
    }
}
