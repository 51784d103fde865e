using Competency.Core.Scoring;
using Competency.Core.Tests.Oracle;

namespace Competency.Core.Tests.Scoring;

/// <summary>Brings the oracle's cases to the engine.</summary>
internal static class EngineCases
{
    public static Rating ToRating(OracleRating rating) => new(
        RaterId.Parse(rating.Rater),
        RoleId.Parse(rating.Role),
        ItemId.Parse(rating.Item),
        rating.Value is { } value ? RatingValue.FromInt32(value) : RatingValue.NotObserved);

    public static Assessment ToAssessment(CompetencyModel model, IEnumerable<OracleRating> ratings) =>
        new(model.Id, SubjectId.Parse("subject"), ratings.Select(ToRating)) { Version = VersionRange.Exactly(model.Version) };

    public static AssessmentResult Score(RandomCase example) => Score(example.Model, example.Ratings);

    public static AssessmentResult Score(CompetencyModel model, IEnumerable<OracleRating> ratings) =>
        new AssessmentEngine(model).Score(ToAssessment(model, ratings));
}
