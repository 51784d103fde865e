using System.Collections.Concurrent;

namespace Competency.Formats;

/// <summary>Parses block after block, some at once and ahead of who takes them, and gives them in the file's order.</summary>
internal sealed class BlockParsing(BlockReader source, Func<BlockParser> makeParser, int items)
{
    private readonly ConcurrentBag<BlockParser> _parsers = [];
    private readonly Stack<TextBlock> _texts = new();
    private readonly Stack<ParsedBlock> _parsed = new();
    private readonly Queue<Entry> _ahead = new();

    /// <summary>Runs to the end of the source; each block is valid until the next is asked for.</summary>
    public IEnumerable<ParsedBlock> Run(int threads, CancellationToken cancellationToken)
    {
        int depth = threads == 1 ? 1 : threads + 1;
        try
        {
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                while (_ahead.Count < depth && TryStart(isHere: threads == 1))
                {
                }

                if (!_ahead.TryPeek(out Entry? entry))
                {
                    yield break;
                }

                entry.Work.GetAwaiter().GetResult();
                _ahead.Dequeue();
                yield return entry.Parsed;
                _texts.Push(entry.Text);
                _parsed.Push(entry.Parsed);
            }
        }
        finally
        {
            // Nobody may work on once the stream is the caller's again. What went wrong ahead of a fault is of no account.
            Task.WhenAll(_ahead.Select(entry => entry.Work))
                .ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default)
                .Wait(CancellationToken.None);
        }
    }

    private bool TryStart(bool isHere)
    {
        TextBlock text = _texts.TryPop(out TextBlock? usedText) ? usedText : new TextBlock();
        if (!source.TryNext(text))
        {
            return false;
        }

        ParsedBlock parsed = _parsed.TryPop(out ParsedBlock? used) ? used : new ParsedBlock(items);
        if (isHere)
        {
            Parse(text, parsed);
        }

        _ahead.Enqueue(new Entry(isHere ? Task.CompletedTask : Task.Run(() => Parse(text, parsed), CancellationToken.None), text, parsed));
        return true;
    }

    private void Parse(TextBlock text, ParsedBlock into)
    {
        BlockParser parser = _parsers.TryTake(out BlockParser? known) ? known : makeParser();
        parser.Parse(text.Text, into);
        _parsers.Add(parser);
    }

    private sealed record Entry(Task Work, TextBlock Text, ParsedBlock Parsed);
}
