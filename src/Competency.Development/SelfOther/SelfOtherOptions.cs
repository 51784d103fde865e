using System.Diagnostics;

namespace Competency.Development.SelfOther;

/// <summary>By what measure self and others are compared.</summary>
/// <remarks>Immutable, structurally equal, safe for any number of threads.</remarks>
[DebuggerDisplay("blind spot over {BlindSpotPercent} %, agreement within {AgreementPercent} %")]
public sealed record SelfOtherOptions
{
    /// <summary>Gets the options of the library: every property as its default says.</summary>
    public static SelfOtherOptions Default { get; } = new();

    /// <summary>Gets the difference, in percent of the scale's length, over which it is a blind spot or a hidden strength; strictly over.</summary>
    /// <value>Over 0, at most 100, at most 4 decimal places. Default: 25.</value>
    public decimal BlindSpotPercent { get; init => field = Check(value, nameof(BlindSpotPercent)); } = 25;

    /// <summary>Gets the difference, in percent of the scale's length, up to which self and others agree; inclusive.</summary>
    /// <value>
    /// Over 0, at most 100, at most 4 decimal places. Default: 12.5, half a point on 1 to 5. Atwater and Yammarino cut at half a standard
    /// deviation of the differences in a group, which one person alone does not have; a host that knows that number of its group gives it here.
    /// </value>
    public decimal AgreementPercent { get; init => field = Check(value, nameof(AgreementPercent)); } = 12.5m;

    /// <summary>Gets the percent by others from which agreement is agreement on a high score; inclusive.</summary>
    /// <value>Over 0, at most 100, at most 4 decimal places. Default: 62.5, 3.5 on 1 to 5: what a level needs by default.</value>
    public decimal HighPercent { get; init => field = Check(value, nameof(HighPercent)); } = 62.5m;

    /// <summary>Gets how many indicators by others are listed at the top and at the bottom.</summary>
    /// <value>0 to 1000. Default: 5.</value>
    public int Indicators { get; init => field = Check(value, nameof(Indicators)); } = 5;

    /// <summary>Gets how many differences between groups are listed.</summary>
    /// <value>0 to 1000. Default: 5.</value>
    public int Differences { get; init => field = Check(value, nameof(Differences)); } = 5;

    private static decimal Check(decimal percent, string name) => percent is > 0 and <= 100 && decimal.Round(percent, 4) == percent
        ? percent
        : throw new ArgumentOutOfRangeException(name, percent, "Allowed: over 0, at most 100, at most 4 decimal places.");

    private static int Check(int count, string name) => count is >= 0 and <= 1000
        ? count
        : throw new ArgumentOutOfRangeException(name, count, "Allowed: 0 to 1000.");
}
