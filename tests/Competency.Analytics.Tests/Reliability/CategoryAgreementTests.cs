using System.Text.Json;
using Competency.Analytics.Tests.Reference;
using FsCheck.Xunit;

namespace Competency.Analytics.Tests.Reliability;

public class CategoryAgreementTests
{
    // Krippendorff (2011), section D: four observers, twelve units.
    private static readonly double?[][] s_units =
    [
        [1, 1, null, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4],
        [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [null, 5, 5, 5], [null, null, 1, 1], [null, null, 3, null],
    ];

    // The worked encyclopedia example: counts of five categories by 14 raters for ten subjects.
    private static readonly int[][] s_fleiss =
    [
        [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
        [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
    ];

    [Theory]
    [InlineData(KrippendorffMetric.Nominal, 0.743421052631579)]
    [InlineData(KrippendorffMetric.Ordinal, 0.815387503754881)]
    [InlineData(KrippendorffMetric.Interval, 0.849107142857143)]
    [InlineData(KrippendorffMetric.Ratio, 0.797402774711612)]
    public void Krippendorff_FourObservers_MatchesPublished(KrippendorffMetric metric, double alpha)
    {
        KrippendorffAlphaResult result = KrippendorffAlpha.Compute(Check.Raters(s_units), metric);
        result.Alpha.Is(alpha);
        result.PairableValues.Should().Be(40);
        result.Coincidences[0][0].Should().BeApproximately(7, 1e-12);
        result.Coincidences[0][1].Should().BeApproximately(4.0 / 3, 1e-12);
    }

    [Fact]
    public void Krippendorff_TwoObservers_MatchesPublished()
    {
        KrippendorffAlpha.Compute(
            Check.Raters([0, 1], [1, 1], [0, 1], [0, 0], [0, 0], [0, 1], [0, 0], [0, 0], [1, 0], [0, 0]), KrippendorffMetric.Nominal)
            .Alpha.Is(0.0952380952380952);
        KrippendorffAlpha.Compute(
            Check.Raters([1, 2], [1, 1], [2, 2], [2, 2], [4, 2], [3, 3], [3, 3], [3, 3], [5, 5], [4, 4], [4, 4], [1, 4]), KrippendorffMetric.Nominal)
            .Alpha.Is(0.691964285714286);
    }

    [Fact]
    public void Krippendorff_Bootstrap_IsTheSameForTheSameSeed()
    {
        KrippendorffAlphaResult a = KrippendorffAlpha.Compute(Check.Raters(s_units), KrippendorffMetric.Interval, 500, seed: 7);
        KrippendorffAlphaResult b = KrippendorffAlpha.Compute(Check.Raters(s_units), KrippendorffMetric.Interval, 500, seed: 7);
        a.Interval.Lower.Should().Be(b.Interval.Lower);
        a.Interval.Lower.Value.Should().BeLessThan(0.849);
        a.Interval.Upper.Value.Should().BeGreaterThan(0.849);
        a.StandardError.Value.Should().BeInRange(0.05, 0.3);
    }

    [Fact]
    public void Krippendorff_Degenerate_SaysWhy()
    {
        KrippendorffAlpha.Compute(Check.Raters([3, 3], [3, 3]), KrippendorffMetric.Nominal).Alpha.IsUndefined(UndefinedReason.NoVariance);
        KrippendorffAlpha.Compute(Check.Raters([1, null], [null, 2]), KrippendorffMetric.Nominal).Alpha.IsUndefined(UndefinedReason.TooFewRaters);
        KrippendorffAlpha.Compute(Check.Raters(Check.Row(null, null)), KrippendorffMetric.Nominal).Alpha.IsUndefined(UndefinedReason.NoData);
        KrippendorffAlpha.Compute(Check.Raters([-1, 2], [1, 1]), KrippendorffMetric.Ratio).Alpha.IsUndefined(UndefinedReason.WrongScale);
        KrippendorffAlpha.Compute(Check.Raters([1, 1], [2, 2]), KrippendorffMetric.Ordinal).Alpha.Is(1);
    }

    [Fact]
    public void Krippendorff_UnitOfThreeDifferentValues_FollowsTheDefinition()
    {
        // Nominal: nobody ever agrees, so Do = 1; four of each value give De = (144 - 48)/(12 x 11) = 8/11; alpha = 1 - 11/8.
        RatingTable table = Check.Raters([1, 3, 5], [3, 5, 1], [5, 1, 3], [1, 5, 3]);
        KrippendorffAlpha.Compute(table, KrippendorffMetric.Nominal).Alpha.Is(-0.375);
    }

    [Fact]
    public void Kappa_Cohen1968_MatchesPublished()
    {
        RatingTable table = FromCounts([88, 14, 18], [10, 40, 10], [2, 6, 12]);
        CohenKappaResult kappa = CohenKappa.Compute(table);
        kappa.Targets.Should().Be(200);
        kappa.ObservedAgreement.Is(0.7);
        kappa.ExpectedAgreement.Is(0.41);
        kappa.Kappa.Is(0.491525423728813);
        kappa.StandardError.Is(0.0510018155760779);
        kappa.Interval.Lower.Is(0.391563702053547);
        kappa.Interval.Upper.Is(0.59148714540408);
        kappa.NullStandardError.Is(0.0519789363565954);
        kappa.Z.Is(9.45624243552735);
        kappa.P.Is(3.19208256584879e-21, 1e-30);
        kappa.LargestKappa.Is(0.830508474576271);
        kappa.AdjustedKappa.Is(0.55);
        CohenKappaResult linear = CohenKappa.Compute(table, AgreementWeights.Linear);
        linear.Kappa.Is(0.473684210526316);
        linear.StandardError.Is(0.0544323091776415);
        linear.NullStandardError.Is(0.0546963412916488);
        CohenKappaResult quadratic = CohenKappa.Compute(table, AgreementWeights.Quadratic);
        quadratic.Kappa.Is(0.454545454545454);
        quadratic.StandardError.Is(0.0664536815910782);
        quadratic.Interval.Lower.Is(0.324298631986849);

        // Cohen's own disagreement weights 0 1 3 / 1 0 6 / 3 6 0.
        double[][] v = [[0, 1, 3], [1, 0, 6], [3, 6, 0]];
        CohenKappa.Compute(table, AgreementWeights.From("Cohen 1968", (a, b) => 1 - (v[(int)a - 1][(int)b - 1] / 6))).Kappa.Is(0.347826086956522);
    }

    [Fact]
    public void Kappa_FleissCohenEveritt1969_MatchesPublished()
    {
        RatingTable table = FromCounts([106, 10, 4], [22, 28, 10], [2, 12, 6]);
        CohenKappaResult kappa = CohenKappa.Compute(table);
        kappa.Kappa.Is(0.428571428571429);
        kappa.StandardError.Is(0.0537110048691673);
        CohenKappa.Compute(table, AgreementWeights.Linear).StandardError.Is(0.0507186076076872);
        CohenKappaResult quadratic = CohenKappa.Compute(table, AgreementWeights.Quadratic);
        quadratic.Kappa.Is(0.566666666666667);
        quadratic.StandardError.Is(0.0556663401582303);
        quadratic.P.Is(9.26441601543977e-16, 1e-24);
        double[][] w = [[1, 0, 0.4444], [0, 1, 0.6667], [0.4444, 0.6667, 1]];
        CohenKappa.Compute(table, AgreementWeights.From("1969", (a, b) => w[(int)a - 1][(int)b - 1])).Kappa.Is(0.507069964866798);
    }

    [Fact]
    public void Kappa_TwoByTwo_MatchesPublished()
    {
        RatingTable table = FromCounts([31, 12], [4, 58]);
        CohenKappaResult kappa = CohenKappa.Compute(table);
        kappa.Kappa.Is(0.675675675675676);
        kappa.StandardError.Is(0.073447607344435);
        kappa.Interval.Lower.Is(0.531721010529944);
        kappa.LargestKappa.Is(0.837837837837838);
        kappa.AdjustedKappa.Is(0.695238095238095);
        CohenKappa.Compute(table, AgreementWeights.Quadratic).StandardError.Is(0.073447607344435);
    }

    [Fact]
    public void Kappa_Degenerate_SaysWhy()
    {
        CohenKappa.Compute(Check.Raters([3, 3], [3, 3])).Kappa.IsUndefined(UndefinedReason.NoVariance);
        CohenKappa.Compute(Check.Raters([1, 2], [1, 2])).Kappa.Is(0);
        CohenKappa.Compute(Check.Raters([1, null], [null, 2])).Kappa.IsUndefined(UndefinedReason.NoData);
        CohenKappa.Compute(Check.Raters([1], [2])).Kappa.IsUndefined(UndefinedReason.TooFewRaters);
        CohenKappa.Compute(Check.Raters([1, 1], [2, 2], [3, 3])).Kappa.Is(1);
        CohenKappa.Compute(Check.Raters([1, 2], [2, 1])).Kappa.Is(-1);
    }

    [Fact]
    public void Fleiss_WorkedExample_MatchesPublished()
    {
        RatingTable table = RatingTable.FromTargetsByRaters(Check.Names("s", 10), Check.Names("r", 14), s_fleiss
            .Select(c => c.SelectMany((n, k) => Enumerable.Repeat((double?)(k + 1), n)).ToArray()).ToArray());
        FleissKappaResult kappa = FleissKappa.Compute(table);
        kappa.Kappa.Is(0.209930704421955);
        kappa.ObservedAgreement.Is(0.378021978021978);
        kappa.ExpectedAgreement.Is(0.212755102040816);
        kappa.NullStandardError.Is(0.0169650692243931);
        kappa.Z.Is(12.3742910591905);
        kappa.P.Is(3.60059432346671e-35, 1e-44);
        kappa.CategoryKappas[4].Is(0.507656695156695);
        kappa.CategoryKappas[1].Is(0.0796703296703296);
        kappa.CategoryNullStandardError.Is(0.0331496772065898);
        kappa.TargetAgreement[1].Should().BeApproximately(0.252747252747253, 1e-12);

        // The same coefficient by the other way.
        ChanceCorrectedAgreement.Compute(table).Fleiss.Coefficient.Is(0.209930704421955);
    }

    [Fact]
    public void ChanceCorrected_GwetExample_MatchesFiveDecimals()
    {
        Compare(AgreementWeights.Identity, (0.77544, 0.14295), (0.76117, 0.15302), (0.74342, 0.14557), (0.76282, 0.14917), (0.77273, 0.14472), (0.818181818, 0.12561));
        Compare(AgreementWeights.Linear, (0.85874, 0.11733), (0.81794, 0.1485), (0.80038, 0.13548), (0.81378, 0.14509), (0.84848, 0.12336), (0.939393939, 0.09368));
        Compare(AgreementWeights.Quadratic, (0.914, 0.10396), (0.86494, 0.14603), (0.84911, 0.12913), (0.85771, 0.14367), (0.90152, 0.11089), (0.975378788, 0.09062));
        Compare(AgreementWeights.Ordinal, (0.89894, 0.1069), (0.85021, 0.14704), (0.83364, 0.13107), (0.84366, 0.1441), (0.88636, 0.11391), (0.968181818, 0.09086));

        static void Compare(AgreementWeights w, params (double Value, double Error)[] expected)
        {
            ChanceCorrectedAgreementResult r = ChanceCorrectedAgreement.Compute(Check.Raters(s_units), w);
            AgreementCoefficient[] actual = [r.GwetAc, r.Fleiss, r.Krippendorff, r.Conger, r.BrennanPrediger, r.PercentAgreement];
            for (int at = 0; at < actual.Length; at++)
            {
                actual[at].Coefficient.Is(expected[at].Value, 1e-5, w.Name + " " + actual[at].Name);
                actual[at].StandardError.Is(expected[at].Error, 1e-5, w.Name + " " + actual[at].Name);
            }
        }
    }

    [Fact]
    public void ChanceCorrected_QuadraticKrippendorff_EqualsIntervalAlpha() =>
        ChanceCorrectedAgreement.Compute(Check.Raters(s_units), AgreementWeights.Quadratic).Krippendorff.Coefficient.Is(
            KrippendorffAlpha.Compute(Check.Raters(s_units), KrippendorffMetric.Interval).Alpha.Value);

    [Fact]
    public void ChanceCorrected_Degenerate_SaysWhy()
    {
        ChanceCorrectedAgreementResult constant = ChanceCorrectedAgreement.Compute(Check.Raters([3, 3], [3, 3]));
        constant.Fleiss.Coefficient.IsUndefined(UndefinedReason.NoVariance);
        constant.PercentAgreement.Coefficient.Is(1);
        constant.GwetAc.Coefficient.Is(1);
        ChanceCorrectedAgreement.Compute(Check.Raters([3], [4])).GwetAc.Coefficient.IsUndefined(UndefinedReason.TooFewRaters);
        ChanceCorrectedAgreement.Compute(Check.Raters(Check.Row(null, null))).GwetAc.Coefficient.IsUndefined(UndefinedReason.NoData);
    }

    [Property(MaxTest = 40)]
    public void ChanceCorrected_RatersAndTargetsPermuted_GivesTheSame(int seed)
    {
        double?[][] rows = IntraclassCorrelationTests.RandomRows(seed, 10, 3).Select(r => r.Select(v => (double?)Math.Round(v!.Value)).ToArray()).ToArray();
        double?[][] turned = Enumerable.Reverse(rows).Select(r => Enumerable.Reverse(r).ToArray()).ToArray();
        ChanceCorrectedAgreementResult a = ChanceCorrectedAgreement.Compute(Check.Raters(rows), AgreementWeights.Linear);
        ChanceCorrectedAgreementResult b = ChanceCorrectedAgreement.Compute(Check.Raters(turned), AgreementWeights.Linear);
        (b.Conger.Coefficient.ValueOrNull ?? 0).Should().BeApproximately(a.Conger.Coefficient.ValueOrNull ?? 0, 1e-10);
        (b.Conger.StandardError.ValueOrNull ?? 0).Should().BeApproximately(a.Conger.StandardError.ValueOrNull ?? 0, 1e-10);
        (b.GwetAc.Coefficient.ValueOrNull ?? 0).Should().BeApproximately(a.GwetAc.Coefficient.ValueOrNull ?? 0, 1e-10);
    }

    [Fact]
    public void KendallW_PerfectAndDegenerate()
    {
        KendallW.Compute(Check.Raters([1, 2], [2, 3], [3, 9])).W.Is(1);
        KendallW.Compute(Check.Raters([1, 1], [1, 1])).W.IsUndefined(UndefinedReason.NoVariance);
        KendallW.Compute(Check.Raters([1], [2])).W.IsUndefined(UndefinedReason.TooFewRaters);
        KendallW.Compute(Check.Raters([1, 2])).W.IsUndefined(UndefinedReason.TooFewTargets);
        KendallWResult missing = KendallW.Compute(Check.Raters([1, 2, 2], [null, null, null], [4, 5, 4], [3, 3, 2]));
        missing.W.Is(0.939393939393939);
        missing.WUncorrected.Is(0.861111111111111);
    }

    [SharedFact]
    [Trait("Category", "SharedReference")]
    public void KendallW_Anxiety_MatchesReference()
    {
        ReferenceCase reference = ReferenceCase.Load("kendall-w-anxiety");
        KendallWResult w = KendallW.Compute(Check.Raters(reference.Numbers(1).Rows));
        JsonElement e = reference.Expected;
        w.W.Is(e.GetProperty("W_tie_corrected"), 1e-9);
        w.WUncorrected.Is(e.GetProperty("W_uncorrected"), 1e-9);
        w.ChiSquare.Is(e.GetProperty("chi_square"), 1e-9);
        w.P.Is(e.GetProperty("p"), 1e-9);
        w.ChiSquareUncorrected.Is(e.GetProperty("chi_square_uncorrected"), 1e-9);
        w.PUncorrected.Is(e.GetProperty("p_uncorrected"), 1e-9);
        w.MeanSpearman.Is(e.GetProperty("mean_pairwise_spearman"), 1e-9);
        w.RankSums.Should().Equal(e.GetProperty("rank_sums").EnumerateArray().Select(v => v.GetDouble()));
        w.StandardError.IsDefined.Should().BeTrue();
    }

    [SharedFact]
    [Trait("Category", "SharedReference")]
    public void Fleiss_Diagnoses_MatchesReference()
    {
        ReferenceCase reference = ReferenceCase.Load("fleiss-kappa-1971-diagnoses");
        RatingTable table = Check.Raters(reference.Numbers(1).Rows);
        FleissKappaResult kappa = FleissKappa.Compute(table);
        JsonElement e = reference.Expected;
        kappa.Kappa.Is(e.GetProperty("kappa"), 1e-8);
        kappa.NullStandardError.Is(e.GetProperty("se_null_1979"), 1e-8);
        kappa.Z.Is(e.GetProperty("z"), 1e-8);
        kappa.CategoryNullStandardError.Is(e.GetProperty("per_category").GetProperty("se_null"), 1e-8);
        for (int k = 0; k < 5; k++)
        {
            kappa.CategoryKappas[k].Is(e.GetProperty("per_category").GetProperty("kappa")[k], 1e-8);
            kappa.CategoryShares[k].Should().BeApproximately(e.GetProperty("p_category")[k].GetDouble(), 1e-9);
        }

        ChanceCorrectedAgreementResult all = ChanceCorrectedAgreement.Compute(table);
        all.Conger.Coefficient.Is(e.GetProperty("conger_exact_kappa"), 1e-8);
        all.Fleiss.StandardError.Is(e.GetProperty("gwet_linearised").GetProperty("se"), 1e-5);
    }

    [SharedFact]
    [Trait("Category", "SharedReference")]
    public void Degenerate_EdgeAgreement_IsANumberOrAReasonAndNeverDisagreesWithFacts()
    {
        ReferenceCase reference = ReferenceCase.Load("edge-agreement");
        foreach (JsonProperty set in reference.Expected.GetProperty("datasets").EnumerateObject())
        {
            double?[][] rows = set.Value.GetProperty("data").EnumerateArray().Select(r =>
                r.ValueKind == JsonValueKind.Array ? r.EnumerateArray().Select(Cell).ToArray() : [Cell(r)]).ToArray();
            RatingTable table = Check.Raters(rows);
            Same(IntraclassCorrelation.Compute(table).Single1.Coefficient, set, "irr_icc_oneway_single");
            Same(IntraclassCorrelation.Compute(table).Single2.Coefficient, set, "irr_icc_agreement_single");
            Same(FleissKappa.Compute(table).Kappa, set, "irr_kappam_fleiss");

            // irr 0.84.1 miscounts a unit with three different values (no_target_variance, one_target): irrCAC and the definition agree.
            Statistic alpha = KrippendorffAlpha.Compute(table, KrippendorffMetric.Nominal).Alpha;
            if (set.Value.GetProperty("irrCAC_krippendorff").TryGetProperty("value", out JsonElement rounded) && rounded.ValueKind == JsonValueKind.Number)
            {
                alpha.Is(rounded.GetDouble(), 1e-5, set.Name);
            }

            Same(KendallW.Compute(table).W, set, "irr_kendall_W_corrected");
            if (rows[0].Length >= 2)
            {
                Same(CohenKappa.Compute(table.SelectRaters("r1", "r2")).Kappa, set, "irr_kappa2_first_two");
            }
        }

        static double? Cell(JsonElement cell) => cell.ValueKind == JsonValueKind.Number ? cell.GetDouble() : null;

        // A package's number is either ours, or we declare a reason; where it has no number we must not have one either.
        static void Same(Statistic actual, JsonProperty set, string field)
        {
            JsonElement value = set.Value.GetProperty(field);
            bool number = value.TryGetProperty("value", out JsonElement v) && v.ValueKind == JsonValueKind.Number;
            if (actual.IsDefined)
            {
                number.Should().BeTrue("{0} {1} is {2} here", set.Name, field, actual);
                actual.Value.Should().BeApproximately(v.GetDouble(), 1e-8, set.Name + " " + field);
            }
            else
            {
                actual.Reason.Should().NotBe(UndefinedReason.NotComputed);
            }
        }
    }

    private static RatingTable FromCounts(params int[][] counts) => Check.Raters(
        counts.SelectMany((row, i) => row.SelectMany((n, j) => Enumerable.Repeat(new double?[] { i + 1, j + 1 }, n))).ToArray());
}
