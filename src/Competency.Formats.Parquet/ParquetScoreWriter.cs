using Competency.Core;
using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;
using Parquet;
using Parquet.Schema;

namespace Competency.Formats.Parquet;

/// <summary>Writes scores as Parquet from columns of numbers, without making a result of anybody.</summary>
/// <remarks>
/// The columns are those of <see cref="ScoreCsvWriter"/>. Scores and percents are decimals of 18 digits, 9 of them behind the point: exact, and a number to every tool. Levels and raters are 32-bit whole numbers;
/// what there is none of is null. Snappy. For one thread.
/// </remarks>
public sealed class ParquetScoreWriter : IAsyncDisposable
{
    private const int GroupRows = 1 << 17;

    private readonly ParquetWriter _writer;
    private readonly ScoreSheet _sheet;
    private readonly ScoreFileLayout _layout;
    private readonly ScoreTableColumns _columns;
    private readonly string _model;

    private ParquetScoreWriter(ParquetWriter writer, ScoreSheet sheet, ScoreFileLayout layout, ScoreTableColumns columns)
    {
        _writer = writer;
        _sheet = sheet;
        _layout = layout;
        _columns = columns;
        _model = sheet.Scorer.Model.Reference.ToString();
    }

    /// <summary>Begins a file.</summary>
    /// <param name="stream">Where to: can be sought in; it stays open.</param>
    /// <param name="scorer">The scorer of the model.</param>
    /// <param name="layout">How the file is laid out.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="layout"/> is none of the layouts.</exception>
    public static async Task<ParquetScoreWriter> CreateAsync(Stream stream, BulkScorer scorer, ScoreFileLayout layout = ScoreFileLayout.Long)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(scorer);
        if (layout is not (ScoreFileLayout.Long or ScoreFileLayout.Wide))
        {
            throw new ArgumentOutOfRangeException(nameof(layout), layout, "Allowed: Long, Wide.");
        }

        ScoreSheet sheet = new(scorer);
        ScoreTableColumns columns = ScoreTableColumns.Of(sheet, layout);
        ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(columns.Fields.Cast<Field>().ToArray()), stream).ConfigureAwait(false);
        return new ParquetScoreWriter(writer, sheet, layout, columns);
    }

    /// <summary>Writes everyone of a batch who was scored, in its order.</summary>
    /// <param name="ratings">The batch, which holds the ids.</param>
    /// <param name="scores">Its scores, with <see cref="ScoreSheet.Columns"/> at least.</param>
    /// <param name="cancellationToken">Ends the writing before the next row group.</param>
    /// <exception cref="ArgumentException">The scores are of another scorer.</exception>
    /// <exception cref="InvalidOperationException">A column was not asked for, or the batch holds no ids.</exception>
    public async ValueTask WriteAsync(RatingBatch ratings, ScoreBatch scores, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        _sheet.Check(scores);
        for (int subject = 0; subject < scores.Subjects; subject++)
        {
            Add(ratings, scores, subject);
            if (_columns.Rows >= GroupRows)
            {
                await FlushAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Writes the row of a subject who was refused, or of rows that do not say of whom.</summary>
    /// <param name="subject">The subject, or null for nobody.</param>
    /// <param name="codes">The codes of what is wrong.</param>
    public void WriteRefused(SubjectId? subject, IEnumerable<string> codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        string reason = string.Join(' ', codes.Distinct(StringComparer.Ordinal));
        _columns.Begin(subject?.Value, "refused", reason, null, _model, null);
        if (_layout == ScoreFileLayout.Long)
        {
            _columns.AddDimension(_sheet.Dimensions[0], null, null, null, null);
        }
        else
        {
            foreach (ScoreSheetDimension _ in _sheet.Dimensions)
            {
                _columns.AddNumbers(null, null, null);
            }
        }
    }

    /// <summary>Writes what is left and ends the file; the stream stays open.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_columns.Rows > 0)
        {
            await FlushAsync(CancellationToken.None).ConfigureAwait(false);
        }

        await _writer.DisposeAsync().ConfigureAwait(false);
    }

    private void Add(RatingBatch ratings, ScoreBatch scores, int subject)
    {
        byte whole = scores.Reasons(_sheet.Dimensions[0].Index)[subject];
        if (whole == ScoreBatch.Refused)
        {
            return;
        }

        string id = ratings.SubjectIdOf(subject).Value;
        string? band = scores.Bands()[subject] is >= 0 and sbyte place ? _sheet.BandNames[place] : null;
        if (_layout == ScoreFileLayout.Wide)
        {
            Begin(id, whole, band);
        }

        foreach (ScoreSheetDimension dimension in _sheet.Dimensions)
        {
            byte reason = scores.Reasons(dimension.Index)[subject];
            decimal? score = reason == 0 ? Exact(scores.Scores(dimension.Index)[subject], dimension.ScaleMinimum) : null;
            decimal? percent = reason == 0 ? Exact(scores.Percents(dimension.Index)[subject], 0) : null;
            int? level = scores.Levels(dimension.Index)[subject] is >= 0 and sbyte known ? known : null;
            if (_layout == ScoreFileLayout.Wide)
            {
                _columns.AddNumbers(score, percent, level);
                continue;
            }

            Begin(id, reason, dimension.Kind == DimensionKind.Overall ? band : null);
            _columns.AddDimension(dimension, score, percent, level, dimension.Kind == DimensionKind.Leaf ? scores.Raters(dimension.Index)[subject] : null);
        }
    }

    private static decimal Exact(long nano, int origin) => new decimal(nano + (origin * 1_000_000_000L)) / 1_000_000_000m;

    private void Begin(string id, byte reason, string? band) =>
        _columns.Begin(id, reason == 0 ? "scored" : "not-scored", reason == 0 ? null : _sheet.ReasonNames[reason], band, _model, _sheet.Scorer.Fingerprint);

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        using ParquetRowGroupWriter group = _writer.CreateRowGroup();
        await _columns.WriteAsync(group, cancellationToken).ConfigureAwait(false);
    }
}
