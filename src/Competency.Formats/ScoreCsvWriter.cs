using System.Text;
using Competency.Core;
using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;

namespace Competency.Formats;

/// <summary>Writes scores as CSV from columns of numbers, without making a result of anybody.</summary>
/// <remarks>
/// UTF-8 without byte order mark, commas, line feeds; every digit of a number and no culture: the same scores give the same bytes everywhere. Text that a spreadsheet would run as
/// a formula gets an apostrophe in front. docs/files.md lists the columns. For one thread.
/// </remarks>
public sealed class ScoreCsvWriter : IDisposable
{
    private const byte Comma = (byte)',';
    private const byte NewLine = (byte)'\n';

    private readonly Utf8Output _output;
    private readonly ScoreSheet _sheet;
    private readonly ScoreFileLayout _layout;
    private readonly CsvField _field = new();
    private readonly byte[][] _names;
    private readonly byte[][] _reasons;
    private readonly byte[][] _bands;
    private readonly byte[] _end;
    private readonly byte[] _refusedEnd;

    /// <summary>Begins a file with its header.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="scorer">The scorer of the model.</param>
    /// <param name="layout">How the file is laid out.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="layout"/> is none of the layouts.</exception>
    public ScoreCsvWriter(Stream stream, BulkScorer scorer, ScoreFileLayout layout = ScoreFileLayout.Long)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(scorer);
        if (layout is not (ScoreFileLayout.Long or ScoreFileLayout.Wide))
        {
            throw new ArgumentOutOfRangeException(nameof(layout), layout, "Allowed: Long, Wide.");
        }

        _output = new Utf8Output(stream);
        _sheet = new ScoreSheet(scorer);
        _layout = layout;
        _names = [.. _sheet.Dimensions.Select(dimension => Bytes($",{dimension.Id.Value},{ScoreSheet.Name(dimension.Kind)},"))];
        _reasons = [.. _sheet.ReasonNames.ToArray().Select(Bytes)];
        _bands = [.. _sheet.BandNames.ToArray().Select(Bytes)];
        byte[] model = [Comma, .. _field.Of(scorer.Model.Reference.ToString()), Comma];
        _end = [.. model, .. Bytes(scorer.Fingerprint), NewLine];
        _refusedEnd = [.. model, NewLine];
        _output.Write(Bytes(Header()));
    }

    /// <summary>Writes everyone of a batch who was scored, in its order.</summary>
    /// <param name="ratings">The batch, which holds the ids.</param>
    /// <param name="scores">Its scores, with <see cref="ScoreSheet.Columns"/> at least.</param>
    /// <exception cref="ArgumentException">The scores are of another scorer.</exception>
    /// <exception cref="InvalidOperationException">A column was not asked for, or the batch holds no ids.</exception>
    public void Write(RatingBatch ratings, ScoreBatch scores)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        _sheet.Check(scores);
        if (_layout == ScoreFileLayout.Long)
        {
            WriteLong(ratings, scores);
        }
        else
        {
            WriteWide(ratings, scores);
        }
    }

    /// <summary>Writes the row of a subject who was refused, or of rows that do not say of whom.</summary>
    /// <param name="subject">The subject, or null for nobody.</param>
    /// <param name="codes">The codes of what is wrong.</param>
    public void WriteRefused(SubjectId? subject, IEnumerable<string> codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        _output.Write(_field.Of(subject?.Value ?? string.Empty));
        _output.Write(_layout == ScoreFileLayout.Long ? ",overall,overall,,,,refused,"u8 : ",refused,"u8);
        _output.Write(_field.Of(string.Join(' ', codes.Distinct(StringComparer.Ordinal))));
        int empty = _layout == ScoreFileLayout.Long ? 2 : 1 + (3 * _sheet.Dimensions.Count);
        for (int i = 0; i < empty; i++)
        {
            _output.Write(Comma);
        }

        _output.Write(_refusedEnd);
    }

    /// <summary>Writes what is left to the stream, which stays open.</summary>
    public void Dispose() => _output.Flush();

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private string Header() => _layout == ScoreFileLayout.Long
        ? "subject,dimension,kind,score,percent,level,state,reason,raters,band,model,fingerprint\n"
        : $"subject,state,reason,band,{string.Join(',', _sheet.Dimensions.Select(of => $"{of.Id}.score,{of.Id}.percent,{of.Id}.level"))},model,fingerprint\n";

    private void WriteLong(RatingBatch ratings, ScoreBatch scores)
    {
        for (int subject = 0; subject < scores.Subjects; subject++)
        {
            if (scores.Reasons(0)[subject] == ScoreBatch.Refused)
            {
                continue;
            }

            ReadOnlySpan<byte> id = _field.Of(ratings.SubjectIdOf(subject).Value);
            for (int i = 0; i < _names.Length; i++)
            {
                ScoreSheetDimension dimension = _sheet.Dimensions[i];
                _output.Write(id);
                _output.Write(_names[i]);
                byte reason = WriteNumbers(scores, dimension, subject);
                _output.Write(reason == 0 ? ",scored,"u8 : ",not-scored,"u8);
                _output.Write(_reasons[reason]);
                _output.Write(Comma);
                if (dimension.Kind == DimensionKind.Leaf)
                {
                    _output.WriteInteger(scores.Raters(dimension.Index)[subject]);
                }

                _output.Write(Comma);
                if (dimension.Kind == DimensionKind.Overall)
                {
                    WriteBand(scores, subject);
                }

                _output.Write(_end);
            }
        }
    }

    private void WriteWide(RatingBatch ratings, ScoreBatch scores)
    {
        for (int subject = 0; subject < scores.Subjects; subject++)
        {
            byte reason = scores.Reasons(_sheet.Dimensions[0].Index)[subject];
            if (reason == ScoreBatch.Refused)
            {
                continue;
            }

            _output.Write(_field.Of(ratings.SubjectIdOf(subject).Value));
            _output.Write(reason == 0 ? ",scored,"u8 : ",not-scored,"u8);
            _output.Write(_reasons[reason]);
            _output.Write(Comma);
            WriteBand(scores, subject);
            foreach (ScoreSheetDimension dimension in _sheet.Dimensions)
            {
                _output.Write(Comma);
                WriteNumbers(scores, dimension, subject);
            }

            _output.Write(_end);
        }
    }

    /// <summary>Writes score, percent and level, and gives the reason where there is no score.</summary>
    private byte WriteNumbers(ScoreBatch scores, ScoreSheetDimension dimension, int subject)
    {
        byte reason = scores.Reasons(dimension.Index)[subject];
        if (reason == 0)
        {
            _output.WriteNano(scores.Scores(dimension.Index)[subject], dimension.ScaleMinimum);
        }

        _output.Write(Comma);
        if (reason == 0)
        {
            _output.WriteNano(scores.Percents(dimension.Index)[subject]);
        }

        _output.Write(Comma);
        sbyte level = scores.Levels(dimension.Index)[subject];
        if (level >= 0)
        {
            _output.WriteInteger(level);
        }

        return reason;
    }

    private void WriteBand(ScoreBatch scores, int subject)
    {
        sbyte band = scores.Bands()[subject];
        if (band >= 0)
        {
            _output.Write(_bands[band]);
        }
    }
}
