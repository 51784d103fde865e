namespace Competency.Analytics.Internal;

/// <summary>Compares a dimension with the same one of an earlier round.</summary>
internal static class ChangeComparison
{
    public static DimensionChange? Of(RoundDimension now, Func<string, string, bool> isSelf, AssessmentRound earlier)
    {
        if (earlier.Dimensions.FirstOrDefault(d => d.Id == now.Id) is not { } then
            || then.Scale.Minimum != now.Scale.Minimum || then.Scale.Maximum != now.Scale.Maximum)
        {
            return null;
        }

        IReadOnlyList<(string Target, double Score)> before = PersonScores.Of(then, earlier.IsSelf);
        IReadOnlyList<(string Target, double Score)> after = PersonScores.Of(now, isSelf);
        Dictionary<string, double> known = before.ToDictionary(static p => p.Target, static p => p.Score, StringComparer.Ordinal);
        (string Target, double Before, double After)[] both =
            [.. after.Where(p => known.ContainsKey(p.Target)).Select(p => (p.Target, known[p.Target], p.Score))];
        (ReliableChange? criterion, UndefinedReason reason) = Criterion([.. known.Values], then, earlier);
        return new DimensionChange
        {
            Group = PairedDifference.Compute(both.Select(static p => p.Before), both.Select(static p => p.After)),
            Criterion = criterion,
            Reason = reason,
            People =
            [
                .. both.Select(p => new PersonChange(
                    p.Target, p.Before, p.After, criterion?.Index(p.Before, p.After) ?? Statistic.Undefined(reason), criterion?.Judge(p.Before, p.After))),
            ],
            LeftOut = before.Count + after.Count - (2 * both.Length),
        };
    }

    private static (ReliableChange? Criterion, UndefinedReason Reason) Criterion(double[] scores, RoundDimension then, AssessmentRound earlier)
    {
        if (scores.Length < 2)
        {
            return (null, scores.Length == 0 ? UndefinedReason.NoData : UndefinedReason.TooFewTargets);
        }

        Statistic reliability = GroupReliability.Compute(then.Scores.Where((target, rater) => !earlier.IsSelf(target, rater))).Icc2;
        return reliability.IsDefined
            ? (ReliableChange.Create(Math.Sqrt(Describe.Variance(scores)), Math.Clamp(reliability.Value, 0, 1)), UndefinedReason.None)
            : (null, reliability.Reason);
    }
}
