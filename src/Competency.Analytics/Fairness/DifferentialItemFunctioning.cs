using System.Collections.Immutable;
using Competency.Analytics.Internal;

namespace Competency.Analytics;

/// <summary>Mantel-Haenszel DIF of right/wrong items, or of graded indicators cut in two.</summary>
/// <remarks>
/// Persons are matched on the total over all items, the studied item included. Source: Holland and Thayer (1988), in Wainer and Braun,
/// Test validity, 129-145; variance: Phillips and Holland (1987), Biometrics 43, 425-431, https://doi.org/10.2307/2531825.
/// </remarks>
public static class DifferentialItemFunctioning
{
    /// <summary>Examines each item.</summary>
    /// <param name="table">At most one rating for each target and item. Targets with a missing answer are left out.</param>
    /// <param name="isFocal">Says of a target whether it belongs to the focal group; null leaves the target out.</param>
    /// <param name="cut">A value at or above this counts as right; 1 for 0/1 items. Matching uses the cut values.</param>
    /// <param name="smallGroup">The group size below which results are flagged, at least 1; 100 when left out.</param>
    /// <returns>One result for each item, in order.</returns>
    /// <exception cref="InvalidOperationException">A target has two ratings of an item.</exception>
    public static ImmutableArray<DifferentialItem> Compute(RatingTable table, Func<string, bool?> isFocal, double cut = 1, int smallGroup = 100)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(isFocal);
        ArgumentOutOfRangeException.ThrowIfLessThan(smallGroup, 1);
        double[][] rows = table.TargetsByItems();
        List<(bool Focal, int Total, bool[] Right)> people = [];
        for (int t = 0; t < rows.Length; t++)
        {
            if (!rows[t].Any(double.IsNaN) && isFocal(table.Targets[t]) is { } focal)
            {
                bool[] right = [.. rows[t].Select(v => v >= cut)];
                people.Add((focal, right.Count(static r => r), right));
            }
        }

        int focals = people.Count(static p => p.Focal);
        bool small = Math.Min(focals, people.Count - focals) < smallGroup;
        return [.. Enumerable.Range(0, table.Items.Length).Select(i => Item(table.Items[i], i, people, small))];
    }

    private static DifferentialItem Item(string id, int item, List<(bool Focal, int Total, bool[] Right)> people, bool small)
    {
        List<PooledTable> strata = [];
        double above = 0;
        double weight = 0;
        foreach (IGrouping<int, (bool Focal, int Total, bool[] Right)> group in people.GroupBy(static p => p.Total).OrderBy(static g => g.Key))
        {
            PooledTable t = new(
                group.Count(p => !p.Focal && p.Right[item]),
                group.Count(p => !p.Focal && !p.Right[item]),
                group.Count(p => p.Focal && p.Right[item]),
                group.Count(p => p.Focal && !p.Right[item]));
            strata.Add(t);
            double reference = t.ReferenceYes + t.ReferenceNo;
            double focal = t.FocalYes + t.FocalNo;
            if (reference > 0 && focal > 0 && t.ReferenceYes + t.FocalYes > 0 && t.ReferenceNo + t.FocalNo > 0)
            {
                above += focal * ((t.FocalYes / focal) - (t.ReferenceYes / reference));
                weight += focal;
            }
        }

        MantelHaenszelResult mh = MantelHaenszel.Compute(strata);
        bool defined = mh.OddsRatio.IsDefined && mh.OddsRatio.Value > 0;
        UndefinedReason why = mh.OddsRatio.IsDefined ? UndefinedReason.Unbounded : mh.OddsRatio.Reason;
        double delta = defined ? -2.35 * Math.Log(mh.OddsRatio.Value) : 0;
        double error = mh.LogStandardError.IsDefined ? 2.35 * mh.LogStandardError.Value : 0;
        double size = Math.Abs(delta);
        EtsClass bySize = size < 1 ? EtsClass.A : size >= 1.5 ? EtsClass.C : EtsClass.B;
        bool differs = defined && mh.P.IsDefined && mh.P.Value < 0.05;
        bool large = size >= 1.5 && error > 0 && (size - 1) / error > Distributions.NormalQuantile(0.95);
        EtsClass full = size < 1 || !differs ? EtsClass.A : large ? EtsClass.C : EtsClass.B;
        return new DifferentialItem(id, mh)
        {
            Delta = defined ? Statistic.Of(delta) : Statistic.Undefined(why),
            DeltaStandardError = defined && mh.LogStandardError.IsDefined ? Statistic.Of(error) : Statistic.Undefined(why),
            StandardizedDifference = weight > 0 ? Statistic.Of(above / weight) : Statistic.Undefined(UndefinedReason.NoData),
            SizeClass = defined ? bySize : null,
            Class = defined ? full : null,
            FocalPersons = people.Count(static p => p.Focal),
            ReferencePersons = people.Count(static p => !p.Focal),
            IsSmall = small,
        };
    }
}
