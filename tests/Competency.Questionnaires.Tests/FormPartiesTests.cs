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

    [Theory]
    [InlineData("S1", 1)]
    [InlineData("X9", 2)]
    public void Render_SelfByOneCodeOrTwo_ShowsEachOnce(string rater, int codes)
    {
        FormParties parties = new() { Subject = SubjectId.Parse("S1"), Rater = RaterId.Parse(rater) };
        Questionnaire questionnaire = Questionnaire.Create(Models.Ladder, RoleId.Self, "en");

        HtmlForm.Render(questionnaire, parties).Split("class=\"code\"").Should().HaveCount(codes + 1);
        new Workbooks(questionnaire, parties).Answer(1, "5").Read().Form!.Rater.Value.Should().Be(rater);
    }

    [Fact]
    public void Read_CodesThatTheRaterTyped_AreTaken()
    {
        Questionnaire questionnaire = Questionnaire.Create(Models.Ladder, RoleId.Peer, "en");

        FilledForm form = new Workbooks(questionnaire, FormParties.None).Set("Start here", "B5", "0042").SetNumber("Start here", "B6", "17").Answer(1, "5").Read().Form!;

        (form.Subject.Value, form.Rater.Value).Should().Be(("0042", "17"));
    }
}
