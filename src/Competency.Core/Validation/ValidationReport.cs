namespace Competency.Core.Validation;

/// <summary>All that is wrong with a model or an assessment, at once.</summary>
public sealed record ValidationReport
{
    internal ValidationReport(ValueList<ValidationIssue> issues) => Issues = issues;

    /// <summary>Gets the report without issues.</summary>
    public static ValidationReport Clean { get; } = new(ValueList<ValidationIssue>.Empty);

    /// <summary>Gets the issues, in the order of the input.</summary>
    public ValueList<ValidationIssue> Issues { get; }

    /// <summary>Gets whether there is no error; warnings may be there.</summary>
    public bool IsValid => !Errors.Any();

    /// <summary>Gets the issues that are refused.</summary>
    public IEnumerable<ValidationIssue> Errors => Issues.Where(issue => issue.Severity == IssueSeverity.Error);

    /// <summary>Gets the issues that are worth a look.</summary>
    public IEnumerable<ValidationIssue> Warnings => Issues.Where(issue => issue.Severity == IssueSeverity.Warning);

    /// <summary>Makes a report of issues, for packages that check files of their own.</summary>
    /// <param name="issues">The issues, in the order of the input.</param>
    public static ValidationReport Of(IEnumerable<ValidationIssue> issues)
    {
        ArgumentNullException.ThrowIfNull(issues);
        return new ValidationReport(issues.ToValueList());
    }

    /// <summary>Gives one issue a line.</summary>
    public override string ToString() => Issues.Count == 0 ? "No issues." : string.Join('\n', Issues);
}
