using Competency.Core.Requirements;
using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;

namespace Competency.Core.Tests.Bulk;

public sealed class FitBatchTests
{
    [Fact]
    public void Evaluate_ColumnsOfManyPeople_EqualsPersonByPerson()
    {
        CompetencyModel model = BulkShapes.Ladder(3) with
        {
            RequirementProfiles =
            [
                new RequirementProfile
                {
                    Id = ProfileId.Parse("clerk"),
                    Name = new SourcedText(LocalizedText.Create(("en", "Clerk")), Provenance.Completed),
                    Requirements =
                    [
                        new Requirement { Dimension = DimensionId.Parse("d0"), Level = 3, Importance = 2 },
                        new Requirement { Dimension = DimensionId.Parse("d1"), MinimumScore = 3.3333m },
                        new Requirement { Dimension = DimensionId.Parse("d2"), Level = 1, Importance = 0.5m },
                    ],
                },
            ],
        };
        BulkCase example = new(model);
        Random random = new(3);
        for (int person = 0; person < 100; person++)
        {
            example.Add([.. example.Scorer.Items.Where(item => item.Value.Contains('.', StringComparison.Ordinal)).Where(_ => random.Next(3) > 0)
                .Select(item => new Rating(RaterId.Parse("r"), RoleId.Peer, item, random.Next(1, 6)))]);
        }

        RequirementProfile profile = model.RequirementProfiles[0];
        using RatingBatch batch = example.Matrix();
        using ScoreBatch scores = example.Scorer.Score(batch, new BulkOptions { Columns = ScoreColumns.Scores | ScoreColumns.Percents | ScoreColumns.Levels });
        using FitBatch fits = FitBatch.Evaluate(scores, profile);

        for (int person = 0; person < example.People; person++)
        {
            ProfileFit expected = ProfileEvaluator.Evaluate(model, profile, scores.ToResult(person, BulkCase.IdOf(person)));
            fits.Fits[person].Should().Be(expected.Fit is { } fit ? (long)(fit * 1_000_000_000m) : -1);
            fits.ScoredShares[person].Should().Be((long)(expected.ScoredShare * 1_000_000_000m));
            for (int i = 0; i < 3; i++)
            {
                long scale = profile.Requirements[i].Level is null ? 1_000_000_000 : 1;
                fits.Gaps(i)[person].Should().Be(expected.Requirements[i].Gap is { } gap ? (long)(gap * scale) : FitBatch.NotScored);
            }
        }

        fits.Fits.ToArray().Should().Contain(fit => fit > 0 && fit < 1_000_000_000);
    }

    [Fact]
    public void Evaluate_WithoutTheColumnsItNeeds_IsRefused()
    {
        CompetencyModel model = BulkShapes.Ladder(1);
        BulkScorer scorer = BulkScorer.Create(model);
        RequirementProfile profile = new() { Requirements = [new Requirement { Dimension = DimensionId.Parse("d0"), Level = 3 }] };
        using RatingBatch batch = RatingBatch.FromMatrix(scorer, new byte[scorer.Items.Count], [scorer.Role(RoleId.Peer)]);
        using ScoreBatch scores = scorer.Score(batch, new BulkOptions { Columns = ScoreColumns.Scores });

        ((Action)(() => FitBatch.Evaluate(scores, profile))).Should().Throw<InvalidOperationException>()
            .WithMessage("Column Levels was not asked for; this batch holds Scores.");
    }
}
