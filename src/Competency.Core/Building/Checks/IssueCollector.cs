using System.Globalization;
using Competency.Core.Validation;

namespace Competency.Core.Building;

/// <summary>Gathers issues in the order they are found, each once, and stops at a number nobody would read, of errors and of warnings.</summary>
internal sealed class IssueCollector
{
    private const int LongestValue = 400;

    private readonly List<ValidationIssue> _issues = [];
    private readonly HashSet<ValidationIssue> _seen = [];
    private int _errors;
    private int _warnings;

    public bool HasErrors => _errors > 0;

    /// <summary>Gets whether there are so many errors that looking for more is of no use.</summary>
    public bool IsFull => _errors > ModelLimits.Issues;

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
        ref int count = ref severity == IssueSeverity.Error ? ref _errors : ref _warnings;
        if (count > ModelLimits.Issues)
        {
            return;
        }

        string text = string.Format(CultureInfo.InvariantCulture, message.Format, [.. message.GetArguments().Select(Shortened)]);
        ValidationIssue issue = new(code, severity, path, text, value is null ? null : (string?)Shortened(Convert.ToString(value, CultureInfo.InvariantCulture)), allowed);
        if (!_seen.Add(issue))
        {
            return;
        }

        _issues.Add(count < ModelLimits.Issues
            ? issue
            : new ValidationIssue(
                IssueCodes.TooManyIssues,
                severity,
                path,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"There are more than {ModelLimits.Issues} {(severity == IssueSeverity.Error ? "issues" : "warnings")}; the rest is left out.")));
        count++;
    }
}
