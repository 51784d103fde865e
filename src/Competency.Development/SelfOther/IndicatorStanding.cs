using System.Diagnostics;
using Competency.Core;

namespace Competency.Development.SelfOther;

/// <summary>Where one behavior stands among all that others rated.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Dimension">Its leaf.</param>
/// <param name="Text">The behavior in all languages of the model.</param>
/// <param name="IsContra">Whether the behavior speaks against the person; the numbers are keyed all the same: high means that it is rarely seen.</param>
/// <param name="Place">The place from its end of the list, 1 for the first; those that tie share the first of their places.</param>
/// <param name="Others">By others that count and are shown, exact on the leaf's scale.</param>
/// <param name="Percent">The same in percent of that scale, rounded half up to 9 decimals.</param>
/// <param name="Self">What the person gave themselves, keyed; null where not rated or not shown.</param>
[DebuggerDisplay("{Place}: {Indicator.Value,nq} {Others}")]
public sealed record IndicatorStanding(
    IndicatorId Indicator, DimensionId Dimension, LocalizedText Text, bool IsContra, int Place, decimal Others, decimal Percent, decimal? Self);
