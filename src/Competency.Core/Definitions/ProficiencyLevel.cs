using System.Diagnostics;

namespace Competency.Core;

/// <summary>One grade of mastery of a dimension.</summary>
[DebuggerDisplay("{Ordinal}: {Title}")]
public sealed record ProficiencyLevel
{
    internal ProficiencyLevel(int ordinal, SourcedText title, SourcedText? description, ValueList<BehavioralIndicator> indicators)
    {
        Ordinal = ordinal;
        Title = title;
        Description = description;
        Indicators = indicators;
    }

    /// <summary>Gets the place on the ladder, 1 to 100. A ladder may be sparse: 1, 3 and 5 only.</summary>
    public int Ordinal { get; }

    /// <summary>Gets the title.</summary>
    public SourcedText Title { get; }

    /// <summary>Gets what the level means, or null where the title and the indicators say it.</summary>
    public SourcedText? Description { get; }

    /// <summary>Gets the behaviors of this level, in order of definition.</summary>
    public ValueList<BehavioralIndicator> Indicators { get; }
}
