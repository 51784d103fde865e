namespace Competency.Core;

/// <summary>A role that may rate, and how much it counts.</summary>
public sealed record RoleRule
{
    internal RoleRule(RoleId id, LocalizedText label, decimal weight)
    {
        Id = id;
        Label = label;
        Weight = weight;
    }

    /// <summary>Gets the role.</summary>
    public RoleId Id { get; }

    /// <summary>Gets what the role is called; may be empty.</summary>
    public LocalizedText Label { get; }

    /// <summary>Gets the weight: 0 or more, at most 4 decimal places. 0 = reported, never counted.</summary>
    public decimal Weight { get; }
}
