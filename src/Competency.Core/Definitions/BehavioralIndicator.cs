using System.Diagnostics;

namespace Competency.Core;

/// <summary>One observable behavior that raters judge.</summary>
[DebuggerDisplay("{Id.Value,nq}: {Text}")]
public sealed record BehavioralIndicator
{
    internal BehavioralIndicator(IndicatorId id, LocalizedText text, Provenance provenance, decimal weight, bool isContra)
    {
        Id = id;
        Text = text;
        Provenance = provenance;
        Weight = weight;
        IsContra = isContra;
    }

    /// <summary>Gets the id: leaf, level where there is one, number.</summary>
    public IndicatorId Id { get; }

    /// <summary>Gets the behavior in one sentence.</summary>
    public LocalizedText Text { get; }

    /// <summary>Gets where the indicator comes from.</summary>
    public Provenance Provenance { get; }

    /// <summary>Gets the weight among the indicators of its leaf: over 0, at most 4 decimal places. Default 1.</summary>
    public decimal Weight { get; }

    /// <summary>Gets whether the behavior speaks against the person: a rating of v then counts as minimum + maximum − v.</summary>
    /// <remarks>Placed at a level, a contra-indicator describes what a person at that level still does wrong.</remarks>
    public bool IsContra { get; }
}
