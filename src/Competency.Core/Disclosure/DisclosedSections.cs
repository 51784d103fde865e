namespace Competency.Core.Disclosure;

/// <summary>The parts of a disclosed result that an audience may see or not.</summary>
[Flags]
public enum DisclosedSections
{
    /// <summary>Totals, levels attained and what is hidden: every audience sees them.</summary>
    Totals = 1,

    /// <summary>The scores of each group of raters, and how far raters are apart.</summary>
    Groups = 2,

    /// <summary>What the person gave themselves, and how others saw them beside it.</summary>
    Self = 4,

    /// <summary>The numbers of single items.</summary>
    Items = 8,

    /// <summary>What blocks the next level, and the strengths of levels.</summary>
    Levels = 16,

    /// <summary>What raters wrote, word for word.</summary>
    Comments = 32,

    /// <summary>Every section.</summary>
    All = Totals | Groups | Self | Items | Levels | Comments,
}
