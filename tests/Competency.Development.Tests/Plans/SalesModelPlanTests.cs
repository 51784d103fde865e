using System.Text.RegularExpressions;
using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Core.Scoring;
using Competency.Development.Conversations;
using Competency.Development.Plans;
using Competency.Models.Sales;

namespace Competency.Development.Tests.Plans;

/// <summary>Plans and conversations for a person who is neither good nor bad at everything, by each of the models that ship.</summary>
public sealed partial class SalesModelPlanTests
{
    public static TheoryData<string> Models => [.. SalesModels.All.Select(model => model.Id.Value)];

    [Theory]
    [MemberData(nameof(Models))]
    public void Create_EachProfile_GivesAPlanAndAConversationInBothLanguages(string id)
    {
        CompetencyModel model = SalesModels.All.Single(candidate => candidate.Id.Value == id);
        DisclosedResult result = Rate(model);
        foreach (ProfileId? profile in model.RequirementProfiles.Select(profile => (ProfileId?)profile.Id).Append(null))
        {
            DevelopmentPlan plan = DevelopmentPlanner.Create(result, model, new PlanOptions { Profile = profile });
            string chinese = FeedbackGuide.Create(result, model, plan, new FeedbackOptions { Language = "zh-CN" }).ToMarkdown();
            string english = FeedbackGuide.Create(result, model, plan, new FeedbackOptions { Language = "en" }).ToMarkdown();

            plan.Areas.Should().NotBeEmpty().And.OnlyContain(area => area.Behaviors.Count > 0 && area.Target != null);
            PlanJson.Read(PlanJson.Write(plan)).Should().Be(plan);
            HalfWidth().Matches(chinese).Select(match => match.Value).Should().BeEmpty();
            Ideographs().Matches(english).Select(match => match.Value).Should().BeEmpty();
            (chinese + english).Should().NotContain("{").And.NotContain("。”。").And.NotContain(".”.");
        }
    }

    [Fact]
    public void Create_RepresentativeByTheJuniorGrade_AimsOneStepUpWithTheModelsMeasures()
    {
        CompetencyModel model = SalesModels.All.Single(candidate => candidate.Id.Value == "sales-representative");

        DevelopmentPlan plan = DevelopmentPlanner.Create(Rate(model, lowest: true), model, new PlanOptions { Profile = ProfileId.Parse("junior") });

        plan.Areas.Should().HaveCount(3).And.OnlyContain(area =>
            area.Need.Current.Level == 0 && area.Target.Level == 1 && area.TargetTitle.Languages.Count() == 2 && area.Actions.Count > 0 && area.Actions.All(action => action.IsOfModel));
    }

    /// <summary>One manager, who is not confidential: values 1 to the top by turns, or all of them the lowest.</summary>
    private static DisclosedResult Rate(CompetencyModel model, bool lowest = false)
    {
        AssessmentBuilder ratings = new AssessmentBuilder(model.Id, "S1").Date(DevelopmentCases.Day);
        int turn = 0;
        foreach (Dimension leaf in model.AllDimensions().Where(dimension => dimension.IsLeaf))
        {
            RatingScale scale = model.ScaleOf(leaf);
            IEnumerable<(ItemId Item, bool IsContra)> items = model.LevelRuleOf(leaf) is NominationLevelRule
                ? [(leaf.Id, false)]
                : leaf.AllIndicators().Select(indicator => ((ItemId)indicator.Id, indicator.IsContra));
            foreach ((ItemId item, bool isContra) in items)
            {
                int value = lowest ? (isContra ? scale.Maximum : scale.Minimum) : scale.Minimum + (turn++ % (scale.Length + 1));
                ratings.Rate("m", RoleId.Manager, item, value);
            }
        }

        return new Discloser(new AssessmentEngine(model)).Disclose(ratings.Build()).Result;
    }

    // A half-width mark beside an ideograph; the marks of Markdown stand at the start of lines.
    [GeneratedRegex(@"[\u4E00-\u9FFF][,.;:?!()]|[,;:?!()][\u4E00-\u9FFF]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HalfWidth();

    [GeneratedRegex(@"[\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ideographs();
}
