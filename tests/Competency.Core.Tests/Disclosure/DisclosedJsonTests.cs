using System.Text.Json;
using System.Text.Json.Nodes;
using Competency.Core.Disclosure;
using Competency.Core.Serialization;
using Competency.Core.Validation;

namespace Competency.Core.Tests.Disclosure;

/// <summary>Files of disclosed results and releases that do not hold together.</summary>
public sealed class DisclosedJsonTests
{
    [Fact]
    public void ReadDisclosed_GroupThatIsHiddenAndHasAScore_IsRefused() =>
        Issues(form => form["dimensions"]![0]!["groups"]![0]!["hidden"] = "too-few-raters-here")
            .Should().Equal("dimensions[0].groups[0]: 'not one of both' is refused; allowed: raters and score, or hidden.");

    [Fact]
    public void ReadDisclosed_ScoredWithoutScore_IsRefused() =>
        Issues(form => form["overall"]!.AsObject().Remove("score"))
            .Should().Equal("overall: 'scored' is refused; allowed: 'scored' with score and percent, 'not-scored' with notScored, or 'hidden' with hidden.");

    [Fact]
    public void ReadDisclosed_ScoreOffTheScale_IsRefused() =>
        Issues(form => form["dimensions"]![0]!["self"] = 6).Should().Equal("dimensions[0].self: '6' is refused; allowed: 1 to 5.");

    [Fact]
    public void ReadDisclosed_MinimumOutOfBounds_IsRefused() =>
        Issues(form => form["policy"]!["minimumRaters"] = 0)
            .Should().Equal("policy: 'MinimumRaters' is refused; allowed: minimums of 1 to 1000, each role once.");

    [Fact]
    public void ReadDisclosed_UnknownSection_IsRefused() =>
        Issues(form => form["audience"]!["sections"]![1] = "secrets")
            .Should().Equal("audience.sections[1]: 'secrets' is refused; allowed: totals, groups, self, items, levels, comments.");

    [Fact]
    public void ReadDisclosed_RoleGroupOfTwoRoles_IsRefused() =>
        Issues(form => form["dimensions"]![0]!["groups"]![0]!["group"]!["roles"] = new JsonArray("peer", "customer"))
            .Should().Equal("dimensions[0].groups[0].group.roles: 'peer, customer' is refused; allowed: one role, or for a pool at least one.");

    [Fact]
    public void ReadDisclosed_ResultOfRecord_IsRefused()
    {
        Action read = () => CompetencyJson.ReadDisclosed(CompetencyJson.WriteResult(Peers().Score()));

        read.Should().Throw<JsonException>();
    }

    [Fact]
    public void Disclose_ReleaseWithAValueOffTheScale_IsRefused()
    {
        JsonNode file = JsonNode.Parse(CompetencyJson.WriteRelease(Peers().Disclose()))!;
        file["groups"]![0]!["raters"]![0]!["ratings"]![0]!["value"] = 9;
        DisclosureRelease release = CompetencyJson.ReadRelease(file.ToJsonString());

        Action disclose = () => Peers().Disclose(release);

        disclose.Should().Throw<ArgumentException>().WithMessage("Release 1 of 'me' does not fit talks@1.0.0: '9' is off the scale of 'listening.1'; allowed: 1 to 5, or not observed.*");
    }

    [Fact]
    public void Disclose_ReleaseOfTheFormForAnAudience_IsRefused()
    {
        JsonNode file = JsonNode.Parse(CompetencyJson.WriteRelease(Peers().Disclose()))!;
        file["result"]!["audience"]!["sections"] = new JsonArray("totals");

        Action disclose = () => Peers().Disclose(CompetencyJson.ReadRelease(file.ToJsonString()));

        disclose.Should().Throw<ArgumentException>().WithMessage("Release 1 of 'me' holds the form for 'complete'; allowed: the form with every section.*");
    }

    private static IEnumerable<string> Issues(Action<JsonNode> edit)
    {
        JsonNode form = JsonNode.Parse(CompetencyJson.WriteDisclosed(Peers().Disclose().Result))!;
        edit(form);
        Action read = () => CompetencyJson.ReadDisclosed(form.ToJsonString());
        return read.Should().Throw<CompetencyValidationException>().Which.Report.Issues.Select(issue => $"{issue.Path}: {issue.Message}");
    }

    private static Round Peers() => new Round(Models.TwoItems())
        .Rate("peer", "p1", 4, 4).Rate("peer", "p2", 4, 4).Rate("peer", "p3", 4, 4).Rate("peer", "p4", 4, 4).Rate("self", "me", 4, 4);
}
