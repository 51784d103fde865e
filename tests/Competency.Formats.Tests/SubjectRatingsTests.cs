using Competency.Core.Scoring;
using Competency.Core.Validation;

namespace Competency.Formats.Tests;

public class SubjectRatingsTests
{
    private static readonly SubjectRatings s_ann = CsvText.Read(
        CsvText.Header, "ann,bob,peer,influence.1.1,4", "zoe,bob,peer,influence.1.1,4", "ann,bob,peer,influence.1.2,9").Subjects[0];

    [Fact]
    public void Locate_IssueOfAValue_GivesRowAndColumn() =>
        s_ann.Locate(Issue("ratings[1].value")).ToString().Should().Be("row 4, column value: '9' is off the scale.");

    [Fact]
    public void Locate_IssueOfAWholeRating_GivesTheItem() =>
        s_ann.Locate(Issue("ratings[0]")).ToString().Should().Be("row 2, column item: '9' is off the scale.");

    [Theory]
    [InlineData("model")]
    [InlineData("ratings")]
    [InlineData("ratings[2].value")]
    [InlineData("ratings[x].value")]
    public void Locate_IssueOfNoRow_GivesNoPlace(string path) =>
        s_ann.Locate(Issue(path)).Should().Be(new RowFault(AssessmentIssueCodes.ValueOffScale, null, null, "9", "1 to 5", "'9' is off the scale."));

    private static ValidationIssue Issue(string path) =>
        new(AssessmentIssueCodes.ValueOffScale, IssueSeverity.Error, path, "'9' is off the scale.", "9", "1 to 5");
}
