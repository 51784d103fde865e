using System.Collections.Immutable;
using Competency.Analytics.Internal;
using Competency.Core.Requirements;

namespace Competency.Analytics;

/// <summary>Adverse impact of a selection: rates, the four-fifths rule, and the tests around it.</summary>
public static class AdverseImpact
{
    /// <summary>The group size below which a comparison is flagged as small unless asked for otherwise: 30.</summary>
    public const int DefaultSmallGroup = 30;

    /// <summary>Compares a focal group with a reference group.</summary>
    /// <param name="focal">The focal group.</param>
    /// <param name="reference">The reference group, usually that with the highest rate.</param>
    /// <param name="level">The confidence level, between 0 and 1 exclusive.</param>
    /// <param name="smallGroup">The size below which either group counts as small, at least 1.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static ImpactComparison Compare(
        SelectionCounts focal, SelectionCounts reference, double level = 0.95, int smallGroup = DefaultSmallGroup)
    {
        ArgumentNullException.ThrowIfNull(focal);
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentOutOfRangeException.ThrowIfLessThan(smallGroup, 1);
        Guard.Level(level);
        double n1 = focal.Applicants;
        double n2 = reference.Applicants;
        double x1 = focal.Selected;
        double x2 = reference.Selected;
        double p1 = focal.Rate;
        double p2 = reference.Rate;
        double n = n1 + n2;
        double pooled = (x1 + x2) / n;
        double difference = p1 - p2;
        double z = Distributions.NormalQuantile(1 - ((1 - level) / 2));
        bool mixed = pooled > 0 && pooled < 1;
        double zPooled = difference / Math.Sqrt(pooled * (1 - pooled) * ((1 / n1) + (1 / n2)));
        double unpooled = (p1 * (1 - p1) / n1) + (p2 * (1 - p2) / n2);
        double yates = Math.Max(0, Math.Abs((x1 * (n2 - x2)) - (x2 * (n1 - x1))) - (n / 2));
        yates = n * yates * yates / (n1 * n2 * (x1 + x2) * (n - x1 - x2));
        Statistic Mixed(double value) => mixed ? Statistic.Of(value) : Statistic.Undefined(UndefinedReason.NoVariance);
        ExactTable exact = new(focal.Selected, focal.Applicants, reference.Selected, reference.Applicants);
        bool below = IsBelow(focal.Selected, focal.Applicants, reference.Selected, reference.Applicants);
        double logError = Math.Sqrt((1 / x1) - (1 / n1) + (1 / x2) - (1 / n2));
        ConfidenceInterval focalRate = focal.RateInterval(level);
        ConfidenceInterval referenceRate = reference.RateInterval(level);
        return new ImpactComparison(focal, reference)
        {
            ImpactRatio = x2 == 0 ? Statistic.Undefined(x1 == 0 ? UndefinedReason.NoVariance : UndefinedReason.Unbounded) : Statistic.Of(p1 / p2),
            ImpactRatioInterval = x2 == 0 ? ConfidenceInterval.Undefined(level, UndefinedReason.Unbounded)
                : x1 == 0 ? ConfidenceInterval.Of(level, 0, double.PositiveInfinity)
                : ConfidenceInterval.Of(level, p1 / p2 * Math.Exp(-z * logError), p1 / p2 * Math.Exp(z * logError)),
            IsBelowFourFifths = below,
            VerdictFlips = Flips(focal, reference, below, +1) || Flips(focal, reference, below, -1),
            FlippedRatio = focal.Selected < focal.Applicants && reference.Selected > 1
                ? Statistic.Of((x1 + 1) / n1 / ((x2 - 1) / n2))
                : Statistic.Undefined(UndefinedReason.Unbounded),
            IsSmall = Math.Min(focal.Applicants, reference.Applicants) < smallGroup,
            RateDifference = difference,
            RateDifferenceInterval = ConfidenceInterval.Of(
                level,
                difference - Math.Sqrt(Math.Pow(p1 - focalRate.Lower.Value, 2) + Math.Pow(referenceRate.Upper.Value - p2, 2)),
                difference + Math.Sqrt(Math.Pow(focalRate.Upper.Value - p1, 2) + Math.Pow(p2 - referenceRate.Lower.Value, 2))),
            Z = Mixed(zPooled),
            P = Mixed(mixed ? Distributions.NormalTwoSided(zPooled) : 0),
            UnpooledZ = unpooled > 0 ? Statistic.Of(difference / Math.Sqrt(unpooled)) : Statistic.Undefined(UndefinedReason.NoVariance),
            YatesChiSquare = Mixed(yates),
            YatesP = Mixed(mixed ? Distributions.ChiSquareUpper(yates, 1) : 0),
            FisherP = exact.TwoSided,
            FisherPLess = exact.Less,
            FisherMidP = exact.MidP,
            OddsRatio = Statistic.OfOr(x1 * (n2 - x2) / (x2 * (n1 - x1)), UndefinedReason.Unbounded),
            ConditionalOddsRatio = exact.OddsRatio(),
            ConditionalOddsRatioInterval = exact.OddsRatioInterval(level),
            CohensH = (2 * Math.Asin(Math.Sqrt(p1))) - (2 * Math.Asin(Math.Sqrt(p2))),
            Phi = Mixed(zPooled / Math.Sqrt(n)),
            ExpectedFocalSelected = n1 * pooled,
            Shortfall = (n1 * pooled) - x1,
        };
    }

    /// <summary>Reports on groups by their counts.</summary>
    /// <param name="groups">The groups, with distinct names.</param>
    /// <param name="level">The confidence level, between 0 and 1 exclusive.</param>
    /// <param name="smallGroup">The size below which a group counts as small, at least 1.</param>
    /// <returns>The report; with fewer than two groups it has no comparison.</returns>
    /// <exception cref="ArgumentException">A group occurs twice.</exception>
    public static AdverseImpactReport Report(IEnumerable<SelectionCounts> groups, double level = 0.95, int smallGroup = DefaultSmallGroup)
    {
        ArgumentNullException.ThrowIfNull(groups);
        return Report([.. groups], level, smallGroup, leftOut: 0);
    }

    /// <summary>Reports on a cut of a score: who reaches it is selected.</summary>
    /// <param name="people">The group and score of each person; null is a missing score, which is left out and counted.</param>
    /// <param name="cut">The lowest score that is selected.</param>
    /// <param name="level">The confidence level, between 0 and 1 exclusive.</param>
    /// <param name="smallGroup">The size below which a group counts as small, at least 1.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException">A group's name is empty or a number is not finite.</exception>
    public static AdverseImpactReport ForScoreCut(
        IEnumerable<(string Group, double? Score)> people, double cut, double level = 0.95, int smallGroup = DefaultSmallGroup)
    {
        ArgumentNullException.ThrowIfNull(people);
        return ForVerdicts(
            people.Select(p => p.Score is { } score && !double.IsFinite(score)
                ? throw new ArgumentException("A score is not a finite number.", nameof(people))
                : (p.Group, p.Score is { } s ? s >= cut : (bool?)null)),
            level,
            smallGroup);
    }

    /// <summary>Reports on a level cut: who is at the named level or above is selected.</summary>
    /// <param name="people">The group and level of each person; null is a missing level, which is left out and counted.</param>
    /// <param name="levels">The levels from lowest to highest, distinct.</param>
    /// <param name="cut">The lowest level that is selected; one of <paramref name="levels"/>.</param>
    /// <param name="level">The confidence level, between 0 and 1 exclusive.</param>
    /// <param name="smallGroup">The size below which a group counts as small, at least 1.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException">A level is unknown.</exception>
    public static AdverseImpactReport ForLevelCut(
        IEnumerable<(string Group, string? Level)> people, IReadOnlyList<string> levels, string cut, double level = 0.95, int smallGroup = DefaultSmallGroup)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(levels);
        Dictionary<string, int> order = new(StringComparer.Ordinal);
        foreach (string name in levels)
        {
            order.Add(name, order.Count);
        }

        int Rank(string name) => order.TryGetValue(name, out int rank) ? rank : throw new ArgumentException($"The level '{name}' is not among the levels.", nameof(levels));
        int least = Rank(cut);
        return ForVerdicts(people.Select(p => (p.Group, p.Level is { } own ? Rank(own) >= least : (bool?)null)), level, smallGroup);
    }

    /// <summary>Reports on verdicts, such as whether a profile is matched.</summary>
    /// <param name="people">The group and verdict of each person; null is no verdict, which is left out and counted.</param>
    /// <param name="level">The confidence level, between 0 and 1 exclusive.</param>
    /// <param name="smallGroup">The size below which a group counts as small, at least 1.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException">A group's name is empty.</exception>
    public static AdverseImpactReport ForVerdicts(
        IEnumerable<(string Group, bool? Selected)> people, double level = 0.95, int smallGroup = DefaultSmallGroup)
    {
        ArgumentNullException.ThrowIfNull(people);
        List<string> order = [];
        Dictionary<string, (int Applicants, int Selected)> counts = new(StringComparer.Ordinal);
        int leftOut = 0;
        foreach ((string group, bool? selected) in people)
        {
            ArgumentException.ThrowIfNullOrEmpty(group, nameof(people));
            if (selected is not { } verdict)
            {
                leftOut++;
                continue;
            }

            if (!counts.TryGetValue(group, out (int Applicants, int Selected) count))
            {
                order.Add(group);
            }

            counts[group] = (count.Applicants + 1, count.Selected + (verdict ? 1 : 0));
        }

        return Report([.. order.Select(g => new SelectionCounts(g, counts[g].Applicants, counts[g].Selected))], level, smallGroup, leftOut);
    }

    /// <summary>Reports on a requirement profile's verdict: who is qualified is selected.</summary>
    /// <param name="people">The group and fit of each person; null, or an undetermined verdict, is no verdict, which is left out and counted.</param>
    /// <param name="level">The confidence level, between 0 and 1 exclusive.</param>
    /// <param name="smallGroup">The size below which a group counts as small, at least 1.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException">A group's name is empty.</exception>
    public static AdverseImpactReport ForProfile(
        IEnumerable<(string Group, ProfileFit? Fit)> people, double level = 0.95, int smallGroup = DefaultSmallGroup)
    {
        ArgumentNullException.ThrowIfNull(people);
        return ForVerdicts(
            people.Select(static p => (p.Group, p.Fit?.Verdict switch
            {
                FitVerdict.Qualified => true,
                FitVerdict.NotQualified => false,
                _ => (bool?)null,
            })),
            level,
            smallGroup);
    }

    private static AdverseImpactReport Report(ImmutableArray<SelectionCounts> groups, double level, int smallGroup, int leftOut)
    {
        Guard.Level(level);
        if (groups.Select(static g => g.Group).Distinct(StringComparer.Ordinal).Count() != groups.Length)
        {
            throw new ArgumentException("A group occurs twice.", nameof(groups));
        }

        SelectionCounts? best = null;
        foreach (SelectionCounts group in groups)
        {
            long own = best is null ? 1 : ((long)group.Selected * best.Applicants) - ((long)best.Selected * group.Applicants);
            best = own > 0 || (own == 0 && group.Applicants > best!.Applicants) ? group : best;
        }

        return new AdverseImpactReport(
            groups,
            best,
            [.. groups.Where(g => !ReferenceEquals(g, best)).Select(g => Compare(g, best!, level, smallGroup))],
            leftOut);
    }

    private static bool IsBelow(long x1, long n1, long x2, long n2) => 5 * x1 * n2 < 4 * x2 * n1;

    private static bool Flips(SelectionCounts focal, SelectionCounts reference, bool below, int by)
    {
        int x1 = focal.Selected + by;
        int x2 = reference.Selected - by;
        return x1 >= 0 && x1 <= focal.Applicants && x2 >= 0 && x2 <= reference.Applicants
            && IsBelow(x1, focal.Applicants, x2, reference.Applicants) != below;
    }
}
