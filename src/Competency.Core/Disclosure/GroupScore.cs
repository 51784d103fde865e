namespace Competency.Core.Disclosure;

/// <summary>What a group of raters gave a leaf.</summary>
/// <param name="Group">The group.</param>
/// <param name="IsCounted">Whether the group counts in the total.</param>
/// <param name="Raters">The group's raters who observed enough of the leaf; null where the group is hidden here.</param>
/// <param name="Score">The plain mean of their scores, an exact decimal on the leaf's scale; null where the group is hidden here.</param>
/// <param name="Hidden">Why the group is hidden here; null where it is shown.</param>
/// <param name="Repeats">The release whose figures are repeated, because since then too few raters are new or changed, or none; null where they are new.</param>
public sealed record GroupScore(
    RaterGroup Group, bool IsCounted, int? Raters, decimal? Score, HiddenReason? Hidden = null, ReleaseReference? Repeats = null)
{
    /// <summary>Gets whether the group is shown here.</summary>
    public bool IsShown => Score is not null;
}

/// <summary>Names one release.</summary>
/// <param name="Number">Its number among the person's releases by the model, from 1.</param>
/// <param name="Date">The day that its assessment stands for, or null.</param>
public sealed record ReleaseReference(int Number, DateOnly? Date);
