using Competency.Core;
using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;

namespace Competency.Formats;

/// <summary>Makes chunks for the bulk scorer of single ratings: those of one rater for one subject that follow each other become a row of cells.</summary>
/// <remarks>Faults and duplicates keep their own row. Mutable, for one thread.</remarks>
public sealed class RatingChunkBuilder
{
    private const int FullAt = 4_096;

    private readonly BulkScorer _scorer;
    private readonly ParsedBlock _block;
    private readonly ChunkMaker _maker;
    private SubjectId _subject;
    private RaterId _rater;
    private int _role = -1;

    /// <summary>Starts with nothing.</summary>
    /// <param name="scorer">The scorer of the model.</param>
    /// <param name="isGrouped">Whether each subject's ratings are together; memory then does not grow with their number.</param>
    public RatingChunkBuilder(BulkScorer scorer, bool isGrouped)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        _scorer = scorer;
        _block = new ParsedBlock(scorer.Items.Count);
        _maker = new ChunkMaker(scorer, isGrouped);
    }

    /// <summary>Gets whether there is enough for chunks worth their cost.</summary>
    public bool IsFull => _block.RunCount >= FullAt;

    /// <summary>Adds a rating by handles.</summary>
    /// <exception cref="ArgumentException">A handle is not this scorer's.</exception>
    public void Add(in ResolvedRating rating)
    {
        byte cell = ParsedBlock.SaidNotObserved;
        if (rating.Value.IsObserved && !_scorer.TryGetCell(rating.Item, rating.Value, out cell))
        {
            Add(new BulkRating(rating.Subject, new Rating(rating.Rater, rating.Role.Id, rating.Item.Id, rating.Value), rating.Row));
            return;
        }

        long row = rating.Row ?? 0;
        bool isSame = _block.IsOpen && rating.Role.Index == _role && rating.Subject == _subject && rating.Rater == _rater;
        if (!isSame || !_block.TrySet(rating.Item.Index, cell, row))
        {
            (_subject, _rater, _role) = (rating.Subject, rating.Rater, rating.Role.Index);
            _block.Begin(rating.Subject, rating.Rater, rating.Role.Index, row);
            _block.TrySet(rating.Item.Index, cell, row);
        }
    }

    /// <summary>Adds a rating by ids, which need not be the model's.</summary>
    public void Add(in BulkRating rating) => _block.Add(rating);

    /// <summary>Adds what is wrong with a record.</summary>
    public void Add(BulkIssue fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        _block.Add(fault);
    }

    /// <summary>Gives what was added as chunks, in order, and starts again with nothing. Each is valid until the next is asked for, and all must be taken.</summary>
    public IEnumerable<RatingChunk> Take()
    {
        foreach (RatingChunk chunk in _maker.Of(_block, rowsBefore: 0))
        {
            yield return chunk;
        }

        _block.Clear();
    }
}
