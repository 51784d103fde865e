using Competency.Core.Requirements;
using Competency.Core.Scoring;

namespace Competency.Core.Tests.Requirements;

/// <summary>A small model with levels by cut score, and people with the ratings that the test names.</summary>
internal static class RequirementCases
{
    public static CompetencyModel Model { get; } = new CompetencyModelBuilder("seller", "1.0.0", "Seller", "en")
        .Role("manager", 1)
        .Dimension("trust", "Trust", Ladder)
        .Dimension("talk", "Talk", Ladder)
        .Dimension("drive", "Drive", Ladder)
        .RequirementProfile("junior", "Junior", profile => profile
            .Require("trust", level: 2, mustHave: true)
            .Require("talk", level: 3, importance: 2)
            .Require("drive", score: 3.5m))
        .RequirementProfile("senior", "Senior", profile => profile
            .BasedOn("junior")
            .Require("talk", level: 5, importance: 3, mustHave: true))
        .RequirementProfile("open", "Open", profile => profile
            .Require("talk", level: 4))
        .Build();

    public static RequirementProfile Profile(string id) => Model.GetProfile(ProfileId.Parse(id));

    /// <summary>Scores a person whom the manager rated; 0 leaves a dimension out.</summary>
    public static AssessmentResult Person(string subject, int trust, int talk, int drive)
    {
        AssessmentBuilder ratings = new(Model.Id, subject);
        foreach ((string item, int value) in (ValueTuple<string, int>[])[("trust.1", trust), ("talk.1", talk), ("drive.1", drive)])
        {
            ratings.Rate("m", RoleId.Manager, ItemId.Parse(item), value == 0 ? RatingValue.NotObserved : value);
        }

        return new AssessmentEngine(Model).Score(ratings.Build());
    }

    public static ProfileFit Fit(string profile, string subject, int trust, int talk, int drive) =>
        ProfileEvaluator.Evaluate(Model, Profile(profile), Person(subject, trust, talk, drive));

    private static void Ladder(DimensionBuilder dimension)
    {
        foreach (int level in Enumerable.Range(1, 5))
        {
            dimension.Level(level, $"Level {level}");
        }

        dimension.Indicator("Does it.");
    }
}
