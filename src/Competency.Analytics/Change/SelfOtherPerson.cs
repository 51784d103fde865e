namespace Competency.Analytics;

/// <summary>Self and others for one person.</summary>
public sealed class SelfOtherPerson
{
    internal SelfOtherPerson()
    {
    }

    /// <summary>Gets the id of the person.</summary>
    public string Target { get; internal init; } = string.Empty;

    /// <summary>Gets the self-rating.</summary>
    public double Self { get; internal init; }

    /// <summary>Gets the mean of the others.</summary>
    public double Others { get; internal init; }

    /// <summary>Gets the number of others.</summary>
    public int OtherRaters { get; internal init; }

    /// <summary>Gets self minus others, in scale points.</summary>
    public double Difference { get; internal init; }

    /// <summary>Gets the verdict from standardized ratings; null when either source does not vary over persons.</summary>
    public SelfOtherVerdict? Verdict { get; internal init; }
}
