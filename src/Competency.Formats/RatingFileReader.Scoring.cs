using System.Collections.Concurrent;
using Competency.Core.Scoring.Bulk;

namespace Competency.Formats;

/// <content>From a file straight to numbers.</content>
public sealed partial class RatingFileReader
{
    /// <summary>Scores the file as it is enumerated: reads ahead on other threads while batches are scored, and takes up rater by rater what follows each other.</summary>
    /// <remarks>
    /// The numbers, faults and their order are those of <see cref="BulkScorer.Score(IEnumerable{RatingChunk}, BulkStreamOptions?, CancellationToken)"/> over <see cref="Chunks"/>, only sooner;
    /// none of it depends on the number of threads, which is <see cref="BulkOptions.MaxDegreeOfParallelism"/> for reading as for scoring. From the first quotation mark on, and for
    /// other encodings than UTF-8, rows are read one after the other.
    /// </remarks>
    /// <param name="options">How; null for the defaults. <see cref="SubjectCompletion.WhenTold"/> is not for files.</param>
    /// <param name="cancellationToken">Ends the enumeration before the next block or slice.</param>
    /// <returns>The subjects that are complete, batch by batch; each batch is valid until the next is asked for.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its bounds.</exception>
    /// <exception cref="RatingFileException">A row is over 1 MiB, a quotation mark is never closed, or an id is not valid in the encoding.</exception>
    /// <exception cref="InvalidOperationException">The file was read already.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public IEnumerable<ScoredRatings> Score(BulkStreamOptions? options = null, CancellationToken cancellationToken = default)
    {
        BulkStreamOptions known = options ?? BulkStreamOptions.Default;
        RatingGatherer gatherer = new(_scorer, known) { Rows = _rowsRead };
        StartReading();
        return Enumerate(gatherer, ThreadsOf(known.Scoring), cancellationToken);
    }

    private static int ThreadsOf(BulkOptions options) => options.MaxDegreeOfParallelism switch
    {
        -1 => Environment.ProcessorCount,
        >= 1 => options.MaxDegreeOfParallelism,
        _ => throw new ArgumentOutOfRangeException(
            nameof(options), options.MaxDegreeOfParallelism, "MaxDegreeOfParallelism: allowed are 1 or more, or -1 for one a processor."),
    };

    private IEnumerable<ScoredRatings> Enumerate(RatingGatherer gatherer, int threads, CancellationToken cancellationToken)
    {
        using (gatherer)
        {
            Stream? rest = null;
            if (_rows is null)
            {
                BlockReader blocks = new(_head.OpenRows());
                foreach (ParsedBlock block in Parse(blocks, threads, cancellationToken))
                {
                    gatherer.Add(block);
                    _rowsRead = gatherer.Rows;
                    if (gatherer.IsFull)
                    {
                        yield return gatherer.Score(all: false, cancellationToken);
                    }
                }

                rest = blocks.IsTooLong ? throw CsvRows.TooLong(_rowsRead + 1, null) : blocks.Rest;
                _rows = rest is null ? null : CsvRows.Open(rest, _head);
            }

            if (_rows is not null)
            {
                RowReader reader = new(_rows, _columns, rest is null ? 0 : _rowsRead);
                while (reader.TryRead(cancellationToken, out RatingChunk chunk))
                {
                    gatherer.Add(chunk);
                    _rowsRead = reader.Row;
                    if (gatherer.IsFull)
                    {
                        yield return gatherer.Score(all: false, cancellationToken);
                    }
                }
            }

            if (gatherer.HasRest)
            {
                yield return gatherer.Score(all: true, cancellationToken);
            }
        }
    }

    /// <summary>Parses block after block, some at once and ahead of the caller, and gives them in the file's order; each is valid until the next is asked for.</summary>
    private IEnumerable<ParsedBlock> Parse(BlockReader blocks, int threads, CancellationToken cancellationToken)
    {
        ItemCells cells = new(_scorer);
        ConcurrentBag<BlockParser> parsers = [];
        Stack<TextBlock> texts = new();
        Stack<ParsedBlock> parsed = new();
        Queue<(Task Work, TextBlock Text, ParsedBlock Parsed)> ahead = new();
        int depth = threads == 1 ? 1 : threads + 1;
        try
        {
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                while (ahead.Count < depth)
                {
                    TextBlock text = texts.TryPop(out TextBlock? usedText) ? usedText : new TextBlock();
                    if (!blocks.TryNext(text))
                    {
                        break;
                    }

                    ParsedBlock into = parsed.TryPop(out ParsedBlock? used) ? used : new ParsedBlock(_scorer.Items.Count);
                    ahead.Enqueue((threads == 1 ? Run(text, into) : Task.Run(() => ParseOne(text, into), CancellationToken.None), text, into));
                }

                if (ahead.Count == 0)
                {
                    yield break;
                }

                (Task work, TextBlock done, ParsedBlock block) = ahead.Peek();
                work.GetAwaiter().GetResult();
                ahead.Dequeue();
                yield return block;
                texts.Push(done);
                parsed.Push(block);
            }
        }
        finally
        {
            // Nobody may read memory that goes back, whatever happened; what went wrong ahead of a fault is of no account.
            Task.WhenAll(ahead.Select(entry => entry.Work)).ContinueWith(
                static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).Wait(CancellationToken.None);
        }

        Task Run(TextBlock text, ParsedBlock into)
        {
            ParseOne(text, into);
            return Task.CompletedTask;
        }

        void ParseOne(TextBlock text, ParsedBlock into)
        {
            BlockParser parser = parsers.TryTake(out BlockParser? known) ? known : BlockParser.Of(_columns, _scorer, cells, Separator);
            parser.Parse(text.Text, into);
            parsers.Add(parser);
        }
    }
}
