using System.Globalization;
using Competency.Core.Scoring;

namespace Competency.Cli;

/// <summary>Days as users give them, and as ratings have them.</summary>
internal static class Days
{
    /// <exception cref="InputException">The text is not a day.</exception>
    public static DateOnly? Parse(string? text) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date
        : throw new InputException($"'{text}' is not a date; allowed: year, month and day, such as 2026-04-01.");

    /// <summary>Gives the day of the newest rating; null where none has a day.</summary>
    public static DateOnly? Newest(Assessment assessment) => assessment.Ratings.Max(rating => rating.Date);

    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
