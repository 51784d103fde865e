namespace Competency.Development.Teams;

/// <summary>How a team view is made.</summary>
public sealed record TeamViewOptions
{
    /// <summary>The most that <see cref="MinimumMembers"/> may be.</summary>
    public const int Highest = 1000;

    private readonly int _minimumMembers = 5;

    /// <summary>Gets the options of the library: every property as its default says.</summary>
    public static TeamViewOptions Default { get; } = new();

    /// <summary>Gets how many members must have a number before anything about it shows: of the team as a whole, and of each dimension.</summary>
    /// <value>2 to 1000. Default: 5.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public int MinimumMembers
    {
        get => _minimumMembers;
        init => _minimumMembers = value is >= 2 and <= Highest ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"Allowed: 2 to {Highest}.");
    }
}
