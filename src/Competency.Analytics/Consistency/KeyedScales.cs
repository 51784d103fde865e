using System.Collections.Immutable;
using Competency.Analytics.Internal;

namespace Competency.Analytics;

/// <summary>Scores several scales of one questionnaire by their keys, with alpha and the correlations between scales.</summary>
/// <remarks>
/// Reversed items use the ends of the response scale, never the smallest and largest value that happens to occur. An item that everybody
/// answered alike stays in its scale. Imputation takes the item's own mean or median over all persons.
/// Source: summated ratings, Likert (1932), Archives of Psychology 22 (140); what is done about missing answers, see <see cref="ScaleScores"/>.
/// </remarks>
public static class KeyedScales
{
    /// <summary>Scores the scales.</summary>
    /// <param name="table">At most one rating for each target and item; items of no scale are not used.</param>
    /// <param name="keys">The scales; an item may belong to several.</param>
    /// <param name="scale">The response scale of all items.</param>
    /// <param name="missing">What is done about unanswered items.</param>
    /// <returns>The result.</returns>
    /// <exception cref="InvalidOperationException">A target has two ratings of an item.</exception>
    /// <exception cref="ArgumentException">There is no scale, two have one name, or an item is not in the table.</exception>
    public static KeyedScalesResult Compute(
        RatingTable table, IEnumerable<ScaleKey> keys, ResponseScale scale, MissingAnswers missing = MissingAnswers.MeanOfAnswered)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(scale);
        ImmutableArray<ScaleKey> all = [.. keys];
        if (all.IsEmpty || all.Select(static k => k.Name).Distinct(StringComparer.Ordinal).Count() != all.Length)
        {
            throw new ArgumentException("There must be a scale, and each has a name of its own.", nameof(keys));
        }

        string[] items = [.. all.SelectMany(static k => k.Items).Distinct(StringComparer.Ordinal)];
        RatingTable used = table.SelectItems(items);
        double[][] answers = used.TargetsByItems();
        double[][] filled = ScaleScores.Filled(answers, items.Length, missing);
        double[][] c = Matrices.PairwiseCovariance([.. filled.Where(static row => !row.All(double.IsNaN))], items.Length);
        bool incomplete = answers.Length < 2 || c.Any(static row => row.Any(double.IsNaN));
        double[]? unique = incomplete || Enumerable.Range(0, items.Length).Any(i => c[i][i] == 0) ? null : Matrices.InverseDiagonal(c);
        int[][] signs = [.. all.Select(k => items.Select(i => !k.Items.Contains(i, StringComparer.Ordinal) ? 0 : k.Reversed.Contains(i, StringComparer.Ordinal) ? -1 : 1).ToArray())];
        return new KeyedScalesResult
        {
            Persons = answers.Count(static row => !row.All(double.IsNaN)),
            Missing = missing,
            Scales = [.. all.Select((key, s) => One(used, key, scale, missing, incomplete ? null : c, unique, signs[s]))],
            Correlations = [.. signs.Select(a => signs.Select(b => incomplete
                ? Statistic.Undefined(UndefinedReason.IncompleteDesign)
                : Statistic.OfOr(Between(c, a, b) / Math.Sqrt(Between(c, a, a) * Between(c, b, b)), UndefinedReason.NoVariance)).ToImmutableArray())],
        };
    }

    private static KeyedScale One(
        RatingTable table, ScaleKey key, ResponseScale scale, MissingAnswers missing, double[][]? c, double[]? unique, int[] sign)
    {
        int[] own = [.. Enumerable.Range(0, sign.Length).Where(i => sign[i] != 0)];
        Statistic alpha = c is null
            ? Statistic.Undefined(UndefinedReason.IncompleteDesign)
            : InternalConsistency.Alpha([.. own.Select(i => own.Select(j => sign[i] * sign[j] * c[i][j]).ToArray())]);
        double k = own.Length;
        double variance = c is null ? 0 : Between(c, sign, sign);
        return new KeyedScale(key)
        {
            Scores = ScaleScores.Compute(table.SelectItems([.. key.Items]).ReverseItems(scale, [.. key.Reversed]), missing),
            Alpha = alpha,
            AlphaEquivalentCorrelation = alpha.IsDefined
                ? Statistic.OfOr(alpha.Value / (k - (alpha.Value * (k - 1))), UndefinedReason.NoVariance)
                : alpha,
            Lambda6InQuestionnaire = !alpha.IsDefined ? alpha
                : unique is null ? Statistic.Undefined(c!.Where((row, i) => row[i] == 0).Any() ? UndefinedReason.NoVariance : UndefinedReason.Singular)
                : Statistic.Of(1 - (own.Sum(i => 1 / unique[i]) / variance)),
        };
    }

    /// <summary>The covariance of two sums of keyed items.</summary>
    private static double Between(double[][] c, int[] a, int[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            for (int j = 0; j < b.Length; j++)
            {
                sum += a[i] * b[j] * c[i][j];
            }
        }

        return sum;
    }
}
