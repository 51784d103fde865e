namespace Competency.Development.Progress;

/// <summary>Whether a change is larger than what raters alone would make it.</summary>
public enum NoiseVerdict
{
    /// <summary>The change lies within the margin: it may be nothing but raters.</summary>
    WithinNoise = 1,

    /// <summary>The change is larger than the margin.</summary>
    LargerThanNoise = 2,

    /// <summary>There is no margin to compare it with; the reason says why.</summary>
    CannotTell = 3,
}
