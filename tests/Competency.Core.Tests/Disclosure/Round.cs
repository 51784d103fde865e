using Competency.Core.Disclosure;
using Competency.Core.Scoring;

namespace Competency.Core.Tests.Disclosure;

/// <summary>One round of ratings of one person, written down in short.</summary>
internal sealed class Round(CompetencyModel model)
{
    private readonly List<Rating> _ratings = [];

    public CompetencyModel Model { get; } = model;

    /// <summary>Adds a rater of the items in the model's order; 0 is not observed.</summary>
    public Round Rate(string role, string rater, params int[] values)
    {
        BehavioralIndicator[] items = [.. Model.AllDimensions().SelectMany(dimension => dimension.AllIndicators())];
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] != 0)
            {
                _ratings.Add(new Rating(RaterId.Parse(rater), RoleId.Parse(role), items[i].Id, values[i]));
            }
        }

        return this;
    }

    public Round Comment(string rater, string item, string text)
    {
        int index = _ratings.FindIndex(rating => rating.Rater.Value == rater && rating.Item.Value == item);
        _ratings[index] = _ratings[index] with { Comment = text };
        return this;
    }

    public Assessment ToAssessment() => new(Model.Id, SubjectId.Parse("me"), _ratings) { Date = new DateOnly(2026, 10, 1) };

    public DisclosureRelease Disclose(params DisclosureRelease[] earlier) => Disclose(DisclosurePolicy.Default, earlier);

    public DisclosureRelease Disclose(DisclosurePolicy policy, params DisclosureRelease[] earlier) =>
        new Discloser(new AssessmentEngine(Model)).Disclose(ToAssessment(), policy, earlier);

    public AssessmentResult Score() => new AssessmentEngine(Model).Score(ToAssessment());
}
