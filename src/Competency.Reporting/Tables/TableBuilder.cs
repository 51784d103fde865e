using Competency.Core;
using Competency.Reporting.Pages;

namespace Competency.Reporting.Tables;

/// <summary>Makes a table of items by what each column takes from one.</summary>
internal sealed class TableBuilder<T>(string key, Words words)
{
    private readonly List<ReportColumn> _columns = [];
    private readonly List<Func<T, ReportValue>> _values = [];

    public TableBuilder<T> Number(string column, ColumnUnit unit, Func<T, decimal?> value) => Add(column, unit, item => ReportValue.Of(value(item)));

    public TableBuilder<T> Text(string column, Func<T, string?> value) => Add(column, ColumnUnit.None, item => ReportValue.Of(value(item)));

    public TableBuilder<T> Name<TEnum>(string column, Func<T, TEnum?> value)
        where TEnum : struct, Enum => Add(column, ColumnUnit.None, item => ReportValue.OfName(value(item)));

    public TableBuilder<T> Day(string column, Func<T, DateOnly?> value) => Add(column, ColumnUnit.None, item => ReportValue.Of(value(item)));

    public TableBuilder<T> Flag(string column, Func<T, bool?> value) => Add(column, ColumnUnit.None, item => ReportValue.Of(value(item)));

    public ReportTable Of(IEnumerable<T> items) => new(
        key, words[$"table.{key}"], [.. _columns], [.. items.Select(item => (ValueList<ReportValue>)[.. _values.Select(value => value(item))])]);

    private TableBuilder<T> Add(string column, ColumnUnit unit, Func<T, ReportValue> value)
    {
        _columns.Add(new ReportColumn(column, words[$"column.{column}"], words[$"column.{column}.text"], unit));
        _values.Add(value);
        return this;
    }
}
