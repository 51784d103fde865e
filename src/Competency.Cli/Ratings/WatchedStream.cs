namespace Competency.Cli.Ratings;

/// <summary>A stream that tells after each reading how far it is.</summary>
internal sealed class WatchedStream : Stream
{
    private readonly Stream _stream;
    private readonly IProgress<double> _progress;

    private WatchedStream(Stream stream, IProgress<double> progress)
    {
        _stream = stream;
        _progress = progress;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Watches a stream, unless nobody asks or its length is not known.</summary>
    public static Stream Of(Stream stream, IProgress<double>? progress) => progress is not null && stream.CanSeek ? new WatchedStream(stream, progress) : stream;

    /// <summary>Tells how far a stream is, where its length is known.</summary>
    public static void Tell(Stream stream, IProgress<double>? progress)
    {
        if (stream.CanSeek && stream.Length > 0)
        {
            progress?.Report((double)stream.Position / stream.Length);
        }
    }

    public override int Read(Span<byte> buffer)
    {
        int count = _stream.Read(buffer);
        Tell(_stream, _progress);
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stream.Dispose();
        }

        base.Dispose(disposing);
    }
}
