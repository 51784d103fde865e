using System.Globalization;
using Competency.Core.Validation;

namespace Competency.Core.Building;

/// <summary>Gathers issues in the order they are found, each once, and stops at a number nobody would read.</summary>
internal sealed class IssueCollector
{
    private const int LongestValue = 400;

    private readonly List<ValidationIssue> _issues = [];
    private readonly HashSet<ValidationIssue> _seen = [];

    public bool HasErrors { get; private set; }

    public bool IsFull => _issues.Count > ModelLimits.Issues;

    public void Error(string code, string path, FormattableString message, object? value = null, string? allowed = null) =>
        Add(IssueSeverity.Error, code, path, message, value, allowed);

    public void Warning(string code, string path, FormattableString message, object? value = null, string? allowed = null) =>
        Add(IssueSeverity.Warning, code, path, message, value, allowed);

    public ValidationReport ToReport() => _issues.Count == 0 ? ValidationReport.Clean : new ValidationReport([.. _issues]);

    /// <summary>Cuts a text that somebody wrote into an id or a name, so that a report stays readable whatever a file holds.</summary>
    private static object? Shortened(object? value)
    {
        if (value is not string { Length: > LongestValue } text)
        {
            return value;
        }

        int end = char.IsHighSurrogate(text[LongestValue - 1]) ? LongestValue - 1 : LongestValue;
        return text[..end] + "…";
    }

    private void Add(IssueSeverity severity, string code, string path, FormattableString message, object? value, string? allowed)
    {
        HasErrors |= severity == IssueSeverity.Error;
        if (IsFull)
        {
            return;
        }

        string text = string.Format(CultureInfo.InvariantCulture, message.Format, [.. message.GetArguments().Select(Shortened)]);
        ValidationIssue issue = new(code, severity, path, text, value is null ? null : (string?)Shortened(Convert.ToString(value, CultureInfo.InvariantCulture)), allowed);
        if (!_seen.Add(issue))
        {
            return;
        }

        _issues.Add(_issues.Count < ModelLimits.Issues
            ? issue
            : new ValidationIssue(
                IssueCodes.TooManyIssues,
                IssueSeverity.Error,
                path,
                string.Create(CultureInfo.InvariantCulture, $"There are more than {ModelLimits.Issues} issues; the rest is left out.")));
        HasErrors |= IsFull;
    }
}
