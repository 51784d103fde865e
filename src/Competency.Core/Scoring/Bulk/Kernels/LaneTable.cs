namespace Competency.Core.Scoring.Bulk;

/// <summary>Tables of sixteen bytes, four times over, so that vectors of every width load them as they are.</summary>
internal static class LaneTable
{
    /// <summary>The bytes of a table.</summary>
    public const int Size = 4 * Entries;

    /// <summary>The entries of a table.</summary>
    public const int Entries = 16;

    public static byte[] Of(Func<int, int> entry) => [.. Enumerable.Range(0, Size).Select(i => (byte)entry(i % Entries))];
}
