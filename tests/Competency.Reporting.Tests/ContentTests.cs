using Competency.Core;
using Competency.Development.Plans;

namespace Competency.Reporting.Tests;

public class ContentTests
{
    [Fact]
    public void Create_ResultOfAnotherModel_IsRefused() =>
        FluentActions.Invoking(() => IndividualReportContent.Create(ReportCases.Result(), ReportCases.Model.ToInterviewModel()))
            .Should().Throw<ArgumentException>().WithMessage("The result of 'S1' is by sales-representative@1.0.0; allowed: results by sales-representative-interview@1.0.0.*");

    [Fact]
    public void Create_PlanOfAnotherPerson_IsRefused()
    {
        DevelopmentPlan plan = DevelopmentPlanner.Create(ReportCases.Result("S2"), ReportCases.Model);
        FluentActions.Invoking(() => IndividualReportContent.Create(ReportCases.Result(), ReportCases.Model, new IndividualReportOptions { Plan = plan }))
            .Should().Throw<ArgumentException>().WithMessage("The plan is for 'S2'*allowed: a plan made from the result of 'S1'*");
    }

    [Fact]
    public void Create_TeamOrCandidatesOfNobody_IsRefused()
    {
        FluentActions.Invoking(() => TeamReportContent.Create(ReportCases.Model, [])).Should().Throw<ArgumentException>().WithMessage("The team has no members*");
        FluentActions.Invoking(() => SelectionReportContent.Create(ReportCases.Model, [], ReportCases.Regular)).Should().Throw<ArgumentException>().WithMessage("There are no candidates*");
    }

    [Fact]
    public void Create_CandidateTwice_IsRefused() =>
        FluentActions.Invoking(() => SelectionReportContent.Create(ReportCases.Model, [ReportCases.Result(), ReportCases.Result()], ReportCases.Regular))
            .Should().Throw<ArgumentException>().WithMessage("'S1' is among the candidates twice*");

    [Fact]
    public void Create_TeamMember_KeepsTotalsAndLevelsAlone() =>
        ReportCases.Team().Members.Should().OnlyContain(member => member.Comments.Count == 0 && member.Dimensions.All(dimension => dimension.Self == null && dimension.Groups.Count == 0 && dimension.Items.Count == 0));

    [Fact]
    public void Options_CoverLeftOutOrNoLanguage_AreRefused()
    {
        FluentActions.Invoking(() => new ReportOptions { Omitted = [ReportSection.Cover] }).Should().Throw<ArgumentException>().WithMessage("The cover is to be left out*");
        FluentActions.Invoking(() => new ReportOptions { Languages = [] }).Should().Throw<ArgumentException>().WithMessage("The languages are ''*");
        FluentActions.Invoking(() => new ReportOptions { Languages = ["en", "EN"] }).Should().Throw<ArgumentException>();
    }
}
