using System.Diagnostics;
using Competency.Core;

namespace Competency.Development.Plans;

/// <summary>A development measure of the host, beside those of the model.</summary>
/// <param name="Id">The id; no measure of the model and no other of the host has it.</param>
/// <param name="Dimension">The dimension that it develops.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Text">What to do, in one sentence, in any number of languages; not empty.</param>
/// <param name="FromLevel">The level that the person stands at, 0 for none; null together with <paramref name="ToLevel"/> where it fits every step.</param>
/// <param name="ToLevel">The level that it leads to, over <paramref name="FromLevel"/>; null where it fits every step.</param>
[DebuggerDisplay("{Id.Value,nq}: {Text}")]
public sealed record PlanMeasure(MeasureId Id, DimensionId Dimension, MeasureKind Kind, LocalizedText Text, int? FromLevel = null, int? ToLevel = null);
