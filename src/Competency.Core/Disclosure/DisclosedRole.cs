namespace Competency.Core.Disclosure;

/// <summary>What became of a role that has raters with enough evidence.</summary>
/// <param name="Role">The role.</param>
/// <param name="State">Whether it is shown apart, pooled or hidden.</param>
/// <param name="IsCounted">Whether the role counts in totals as far as it is shown.</param>
/// <param name="Hidden">Why it is hidden; null unless it is.</param>
public sealed record DisclosedRole(RoleId Role, DisclosedRoleState State, bool IsCounted, HiddenReason? Hidden = null);

/// <summary>How a role appears.</summary>
public enum DisclosedRoleState
{
    /// <summary>As a group of its own, in at least one dimension.</summary>
    Shown = 1,

    /// <summary>In a pool with other small roles.</summary>
    Pooled = 2,

    /// <summary>Nowhere; its ratings have no part in any number.</summary>
    Hidden = 3,
}
