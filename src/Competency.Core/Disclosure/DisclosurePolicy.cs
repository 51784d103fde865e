using System.Diagnostics;

namespace Competency.Core.Disclosure;

/// <summary>How many raters it takes before something is shown: stated once for an assessment, the same for every audience.</summary>
/// <remarks>
/// A role whose minimum is 1 is not confidential: its raters are named by their role, and are taken to know that. Every other role is. What
/// different audiences see is a matter of <see cref="Audience"/>; no audience changes a minimum, so that comparing what two of them were
/// given shows nothing more. Immutable, structurally equal.
/// </remarks>
[DebuggerDisplay("at least {MinimumRaters} raters, {MinimumRatersInAll} in all")]
public sealed record DisclosurePolicy
{
    /// <summary>The most that a minimum may be.</summary>
    public const int Highest = 1000;

    /// <summary>Gets the policy of the library: every property as its default says.</summary>
    public static DisclosurePolicy Default { get; } = new();

    /// <summary>Gets how many raters of a role it takes before its numbers show, where <see cref="Roles"/> does not say otherwise.</summary>
    /// <value>1 to 1000. Default: 3.</value>
    public int MinimumRaters { get; init => field = Check(value, nameof(MinimumRaters)); } = 3;

    /// <summary>Gets how many raters other than self there must be in all before any confidential role shows.</summary>
    /// <value>1 to 1000. Default: 4.</value>
    public int MinimumRatersInAll { get; init => field = Check(value, nameof(MinimumRatersInAll)); } = 4;

    /// <summary>Gets how many raters of a confidential group must have observed an item before the item's numbers show.</summary>
    /// <value>1 to 1000; where the role's own minimum is higher, that one holds. Default: 3.</value>
    public int MinimumRatersOfItem { get; init => field = Check(value, nameof(MinimumRatersOfItem)); } = 3;

    /// <summary>Gets how many raters of a confidential group it takes before their comments show word for word.</summary>
    /// <value>1 to 1000; where the role's own minimum is higher, that one holds. Default: 5.</value>
    public int MinimumRatersOfComments { get; init => field = Check(value, nameof(MinimumRatersOfComments)); } = 5;

    /// <summary>Gets how many raters must be new or have changed before a confidential group's numbers change in a later release.</summary>
    /// <value>1 to 1000. Default: 2. With 1 a single rater can be found by subtraction.</value>
    public int MinimumNewRaters { get; init => field = Check(value, nameof(MinimumNewRaters)); } = 2;

    /// <summary>Gets the roles with a minimum of their own, each once.</summary>
    /// <value>Default: the manager, 1. Self is always 1.</value>
    /// <exception cref="ArgumentException">A role is <c>default</c>, self with another minimum than 1, or there twice.</exception>
    public ValueList<RoleMinimum> Roles { get; init => field = Check(value); } = [new RoleMinimum(RoleId.Manager, 1)];

    /// <summary>Gets how many raters of a role it takes before its numbers show.</summary>
    public int MinimumOf(RoleId role)
    {
        if (role == RoleId.Self)
        {
            return 1;
        }

        foreach (RoleMinimum own in Roles)
        {
            if (own.Role == role)
            {
                return own.Raters;
            }
        }

        return MinimumRaters;
    }

    /// <summary>Gets whether a role is confidential: whether it takes more than one rater to show it.</summary>
    public bool IsConfidential(RoleId role) => MinimumOf(role) > 1;

    /// <summary>Gives a copy in which one role has a minimum of its own.</summary>
    /// <exception cref="ArgumentException"><paramref name="role"/> is <c>default</c>, or self with another minimum than 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="raters"/> is not 1 to 1000.</exception>
    public DisclosurePolicy With(RoleId role, int raters) =>
        this with { Roles = [.. Roles.Where(own => own.Role != role), new RoleMinimum(role, raters)] };

    private static int Check(int value, string name) => value is >= 1 and <= Highest
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"Allowed: 1 to {Highest}.");

    private static ValueList<RoleMinimum> Check(ValueList<RoleMinimum> roles)
    {
        ArgumentNullException.ThrowIfNull(roles);
        HashSet<RoleId> seen = [];
        foreach (RoleMinimum own in roles)
        {
            Internal.Guard.NotDefault(own.Role.IsDefault, nameof(Roles));
            Check(own.Raters, nameof(Roles));
            if (!seen.Add(own.Role))
            {
                throw new ArgumentException($"Role '{own.Role}' has two minimums; allowed: one.", nameof(roles));
            }

            if (own.Role == RoleId.Self && own.Raters != 1)
            {
                throw new ArgumentException($"Self has a minimum of {own.Raters}; allowed: 1, for nobody else rates as self.", nameof(roles));
            }
        }

        return roles;
    }
}

/// <summary>How many raters of one role it takes before its numbers show.</summary>
/// <param name="Role">The role.</param>
/// <param name="Raters">1 to 1000; 1 makes the role not confidential.</param>
public sealed record RoleMinimum(RoleId Role, int Raters);
