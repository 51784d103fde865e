namespace Competency.Simulation;

/// <summary>What a random stream is for. The numbers are part of what a seed means and never change.</summary>
internal static class StreamKinds
{
    public const ulong Subject = 1;
    public const ulong Item = 2;
    public const ulong Rating = 3;

    /// <summary>A person of a team, as self and as peer.</summary>
    public const ulong Person = 4;

    public const ulong Manager = 5;

    /// <summary>The first of the kinds for all other roles, in the order of the options.</summary>
    public const ulong Other = 16;
}
