namespace Competency.Core.Disclosure;

/// <summary>What was decided about one leaf.</summary>
internal sealed class LeafChoice
{
    /// <summary>Groups of the assessment whose ratings of this leaf are hidden, and why.</summary>
    public Dictionary<RaterGroup, HiddenReason> Hidden { get; } = [];

    /// <summary>Groups whose ratings of this leaf are those of the last release.</summary>
    public HashSet<RaterGroup> Repeated { get; } = [];

    public ShownFigures Figures { get; set; } = ShownFigures.None;
}
