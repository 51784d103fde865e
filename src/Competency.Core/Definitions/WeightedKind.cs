namespace Competency.Core;

/// <summary>What weights are given to.</summary>
public enum WeightedKind
{
    /// <summary>The dimensions of one composite, or at the top of the model.</summary>
    Dimensions = 1,

    /// <summary>The indicators of one leaf.</summary>
    Indicators = 2,

    /// <summary>The roles.</summary>
    Roles = 3,
}
