namespace Competency.Analytics.Internal;

/// <summary>The categories that ratings fall into.</summary>
internal static class Categories
{
    public static double[] Of(IEnumerable<double> observed, IEnumerable<double>? given)
    {
        double[] present = [.. observed.Where(static v => !double.IsNaN(v)).Distinct().Order()];
        if (given is null)
        {
            return present;
        }

        double[] named = [.. given.Distinct().Order()];
        foreach (double value in present)
        {
            if (Array.BinarySearch(named, value) < 0)
            {
                throw new ArgumentException(FormattableString.Invariant($"The rating {value} is not among the categories."), nameof(given));
            }
        }

        return named;
    }
}
