namespace Competency.Cli;

/// <summary>Finds the known names that somebody most likely meant.</summary>
internal static class Nearest
{
    /// <summary>Gives <c> Did you mean 'x'?</c>, or nothing where no known name is near.</summary>
    public static string Hint(string name, IEnumerable<string> known)
    {
        string[] near = Of(name, known);
        return near.Length == 0 ? string.Empty : $" Did you mean {string.Join(" or ", near.Select(candidate => $"'{candidate}'"))}?";
    }

    /// <summary>Gives the nearest names, at most three: those that hold or begin the name, or differ from it in few letters.</summary>
    public static string[] Of(string name, IEnumerable<string> known)
    {
        int limit = Math.Max(2, name.Length / 3);
        return
        [
            .. known.Distinct(StringComparer.Ordinal)
                .Select(candidate => (Name: candidate, Distance: Distance(name, candidate)))
                .Where(candidate => candidate.Distance <= limit || (name.Length > 1 && candidate.Name.Contains(name, StringComparison.OrdinalIgnoreCase)))
                .OrderBy(candidate => candidate.Distance)
                .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
                .Take(3)
                .Select(candidate => candidate.Name),
        ];
    }

    // The letters to insert, remove or change, whatever their case.
    private static int Distance(string left, string right)
    {
        int[] previous = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int[] current = new int[right.Length + 1];
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int change = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, previous[j - 1] + change);
            }

            previous = current;
        }

        return previous[right.Length];
    }
}
