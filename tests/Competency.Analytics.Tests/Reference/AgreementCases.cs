using System.Text.Json;

namespace Competency.Analytics.Tests.Reference;

/// <summary>Agreement of raters: kappas, Krippendorff's alpha, Kendall's W, r_wg. Every field of every case.</summary>
[Trait("Category", "SharedReference")]
public class AgreementCases
{
    private const string Psych = "psych 2.2.9 forms one set of weighted means wrongly; the 1969 formula and vcd agree with us";

    [CaseFact("chance-corrected-gwet-4x12")]
    public void ChanceCorrected()
    {
        WholeCase whole = new("chance-corrected-gwet-4x12");
        RatingTable table = Check.Raters(whole.Reference.Numbers(1).Rows);
        foreach ((string name, AgreementWeights weights) in new[]
        {
            ("unweighted", AgreementWeights.Identity), ("linear", AgreementWeights.Linear), ("quadratic", AgreementWeights.Quadratic), ("ordinal", AgreementWeights.Ordinal),
        })
        {
            ChanceCorrectedAgreementResult r = ChanceCorrectedAgreement.Compute(table, weights);
            whole.Claim(name, new
            {
                gwet_ac = Of(r.GwetAc),
                fleiss = Of(r.Fleiss),
                krippendorff = Of(r.Krippendorff),
                conger = Of(r.Conger),
                brennan_prediger = Of(r.BrennanPrediger),
                percent_agreement = Of(r.PercentAgreement),
            });
        }

        whole.Verify();

        static object Of(AgreementCoefficient c) => new { coefficient = c.Coefficient, pa = c.ObservedAgreement, pe = c.ChanceAgreement, se = c.StandardError };
    }

    [CaseFact("cohen-kappa-2x2")]
    public void KappaTwoByTwo()
    {
        (WholeCase whole, RatingTable table) = Kappas("cohen-kappa-2x2");
        CohenKappaResult kappa = CohenKappa.Compute(table);
        whole.Claim("published", new { kappa = kappa.Kappa, se = kappa.StandardError, lower95 = kappa.Interval.Lower, upper95 = kappa.Interval.Upper })
            .Refuse("^not_to_follow", "nothing to follow: with two categories all weightings are one")
            .Verify();
    }

    [CaseFact("cohen-kappa-cohen-1968")]
    public void KappaCohen()
    {
        (WholeCase whole, RatingTable table) = Kappas("cohen-kappa-cohen-1968");
        double[][] v = Matrix(whole.Expected.GetProperty("cohen_weights").GetProperty("disagreement"));
        Statistic own = CohenKappa.Compute(table, AgreementWeights.From("Cohen 1968", (a, b) => 1 - (v[(int)a - 1][(int)b - 1] / 6))).Kappa;
        whole.Claim("cohen_weights.weighted_kappa", own)
            .Claim("published", new { kappa = CohenKappa.Compute(table).Kappa, weighted_kappa_cohen_disagreement_weights = own })
            .Refuse("^cohen_weights.disagreement", "the input")
            .Claim("not_to_follow", new Dictionary<string, object?>(StringComparer.Ordinal) { ["psych_2.2.9_quadratic_se"] = CohenKappa.Compute(table, AgreementWeights.Quadratic).StandardError })
            .Refuse("^not_to_follow", Psych)
            .Verify();
    }

    [CaseFact("cohen-kappa-fleiss-cohen-everitt-1969")]
    public void KappaFleissCohenEveritt()
    {
        (WholeCase whole, RatingTable table) = Kappas("cohen-kappa-fleiss-cohen-everitt-1969");
        double[][] w = Matrix(whole.Expected.GetProperty("fce_weights").GetProperty("similarity"));
        Statistic own = CohenKappa.Compute(table, AgreementWeights.From("1969", (a, b) => w[(int)a - 1][(int)b - 1])).Kappa;
        whole.Claim("fce_weights.weighted_kappa", own)
            .Claim("published", new { kappa = CohenKappa.Compute(table).Kappa, weighted_kappa_similarity_weights = own })
            .Refuse("^fce_weights.similarity", "the input")
            .Claim("not_to_follow", new Dictionary<string, object?>(StringComparer.Ordinal) { ["psych_2.2.9_quadratic_se"] = CohenKappa.Compute(table, AgreementWeights.Quadratic).StandardError })
            .Refuse("^not_to_follow", Psych)
            .Verify();
    }

    [CaseFact("fleiss-kappa-10x14")]
    public void FleissTenByFourteen()
    {
        WholeCase whole = new("fleiss-kappa-10x14");
        FleissKappaResult kappa = FleissKappa.Compute(Check.Raters(whole.Reference.Numbers(1).Rows));
        Fleiss(whole, kappa)
            .Claim("published", new { kappa = kappa.Kappa, P_bar = kappa.ObservedAgreement, P_e = kappa.ExpectedAgreement })
            .Tolerance(@"^published\.kappa$", 0.005)
            .Verify();
    }

