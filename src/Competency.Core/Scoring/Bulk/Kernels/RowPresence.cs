namespace Competency.Core.Scoring.Bulk;

/// <summary>Whether a slot has a row in every lane: as a type, so that code is made for each case.</summary>
internal interface IRowPresence
{
    static abstract bool IsWhole { get; }
}

/// <summary>Every lane has a row.</summary>
internal readonly struct WholeRows : IRowPresence
{
    public static bool IsWhole => true;
}

/// <summary>Some lanes have none.</summary>
internal readonly struct PartialRows : IRowPresence
{
    public static bool IsWhole => false;
}
