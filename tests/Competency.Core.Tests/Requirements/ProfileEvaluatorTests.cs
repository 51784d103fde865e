using Competency.Core.Requirements;
using Competency.Core.Scoring;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Competency.Core.Tests.Requirements;

public sealed class ProfileEvaluatorTests
{
    [Fact]
    public void Evaluate_MixedPerson_GivesGapsRatiosFitAndVerdictWorkedOutByHand()
    {
        // Cuts 1, 1.5, 2.5, 3.5, 4.5: a rating of v is level v.
        // trust: 4 against level 2: gap 2, exceeds, ratio min(1, 4 ÷ 2) = 1, importance 1, must-have met.
        // talk:  2 against level 3: gap −1, below, ratio 2 ÷ 3 = 0.666666667, importance 2.
        // drive: 3 against score 3.5: gap −0.5, below; percent 50 against 62.5: 0.8, importance 1.
        // fit: (1·1 + 2·0.666666667 + 1·0.8) ÷ 4 = 3.133333334 ÷ 4 = 0.7833333335, half up 0.783333334.
        ProfileFit fit = RequirementCases.Fit("junior", "S1", trust: 4, talk: 2, drive: 3);

        fit.Requirements.Select(requirement => (requirement.Requirement.Dimension.Value, requirement.Status, requirement.Gap, requirement.Ratio)).Should().Equal(
            ("trust", RequirementStatus.Exceeds, 2m, 1m),
            ("talk", RequirementStatus.Below, -1m, 0.666666667m),
            ("drive", RequirementStatus.Below, -0.5m, 0.8m));
        fit.Fit.Should().Be(0.783333334m);
        fit.ScoredShare.Should().Be(1m);
        fit.Verdict.Should().Be(FitVerdict.Qualified);
        fit.Reasons.Should().Equal(new VerdictReason(VerdictReasonKind.MustHavesMet));
        fit.Missing.Select(requirement => requirement.Requirement.Dimension.Value).Should().Equal("talk", "drive");
        fit.IsComplete.Should().BeFalse();
    }

    [Fact]
    public void Evaluate_InheritedProfile_ReplacesTheRequirementOfTheSameDimension()
    {
        // senior = junior with talk at level 5, importance 3, must-have. trust 2 ÷ 2 = 1; talk 5 ÷ 5 = 1; drive 75 % against 62.5 %: capped at 1.
        ProfileFit fit = RequirementCases.Fit("senior", "S1", trust: 2, talk: 5, drive: 4);

        fit.Requirements.Select(requirement => requirement.Status).Should().Equal(RequirementStatus.Meets, RequirementStatus.Meets, RequirementStatus.Exceeds);
        fit.Fit.Should().Be(1m);
        fit.IsComplete.Should().BeTrue();
    }

    [Fact]
    public void Evaluate_SurplusElsewhere_NeverPaysForALack()
    {
        // talk 1 ÷ 3 = 0.333333333; trust and drive at their best stay at 1: (1 + 2·0.333333333 + 1) ÷ 4 = 2.666666666 ÷ 4 = 0.6666666665, half up 0.666666667.
        RequirementCases.Fit("junior", "S1", trust: 5, talk: 1, drive: 5).Fit.Should().Be(0.666666667m);
    }

    [Fact]
    public void Evaluate_MustHaveBelow_IsNotQualifiedAndNamesIt()
    {
        ProfileFit fit = RequirementCases.Fit("junior", "S1", trust: 1, talk: 5, drive: 5);

        fit.Verdict.Should().Be(FitVerdict.NotQualified);
        fit.Reasons.Should().Equal(new VerdictReason(VerdictReasonKind.MustHaveBelow, DimensionId.Parse("trust")));
    }

    [Fact]
    public void Evaluate_MustHaveNotScored_IsNotQualifiedAndTheShareSaysWhatWasScored()
    {
        // Importance scored: talk 2 and drive 1 of 4. fit: (2·1 + 1·1) ÷ 3.
        ProfileFit fit = RequirementCases.Fit("junior", "S1", trust: 0, talk: 3, drive: 4);

        fit.Verdict.Should().Be(FitVerdict.NotQualified);
        fit.Reasons.Should().Equal(new VerdictReason(VerdictReasonKind.MustHaveNotScored, DimensionId.Parse("trust")));
        fit.ScoredShare.Should().Be(0.75m);
        fit.Fit.Should().Be(1m);
        fit.Requirements[0].Status.Should().Be(RequirementStatus.NotScored);
        fit.Requirements[0].Should().Match<RequirementFit>(found => found.Level == null && found.Gap == null && found.Ratio == null);
    }