    [CaseFact("fleiss-kappa-1971-diagnoses")]
    public void FleissDiagnoses()
    {
        WholeCase whole = new("fleiss-kappa-1971-diagnoses");
        RatingTable table = Check.Raters(whole.Reference.Numbers(1).Rows);
        FleissKappaResult kappa = FleissKappa.Compute(table);
        ChanceCorrectedAgreementResult all = ChanceCorrectedAgreement.Compute(table);
        Fleiss(whole, kappa)
            .Claim(new { categories = kappa.Categories.Select(static c => $"{c}"), conger_exact_kappa = all.Conger.Coefficient, light_kappa = LightKappa.Compute(table).Kappa })
            .Claim("gwet_linearised", new { kappa = all.Fleiss.Coefficient, se = all.Fleiss.StandardError })
            .Claim("published", new { kappa = kappa.Kappa, per_category_1979 = kappa.CategoryKappas })
            .Tolerance(@"^published\.kappa$", 0.005)
            .Tolerance("^gwet_linearised", 1e-5)
            .Refuse("^category_labels|^gwet_linearised.note", "words about the data")
            .Verify();
    }

    [CaseFact("krippendorff-alpha-4x12")]
    public void KrippendorffFourObservers()
    {
        WholeCase whole = new("krippendorff-alpha-4x12");
        RatingTable table = Check.Raters(whole.Reference.Numbers(1).Rows);
        KrippendorffAlphaResult nominal = KrippendorffAlpha.Compute(table, KrippendorffMetric.Nominal);
        KrippendorffAlphaResult interval = KrippendorffAlpha.Compute(table, KrippendorffMetric.Interval);
        var alphas = new
        {
            nominal = nominal.Alpha,
            ordinal = KrippendorffAlpha.Compute(table, KrippendorffMetric.Ordinal).Alpha,
            interval = interval.Alpha,
            ratio = KrippendorffAlpha.Compute(table, KrippendorffMetric.Ratio).Alpha,
        };
        whole.Claim(alphas)
            .Claim("published", alphas)
            .Claim(new { raters = table.Raters.Length, units = table.Targets.Length, pairable_values = nominal.PairableValues, values = nominal.Values, coincidences = nominal.Coincidences, value_totals = nominal.ValueTotals })
            .Claim("disagreement", new
            {
                observed_nominal = nominal.ObservedDisagreement,
                expected_nominal = nominal.ExpectedDisagreement,
                observed_interval = interval.ObservedDisagreement,
                expected_interval = interval.ExpectedDisagreement,
            })
            .Verify();
    }

    [CaseFact("krippendorff-alpha-2011-small")]
    public void KrippendorffTwoObservers()
    {
        WholeCase whole = new("krippendorff-alpha-2011-small");
        KrippendorffAlphaResult binary = KrippendorffAlpha.Compute(Check.Raters(whole.Reference.Numbers(1).Rows), KrippendorffMetric.Nominal);

        // The nominal example has letters: a = 1 … e = 5.
        double?[][] letters = [.. whole.Reference.Csv("nominal.csv").Rows.Select(static r => r.Skip(1).Select(static x => (double?)(char.IsLetter(x[0]) ? x[0] - 'a' + 1 : x[0] - '0')).ToArray())];
        KrippendorffAlphaResult nominal = KrippendorffAlpha.Compute(Check.Raters(letters), KrippendorffMetric.Nominal);
        whole.Claim("binary", Of(binary)).Claim("nominal", Of(nominal)).Claim("published", new { binary = binary.Alpha, nominal = nominal.Alpha }).Verify();

        static object Of(KrippendorffAlphaResult r) => new { nominal = r.Alpha, pairable_values = r.PairableValues, coincidences = r.Coincidences };
    }

    [CaseFact("kendall-w-anxiety")]
    public void Kendall()
    {
        WholeCase whole = new("kendall-w-anxiety");
        KendallWResult w = KendallW.Compute(Check.Raters(whole.Reference.Numbers(1).Rows));
        whole.Claim(new
        {
            subjects = w.Targets,
            raters = w.Raters,
            W_tie_corrected = w.W,
            W_uncorrected = w.WUncorrected,
            chi_square = w.ChiSquare,
            df = w.Df,
            p = w.P,
            chi_square_uncorrected = w.ChiSquareUncorrected,
            p_uncorrected = w.PUncorrected,
            mean_pairwise_spearman = w.MeanSpearman,
            rank_sums = w.RankSums,
        }).Verify();
        w.StandardError.IsDefined.Should().BeTrue();
    }

    [CaseFact("rwg-small-groups")]
    public void RwgSmallGroups() => Rwg("rwg-small-groups", "I1");

    [CaseFact("rwg-lq2002-leadership")]
    public void RwgLeadership() => Rwg("rwg-lq2002-leadership", "LEAD01");

