using Competency.Core.Disclosure;
using Competency.Core.Scoring;
using Competency.Core.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace Competency.Core.Tests.Disclosure;

public sealed class DisclosurePolicyTests
{
    [Fact]
    public void Default_Minimums_AreThoseOfTheRules()
    {
        DisclosurePolicy policy = DisclosurePolicy.Default;

        (policy.MinimumOf(RoleId.Self), policy.MinimumOf(RoleId.Manager), policy.MinimumOf(RoleId.Peer), policy.MinimumRatersInAll).Should().Be((1, 1, 3, 4));
        (policy.IsConfidential(RoleId.Manager), policy.IsConfidential(RoleId.Customer)).Should().Be((false, true));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public void MinimumRaters_OutOfBounds_IsRefused(int raters)
    {
        Action make = () => _ = new DisclosurePolicy { MinimumRaters = raters };

        make.Should().Throw<ArgumentOutOfRangeException>().WithMessage("Allowed: 1 to 1000.*");
    }

    [Fact]
    public void With_AnotherMinimumOfSelf_IsRefused()
    {
        Action make = () => DisclosurePolicy.Default.With(RoleId.Self, 2);

        make.Should().Throw<ArgumentException>().WithMessage("Self has a minimum of 2; allowed: 1, for nobody else rates as self.*");
    }

    [Fact]
    public void Roles_OneTwice_IsRefused()
    {
        Action make = () => _ = new DisclosurePolicy { Roles = [new RoleMinimum(RoleId.Peer, 3), new RoleMinimum(RoleId.Peer, 4)] };

        make.Should().Throw<ArgumentException>().WithMessage("Role 'peer' has two minimums; allowed: one.*");
    }

    [Fact]
    public void Audience_MalformedName_IsRefused()
    {
        Action make = () => _ = new Audience("The Board", DisclosedSections.Groups);

        make.Should().Throw<ArgumentException>().WithMessage("'The Board' is no name of an audience; allowed: *");
    }

    [Fact]
    public void AddCompetency_Disclosure_IsRegisteredOnceForTheEnginesModels()
    {
        using ServiceProvider services = new ServiceCollection().AddCompetency().AddModel(Models.TwoItems()).Services.BuildServiceProvider();

        IDisclosure disclosure = services.GetRequiredService<IDisclosure>();

        disclosure.Should().BeSameAs(services.GetRequiredService<IDisclosure>());
        disclosure.Disclose(new Round(Models.TwoItems()).Rate("self", "me", 3, 3).ToAssessment()).Result.Overall.Percent.Should().Be(50);
    }

    [Fact]
    public void Evaluate_RefusedAssessment_SaysWhy()
    {
        Assessment assessment = new Round(Models.TwoItems()).Rate("peer", "p", 9).ToAssessment();
        Discloser discloser = new(new AssessmentEngine(Models.TwoItems()));

        DisclosureOutcome outcome = discloser.Evaluate(assessment);
        Action disclose = () => discloser.Disclose(assessment);

        outcome.IsDisclosed.Should().BeFalse();
        outcome.Report.Issues.Should().ContainSingle().Which.Code.Should().Be(AssessmentIssueCodes.ValueOffScale);
        disclose.Should().Throw<CompetencyValidationException>();
    }

    [Fact]
    public void DisclosedResult_FromOutside_CannotBeMade() => typeof(DisclosedResult).GetConstructors().Should().BeEmpty();
}
