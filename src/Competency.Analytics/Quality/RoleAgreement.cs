using Competency.Core;

namespace Competency.Analytics;

/// <summary>How far the raters of one role agree about people on one dimension.</summary>
public sealed class RoleAgreement
{
    internal RoleAgreement()
    {
    }

    /// <summary>Gets the role; null for all raters other than self together.</summary>
    public RoleId? Role { get; internal init; }

    /// <summary>Gets the number of people for whom agreement is defined: those with two or more such raters.</summary>
    public int People { get; internal init; }

    /// <summary>Gets the mean number of such raters of those people.</summary>
    public double MeanRaters { get; internal init; }

    /// <summary>Gets the mean r_wg over those people; r_wg(j) where the dimension has several indicators.</summary>
    public Statistic MeanRwg { get; internal init; }

    /// <summary>Gets the mean average deviation about the median over those people, in scale points.</summary>
    public Statistic MeanAverageDeviation { get; internal init; }
}
