namespace Competency.Analytics;

/// <summary>One stratum of a two-by-two comparison, such as a score level or a site.</summary>
/// <param name="ReferenceYes">How many of the reference group were selected or answered right.</param>
/// <param name="ReferenceNo">How many of the reference group were not.</param>
/// <param name="FocalYes">How many of the focal group were selected or answered right.</param>
/// <param name="FocalNo">How many of the focal group were not.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct PooledTable(int ReferenceYes, int ReferenceNo, int FocalYes, int FocalNo);
