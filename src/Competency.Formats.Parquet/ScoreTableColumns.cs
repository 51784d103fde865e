using Competency.Core.Scoring;
using Parquet;
using Parquet.Schema;

namespace Competency.Formats.Parquet;

/// <summary>The columns of a table of scores as they fill up, in the order of the file.</summary>
internal sealed class ScoreTableColumns
{
    private const int Digits = 18;
    private const int Decimals = 9;

    private readonly List<Column> _columns = [];
    private readonly Column<string?> _subject;
    private readonly Column<string?> _state;
    private readonly Column<string?> _reason;
    private readonly Column<string?> _band;
    private readonly Column<string?> _model;
    private readonly Column<string?> _fingerprint;
    private readonly Column<string?>? _dimension;
    private readonly Column<string?>? _kind;
    private readonly Column<int?>? _raters;
    private readonly (Column<decimal?> Score, Column<decimal?> Percent, Column<int?> Level)[] _numbers;
    private int _next;

    private ScoreTableColumns(ScoreSheet sheet, ScoreFileLayout layout)
    {
        _subject = Text("subject");
        if (layout == ScoreFileLayout.Long)
        {
            _dimension = Text("dimension");
            _kind = Text("kind");
            _numbers = [Numbers(string.Empty)];
            _state = Text("state");
            _reason = Text("reason");
            _raters = Whole("raters");
            _band = Text("band");
        }
        else
        {
            _state = Text("state");
            _reason = Text("reason");
            _band = Text("band");
            _numbers = [.. sheet.Dimensions.Select(dimension => Numbers($"{dimension.Id}."))];
        }

        _model = Text("model");
        _fingerprint = Text("fingerprint");
    }

    public IEnumerable<DataField> Fields => _columns.Select(column => column.Field);

    public int Rows => _subject.Values.Count;

    public static ScoreTableColumns Of(ScoreSheet sheet, ScoreFileLayout layout) => new(sheet, layout);

    /// <summary>Begins a row with what is not of one dimension alone.</summary>
    public void Begin(string? subject, string state, string? reason, string? band, string model, string? fingerprint)
    {
        _subject.Values.Add(subject);
        _state.Values.Add(state);
        _reason.Values.Add(reason);
        _band.Values.Add(band);
        _model.Values.Add(model);
        _fingerprint.Values.Add(fingerprint);
        _next = 0;
    }

    /// <summary>Adds the numbers of the row's next dimension.</summary>
    public void AddNumbers(decimal? score, decimal? percent, int? level)
    {
        (Column<decimal?> scores, Column<decimal?> percents, Column<int?> levels) = _numbers[_next++];
        scores.Values.Add(score);
        percents.Values.Add(percent);
        levels.Values.Add(level);
    }

    /// <summary>Adds what a row of one dimension has.</summary>
    public void AddDimension(ScoreSheetDimension dimension, decimal? score, decimal? percent, int? level, int? raters)
    {
        _dimension!.Values.Add(dimension.Id.Value);
        _kind!.Values.Add(ScoreSheet.Name(dimension.Kind));
        _raters!.Values.Add(raters);
        AddNumbers(score, percent, level);
    }

    /// <summary>Writes all rows and forgets them.</summary>
    public async Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken)
    {
        foreach (Column column in _columns)
        {
            await column.WriteAsync(group, cancellationToken).ConfigureAwait(false);
        }
    }

    private Column<string?> Text(string name) => Add(new Column<string?>(
        new DataField<string>(name, nullable: true), (group, field, values, _) => group.WriteAsync(field, values!)));

    private Column<int?> Whole(string name) => Add(new Column<int?>(
        new DataField<int>(name, nullable: true), (group, field, values, cancellation) => group.WriteAsync<int>(field, values.ToArray(), cancellationToken: cancellation)));

    private Column<decimal?> Exact(string name) => Add(new Column<decimal?>(
        new DecimalDataField(name, Digits, Decimals, isNullable: true), (group, field, values, cancellation) => group.WriteAsync<decimal>(field, values.ToArray(), cancellationToken: cancellation)));

    private (Column<decimal?> Score, Column<decimal?> Percent, Column<int?> Level) Numbers(string prefix) =>
        (Exact(prefix + "score"), Exact(prefix + "percent"), Whole(prefix + "level"));

    private Column<T> Add<T>(Column<T> column)
    {
        _columns.Add(column);
        return column;
    }

    private abstract class Column(DataField field)
    {
        public DataField Field { get; } = field;

        public abstract Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken);
    }

    private sealed class Column<T>(DataField field, Func<ParquetRowGroupWriter, DataField, List<T>, CancellationToken, Task> write) : Column(field)
    {
        public List<T> Values { get; } = [];

        public override async Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken)
        {
            await write(group, Field, Values, cancellationToken).ConfigureAwait(false);
            Values.Clear();
        }
    }
}
