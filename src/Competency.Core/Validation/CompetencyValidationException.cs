namespace Competency.Core.Validation;

/// <summary>Thrown where a model, a rating or a file does not hold together; carries every issue, not only the first.</summary>
public sealed class CompetencyValidationException : Exception
{
    /// <summary>Makes the exception from a report that has errors.</summary>
    /// <param name="what">What was refused, such as <c>Model 'x'</c>.</param>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentException"><paramref name="report"/> has no error.</exception>
    public CompetencyValidationException(string what, ValidationReport report)
        : base(Describe(what, report)) => Report = report;

    /// <summary>Gets all issues.</summary>
    public ValidationReport Report { get; }

    private static string Describe(string what, ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(what);
        ArgumentNullException.ThrowIfNull(report);
        return report.IsValid
            ? throw new ArgumentException("The report has no error.", nameof(report))
            : $"{what} is refused:\n{report}";
    }
}
