using Competency.Core;
using Competency.Core.Scoring;

namespace Competency.Questionnaires.Tests;

public class FormCollectorTests
{
    private static readonly Questionnaire s_peer = Questionnaire.Create(Models.Ladder, RoleId.Peer, "en");
    private static readonly Questionnaire s_manager = Questionnaire.Create(Models.Ladder, RoleId.Manager, "en");

    [Fact]
    public void Collect_GoodAndFaultyForms_TakesTheGoodAndNamesTheFaulty()
    {
        CollectedForms collected = Collected(
            Form(s_peer, "S1", "P1", "5", "a.xlsx"), Form(s_peer, "S1", "P2", "maybe", "b.xlsx"), Form(s_peer, "S2", "P1", "Not observed", "c.xlsx"));

        collected.Read.Should().Be(3);
        collected.Forms.Select(form => form.Source).Should().Equal("a.xlsx", "c.xlsx");
        collected.Faults.Select(fault => fault.Source).Should().Equal("b.xlsx");
        // Two forms of six questions: one point, one not observed, the other ten left empty.
        (collected.Observed, collected.NotObserved, collected.Blank).Should().Be((1, 1, 10));
    }

    [Fact]
    public void Collect_TwoDifferentFormsOfOneRater_RefusesBoth()
    {
        CollectedForms collected = Collected(Form(s_peer, "S1", "P1", "5", "a.xlsx"), Form(s_peer, "S1", "P1", "4", "b.xlsx"), Form(s_peer, "S1", "P2", "4", "c.xlsx"));

        collected.Forms.Should().ContainSingle().Which.Source.Should().Be("c.xlsx");
        collected.Faults.Select(fault => fault.ToString()).Should().Equal(
            "a.xlsx: 'P1' filled in more than one form for 'S1', with different answers in b.xlsx; none of them is taken.",
            "b.xlsx: 'P1' filled in more than one form for 'S1', with different answers in a.xlsx; none of them is taken.");
    }

    [Fact]
    public void Collect_OneFormTwice_TakesItOnce()
    {
        CollectedForms collected = Collected(Form(s_peer, "S1", "P1", "5", "b.xlsx"), Form(s_peer, "S1", "P1", "5", "a.xlsx"));

        collected.Forms.Should().ContainSingle().Which.Source.Should().Be("a.xlsx");
        collected.Repeated.Should().Be(1);
        collected.Faults.Should().BeEmpty();
    }

    [Fact]
    public void Collect_OneRaterInTwoRoles_RefusesBoth()
    {
        CollectedForms collected = Collected(Form(s_peer, "S1", "P1", "5", "a.xlsx"), Form(s_manager, "S1", "P1", "5", "b.xlsx"));

        collected.Forms.Should().BeEmpty();
        collected.Faults.Select(fault => fault.Code).Should().Equal(FormFaultCodes.RaterInTwoRoles, FormFaultCodes.RaterInTwoRoles);
        collected.Faults[0].Message.Should().Be("'P1' rated 'S1' as peer and again in b.xlsx as manager; none of them is taken.");
    }

    [Fact]
    public void ToAssessments_AnyOrderOfForms_GivesTheSame()
    {
        FormReading[] forms = [Form(s_peer, "S2", "P2", "4", "a"), Form(s_manager, "S1", "M1", "3", "b"), Form(s_peer, "S1", "P2", "2", "c"), Form(s_peer, "S1", "P1", "1", "d")];

        CollectedForms collected = Collected(forms);
        CollectedForms turned = Collected([.. Enumerable.Reverse(forms)]);

        turned.ToAssessments().Should().Equal(collected.ToAssessments());
        collected.ToAssessments().Select(assessment => assessment.Subject.Value).Should().Equal("S1", "S2");
        collected.ToAssessments()[0].Ratings.Select(rating => rating.Rater.Value).Distinct().Should().Equal("M1", "P1", "P2");
    }

    [Fact]
    public void ToAssessments_FilledForms_AreScoredByTheEngine()
    {
        // All six behaviors always: the contra-indicator of the second level counts 1 + 5 − 5 = 1 in the level's own strength, (5 + 1) ÷ 2 = 3, under 3.5 of 5; the leaf score is
        // (5 + 5 + 5 + 1) ÷ 4 = 4.
        Workbooks book = new(s_peer);
        for (int i = 1; i <= 6; i++)
        {
            book.Answer(i, "5");
        }

        Assessment assessment = Collected(book.Read()).ToAssessments()[0];
        DimensionResult zebra = new AssessmentEngine(Models.Ladder).Score(assessment)[DimensionId.Parse("zebra-dimension")];

        zebra.Score.Should().Be(4m);
    }

    private static CollectedForms Collected(params FormReading[] readings)
    {
        FormCollector collector = new(Models.Ladder);
        foreach (FormReading reading in readings)
        {
            collector.Add(reading);
        }

        return collector.Collect();
    }

    private static FormReading Form(Questionnaire questionnaire, string subject, string rater, string answer, string source) =>
        new Workbooks(questionnaire, new FormParties { Subject = SubjectId.Parse(subject), Rater = RaterId.Parse(rater) }).Answer(1, answer).Read(source);
}
