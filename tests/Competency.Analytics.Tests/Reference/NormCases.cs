using System.Text.Json;

namespace Competency.Analytics.Tests.Reference;

/// <summary>Norm tables and standard scores. Every field of every case.</summary>
[Trait("Category", "SharedReference")]
public class NormCases
{
    [CaseFact("norms-act")]
    public void Act()
    {
        WholeCase whole = new("norms-act");
        double?[][] rows = whole.Reference.Numbers().Rows;
        NormTable norms = NormTable.Create("ACT", rows.Select(static r => r[0]!.Value));
        ItemStatisticsResult shape = ItemStatistics.Compute(
            RatingTable.FromTargetsByItems(Check.Names("p", rows.Length), ["ACT"], rows), ResponseScale.Create(1, 36))[0];
        double[] p = [.. whole.Expected.GetProperty("quantiles").GetProperty("p").EnumerateArray().Select(static v => v.GetDouble())];
        NormRow[] table = [.. norms.Rows];
        whole.Claim(new
            {
                n = norms.Size,
                mean = norms.Mean,
                sd = norms.StandardDeviation,
                sd_divisor_n = norms.PopulationStandardDeviation,
                median = norms.Quantile(0.5),
                skew_type3 = shape.SkewnessType3,
                kurtosis_type3 = shape.ExcessKurtosisType3,
            })
            .Claim("quantiles", Enumerable.Range(4, 5).ToDictionary(static type => $"r_type{type}", type => p.Select(q => norms.Quantile(q, type)).ToArray(), StringComparer.Ordinal))
            .Claim("table", new
            {
                raw = table.Select(static r => r.Raw),
                frequency = table.Select(static r => r.Frequency),
                pr_mid = table.Select(static r => r.Percentile),
                pr_at_or_below = table.Select(static r => r.PercentAtOrBelow),
                pr_below = table.Select(static r => r.PercentBelow),
                z = table.Select(static r => r.Z),
                T_linear = table.Select(static r => r.T),
                sten_linear = table.Select(static r => r.Sten!.Value),
                stanine_linear = table.Select(static r => r.Stanine!.Value),
                z_normalised = table.Select(static r => r.NormalizedZ),
                T_normalised = table.Select(static r => r.NormalizedT),
                T_normalised_blom = table.Select(static r => r.BlomT),
                sten_normalised = table.Select(static r => r.NormalizedSten),
                stanine_from_pr = table.Select(static r => r.PercentileStanine),
                stanine_normalised = table.Select(static r => r.NormalizedStanine),
            })
            .Refuse(@"^quantiles\.p\[", "the input")
            .Verify();
    }

    [CaseFact("norms-conversion-from-percentile")]
    public void Conversions()
    {
        WholeCase whole = new("norms-conversion-from-percentile");
        double[] percentile = [.. whole.Expected.GetProperty("percentile").EnumerateArray().Select(static v => v.GetDouble())];
        double[] z = [.. percentile.Select(StandardScores.ZFromPercentile)];
        double[] stenCuts = [.. Enumerable.Range(-4, 9).Select(static c => c / 2.0)];
        double[] stanineCuts = [.. Enumerable.Range(-4, 8).Select(static c => (c / 2.0) + 0.25)];
        double[] stenUpper = [.. stenCuts.Select(StandardScores.PercentileFromZ)];

        // Each cut is where the score moves up, and nowhere else.
        stenCuts.Should().OnlyContain(c => StandardScores.Sten(c) == StandardScores.Sten(c - 1e-9) + 1);
        stanineCuts.Should().OnlyContain(c => StandardScores.Stanine(c) == StandardScores.Stanine(c - 1e-9) + 1);
        int[] upper = [.. Enumerable.Range(1, 99).Where(static p => StandardScores.StanineFromPercentile(p + 1e-6) > StandardScores.StanineFromPercentile(p))];
        whole.Claim("published", new
            {
                stanine_percentages = upper.Append(100).Zip(upper.Prepend(0), static (a, b) => a - b),
                stanine_upper_percentiles = upper,
                stanine_z_cuts = stanineCuts,
                sten_z_cuts = stenCuts,
                sten_percentages = stenUpper.Append(100).Zip(stenUpper.Prepend(0), static (a, b) => a - b),
                nce_percentile_anchors = new[] { 1, 50, 99 }.Select(static p => StandardScores.Nce(StandardScores.ZFromPercentile(p))),
            })
            .Tolerance(@"^published\.sten_percentages", 0.05 + 1e-9)
            .Claim("exact", new
            {
                sten_upper_percentiles = stenUpper,
                stanine_upper_percentiles = stanineCuts.Select(StandardScores.PercentileFromZ),
                nce_sd = StandardScores.Nce(1) - 50,
            })
            .Claim(new
            {
                z,
                percentile = z.Select(StandardScores.PercentileFromZ),
                T = z.Select(StandardScores.T),
                iq_scale = z.Select(StandardScores.Iq),
                nce = z.Select(StandardScores.Nce),
                sten_unrounded = z.Select(StandardScores.StenUnrounded),
                sten = z.Select(StandardScores.Sten),
                stanine_unrounded = z.Select(StandardScores.StanineUnrounded),
                stanine = z.Select(StandardScores.Stanine),
                c_scale = z.Select(StandardScores.CScore),
                stanine_from_percentile = percentile.Select(StandardScores.StanineFromPercentile),
            })
            .Verify();
    }
}
