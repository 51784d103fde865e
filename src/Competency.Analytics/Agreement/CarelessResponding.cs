using System.Collections.Immutable;
using Competency.Analytics.Internal;

namespace Competency.Analytics;

/// <summary>Looks for signs of careless answering, form by form.</summary>
public static class CarelessResponding
{
    /// <summary>Screens each form.</summary>
    /// <param name="table">The ratings; the order of its items is the order of asking.</param>
    /// <param name="options">The limits; the defaults when left out.</param>
    /// <param name="seconds">Gives the answering time of a form (target, rater) in seconds, or null where it is unknown; left out when there is none.</param>
    /// <returns>One result for each form with at least one answer, by target and then rater.</returns>
    public static ImmutableArray<CarelessRespondingResult> Screen(
        RatingTable table, CarelessRespondingOptions? options = null, Func<string, string, double?>? seconds = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        CarelessRespondingOptions limits = options ?? new CarelessRespondingOptions();
        int run = limits.LongestRunAllowed ?? Math.Max(5, (table.Items.Length + 1) / 2);
        ImmutableArray<CarelessRespondingResult>.Builder results = ImmutableArray.CreateBuilder<CarelessRespondingResult>();
        for (int t = 0; t < table.Targets.Length; t++)
        {
            foreach ((int rater, double[] values) in table.FormsOf(t))
            {
                double[] answers = Describe.Present(values);
                double? time = seconds?.Invoke(table.Targets[t], table.Raters[rater]);
                double variance = answers.Length < 2 ? 0 : Describe.Variance(answers);
                int longest = LongestRun(answers);
                results.Add(new CarelessRespondingResult
                {
                    Target = table.Targets[t],
                    Rater = table.Raters[rater],
                    Answered = answers.Length,
                    LongestRun = longest,
                    IndividualVariability = answers.Length < 2
                        ? Statistic.Undefined(UndefinedReason.TooFewItems)
                        : Statistic.Of(Math.Sqrt(variance)),
                    SecondsPerItem = time is { } known && double.IsFinite(known)
                        ? Statistic.Of(known / answers.Length)
                        : Statistic.Undefined(UndefinedReason.NoData),
                    HasLongRun = longest > run,
                    HasNoVariance = answers.Length >= 2 && variance == 0,
                    IsTooFast = time is { } spent && spent / answers.Length < limits.LeastSecondsPerItem,
                });
            }
        }

        return results.ToImmutable();
    }

    private static int LongestRun(double[] answers)
    {
        int longest = 0;
        int run = 0;
        for (int at = 0; at < answers.Length; at++)
        {
            run = at > 0 && answers[at] == answers[at - 1] ? run + 1 : 1;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
