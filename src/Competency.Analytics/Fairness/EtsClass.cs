namespace Competency.Analytics;

/// <summary>The classes of differential item functioning of Educational Testing Service.</summary>
/// <remarks>The numbers are a wire format and never change. Source: Zwick (2012), ETS Research Report 12-08, https://doi.org/10.1002/j.2333-8504.2012.tb02290.x.</remarks>
public enum EtsClass
{
    /// <summary>Negligible: |delta| below 1, or not different from 0.</summary>
    A = 0,

    /// <summary>Moderate: neither A nor C.</summary>
    B = 1,

    /// <summary>Large: |delta| at least 1.5 and by the test above 1.</summary>
    C = 2,
}
