namespace Competency.Core.Disclosure;

/// <summary>How far the raters behind a shown total are apart, coarsely: enough to judge whether a change is more than noise.</summary>
/// <param name="Raters">The raters other than self who count and are shown; at least <see cref="DisclosurePolicy.MinimumRatersInAll"/>.</param>
/// <param name="Percent">
/// The standard deviation of their scores (n − 1) in percent of the scale's length, rounded up to a multiple of <see cref="Step"/>: exact spreads would
/// narrow down who said what, and a spread that is rounded up only makes noise look larger.
/// </param>
public sealed record RaterSpread(int Raters, int Percent)
{
    /// <summary>What spreads are rounded up to a multiple of: 5 % of the scale, a fifth of a point on 1 to 5.</summary>
    public const int Step = 5;
}
