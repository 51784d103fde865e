namespace Competency.Analytics;

/// <summary>A chance-corrected agreement coefficient with its standard error.</summary>
public sealed class AgreementCoefficient
{
    internal AgreementCoefficient()
    {
    }

    /// <summary>Gets the coefficient's name.</summary>
    public string Name { get; internal init; } = string.Empty;

    /// <summary>Gets the coefficient, at most 1.</summary>
    public Statistic Coefficient { get; internal init; }

    /// <summary>Gets the observed (weighted) agreement, 0 to 1.</summary>
    public Statistic ObservedAgreement { get; internal init; }

    /// <summary>Gets the (weighted) agreement that the coefficient expects by chance, 0 to 1.</summary>
    public Statistic ChanceAgreement { get; internal init; }

    /// <summary>Gets the standard error over targets, with these raters taken as given.</summary>
    public Statistic StandardError { get; internal init; }

    /// <summary>Gets the interval from Student's t with n − 1 degrees of freedom, not clipped to −1 and 1.</summary>
    public ConfidenceInterval Interval { get; internal init; } = ConfidenceInterval.Undefined(0.95, UndefinedReason.NotComputed);
}
