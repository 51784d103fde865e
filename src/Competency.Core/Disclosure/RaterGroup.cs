using System.Diagnostics;

namespace Competency.Core.Disclosure;

/// <summary>A group of raters whose numbers are shown together: a role, or several roles that are too small to be shown apart.</summary>
/// <remarks>
/// Roles that count in totals and roles that do not are never pooled with each other: else a rater who does not count could be found by
/// subtracting the pool from the total. Immutable, structurally equal.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record RaterGroup
{
    internal RaterGroup(RaterGroupKind kind, ValueList<RoleId> roles)
    {
        Kind = kind;
        Roles = roles;
    }

    /// <summary>Gets what kind of group it is.</summary>
    public RaterGroupKind Kind { get; }

    /// <summary>Gets the roles in it, in the model's order: one, or for a pool several.</summary>
    public ValueList<RoleId> Roles { get; }

    /// <summary>Gets whether it is the person rating themselves.</summary>
    public bool IsSelf => Kind == RaterGroupKind.Role && Roles[0] == RoleId.Self;

    /// <summary>Gets the role, where the group is one role; else null.</summary>
    public RoleId? Role => Kind == RaterGroupKind.Role ? Roles[0] : null;

    /// <summary>Gives the role, or <c>others (…)</c> with the roles of a pool.</summary>
    public override string ToString() => Kind == RaterGroupKind.Role ? Roles[0].Value : $"others ({string.Join(", ", Roles)})";

    internal static RaterGroup Of(RoleId role) => new(RaterGroupKind.Role, [role]);
}

/// <summary>What a group of raters is made of.</summary>
public enum RaterGroupKind
{
    /// <summary>One role.</summary>
    Role = 1,

    /// <summary>The roles that count in totals and are too small to be shown apart: <em>others</em>.</summary>
    Others = 2,

    /// <summary>The roles that do not count in totals and are too small to be shown apart.</summary>
    UncountedOthers = 3,
}
