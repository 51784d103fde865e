using MathNet.Numerics;

namespace Competency.Analytics.Tests.Reference;

/// <summary>Adverse impact and item bias. Every field of every case.</summary>
[Trait("Category", "SharedReference")]
public class FairnessCases
{
    [CaseFact("fairness-uniform-guidelines")]
    public void UniformGuidelines()
    {
        WholeCase whole = new("fairness-uniform-guidelines");
        AdverseImpactReport report = AdverseImpact.Report(Groups(whole, "input.csv"));
        Dictionary<string, ImpactComparison> comparisons = report.Comparisons.ToDictionary(static c => c.Focal.Group, StringComparer.Ordinal);
        SelectionCounts[] small = Groups(whole, "small.csv");
        SelectionCounts[] half = Groups(whole, "half.csv");
        ImpactComparison halved = AdverseImpact.Compare(half[1], half[0]);
        Dictionary<string, double> ratios = report.Groups.ToDictionary(static g => g.Group, g => g.Rate / report.Reference!.Rate, StringComparer.Ordinal);
        whole.Claim("published", new
            {
                ratios = comparisons.ToDictionary(static c => c.Key, static c => c.Value.ImpactRatio, StringComparer.Ordinal),
                indicated = comparisons.ToDictionary(static c => c.Key, static c => c.Value.IsBelowFourFifths, StringComparer.Ordinal),
                half_ratio = halved.ImpactRatio,
            })
            .Claim("rates_example", new
            {
                reference_group = report.Reference!.Group,
                rates = report.Groups.ToDictionary(static g => g.Group, static g => g.Rate, StringComparer.Ordinal),
                impact_ratios = ratios,
                comparisons = comparisons.ToDictionary(static c => c.Key, static c => Of(c.Value), StringComparer.Ordinal),
            })
            .Claim("small_numbers", Of(AdverseImpact.Compare(small[1], small[0])))
            .Claim("half", Of(halved))
            .Tolerance("fisher_odds_ratio_conditional|fisher_or_", 1.3e-4, 2e-5) // R's root finder stops at .Machine$double.eps^.25; ours goes on, as shown below.
            .Verify();

        // The maximum of the conditional likelihood is where the expected number of selected is the observed one.
        foreach (ImpactComparison c in report.Comparisons.Append(halved))
        {
            int selected = c.Focal.Selected + c.Reference.Selected;
            double[] weights = [.. Enumerable.Range(0, c.Focal.Applicants + 1).Select(k => selected - k < 0 || selected - k > c.Reference.Applicants
                ? 0
                : Math.Exp(SpecialFunctions.BinomialLn(c.Focal.Applicants, k) + SpecialFunctions.BinomialLn(c.Reference.Applicants, selected - k) + (k * Math.Log(c.ConditionalOddsRatio.Value))))];
            (weights.Select(static (w, k) => w * k).Sum() / weights.Sum()).Should().BeApproximately(c.Focal.Selected, 1e-8);
        }
    }

    [CaseFact("fairness-zero-cells")]
    public void ZeroCells()
    {
        WholeCase whole = new("fairness-zero-cells");
        Dictionary<string, SelectionCounts> groups = Groups(whole, "input.csv").ToDictionary(static g => g.Group, StringComparer.Ordinal);
        ImpactComparison none = AdverseImpact.Compare(groups["B"], groups["A"]);
        whole.Claim("B_against_A", Of(none)).Claim("B_against_A.impact_ratio_lower95_log", none.ImpactRatioInterval.Lower)
            .Claim("A_against_C", Of(AdverseImpact.Compare(groups["A"], groups["C"])))
            .Verify();

        static object Of(ImpactComparison c) => new
        {
            impact_ratio = c.ImpactRatio,
            rate_difference = c.RateDifference,
            newcombe_lower95 = c.RateDifferenceInterval.Lower,
            newcombe_upper95 = c.RateDifferenceInterval.Upper,
            z_pooled = c.Z,
            p_two_sided_z = c.P,
            fisher_p_two_sided = c.FisherP,
            fisher_odds_ratio_conditional = c.ConditionalOddsRatio,
            odds_ratio_sample = c.OddsRatio,
            cohens_h = c.CohensH,
            phi = c.Phi,
        };
    }

    [CaseFact("dif-verbal-aggression")]
    public void VerbalAggression()
    {
        WholeCase whole = new("dif-verbal-aggression");
        (string[] header, double?[][] rows) = whole.Reference.Numbers();
        string[] people = [.. rows.Select(static (r, at) => (r[0] == 1 ? "m" : "f") + at)];
        RatingTable table = RatingTable.FromTargetsByItems(people, [.. header.Skip(1)], [.. rows.Select(static r => r.Skip(1).ToArray())]);
        whole.Claim("items", DifferentialItemFunctioning.Compute(table, static t => t.StartsWith('m')).Select(static d => new
        {
            item = d.Item,
            strata_used = d.MantelHaenszel.StrataUsed,
            alpha_mh = d.MantelHaenszel.OddsRatio,
            delta_mh = d.Delta,
            se_log_alpha = d.MantelHaenszel.LogStandardError,
            se_delta = d.DeltaStandardError,
            chi_square_corrected = d.MantelHaenszel.CorrectedChiSquare,
            p = d.MantelHaenszel.P,
            chi_square = d.MantelHaenszel.ChiSquare,
            p_difference_std = d.StandardizedDifference,
            ets_class_size = d.SizeClass,
        })).Verify();
    }

    private static SelectionCounts[] Groups(WholeCase whole, string file) =>
        [.. whole.Reference.Csv(file).Rows.Select(static r => new SelectionCounts(r[0], (int)ReferenceCase.Number(r[1])!.Value, (int)ReferenceCase.Number(r[2])!.Value))];

    private static object Of(ImpactComparison c) => new
    {
        focal = Rate(c.Focal),
        reference = Rate(c.Reference),
        impact_ratio = c.ImpactRatio,
        four_fifths_violated = c.IsBelowFourFifths,
        impact_ratio_lower95_log = c.ImpactRatioInterval.Lower,
        impact_ratio_upper95_log = c.ImpactRatioInterval.Upper,
        rate_difference = c.RateDifference,
        newcombe_lower95 = c.RateDifferenceInterval.Lower,
        newcombe_upper95 = c.RateDifferenceInterval.Upper,
        z_pooled = c.Z,
        p_two_sided_z = c.P,
        z_unpooled = c.UnpooledZ,
        chi_square = c.ChiSquare,
        chi_square_p = c.P,
        chi_square_yates = c.YatesChiSquare,
        chi_square_yates_p = c.YatesP,
        fisher_p_two_sided = c.FisherP,
        fisher_p_less = c.FisherPLess,
        fisher_mid_p_two_sided = c.FisherMidP,
        fisher_odds_ratio_conditional = c.ConditionalOddsRatio,
        fisher_or_lower95 = c.ConditionalOddsRatioInterval.Lower,
        fisher_or_upper95 = c.ConditionalOddsRatioInterval.Upper,
        odds_ratio_sample = c.OddsRatio,
        cohens_h = c.CohensH,
        phi = c.Phi,
        expected_focal_selected = c.ExpectedFocalSelected,
        shortfall = c.Shortfall,
        ratio_if_one_more_focal_and_one_fewer_reference = c.FlippedRatio,
    };

    private static object Rate(SelectionCounts g) => new
    {
        n = g.Applicants,
        selected = g.Selected,
        rate = g.Rate,
        wilson_lower95 = g.RateInterval().Lower,
        wilson_upper95 = g.RateInterval().Upper,
    };
}
