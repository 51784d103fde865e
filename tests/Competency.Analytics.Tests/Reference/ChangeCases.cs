using System.Text.Json;

namespace Competency.Analytics.Tests.Reference;

/// <summary>Change, effect sizes and self against others. Every field of every case.</summary>
[Trait("Category", "SharedReference")]
public class ChangeCases
{
    [CaseFact("change-jacobson-truax-1991")]
    public void JacobsonTruax()
    {
        WholeCase whole = new("change-jacobson-truax-1991");
        double Input(string name) => whole.Expected.GetProperty("inputs").GetProperty(name).GetDouble();
        double?[] person = whole.Reference.Numbers(1).Rows[0];
        ReliableChange change = ReliableChange.Create(Input("sd_pre"), Input("reliability"));
        CriterionCutoffs cuts = CriterionCutoffs.Create(Input("mean_dysfunctional"), Input("sd_pre"), Input("mean_functional"), Input("sd_functional"));
        Statistic index = change.Index(person[0]!.Value, person[1]!.Value);
        whole.Claim("published", new { s_difference = change.DifferenceError, rci = index, cutoff_c = cuts.C })
            .Claim(new
            {
                sem = change.Sem,
                s_difference = change.DifferenceError,
                rci = index,
                cutoff_a = cuts.A,
                cutoff_b = cuts.B,
                cutoff_c = cuts.C,
                reliable_raw_change_95 = change.SmallestReliableChange,
                crossed_c = cuts.Crosses(cuts.C, person[0]!.Value, person[1]!.Value),
            })
            .Refuse("^inputs", "the input")
            .Verify();
    }

    [CaseFact("change-anorexia")]
    public void Anorexia()
    {
        WholeCase whole = new("change-anorexia");
        string[][] rows = whole.Reference.Csv().Rows;
        double[] pre = [.. rows.Select(static r => ReferenceCase.Number(r[1])!.Value)];
        double[] post = [.. rows.Select(static r => ReferenceCase.Number(r[2])!.Value)];
        PairedDifferenceResult all = PairedDifference.Compute(pre, post);
        ReliableChange change = ReliableChange.Create(all.SdBefore.Value, 0.8);
        ReliableChange two = ReliableChange.CreateFromTwoVariances(all.SdBefore.Value, all.SdAfter.Value, 0.8);
        string[] labels = [.. pre.Zip(post, (a, b) => change.Judge(a, b).ToString().ToLowerInvariant())];
        double mean = pre.Average();
        whole.Claim("reliable_change", new
            {
                reliability = change.Reliability,
                sd_pre = change.StandardDeviation,
                sem = change.Sem,
                s_difference = change.DifferenceError,
                reliable_raw_change_95 = change.SmallestReliableChange,
                rci = pre.Zip(post, change.Index),
                label = labels,
                counts = labels.GroupBy(static l => l, StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => g.Count(), StringComparer.Ordinal),
                rci_two_variance = pre.Zip(post, two.Index),
                s_difference_two_variance = two.DifferenceError,
                estimated_true_pre = pre.Select(x => change.EstimatedTrueScore(x, mean)),
                true_score_lower95 = pre.Select(x => change.TrueScoreInterval(x, mean).Lower),
                true_score_upper95 = pre.Select(x => change.TrueScoreInterval(x, mean).Upper),
                sem_interval_lower95 = pre.Select(x => change.ObservedInterval(x).Lower),
                sem_interval_upper95 = pre.Select(x => change.ObservedInterval(x).Upper),
            })
            .Tolerance(@"(d_z|cohens_d|hedges_g)_(lower|upper)95$", 1e-4)
            .Claim("paired_all", Paired(all));
        Dictionary<string, double[]> changes = new(StringComparer.Ordinal);
        foreach (string group in new[] { "CBT", "Cont", "FT" })
        {
            int[] own = [.. Enumerable.Range(0, rows.Length).Where(i => string.Equals(rows[i][0], group, StringComparison.Ordinal))];
            whole.Claim("paired_by_treatment." + group, Paired(PairedDifference.Compute(own.Select(i => pre[i]), own.Select(i => post[i]))));
            changes[group] = [.. own.Select(i => post[i] - pre[i])];
        }

        whole.Claim("change_FT_minus_Cont", Groups(GroupDifference.Compute(changes["FT"], changes["Cont"])))
            .Claim("change_CBT_minus_Cont", Groups(GroupDifference.Compute(changes["CBT"], changes["Cont"])))
            .Verify();
    }

    [CaseFact("effect-size-sleep")]
    public void Sleep()
    {
        WholeCase whole = new("effect-size-sleep");
        double?[][] rows = whole.Reference.Numbers().Rows;
        double[] first = [.. rows.Where(static r => r[1] == 1).Select(static r => r[0]!.Value)];
        double[] second = [.. rows.Where(static r => r[1] == 2).Select(static r => r[0]!.Value)];
        whole.Claim("independent_group1_minus_group2", Groups(GroupDifference.Compute(first, second)))
            .Claim("paired_group1_to_group2", Paired(PairedDifference.Compute(first, second)))
            .Tolerance(@"(d_z|cohens_d|hedges_g)_(lower|upper)95$", 1e-4)
            .Verify();
    }

