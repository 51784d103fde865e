using Competency.Core;

namespace Competency.Development.Progress;

/// <summary>A dimension of an earlier assessment that is left out, because its model version measured something else.</summary>
/// <param name="Date">The day of the assessment.</param>
/// <param name="Model">The model version that scored it.</param>
/// <param name="Dimension">The dimension; <see cref="DimensionId.Overall"/> for the whole.</param>
/// <param name="Reasons">Why it may not be compared with the newest assessment, as the comparison of the model versions says; never empty.</param>
public sealed record NotCompared(DateOnly Date, ModelReference Model, DimensionId Dimension, ValueList<string> Reasons);
