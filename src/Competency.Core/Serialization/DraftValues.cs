using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Competency.Core.Validation;

namespace Competency.Core.Serialization;

/// <summary>Reads the single values of assessments and results, and gathers what is wrong with them.</summary>
internal sealed class DraftValues
{
    private const string DateFormat = "yyyy-MM-dd";

    private readonly List<ValidationIssue> _issues = [];

    public delegate bool TryParse<T>([NotNullWhen(true)] string? text, out T id);

    public static string? Write(DateOnly? date) => date?.ToString(DateFormat, CultureInfo.InvariantCulture);

    public T Id<T>(string? text, string path, TryParse<T> parse, string allowed)
    {
        if (!parse(text, out T id))
        {
            Refuse(IssueCodes.MalformedId, path, text, allowed);
        }

        return id;
    }

    public DateOnly? Date(string? text, string path)
    {
        if (text is null)
        {
            return null;
        }

        if (!DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            Refuse(IssueCodes.MalformedText, path, text, "a day as year-month-day, such as '2026-10-01'");
        }

        return date;
    }

    public void Refuse(string code, string path, string? value, string allowed) =>
        _issues.Add(new ValidationIssue(code, IssueSeverity.Error, path, $"'{value}' is refused; allowed: {allowed}.", value, allowed));

    /// <exception cref="CompetencyValidationException">Something was refused.</exception>
    public void ThrowIfAny(string what)
    {
        if (_issues.Count > 0)
        {
            throw new CompetencyValidationException(what, new ValidationReport(_issues.ToValueList()));
        }
    }
}
