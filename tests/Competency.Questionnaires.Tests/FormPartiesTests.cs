using Competency.Core;

namespace Competency.Questionnaires.Tests;

public class FormPartiesTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+x")]
    [InlineData("-x")]
    [InlineData("@x")]
    public void Subject_CodeThatRunsAsAFormula_IsRefused(string code)
    {
        Action make = () => _ = new FormParties { Subject = SubjectId.Parse(code) };

        make.Should().Throw<ArgumentException>().WithMessage($"'{code}' would run as a formula in a spreadsheet; allowed: no code that begins with =, +, - or @.*");
    }

    [Fact]
    public void Rater_Default_IsRefused()
    {
        Action make = () => _ = new FormParties { Rater = default(RaterId) };

        make.Should().Throw<ArgumentException>().WithMessage("The id is default, which identifies nobody.*");
    }

    [Fact]
    public void Read_CodesThatTheRaterTyped_AreTaken()
    {
        Questionnaire questionnaire = Questionnaire.Create(Models.Ladder, RoleId.Peer, "en");

        FilledForm form = new Workbooks(questionnaire, FormParties.None).Set("Start here", "B5", "0042").SetNumber("Start here", "B6", "17").Answer(1, "5").Read().Form!;

        (form.Subject.Value, form.Rater.Value).Should().Be(("0042", "17"));
    }
}
