using System.Text.Json;

namespace Competency.Analytics.Tests.Reference;

/// <summary>What R returns on degenerate input: packages disagree there, so each figure is given, or refused for a reason and then not given.</summary>
[Trait("Category", "SharedReference")]
public class DegenerateCases
{
    [CaseFact("edge-agreement")]
    public void Agreement()
    {
        WholeCase whole = new("edge-agreement");
        foreach (JsonProperty set in whole.Expected.GetProperty("datasets").EnumerateObject())
        {
            double?[][] rows = [.. set.Value.GetProperty("data").EnumerateArray().Select(static r =>
                r.ValueKind == JsonValueKind.Array ? r.EnumerateArray().Select(Cell).ToArray() : [Cell(r)])];
            whole.Claim("datasets." + set.Name, Claims(rows));
        }

        whole
            .Tolerance(@"irrCAC_(?!percent)", 1e-5)
            .Refuse(@"\.data\b", "the input")
            .Refuse(@"^datasets\.(constant|both_constant_same)\.psych_ICC_aov", "round-off printed as 0; it is 0/0")
            .Refuse(@"^datasets\.(constant|both_constant_same|all_missing)\.irr_kripp_alpha", "a special case prints 1 for 0/0; nothing to agree about is no agreement")
            .Refuse(@"^datasets\.(no_target_variance|one_target)\.irr_kripp_alpha", "irr 0.84.1 miscounts a unit with three different values")
            .Refuse(@"^datasets\.one_target\.irrCAC_krippendorff", "irrCAC fails on one row; by the definition disagreement is as by chance")
            .Refuse(@"^datasets\.one_rater\.irr_kendall_W", "one rater cannot be in concordance")
            .Refuse(@"^datasets\.one_rater\.pearson", "there is no second rater; R took the first row for one")
            .Refuse(@"^datasets\.both_constant_different\.psych_ICC_aov\.ICC3k?$", "round-off printed as 1; without variance of targets and error it is 0/0, as irr says")
            .Refuse(@"^datasets\.(constant|both_constant_same|both_constant_different)\.irr_kendall_W_uncorrected", "nobody ranks anybody; 0/0 with correction")
            .Refuse(@"^datasets\.two_targets\.psych_cohen_kappa", "psych takes a two-by-two matrix of ratings for counts")
            .Refuse(@"^datasets\.rater_all_missing\.psych_alpha_raw", "psych drops the empty column without a word")
            .Refuse(@"^datasets\.one_rater_constant\.psych_alpha_raw", "psych drops the constant column, and then fails")
            .Refuse(@"^datasets\.all_missing\.rwg_per_target", "nobody is there to list")
            .Refuse(@"^datasets\.target_all_missing\.psych_ICC_aov", "psych refuses missing ratings; irr and we leave the target out")
            .Refuse(@"^datasets\.target_all_missing\.irrCAC_(gwet|fleiss)", "irrCAC divides by the ratings of a target that has none")
            .Verify();
    }

    private static double? Cell(JsonElement cell) => cell.ValueKind == JsonValueKind.Number ? cell.GetDouble() : null;

    private static object Claims(double?[][] rows)
    {
        RatingTable table = Check.Raters(rows);
        RatingTable columns = Check.Items(rows);
        IntraclassCorrelationResult icc = IntraclassCorrelation.Compute(table);
        KendallWResult w = KendallW.Compute(table);
        bool pair = table.Raters.Length >= 2;
        RatingTable two = pair ? table.SelectRaters("r1", "r2") : table;
        Statistic cohen = CohenKappa.Compute(two).Kappa;
        Statistic quadratic = CohenKappa.Compute(two, AgreementWeights.Quadratic).Kappa;
        ChanceCorrectedAgreementResult chance = ChanceCorrectedAgreement.Compute(table);
        InternalConsistencyResult consistency = InternalConsistency.Compute(columns);
        WithinGroupAgreementResult[] agreement = [.. WithinGroupAgreement.Compute(table, ResponseScale.Create(1, 5))];
        double[][] complete = [.. rows.Where(r => pair && r[0] is not null && r[1] is not null).Select(static r => new[] { r[0]!.Value, r[1]!.Value })];
        ItemStatisticsResult[] items = [.. ItemStatistics.Compute(columns, ResponseScale.Create(1, 5))];
        return new
        {
            psych_ICC_aov = new
            {
                ICC1 = icc.Single1.Coefficient,
                ICC2 = icc.Single2.Coefficient,
                ICC3 = icc.Single3.Coefficient,
                ICC1k = icc.Average1.Coefficient,
                ICC2k = icc.Average2.Coefficient,
                ICC3k = icc.Average3.Coefficient,
            },
            irr_icc_oneway_single = icc.Single1.Coefficient,
            irr_icc_agreement_single = icc.Single2.Coefficient,
            irr_icc_consistency_single = icc.Single3.Coefficient,
            psych_cohen_kappa_first_two = new { kappa = cohen, quadratic },
            irr_kappa2_first_two = cohen,
            irr_kappa2_quadratic_first_two = quadratic,
            irr_kappam_fleiss = FleissKappa.Compute(table).Kappa,
            irr_kripp_alpha_nominal = KrippendorffAlpha.Compute(table, KrippendorffMetric.Nominal).Alpha,
            irr_kripp_alpha_interval = KrippendorffAlpha.Compute(table, KrippendorffMetric.Interval).Alpha,
            irrCAC_gwet_ac1 = chance.GwetAc.Coefficient,
            irrCAC_krippendorff = chance.Krippendorff.Coefficient,
            irrCAC_fleiss = chance.Fleiss.Coefficient,
            irrCAC_percent_agreement = chance.PercentAgreement.Coefficient,
            irr_kendall_W_corrected = w.W,
            irr_kendall_W_uncorrected = w.WUncorrected,
            psych_alpha_raw = consistency.Alpha,
            closed_form_alpha_listwise = consistency.Alpha,
            rwg_per_target_null2 = agreement.Where(static a => a.Raters > 0).Select(static a => a.Rwg),
            ad_mean_per_target = agreement.Where(static a => a.Raters > 0).Select(static a => a.AverageDeviationMean),
            pearson_first_two = PairedDifference.Compute(complete.Select(static c => c[0]), complete.Select(static c => c[1])).Correlation,
            row_means_available = ScaleScores.Compute(columns).Select(static s => s.Score),
            column_means_available = items.Select(static i => i.Mean),
            column_sd = items.Select(static i => i.StandardDeviation),
        };
    }
}
