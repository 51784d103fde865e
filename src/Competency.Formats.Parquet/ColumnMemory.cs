namespace Competency.Formats.Parquet;

/// <summary>Arrays for the columns of a row group, used again for the next: fresh memory for each group would cost more than what is read into it.</summary>
internal sealed class ColumnMemory
{
    private readonly Dictionary<(string Column, Type Type), Array> _arrays = [];

    /// <summary>Gives a column's array of a type, at least so long; what it holds from the group before is overwritten.</summary>
    public T[] Get<T>(string column, int rows)
    {
        if (_arrays.TryGetValue((column, typeof(T)), out Array? known) && known.Length >= rows)
        {
            return (T[])known;
        }

        T[] array = new T[rows];
        _arrays[(column, typeof(T))] = array;
        return array;
    }
}