    [Fact]
    public void Evaluate_NothingScoredAndNoMustHave_IsUndetermined()
    {
        ProfileFit fit = RequirementCases.Fit("open", "S1", trust: 3, talk: 0, drive: 3);

        fit.Verdict.Should().Be(FitVerdict.Undetermined);
        fit.Reasons.Should().Equal(new VerdictReason(VerdictReasonKind.NothingScored));
        fit.Fit.Should().BeNull();
        fit.ScoredShare.Should().Be(0m);
    }

    [Fact]
    public void Evaluate_NoMustHave_IsQualifiedAndSaysSo() =>
        RequirementCases.Fit("open", "S1", trust: 3, talk: 1, drive: 3).Reasons.Should().Equal(new VerdictReason(VerdictReasonKind.NoMustHaves));

    [Fact]
    public void Evaluate_ScoreThatThirdsBringToTheRequirement_MeetsIt()
    {
        // Raters 3, 3, 4 of one role: 10 ÷ 3 = 3.333333333; required 3.3333: in millionths 3.333333 > 3.333300, exceeds. With 3.3334 required it is below.
        CompetencyModel model = new CompetencyModelBuilder("thirds", "1.0.0", "Thirds", "en")
            .Role("peer", 1)
            .Dimension("a", "A", dimension => dimension.Indicator("Does it."))
            .Dimension("b", "B", dimension => dimension.Indicator("Does it."))
            .RequirementProfile("p", "P", profile => profile.Require("a", score: 3.3333m).Require("b", score: 3.3334m))
            .RequirementProfile("half", "Half", profile => profile.Require("a", score: 3.5m).Require("b", score: 3.5m))
            .Build();
        AssessmentBuilder ratings = new(model.Id, "S1");
        foreach ((string rater, int value) in (ValueTuple<string, int>[])[("r1", 3), ("r2", 3), ("r3", 4)])
        {
            ratings.Rate(rater, RoleId.Peer, ItemId.Parse("a.1"), value).Rate(rater, RoleId.Peer, ItemId.Parse("b.1"), value);
        }

        ProfileFit fit = ProfileEvaluator.Evaluate(model, model.GetProfile(ProfileId.Parse("p")), new AssessmentEngine(model).Score(ratings.Build()));

        fit.Requirements.Select(requirement => (requirement.Status, requirement.Gap)).Should().Equal(
            (RequirementStatus.Exceeds, 0.000033333m), (RequirementStatus.Below, -0.000066667m));

        // b: percent 58.333333325 (2.333333333 × 100 ÷ 4) against 58.335 %: 58.333333325 ÷ 58.335 = 0.999971429…, nano 0.999971429.
        fit.Requirements[1].Ratio.Should().Be(0.999971429m);
    }

    [Fact]
    public void Evaluate_ResultOfAnotherVersion_IsRefused()
    {
        CompetencyModel other = new CompetencyModelBuilder("seller", "2.0.0", "Seller", "en").Dimension("trust", "Trust", trust => trust.Indicator("Does it.")).Build();
        AssessmentResult result = new AssessmentEngine(other).Score(new AssessmentBuilder(other.Id, "S1").Build());

        Action evaluate = () => ProfileEvaluator.Evaluate(RequirementCases.Model, RequirementCases.Profile("open"), result);

        evaluate.Should().Throw<ArgumentException>().WithMessage("The result is by seller@2.0.0, the profile of seller@1.0.0; allowed: a result by the model of the profile.*");
    }

    [Fact]
    public void EvaluateAll_Person_GivesEveryProfileInOrder() =>
        ProfileEvaluator.EvaluateAll(RequirementCases.Model, RequirementCases.Person("S1", 3, 3, 3)).Select(fit => fit.Profile.Value).Should().Equal("junior", "senior", "open");

    [Fact]
    public void NextUp_Profile_IsWhatRestsOnIt()
    {
        ProfileLadder.NextUp(RequirementCases.Model, ProfileId.Parse("junior")).Select(profile => profile.Id.Value).Should().Equal("senior");
        ProfileLadder.NextUp(RequirementCases.Model, ProfileId.Parse("senior")).Should().BeEmpty();
    }

    [Property(MaxTest = 200)]
    public Property Evaluate_AnyPerson_FitIsBetweenNothingAndOneAndRisesWithARating()
    {
        Gen<int> rating = Gen.Choose(1, 5);
        Gen<(int, int, int)> person = rating.SelectMany(trust => rating.SelectMany(talk => rating.Select(drive => (trust, talk, drive))));
        return Prop.ForAll(person.ToArbitrary(), p =>
        {
            decimal fit = RequirementCases.Fit("junior", "S1", p.Item1, p.Item2, p.Item3).Fit!.Value;
            decimal better = RequirementCases.Fit("junior", "S1", Math.Min(5, p.Item1 + 1), Math.Min(5, p.Item2 + 1), Math.Min(5, p.Item3 + 1)).Fit!.Value;
            return fit is >= 0 and <= 1 && better >= fit;
        });
    }
}
