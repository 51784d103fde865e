using Competency.Core;
using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;

namespace Competency.Formats;

/// <summary>A table of ratings of whatever format: finds its columns by their names, and reads rows of text fields by the rules of <see cref="RatingCsvReader"/>.</summary>
/// <remarks>For who reads a format of their own; with <see cref="RatingChunkBuilder"/> it is all that the bulk scorer needs. Immutable, safe for any number of threads.</remarks>
public sealed class RatingTable
{
    private readonly RatingColumns _columns;

    private RatingTable(RatingColumns columns) => _columns = columns;

    /// <summary>Gets how the table is laid out.</summary>
    public RatingFileLayout Layout => _columns.Layout;

    /// <summary>Gets the place of the column of subjects.</summary>
    public int Subject => _columns.Subject;

    /// <summary>Gets the place of the column of raters.</summary>
    public int Rater => _columns.Rater;

    /// <summary>Gets the place of the column of roles.</summary>
    public int Role => _columns.Role;

    /// <summary>Gets the place of the column of items; −1 in the wide layout.</summary>
    public int Item => _columns.Item;

    /// <summary>Gets the place of the column of values; −1 in the wide layout.</summary>
    public int Value => _columns.Value;

    /// <summary>Gets the columns that are items; none in the long layout.</summary>
    public ValueList<ItemColumn> Items => _columns.Items;

    /// <summary>Gets the names that stand for no known column, in order.</summary>
    public ValueList<string> UnusedColumns => _columns.Unused;

    /// <summary>Finds the columns.</summary>
    /// <param name="header">The names of the columns.</param>
    /// <param name="scorer">The scorer of the model, whose items head the columns of the wide layout.</param>
    /// <param name="layout">The layout, or null to find it out.</param>
    /// <exception cref="RatingFileException">A column is missing or there twice, or looks like an indicator and is no item of the model.</exception>
    public static RatingTable Open(IEnumerable<string> header, BulkScorer scorer, RatingFileLayout? layout = null)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(scorer);
        return new RatingTable(RatingColumns.Find([.. header], layout, item => scorer.TryGetItem(item, out _)));
    }

    /// <summary>Reads one row, and adds its ratings and all that is wrong with it. A row of nothing but empty fields is passed over.</summary>
    /// <param name="fields">The fields, one for each column, without white space around them.</param>
    /// <param name="row">The row's number, for faults.</param>
    /// <param name="to">Where ratings and faults go.</param>
    public void Read(string[] fields, long row, RatingChunkBuilder to)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(to);
        if (fields.All(string.IsNullOrEmpty))
        {
            return;
        }

        RatingRow read = new(_columns, fields, (int)row, hasBadQuotes: false);
        foreach (RowFault fault in read.Faults)
        {
            to.Add(fault.ToIssue(read.Subject));
        }

        foreach (Rating rating in read.Ratings)
        {
            to.Add(new BulkRating(read.Subject!.Value, rating, row));
        }
    }
}
