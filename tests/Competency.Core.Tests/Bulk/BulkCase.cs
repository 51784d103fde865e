using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;
using Competency.Core.Tests.Oracle;
using Competency.Core.Tests.Scoring;

namespace Competency.Core.Tests.Bulk;

/// <summary>One model with some people, as objects and as batches of every layout.</summary>
internal sealed class BulkCase
{
    private readonly AssessmentEngine _engine;
    private readonly List<Rating[]> _people = [];
    private readonly Dictionary<RaterId, RoleId> _roles = [];

    public BulkCase(CompetencyModel model, AssessmentEngine? engine = null)
    {
        _engine = engine ?? new AssessmentEngine(model);
        Model = model;
        Scorer = _engine.Get(model.Id, VersionRange.Exactly(model.Version));
    }

    public CompetencyModel Model { get; }

    public BulkScorer Scorer { get; }

    public int People => _people.Count;

    /// <summary>People made from one case: each time some raters are gone, and some ratings are not observed.</summary>
    public static BulkCase Of(RandomCase example, int people)
    {
        BulkCase made = new(example.Model);
        Random random = new(example.Index);
        string[] raters = [.. example.Ratings.Select(rating => rating.Rater).Distinct(StringComparer.Ordinal)];
        for (int person = 0; person < people; person++)
        {
            int keeps = random.Next(1, 6);
            HashSet<string> gone = person == 0 ? [] : [.. raters.Where(_ => random.Next(keeps) == 0)];
            int missing = person % 5 == 4 ? 100 : random.Next(0, 40);
            made.Add([.. example.Ratings.Where(rating => !gone.Contains(rating.Rater))
                .Select(rating => EngineCases.ToRating(person > 0 && random.Next(100) < missing ? rating with { Value = null } : rating))]);
        }

        return made;
    }

    public static SubjectId IdOf(int person) => SubjectId.Parse(FormattableString.Invariant($"s{person}"));

    public void Add(params Rating[] ratings)
    {
        _people.Add(ratings);
        foreach (Rating rating in ratings)
        {
            _roles[rating.Rater] = rating.Role;
        }
    }

    public Assessment AssessmentOf(int person) =>
        new(Model.Id, IdOf(person), _people[person]) { Version = VersionRange.Exactly(Model.Version) };

    public ScoringOutcome Single(int person) => _engine.Evaluate(AssessmentOf(person));

    public ScoringOutcome[] Single() => [.. Enumerable.Range(0, People).Select(Single)];

    public IEnumerable<BulkRating> Records() => _people.SelectMany((ratings, person) => ratings.Select(rating => new BulkRating(IdOf(person), rating)));

    /// <summary>The same people in rows, tiles and as a matrix; a rater's slot is the same for all.</summary>
    public IEnumerable<RatingBatch> Batches()
    {
        yield return Rows();
        if (_roles.Count > 0)
        {
            yield return Tiles();
            yield return Matrix();
        }
    }

    public RatingBatch Rows()
    {
        using RatingBatchBuilder builder = new(Scorer);
        for (int person = 0; person < People; person++)
        {
            foreach (Rating rating in _people[person])
            {
                builder.Add(IdOf(person), rating);
            }

            builder.Complete(IdOf(person));
        }

        return builder.Build();
    }

    public RatingBatch Tiles()
    {
        RaterId[] raters = [.. _roles.Keys];
        using RatingTileBuilder builder = new(Scorer, People, [.. raters.Select(rater => Scorer.Role(_roles[rater]))]);
        for (int person = 0; person < People; person++)
        {
            foreach (Rating rating in _people[person])
            {
                builder.Set(person, Array.IndexOf(raters, rating.Rater), Scorer.Item(rating.Item), rating.Value);
            }
        }

        return builder.Build();
    }

    public RatingBatch Matrix()
    {
        RaterId[] raters = [.. _roles.Keys];
        byte[] cells = new byte[People * raters.Length * Scorer.Items.Count];
        for (int person = 0; person < People; person++)
        {
            foreach (Rating rating in _people[person])
            {
                ItemHandle item = Scorer.Item(rating.Item);
                int row = (person * raters.Length) + Array.IndexOf(raters, rating.Rater);
                cells[(row * Scorer.Items.Count) + item.Index] = Scorer.CellOf(item, rating.Value);
            }
        }

        return RatingBatch.FromMatrix(Scorer, cells, [.. raters.Select(rater => Scorer.Role(_roles[rater]))]);
    }
}
