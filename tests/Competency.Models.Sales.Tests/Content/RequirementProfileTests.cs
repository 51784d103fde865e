using Competency.Core;

namespace Competency.Models.Sales.Tests;

/// <summary>What the requirement profiles of the models ask for.</summary>
public class RequirementProfileTests
{
    [Fact]
    public void JobStandard_Profile_RequiresALevelOfEachOfTheSixteenLeaves()
    {
        RequirementProfile profile = SalesJobStandard.Model.GetProfile(SalesJobStandard.Profiles.JobStandard);

        profile.Requirements.Select(requirement => requirement.Dimension)
            .Should().Equal(SalesJobStandard.Model.AllDimensions().Where(dimension => dimension.IsLeaf).Select(dimension => dimension.Id)).And.HaveCount(16);
        profile.Requirements.Should().OnlyContain(requirement => requirement.Level >= 3 && requirement.MinimumScore == null);
    }

    [Fact]
    public void JobStandard_MustHaves_AreIntegrityAndResponsibilityAndAskForMore()
    {
        RequirementProfile profile = SalesJobStandard.Model.GetProfile(SalesJobStandard.Profiles.JobStandard);

        profile.Requirements.Where(requirement => requirement.IsMustHave).Select(requirement => requirement.Dimension)
            .Should().Equal(SalesJobStandard.Integrity, SalesJobStandard.Responsibility);
        profile.Requirements.Should().OnlyContain(requirement => requirement.IsMustHave == (requirement.Level == 4));
    }

    [Fact]
    public void SalesRepresentative_Profiles_AreThreeGradesEachBasedOnTheOneBelow() =>
        SalesRepresentative.Model.RequirementProfiles.Select(profile => (profile.Id.Value, profile.BasedOn?.Value))
            .Should().Equal(("junior", null), ("regular", "junior"), ("senior", "regular"));

    [Fact]
    public void SalesRepresentative_EachGrade_AsksForMoreOfEachDimensionAndNeverForLessImportance()
    {
        foreach (RequirementProfile profile in SalesRepresentative.Model.RequirementProfiles)
        {
            profile.Requirements.Select(requirement => requirement.Dimension).Should().Equal(SalesRepresentative.Model.Dimensions.Select(dimension => dimension.Id));
            if (profile.BasedOn is not { } below)
            {
                continue;
            }

            foreach ((Requirement more, Requirement less) in profile.Requirements.Zip(SalesRepresentative.Model.GetProfile(below).Requirements))
            {
                more.Level.Should().BeGreaterThan(less.Level!.Value, because: $"{profile.Id}, {more.Dimension}");
                more.Importance.Should().BeGreaterThanOrEqualTo(less.Importance, because: $"{profile.Id}, {more.Dimension}");
                (more.IsMustHave || !less.IsMustHave).Should().BeTrue(because: $"{profile.Id}, {more.Dimension}: a must-have stays one");
            }
        }
    }

    [Fact]
    public void AllModels_Profiles_AreCompletedByTheProject() =>
        SalesModels.All.SelectMany(model => model.RequirementProfiles).SelectMany(profile => profile.OwnRequirements.Select(requirement => requirement.Provenance)
            .Append(profile.Name.Provenance).Append(profile.Description!.Provenance)).Should().OnlyContain(provenance => provenance.Kind == ProvenanceKind.Completed);
}
