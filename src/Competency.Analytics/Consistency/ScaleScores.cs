using System.Collections.Immutable;
using Competency.Analytics.Internal;

namespace Competency.Analytics;

/// <summary>Scores of a scale for each person.</summary>
/// <remarks>
/// An item that everybody answered alike still counts: it changes nobody's rank but everybody's score. Reverse items first with
/// <see cref="RatingTable.ReverseItems"/>. Sources: summated ratings, Likert (1932), Archives of Psychology 22 (140); averaging the answered items,
/// Schafer and Graham (2002), Psychological Methods 7, 147-177, https://doi.org/10.1037/1082-989X.7.2.147.
/// </remarks>
public static class ScaleScores
{
    /// <summary>Scores each target over all items of the table.</summary>
    /// <param name="table">At most one rating for each target and item.</param>
    /// <param name="missing">What is done about unanswered items.</param>
    /// <returns>One score for each target, in order. An item that nobody answered cannot be imputed and is left out.</returns>
    /// <exception cref="InvalidOperationException">A target has two ratings of an item.</exception>
    public static ImmutableArray<ScaleScore> Compute(RatingTable table, MissingAnswers missing = MissingAnswers.MeanOfAnswered)
    {
        ArgumentNullException.ThrowIfNull(table);
        double[][] rows = table.TargetsByItems();
        int k = table.Items.Length;
        double[][] filled = Filled(rows, k, missing);
        return [.. rows.Select((row, t) =>
        {
            double[] present = Describe.Present(filled[t]);
            Statistic score = present.Length == 0 ? Statistic.Undefined(UndefinedReason.NoData) : Statistic.Of(Describe.Mean(present));
            return new ScaleScore
            {
                Target = table.Targets[t],
                Score = score,
                Total = score.IsDefined ? Statistic.Of(score.Value * k) : score,
                Answered = row.Count(static v => !double.IsNaN(v)),
            };
        })];
    }

    /// <summary>The rows with missing answers imputed where that is asked for and somebody answered the item.</summary>
    internal static double[][] Filled(double[][] rows, int items, MissingAnswers missing)
    {
        if (missing == MissingAnswers.MeanOfAnswered)
        {
            return rows;
        }

        double[] fill = new double[items];
        for (int i = 0; i < items; i++)
        {
            double[] answers = Describe.Present(rows.Select(row => row[i]));
            fill[i] = answers.Length == 0 ? double.NaN : missing == MissingAnswers.ImputeItemMean ? Describe.Mean(answers) : Describe.Median(answers);
        }

        return [.. rows.Select(row => row.Select((v, i) => double.IsNaN(v) ? fill[i] : v).ToArray())];
    }
}
