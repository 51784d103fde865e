namespace Competency.Analytics;

/// <summary>A response scale of whole steps of one, such as 1 to 5.</summary>
/// <remarks>
/// The ends are those that the questionnaire offers, never those that happen to occur in the data: a scale end that nobody used
/// would otherwise change reversed scores and null variances in silence.
/// </remarks>
public sealed class ResponseScale
{
    private ResponseScale(int minimum, int maximum)
    {
        Minimum = minimum;
        Maximum = maximum;
    }

    /// <summary>Gets the lowest answer, inclusive.</summary>
    public int Minimum { get; }

    /// <summary>Gets the highest answer, inclusive.</summary>
    public int Maximum { get; }

    /// <summary>Gets the number of options, at least 2.</summary>
    public int Options => Maximum - Minimum + 1;

    /// <summary>Makes a scale from its ends.</summary>
    /// <param name="minimum">The lowest answer, inclusive.</param>
    /// <param name="maximum">The highest answer, inclusive; above <paramref name="minimum"/>.</param>
    /// <returns>The scale.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximum"/> is not above <paramref name="minimum"/>.</exception>
    public static ResponseScale Create(int minimum, int maximum)
    {
        if (maximum <= minimum)
        {
            throw new ArgumentOutOfRangeException(nameof(maximum), maximum, "The highest answer must lie above the lowest.");
        }

        return new ResponseScale(minimum, maximum);
    }

    /// <summary>Formats the ends.</summary>
    /// <returns>Such as <c>1 to 5</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Minimum} to {Maximum}");
}
