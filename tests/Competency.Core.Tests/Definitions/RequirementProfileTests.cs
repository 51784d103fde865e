using Competency.Core.Serialization;
using Competency.Core.Tests.Serialization;
using Competency.Core.Tests.Validation;

namespace Competency.Core.Tests.Definitions;

public sealed class RequirementProfileTests
{
    private static readonly CompetencyModel s_model = CompetencyJson.ReadModel(ModelEdit.Expand(WrongModels.Sound));

    [Fact]
    public void Requirements_OfADerivedProfile_AreItsOwnAndThoseItInheritsInTheModelsOrder()
    {
        // Junior: trust at level 2, attitude at 2.5 with importance 2. Senior replaces trust by level 4, a must-have. In the model, attitude stands before trust.
        s_model.GetProfile(ProfileId.Parse("junior")).Requirements.Select(Show).Should().Equal("attitude 2.5 ×2", "trust L2 ×1");
        s_model.GetProfile(ProfileId.Parse("senior")).Requirements.Select(Show).Should().Equal("attitude 2.5 ×2", "trust L4 ×1 must");
        s_model.GetProfile(ProfileId.Parse("senior")).OwnRequirements.Select(Show).Should().Equal("trust L4 ×1 must");
    }

    [Fact]
    public void Requirements_OfAChainOfThree_TakeTheNearest()
    {
        string file = ModelEdit.With(WrongModels.Sound, "requirementProfiles[2]", """{"id":"lead","name":«Lead»,"basedOn":"senior","requirements":[{"dimension":"skill","level":3,"provenance":{"kind":"completed"}}]}""");

        CompetencyJson.ReadModel(file).GetProfile(ProfileId.Parse("lead")).Requirements.Select(Show).Should().Equal("attitude 2.5 ×2", "trust L4 ×1 must", "skill L3 ×1");
    }

    [Fact]
    public void TryGet_InheritedDimension_FindsIt()
    {
        RequirementProfile senior = s_model.GetProfile(ProfileId.Parse("senior"));

        senior.TryGet(DimensionId.Parse("attitude"), out Requirement? requirement).Should().BeTrue();
        requirement!.MinimumScore.Should().Be(2.5m);
        senior.TryGet(DimensionId.Parse("calm"), out _).Should().BeFalse();
    }

    [Fact]
    public void GetProfile_Unknown_NamesThoseThereAre()
    {
        Action get = () => s_model.GetProfile(ProfileId.Parse("novice"));

        get.Should().Throw<KeyNotFoundException>().WithMessage("Model ladder@1.2.0 has no requirement profile 'novice'; it has: junior, senior.");
        s_model.FindProfile(ProfileId.Parse("novice")).Should().BeNull();
        s_model.TryGetProfile(ProfileId.Parse("senior"), out _).Should().BeTrue();
    }

    [Fact]
    public void Build_LevelOnACompositeWithCutsAlone_IsDefined()
    {
        // Two cuts without titles make levels 1 and 2.
        CompetencyModel model = new CompetencyModelBuilder("m", "1.0.0", "M")
            .Dimension("whole", "Whole", whole => whole.Cuts(2, 4).Dimension("part", "Part", part => part.Indicator("Does it")))
            .RequirementProfile("grade", "Grade", profile => profile.Require("whole", level: 2))
            .Build();

        model.GetDimension(DimensionId.Parse("whole")).LevelOrdinals().Should().Equal(1, 2);
    }

    private static string Show(Requirement requirement) =>
        $"{requirement.Dimension} {(requirement.Level is { } level ? $"L{level}" : $"{requirement.MinimumScore}")} ×{requirement.Importance}{(requirement.IsMustHave ? " must" : "")}";
}
