namespace Competency.Analytics;

/// <summary>How a self-rating stands against the others' ratings.</summary>
/// <remarks>The numbers are a wire format and never change.</remarks>
public enum SelfOtherVerdict
{
    /// <summary>Self and others lie within half a standard deviation.</summary>
    InAgreement = 0,

    /// <summary>The self-rating is higher by more than half a standard deviation.</summary>
    OverRater = 1,

    /// <summary>The self-rating is lower by more than half a standard deviation.</summary>
    UnderRater = 2,
}
