using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Core.Scoring;
using Competency.Development.Teams;

namespace Competency.Development.Tests.Teams;

/// <summary>A model with levels by cut score, and members whom the manager rated.</summary>
internal static class TeamCases
{
    public static CompetencyModel Model { get; } = new CompetencyModelBuilder("seller", "1.0.0", "Seller", "en")
        .Role("manager", 1)
        .Dimension("trust", "Trust", Ladder)
        .Dimension("talk", "Talk", Ladder)
        .RequirementProfile("regular", "Regular", profile => profile.Require("trust", level: 3).Require("talk", score: 3.5m))
        .Build();

    public static RequirementProfile Regular => Model.GetProfile(ProfileId.Parse("regular"));

    /// <summary>A team of members a, b, c, … with these ratings of trust and talk; 0 is not observed.</summary>
    public static Team Of(params (int Trust, int Talk)[] members) => new(Model, members.Select((member, i) => Member($"{(char)('a' + i)}", member.Trust, member.Talk)));

    public static DisclosedResult Member(string subject, int trust, int talk)
    {
        AssessmentBuilder ratings = new(Model.Id, subject);
        ratings.Rate("m", RoleId.Manager, ItemId.Parse("trust.1"), trust == 0 ? RatingValue.NotObserved : trust);
        ratings.Rate("m", RoleId.Manager, ItemId.Parse("talk.1"), talk == 0 ? RatingValue.NotObserved : talk);
        return new Discloser(new AssessmentEngine(Model)).Disclose(ratings.Build()).Result;
    }

    private static void Ladder(DimensionBuilder dimension)
    {
        foreach (int level in Enumerable.Range(1, 5))
        {
            dimension.Level(level, $"Level {level}");
        }

        dimension.Indicator("Does it.");
    }
}