    private static void Rwg(string name, string item)
    {
        WholeCase whole = new(name);
        ResponseScale scale = ResponseScale.Create(1, 5);
        (string[] header, string[][] rows) = whole.Reference.Csv();
        RatingTable table = RatingTable.FromRecords(rows.SelectMany(
            (r, at) => header.Skip(1).Select((column, c) => new RatingRecord(r[0], "r" + at, column, ReferenceCase.Number(r[c + 1])))));
        WithinGroupAgreementResult[] multi = [.. WithinGroupAgreement.Compute(table, scale)];
        WithinGroupAgreementResult[] single = [.. WithinGroupAgreement.Compute(table.SelectItems(item), scale)];
        whole.Claim(new { options = scale.Options, uniform_null_variance = multi[0].NullVariance, items = table.Items.Length })
            .Claim("multi_item", new
            {
                rwg_j = Summary(multi.Select(static r => r.Rwg)),
                r_star_wg_j_lindell = Summary(multi.Select(static r => r.RStar)),
                ad_mean = Summary(multi.Select(static r => r.AverageDeviationMean)),
                ad_median = Summary(multi.Select(static r => r.AverageDeviationMedian)),
                awg_j = Summary(multi.Select(static r => r.Awg)),
            })
            .Claim("single_item", new
            {
                item,
                rwg = Summary(single.Select(static r => r.Rwg)),
                ad_mean = Summary(single.Select(static r => r.AverageDeviationMean)),
                ad_median = Summary(single.Select(static r => r.AverageDeviationMedian)),
                awg = Summary(single.Select(static r => r.Awg)),
            })
            .Claim("per_group", new
            {
                group = multi.Select(static r => r.Target),
                size = multi.Select(static r => r.Raters),
                rwg_j = multi.Select(static r => r.Rwg),
                r_star_wg_j_lindell = multi.Select(static r => r.RStar),
                ad_mean = multi.Select(static r => r.AverageDeviationMean),
                ad_median = multi.Select(static r => r.AverageDeviationMedian),
                awg_j = multi.Select(static r => r.Awg),
                single_size = single.Select(static r => r.Raters),
                single_rwg = single.Select(static r => r.Rwg),
                single_ad_mean = single.Select(static r => r.AverageDeviationMean),
                single_ad_median = single.Select(static r => r.AverageDeviationMedian),
                single_awg = single.Select(static r => r.Awg),
            })
            .Verify();

        static object Summary(IEnumerable<Statistic> all)
        {
            StatisticSummary s = StatisticSummary.Of(all);
            return new { mean = s.Mean, median = s.Median, sd = s.StandardDeviation, min = s.Minimum, max = s.Maximum, groups = s.Defined };
        }
    }

    private static (WholeCase Whole, RatingTable Table) Kappas(string name)
    {
        WholeCase whole = new(name);
        RatingTable table = Check.Raters([.. whole.Reference.Numbers().Rows.SelectMany(
            static r => Enumerable.Repeat(new[] { r[0], r[1] }, (int)r[2]!.Value))]);
        CohenKappaResult plain = CohenKappa.Compute(table);
        whole.Claim(new { n = plain.Targets, unweighted = Of(plain), linear = Of(CohenKappa.Compute(table, AgreementWeights.Linear)), quadratic = Of(CohenKappa.Compute(table, AgreementWeights.Quadratic)) })
            .Claim(new { marginals_max_kappa = plain.LargestKappa, pabak = plain.AdjustedKappa })
            .Tolerance(@"\.p$", 0, 1e-9);
        return (whole, table);

        static object Of(CohenKappaResult r) => new
        {
            po = r.ObservedAgreement,
            pe = r.ExpectedAgreement,
            kappa = r.Kappa,
            se = r.StandardError,
            lower95 = r.Interval.Lower,
            upper95 = r.Interval.Upper,
            se_null = r.NullStandardError,
            z = r.Z,
            p = r.P,
        };
    }

    private static WholeCase Fleiss(WholeCase whole, FleissKappaResult kappa) => whole
        .Claim(new
        {
            subjects = kappa.Targets,
            raters = kappa.Raters,
            p_category = kappa.CategoryShares,
            P_bar = kappa.ObservedAgreement,
            P_e = kappa.ExpectedAgreement,
            kappa = kappa.Kappa,
            se_null_1979 = kappa.NullStandardError,
            z = kappa.Z,
            p = kappa.P,
            subject_agreement = kappa.TargetAgreement,
        })
        .Claim("per_category", new { kappa = kappa.CategoryKappas, se_null = kappa.CategoryNullStandardError, z = kappa.CategoryZ })
        .Tolerance("^p$", 0, 1e-9);

    private static double[][] Matrix(JsonElement rows) => [.. rows.EnumerateArray().Select(static r => r.EnumerateArray().Select(static v => v.GetDouble()).ToArray())];
}
