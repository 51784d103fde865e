using Competency.Core;

namespace Competency.Simulation;

/// <summary>The parameters of the psychometric model that ratings are drawn from.</summary>
/// <remarks>
/// Standard deviations and steps are thousandths of a scale's length (on 1 to 5, 250 is one point), 0 to 500. By the defaults 23 % of the variance of a rating is the person's, 57 % the
/// rater's (severity, halo, view of the dimension) and 20 % the moment's, close to what Scullen, Mount and Goff (2000) found. Immutable.
/// </remarks>
public sealed record SimulationOptions
{
    /// <summary>Gets what all draws depend on: the same seed gives the same ratings on every machine. Default 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Gets how many subjects <see cref="RatingSimulator.Subjects"/> gives. 1 to 100,000,000; default 100. A subject does not depend on how many others there are.</summary>
    public int Subjects { get; init; } = 100;

    /// <summary>Gets the raters by role. Default: the roles that the model names and self; for a model that names none: self 1, manager 1, peers 3 to 5, direct reports 0 to 4.</summary>
    public ValueList<SimulatedRaters> Raters { get; init; } = [];

    /// <summary>Gets the persons of a team: they share a manager and are one another's peers, so that raters are linked across subjects. 2 to 51; default 8.</summary>
    public int TeamSize { get; init; } = 8;

    /// <summary>Gets where an average person stands on the scale, from its minimum. 0 to 1,000; default 620.</summary>
    public int Mean { get; init; } = 620;

    /// <summary>Gets the standard deviation of the general ability, which all dimensions share. Default 90.</summary>
    public int GeneralAbility { get; init; } = 90;

    /// <summary>Gets the standard deviation of the ability in each dimension beside the general one. Default 60: abilities then correlate at 8,100 ÷ 11,700 = 0.69.</summary>
    public int DimensionAbility { get; init; } = 60;

    /// <summary>Gets the standard deviation of a rater's severity, the same in all that this rater rates. Default 90.</summary>
    public int Severity { get; init; } = 90;

    /// <summary>Gets the standard deviation of halo: a rater's general impression of one subject, the same in all dimensions. Default 130.</summary>
    public int Halo { get; init; } = 130;

    /// <summary>Gets the standard deviation of a rater's view of one subject in one dimension. Default 60.</summary>
    public int RaterDimension { get; init; } = 60;

    /// <summary>Gets the standard deviation of what is left in a single rating. Default 100.</summary>
    public int Residual { get; init; } = 100;

    /// <summary>Gets the standard deviation of how easy items are. Default 40.</summary>
    public int ItemEase { get; init; } = 40;

    /// <summary>Gets by how much each level is harder than the one below it. Default 60.</summary>
    public int LevelStep { get; init; } = 60;

    /// <summary>Gets the share of raters, in thousandths, who do not read: half of them give one point throughout, half any point. 0 to 1,000; default 20.</summary>
    public int Careless { get; init; } = 20;

    /// <summary>Refuses what is outside its bounds.</summary>
    internal static void Check(SimulationOptions options)
    {
        InRange(options.Subjects, 1, 100_000_000, nameof(Subjects));
        InRange(options.TeamSize, 2, SimulatedRaters.MaxRaters + 1, nameof(TeamSize));
        InRange(options.Mean, 0, 1_000, nameof(Mean));
        InRange(options.Careless, 0, 1_000, nameof(Careless));
        InRange(options.GeneralAbility, 0, 500, nameof(GeneralAbility));
        InRange(options.DimensionAbility, 0, 500, nameof(DimensionAbility));
        InRange(options.Severity, 0, 500, nameof(Severity));
        InRange(options.Halo, 0, 500, nameof(Halo));
        InRange(options.RaterDimension, 0, 500, nameof(RaterDimension));
        InRange(options.Residual, 0, 500, nameof(Residual));
        InRange(options.ItemEase, 0, 500, nameof(ItemEase));
        InRange(options.LevelStep, 0, 500, nameof(LevelStep));
        foreach (SimulatedRaters raters in options.Raters)
        {
            InRange(raters.Leniency, -500, 500, nameof(SimulatedRaters.Leniency));
            InRange(raters.CentralTendency, 0, 1_000, nameof(SimulatedRaters.CentralTendency));
            InRange(raters.NotObserved, 0, 1_000, nameof(SimulatedRaters.NotObserved));
            InRange(raters.Maximum, 0, raters.Role == RoleId.Self ? 1 : raters.Role == RoleId.Peer ? options.TeamSize - 1 : SimulatedRaters.MaxRaters, $"raters of role '{raters.Role}'");
        }

        if (options.Raters.Select(raters => raters.Role).Distinct().Count() < options.Raters.Count)
        {
            throw new ArgumentException("Raters name a role twice; allowed: each role once.", nameof(options));
        }
    }

    private static void InRange(int value, int minimum, int maximum, string name)
    {
        if (value < minimum || value > maximum)
        {
            throw new ArgumentOutOfRangeException(null, FormattableString.Invariant($"{name} is {value}; allowed: {minimum} to {maximum}."));
        }
    }
}
