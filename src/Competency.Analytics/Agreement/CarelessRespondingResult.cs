namespace Competency.Analytics;

/// <summary>Signs of careless answering in one form: one rater's answers about one target.</summary>
/// <remarks>A sign is a reason to look, not a verdict: honest raters give uniform answers too.</remarks>
public sealed class CarelessRespondingResult
{
    internal CarelessRespondingResult()
    {
    }

    /// <summary>Gets the id of the target.</summary>
    public string Target { get; internal init; } = string.Empty;

    /// <summary>Gets the id of the rater.</summary>
    public string Rater { get; internal init; } = string.Empty;

    /// <summary>Gets what was done about missing answers: the answered items alone are looked at.</summary>
    public MissingRule Missing { get; } = MissingRule.Available;

    /// <summary>Gets the number of answered items.</summary>
    public int Answered { get; internal init; }

    /// <summary>Gets the longest run of identical answers in item order (longstring); unanswered items are skipped and do not end a run.</summary>
    /// <remarks>Source: Johnson (2005), Journal of Research in Personality 39, 103-129, https://doi.org/10.1016/j.jrp.2004.09.009.</remarks>
    public int LongestRun { get; internal init; }

    /// <summary>Gets the standard deviation of the form's answers (divisor n − 1), in scale points; undefined with fewer than two answers.</summary>
    /// <remarks>Source: Dunn, Heggestad, Shanock and Theilgard (2018), Journal of Business and Psychology 33, 105-121, https://doi.org/10.1007/s10869-016-9479-0.</remarks>
    public Statistic IndividualVariability { get; internal init; }

    /// <summary>Gets the seconds for each answered item; undefined when no time was given.</summary>
    public Statistic SecondsPerItem { get; internal init; }

    /// <summary>Gets whether the longest run exceeds the limit.</summary>
    public bool HasLongRun { get; internal init; }

    /// <summary>Gets whether two or more answers were given and all are the same.</summary>
    public bool HasNoVariance { get; internal init; }

    /// <summary>Gets whether the form was answered faster than the limit; false when no time was given.</summary>
    public bool IsTooFast { get; internal init; }
}
