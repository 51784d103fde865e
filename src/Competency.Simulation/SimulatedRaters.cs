using Competency.Core;

namespace Competency.Simulation;

/// <summary>The raters of one role: how many, and how they rate.</summary>
/// <remarks>
/// Magnitudes are thousandths of a scale's length: on 1 to 5, 250 is one point. Shares are thousandths. Immutable. The defaults follow the direction of published
/// differences between sources: Heidemeier and Moser (2009) for self and manager; docs/simulation.md has all of them.
/// </remarks>
public sealed record SimulatedRaters
{
    /// <summary>The most raters of one role for one subject.</summary>
    public const int MaxRaters = 50;

    /// <summary>Names a role.</summary>
    /// <param name="role">The role.</param>
    /// <param name="minimum">The fewest raters for one subject, 0 to <see cref="MaxRaters"/>.</param>
    /// <param name="maximum">The most, from <paramref name="minimum"/>; every number between is as likely.</param>
    /// <exception cref="ArgumentException"><paramref name="role"/> is <c>default</c>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its bounds.</exception>
    public SimulatedRaters(RoleId role, int minimum, int maximum)
    {
        if (role.IsDefault)
        {
            throw new ArgumentException("The role is default, which is none.", nameof(role));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(minimum);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximum, minimum);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maximum, MaxRaters);
        (Role, Minimum, Maximum) = (role, minimum, maximum);
        Leniency = role == RoleId.Self ? 60 : role == RoleId.Manager ? -60 : 0;
        CentralTendency = role == RoleId.Self || role == RoleId.Manager ? 50 : 150;
        NotObserved = role == RoleId.Self ? 0 : role == RoleId.Manager ? 40 : role == RoleId.Customer ? 200 : 80;
    }

    /// <summary>Gets the role.</summary>
    public RoleId Role { get; }

    /// <summary>Gets the fewest raters of the role for one subject.</summary>
    public int Minimum { get; }

    /// <summary>Gets the most raters of the role for one subject.</summary>
    public int Maximum { get; }

    /// <summary>Gets by how much the role rates higher (lower if negative) on average. −500 to 500; default 60 for self, −60 for manager, else 0.</summary>
    public int Leniency { get; init; }

    /// <summary>Gets the share by which a rater's judgement is drawn to the middle of the scale. 0 to 1,000; default 50 for self and manager, else 150.</summary>
    public int CentralTendency { get; init; }

    /// <summary>Gets the share m of items that is not observed: whole dimensions with m/2, and with m/2 each item of the others. 0 to 1,000; default 0 for self, 40 for manager, 200 for
    /// customer, else 80.</summary>
    public int NotObserved { get; init; }
}
