using System.Runtime.CompilerServices;

namespace Competency.Core.Scoring.Bulk;

/// <content>Streams of records in, batches of numbers out.</content>
public sealed partial class BulkScorer
{
    /// <summary>Scores a stream of records, in any order, as it is enumerated.</summary>
    /// <remarks>
    /// A record that does not fit refuses its subject alone, and is named in the report of the batch that is made next; all other subjects are scored. A record of a subject that was complete
    /// already is refused with code <see cref="AssessmentIssueCodes.SubjectAlreadyComplete"/>; the subject's numbers stand. A batch is valid until the next one is asked for.
    /// </remarks>
    /// <param name="chunks">The records, some thousands at a time.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the enumeration before the next chunk or slice.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its bounds.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public IEnumerable<ScoredBatch> Score(IEnumerable<RatingChunk> chunks, BulkStreamOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chunks);
        return Enumerate(chunks, new RatingStream(this, options ?? BulkStreamOptions.Default), cancellationToken);
    }

    /// <summary>Scores an asynchronous stream of records as it is enumerated.</summary>
    /// <inheritdoc cref="Score(IEnumerable{RatingChunk}, BulkStreamOptions?, CancellationToken)"/>
    public IAsyncEnumerable<ScoredBatch> ScoreAsync(
        IAsyncEnumerable<RatingChunk> chunks, BulkStreamOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chunks);
        return EnumerateAsync(chunks, new RatingStream(this, options ?? BulkStreamOptions.Default), cancellationToken);
    }

    private static IEnumerable<ScoredBatch> Enumerate(IEnumerable<RatingChunk> chunks, RatingStream stream, CancellationToken cancellationToken)
    {
        using (stream)
        {
            foreach (RatingChunk chunk in chunks)
            {
                cancellationToken.ThrowIfCancellationRequested();
                stream.Add(chunk);
                if (stream.IsFull)
                {
                    yield return stream.Score(all: false, cancellationToken);
                }
            }

            if (stream.HasRest)
            {
                yield return stream.Score(all: true, cancellationToken);
            }
        }
    }

    private static async IAsyncEnumerable<ScoredBatch> EnumerateAsync(
        IAsyncEnumerable<RatingChunk> chunks, RatingStream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using (stream)
        {
            await foreach (RatingChunk chunk in chunks.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                cancellationToken.ThrowIfCancellationRequested();
                stream.Add(chunk);
                if (stream.IsFull)
                {
                    yield return stream.Score(all: false, cancellationToken);
                }
            }

            if (stream.HasRest)
            {
                yield return stream.Score(all: true, cancellationToken);
            }
        }
    }
}
