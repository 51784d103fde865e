using Competency.Core.Validation;

namespace Competency.Cli.Output.Rows;

/// <summary>One thing that is wrong with a file.</summary>
internal sealed record IssueRow(string Severity, string Code, string Path, string? Value, string? Allowed, string Message)
{
    public static IssueRow Of(ValidationIssue issue) =>
        new(Display.Name(issue.Severity), issue.Code, issue.Path, issue.Value, issue.Allowed, issue.Message);
}