    [CaseFact("edge-effect-size")]
    public void DegenerateEffectSizes()
    {
        WholeCase whole = new("edge-effect-size");
        foreach (JsonProperty set in whole.Expected.EnumerateObject().Where(static p => p.Value.TryGetProperty("a", out _)))
        {
            GroupDifferenceResult d = GroupDifference.Compute(Values(set.Value.GetProperty("a")), Values(set.Value.GetProperty("b")));
            whole.Claim(set.Name, new { cohens_d = d.CohensD, hedges_g = d.HedgesG, t_test = new { t = d.T, p = d.P }, wilcoxon_p = d.MannWhitneyP });
        }

        whole.Refuse(@"\.[ab](\[\d+\])?$", "the input").Verify();

        static double[] Values(JsonElement e) => e.ValueKind == JsonValueKind.Array ? [.. e.EnumerateArray().Select(static v => v.GetDouble())] : [e.GetDouble()];
    }

    [CaseFact("self-other-anxiety")]
    public void SelfAndOthers()
    {
        WholeCase whole = new("self-other-anxiety");
        (string[] raters, double?[][] rows) = whole.Reference.Numbers(1);
        SelfOtherResult r = SelfOther.Compute(
            RatingTable.FromTargetsByRaters(Check.Names(string.Empty, rows.Length), raters, rows),
            static (_, rater) => string.Equals(rater, "self", StringComparison.Ordinal),
            ResponseScale.Create(1, 6));
        whole.Claim(new
            {
                n = r.Persons,
                others_mean = r.People.ToDictionary(static p => p.Target, static p => p.Others, StringComparer.Ordinal),
                difference = r.People.ToDictionary(static p => p.Target, static p => p.Difference, StringComparer.Ordinal),
                mean_difference = r.MeanDifference,
                sd_difference = r.DifferenceSd,
                rmsd = r.RootMeanSquare,
                mean_absolute_difference = r.MeanAbsoluteDifference,
                D2_sum_of_squares = r.DSquared,
                pearson = r.Pearson,
                spearman = r.Spearman,
                icc_agreement_single = r.IccAgreement,
                icc_consistency_single = r.IccConsistency,
                icc_oneway = r.IccOneWay,
                double_entry_correlation = r.DoubleEntry,
                lin_ccc = r.Concordance,
                lin_ccc_lower95 = r.ConcordanceInterval.Lower,
                lin_ccc_upper95 = r.ConcordanceInterval.Upper,
                limits_of_agreement = new { lower = r.LimitsOfAgreement.Lower, upper = r.LimitsOfAgreement.Upper },
                paired_t = r.PairedT,
                category_half_sd = r.People.Select(static p => p.Verdict switch
                {
                    SelfOtherVerdict.OverRater => "over",
                    SelfOtherVerdict.UnderRater => "under",
                    _ => "in_agreement",
                }),
                gap_share_of_range = r.GapShareOfRange,
            })
            .Verify();
    }

    private static object Paired(PairedDifferenceResult r) => new
    {
        n = r.N,
        mean_pre = r.MeanBefore,
        mean_post = r.MeanAfter,
        sd_pre = r.SdBefore,
        sd_post = r.SdAfter,
        r = r.Correlation,
        mean_change = r.MeanChange,
        sd_change = r.ChangeSd,
        d_z = r.Dz,
        d_z_lower95 = r.DzInterval.Lower,
        d_z_upper95 = r.DzInterval.Upper,
        d_rm = r.Drm,
        d_av = r.Dav,
        d_av_rms = r.DavRms,
        d_pre_sd = r.DBefore,
        t = r.T,
        df = r.Df,
        p = r.P,
        lower95 = r.ChangeInterval.Lower,
        upper95 = r.ChangeInterval.Upper,
    };

    private static object Groups(GroupDifferenceResult r) => new
    {
        n1 = r.N1,
        n2 = r.N2,
        mean1 = r.Mean1,
        mean2 = r.Mean2,
        sd1 = r.Sd1,
        sd2 = r.Sd2,
        pooled_sd = r.PooledSd,
        cohens_d = r.CohensD,
        cohens_d_lower95 = r.CohensDInterval.Lower,
        cohens_d_upper95 = r.CohensDInterval.Upper,
        hedges_J_exact = r.HedgesJ,
        hedges_J_approx = r.HedgesJApproximate,
        hedges_g = r.HedgesG,
        hedges_g_lower95 = r.HedgesGInterval.Lower,
        hedges_g_upper95 = r.HedgesGInterval.Upper,
        d_average_sd = r.AverageSdD,
        glass_delta_sd2 = r.GlassDelta,
        se_d_hedges_olkin = r.DStandardError,
        t = r.T,
        df = r.Df,
        p = r.P,
        welch_t = r.WelchT,
        welch_df = r.WelchDf,
        welch_p = r.WelchP,
        mean_difference_lower95 = r.DifferenceInterval.Lower,
        mean_difference_upper95 = r.DifferenceInterval.Upper,
        mann_whitney_U = r.MannWhitneyU,
        probability_of_superiority = r.ProbabilityOfSuperiority,
        rank_biserial = r.RankBiserial,
        wilcoxon_p_corrected = r.MannWhitneyP,
    };
}
