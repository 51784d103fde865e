namespace Competency.Reporting.Charts;

/// <summary>What is too much for one chart, in parts as even as can be: twenty-six of at most twenty-five are thirteen and thirteen.</summary>
internal static class Chunks
{
    public static IEnumerable<T[]> Even<T>(this IReadOnlyCollection<T> items, int most)
    {
        int parts = (items.Count + most - 1) / most;
        return parts == 0 ? [] : items.Chunk((items.Count + parts - 1) / parts);
    }
}
