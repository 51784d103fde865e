using System.Globalization;
using Competency.Core.Scoring;
using CsvHelper;

namespace Competency.Formats;

/// <summary>Writes assessments as CSV in the long layout, with comments and dates, as <see cref="RatingCsvReader"/> reads them.</summary>
/// <remarks>
/// UTF-8 without byte order mark, commas, line feeds: the same ratings give the same bytes everywhere. What is not observed has a row and says so. A comment that a spreadsheet would run
/// as a formula gets a space in front, which a spreadsheet takes for text and the reader takes off again; an id of that kind is refused, because a changed one would name somebody else.
/// </remarks>
public static class AssessmentCsvWriter
{
    /// <summary>Writes all ratings, one a row, in the order given.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="assessments">The assessments.</param>
    /// <exception cref="ArgumentException">An id begins with =, +, - or @. Nothing is written before all ids are checked.</exception>
    public static void Write(Stream stream, IEnumerable<Assessment> assessments)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(assessments);
        Assessment[] all = [.. assessments];
        foreach (Assessment assessment in all)
        {
            Check(assessment.Subject.Value);
            foreach (Rating rating in assessment.Ratings)
            {
                Check(rating.Rater.Value);
            }
        }

        using CsvWriter csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        csv.WriteRecord(
            RatingColumns.SubjectName, RatingColumns.RaterName, RatingColumns.RoleName, RatingColumns.ItemName, RatingColumns.ValueName, RatingColumns.CommentName, RatingColumns.DateName);
        foreach (Assessment assessment in all)
        {
            foreach (Rating rating in assessment.Ratings)
            {
                csv.WriteRecord(
                    assessment.Subject.Value,
                    rating.Rater.Value,
                    rating.Role.Value,
                    rating.Item.Value,
                    rating.Value.ToString(),
                    Harmless(rating.Comment ?? string.Empty),
                    rating.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty);
            }
        }
    }

    private static string Harmless(string comment) => comment.Length > 0 && comment[0] is ('=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠') ? $" {comment}" : comment;

    private static void Check(string id)
    {
        if (id.Length > 0 && id[0] is ('=' or '+' or '-' or '@'))
        {
            throw new ArgumentException(
                $"'{id}' would run as a formula in a spreadsheet, and a changed id would name somebody else; allowed: no id that begins with =, +, - or @.", nameof(id));
        }
    }
}
