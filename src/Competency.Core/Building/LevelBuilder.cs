using Competency.Core.Building;

namespace Competency.Core;

/// <summary>Describes one level of a dimension.</summary>
/// <remarks>Handed out by <see cref="DimensionBuilder.Level"/>. For one thread.</remarks>
public sealed class LevelBuilder
{
    private readonly string _dimension;
    private readonly LevelDraft _draft;
    private readonly BuilderGate _gate;

    internal LevelBuilder(string dimension, LevelDraft draft, BuilderGate gate)
    {
        _dimension = dimension;
        _draft = draft;
        _gate = gate;
    }

    /// <summary>Says what the level means.</summary>
    public LevelBuilder Description(AuthoredText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _gate.MustBeOpen();
        _draft.Description = text.ToDraft(_gate.FirstLanguage);
        return this;
    }

    /// <summary>Adds a behavior that a person at this level shows.</summary>
    /// <param name="text">The behavior in one sentence.</param>
    /// <param name="weight">The weight among the indicators of the leaf: over 0, at most 1,000,000, at most 4 decimal places.</param>
    /// <param name="id">The id, or null for the next number at this level, such as <c>customer-orientation.3.1</c>.</param>
    public LevelBuilder Indicator(AuthoredText text, decimal weight = 1, string? id = null) => Add(text, weight, id, isContra: false);

    /// <summary>Adds a behavior that a person at this level still does wrong: a rating of v counts as minimum + maximum − v.</summary>
    /// <remarks>Under the cumulative rule it counts in the strength of the next defined level above; at the top, in its own.</remarks>
    /// <inheritdoc cref="Indicator"/>
    public LevelBuilder ContraIndicator(AuthoredText text, decimal weight = 1, string? id = null) => Add(text, weight, id, isContra: true);

    private LevelBuilder Add(AuthoredText text, decimal weight, string? id, bool isContra)
    {
        _gate.MustBeOpen();
        string prefix = FormattableString.Invariant($"{_dimension}.{_draft.Ordinal}");
        IndicatorDrafts.Add(_draft.Indicators ??= [], prefix, text, weight, id, isContra, _gate);
        return this;
    }
}
