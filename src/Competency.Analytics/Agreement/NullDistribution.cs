using System.Collections.Immutable;

namespace Competency.Analytics;

/// <summary>What ratings would look like if the raters answered without agreeing: the yardstick of r_wg.</summary>
/// <remarks>
/// Source: James, Demaree and Wolf (1984), Journal of Applied Psychology 69, 85-98, https://doi.org/10.1037/0021-9010.69.1.85;
/// skewed proportions for five options: LeBreton and Senter (2008), Organizational Research Methods 11, 815-852,
/// https://doi.org/10.1177/1094428106296642. For other numbers of options only the uniform null has one agreed form: give your
/// own proportions.
/// </remarks>
public sealed class NullDistribution
{
    private readonly double[]? _proportions;

    private NullDistribution(string name, double[]? proportions)
    {
        Name = name;
        _proportions = proportions;
    }

    /// <summary>Gets the uniform null: every option equally likely, variance (A² − 1)/12.</summary>
    public static NullDistribution Uniform { get; } = new("uniform", proportions: null);

    /// <summary>Gets the slightly skewed null of five options: .05 .15 .20 .35 .25, variance 1.34.</summary>
    public static NullDistribution SlightSkew { get; } = new("slight skew", [0.05, 0.15, 0.20, 0.35, 0.25]);

    /// <summary>Gets the moderately skewed null of five options: 0 .10 .15 .40 .35, variance 0.90.</summary>
    public static NullDistribution ModerateSkew { get; } = new("moderate skew", [0, 0.10, 0.15, 0.40, 0.35]);

    /// <summary>Gets the heavily skewed null of five options: 0 0 .10 .40 .50, variance 0.44.</summary>
    public static NullDistribution HeavySkew { get; } = new("heavy skew", [0, 0, 0.10, 0.40, 0.50]);

    /// <summary>Gets the name that results and reports show.</summary>
    public string Name { get; }

    /// <summary>Makes a null from the share of each option, lowest option first.</summary>
    /// <param name="name">The name that results and reports show; not empty.</param>
    /// <param name="proportions">One share for each option, none negative, with the sum 1 (to 1e-9).</param>
    /// <returns>The null distribution.</returns>
    /// <exception cref="ArgumentException">The name is empty, a share is negative, or the shares do not add up to 1.</exception>
    public static NullDistribution FromProportions(string name, params double[] proportions)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(proportions);
        if (proportions.Any(static p => !(p >= 0)) || Math.Abs(proportions.Sum() - 1) > 1e-9)
        {
            throw new ArgumentException("The shares of the options must not be negative and must add up to 1.", nameof(proportions));
        }

        return new NullDistribution(name, [.. proportions]);
    }

    /// <summary>Gives the variance of the null on a scale, with divisor n.</summary>
    /// <param name="scale">The response scale; its number of options must be that of the proportions, where there are any.</param>
    /// <returns>The variance in squared scale points.</returns>
    /// <exception cref="ArgumentException">The null was published for another number of options.</exception>
    public double VarianceOn(ResponseScale scale)
    {
        ArgumentNullException.ThrowIfNull(scale);
        if (_proportions is null)
        {
            return ((scale.Options * (double)scale.Options) - 1) / 12;
        }

        if (_proportions.Length != scale.Options)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The null '{Name}' is defined for {_proportions.Length} options and the scale has {scale.Options}."),
                nameof(scale));
        }

        double mean = 0;
        double square = 0;
        for (int at = 0; at < _proportions.Length; at++)
        {
            mean += at * _proportions[at];
            square += at * (double)at * _proportions[at];
        }

        return square - (mean * mean);
    }

    /// <summary>Gives the name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
