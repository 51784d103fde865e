namespace Competency.Core.Validation;

/// <summary>One thing that is wrong: what, where, and what would have been allowed.</summary>
/// <param name="Code">A stable code of <see cref="IssueCodes"/>; it never changes, the wording may.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Path">Where: a path such as <c>dimensions[2].levels[0].ordinal</c>, or <c>ratings[7].value</c>.</param>
/// <param name="Message">A whole sentence with the offending value and what is allowed; invariant culture.</param>
/// <param name="Value">The offending value as text, or null where something is absent.</param>
/// <param name="Allowed">What is allowed, or null where the message says it all.</param>
public sealed record ValidationIssue(
    string Code,
    IssueSeverity Severity,
    string Path,
    string Message,
    string? Value = null,
    string? Allowed = null)
{
    /// <summary>Gives code, path and message in one line.</summary>
    public override string ToString() => $"{Code} at {Path}: {Message}";
}
