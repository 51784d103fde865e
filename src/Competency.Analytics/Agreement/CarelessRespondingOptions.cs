namespace Competency.Analytics;

/// <summary>Limits beyond which a form shows a sign of careless answering.</summary>
public sealed class CarelessRespondingOptions
{
    /// <summary>Gets the longest run of identical answers that is still unremarkable.</summary>
    /// <value>Half the number of items, rounded up and at least 5, when null (the default); otherwise at least 1.</value>
    public int? LongestRunAllowed { get; init; }

    /// <summary>Gets the fewest seconds for each item that is still unremarkable.</summary>
    /// <value>2 seconds, after Huang, Curran, Keeney, Poposki and DeShon (2012), Journal of Business and Psychology 27, 99-114, https://doi.org/10.1007/s10869-011-9231-8.</value>
    public double LeastSecondsPerItem { get; init; } = 2;
}
