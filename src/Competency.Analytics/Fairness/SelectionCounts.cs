namespace Competency.Analytics;

/// <summary>How many of a group were selected (hired, promoted, rated at or above a level).</summary>
public sealed class SelectionCounts
{
    /// <summary>The largest group, ten million: Fisher's exact test looks at every possible table.</summary>
    public const int MostApplicants = 10_000_000;

    /// <summary>Makes the counts of one group.</summary>
    /// <param name="group">The name of the group; not empty.</param>
    /// <param name="applicants">How many were considered, 1 to <see cref="MostApplicants"/>.</param>
    /// <param name="selected">How many of them were selected, 0 to <paramref name="applicants"/>.</param>
    /// <exception cref="ArgumentException">The name is empty or a count is out of range.</exception>
    public SelectionCounts(string group, int applicants, int selected)
    {
        ArgumentException.ThrowIfNullOrEmpty(group);
        ArgumentOutOfRangeException.ThrowIfLessThan(applicants, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(applicants, MostApplicants);
        ArgumentOutOfRangeException.ThrowIfNegative(selected);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(selected, applicants);
        Group = group;
        Applicants = applicants;
        Selected = selected;
    }

    /// <summary>Gets the name of the group.</summary>
    public string Group { get; }

    /// <summary>Gets how many were considered.</summary>
    public int Applicants { get; }

    /// <summary>Gets how many were selected.</summary>
    public int Selected { get; }

    /// <summary>Gets the selection rate, 0 to 1.</summary>
    public double Rate => (double)Selected / Applicants;

    /// <summary>Gives Wilson's score interval of the selection rate.</summary>
    /// <param name="level">The confidence level, between 0 and 1 exclusive.</param>
    /// <returns>The interval, within 0 and 1.</returns>
    /// <remarks>Source: Wilson (1927), Journal of the American Statistical Association 22, 209-212, https://doi.org/10.1080/01621459.1927.10502953.</remarks>
    public ConfidenceInterval RateInterval(double level = 0.95)
    {
        Internal.Guard.Level(level);
        double z = Internal.Distributions.NormalQuantile(1 - ((1 - level) / 2));
        double n = Applicants;
        double center = Rate + (z * z / (2 * n));
        double half = z * Math.Sqrt((Rate * (1 - Rate) / n) + (z * z / (4 * n * n)));
        double below = 1 + (z * z / n);
        return ConfidenceInterval.Of(
            level,
            Selected == 0 ? 0 : (center - half) / below,
            Selected == Applicants ? 1 : (center + half) / below);
    }

    /// <summary>Says the counts.</summary>
    /// <returns>Such as <c>White: 60 of 100</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Group}: {Selected} of {Applicants}");
}
