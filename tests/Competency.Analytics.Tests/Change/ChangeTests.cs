using System.Text.Json;
using Competency.Analytics.Tests.Reference;

namespace Competency.Analytics.Tests.Change;

public class ChangeTests
{
    [Fact]
    public void ReliableChange_JacobsonTruax_MatchesPublished()
    {
        ReliableChange change = ReliableChange.Create(7.5, 0.8);
        change.Sem.Should().BeApproximately(3.35410196624968, 1e-9);
        change.DifferenceError.Should().BeApproximately(4.74341649025257, 1e-9);
        change.Index(32.5, 47.5).Is(3.16227766016838);
        change.Judge(32.5, 47.5).Should().Be(ChangeVerdict.Increase);
        change.SmallestReliableChange.Should().BeApproximately(9.29692548456842, 1e-3);
        CriterionCutoffs cuts = CriterionCutoffs.Create(40, 7.5, 60, 7.5);
        cuts.A.Should().Be(55);
        cuts.B.Should().Be(45);
        cuts.C.Should().Be(50);
    }

    [Fact]
    public void ReliableChange_PerfectReliability_HasNoIndex()
    {
        ReliableChange change = ReliableChange.Create(7.5, 1);
        change.Index(1, 2).IsUndefined(UndefinedReason.NoErrorVariance);
        change.Judge(1, 2).Should().Be(ChangeVerdict.Increase);
        change.Judge(2, 2).Should().Be(ChangeVerdict.Unchanged);
        ((Action)(() => ReliableChange.Create(-1, 0.5))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => ReliableChange.Create(1, 1.5))).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void GroupDifference_EdgeCases_MatchOrSayWhy()
    {
        GroupDifference.Compute([3, 3, 3], [3, 3, 3]).CohensD.IsUndefined(UndefinedReason.NoVariance);
        GroupDifference.Compute([3, 3, 3], [3, 3, 3]).MannWhitneyP.IsUndefined(UndefinedReason.NoVariance);
        GroupDifference.Compute([3, 3, 3], [4, 4, 4]).CohensD.IsUndefined(UndefinedReason.NoVariance);
        GroupDifference.Compute([3, 3, 3], [4, 4, 4]).MannWhitneyP.Is(0.0468541776038738);
        GroupDifferenceResult one = GroupDifference.Compute([3], [2, 4, 5]);
        one.CohensD.Is(-0.436435780471985);
        one.HedgesG.Is(-0.246232521229829, 1e-8);
        one.T.Is(-0.377964473009227);
        one.P.Is(0.741801110252839);
        one.Sd1.IsUndefined(UndefinedReason.TooFewTargets);
        one.WelchT.IsUndefined(UndefinedReason.TooFewTargets);
        GroupDifference.Compute([3], [4]).CohensD.IsUndefined(UndefinedReason.TooFewTargets);
        GroupDifference.Compute([], [1, 2]).CohensD.IsUndefined(UndefinedReason.NoData);
        GroupDifferenceResult flat = GroupDifference.Compute([2, 2, 2, 2], [1, 3, 5, 4]);
        flat.CohensD.Is(-1.03509833901353);
        flat.HedgesG.Is(-0.899114041792981);
        flat.WelchP.IsDefined.Should().BeTrue();
        flat.T.Is(-1.4638501094228);
        flat.P.Is(0.193569647079882);
        flat.MannWhitneyP.Is(0.28171791582573);
        ((Action)(() => GroupDifference.Compute([double.NaN], [1]))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void PairedDifference_SleepData_MatchesPublished()
    {
        // Student (1908): extra hours of sleep with two drugs.
        double[] first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
        double[] second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
        PairedDifferenceResult paired = PairedDifference.Compute(first, second);
        paired.Dz.Is(1.28455756259105, 1e-8);
        paired.DzInterval.Lower.Is(0.414627667667354, 1e-4);
        paired.DzInterval.Upper.Is(2.1180165087725, 1e-4);
        paired.Drm.Is(0.822176638386309, 1e-8);
        paired.Dav.Is(0.833496341312704, 1e-8);
        paired.DavRms.Is(0.83218108134954, 1e-8);
        paired.DBefore.Is(0.883170190360538, 1e-8);
        paired.T.Is(4.06212768338204, 1e-8);
        paired.P.Is(0.00283289019738427, 1e-8);
        paired.ChangeInterval.Lower.Is(0.700114236723018, 1e-8);
        GroupDifferenceResult groups = GroupDifference.Compute(first, second);
        groups.CohensD.Is(-0.83218108134954, 1e-8);
        groups.CohensDInterval.Lower.Is(-1.73881676925442, 1e-4);
        groups.CohensDInterval.Upper.Is(0.0954504356575097, 1e-4);
        groups.HedgesJ.Is(0.95764642702372, 1e-8);
        groups.HedgesGInterval.Lower.Is(-1.66517166632542, 1e-4);
        groups.WelchDf.Is(17.7764735161785, 1e-8);
        groups.WelchP.Is(0.0793941401873582, 1e-8);
        groups.MannWhitneyU.Is(25.5);
        groups.RankBiserial.Is(-0.49);
        groups.MannWhitneyP.Is(0.0693275751336266, 1e-6);
        groups.DStandardError.Is(0.466168568013656, 1e-8);
    }

    [Fact]
    public void PairedDifference_Degenerate_SaysWhy()
    {
        PairedDifference.Compute([1, 2], [2, 3]).Dz.IsUndefined(UndefinedReason.NoVariance);
        PairedDifference.Compute([1, 2], [2, 3]).MeanChange.Is(1);
        PairedDifference.Compute([1], [2]).Dz.IsUndefined(UndefinedReason.TooFewTargets);
        PairedDifference.Compute([], []).MeanChange.IsUndefined(UndefinedReason.NoData);
        ((Action)(() => PairedDifference.Compute([1], [1, 2]))).Should().Throw<ArgumentException>().WithMessage("There are 1 scores before and 2 after.*");
    }

    [Fact]
    public void NoncentralT_ZeroNoncentrality_IsStudentsT()
    {
        for (int df = 1; df < 60; df += 7)
        {
            double tail = Analytics.Internal.Distributions.TTwoSided(1.3, df) / 2;
            Analytics.Internal.Distributions.NoncentralTCdf(1.3, df, 0).Should().BeApproximately(1 - tail, 1e-9);
        }
    }

    [Fact]
    public void SelfOther_TwoSelfRatings_AreRefused()
    {
        RatingTable table = RatingTable.FromRecords([new("a", "a", "i", 1), new("a", "a2", "i", 2)]);
        Action act = () => SelfOther.Compute(table, static (_, _) => true);
        act.Should().Throw<ArgumentException>().WithMessage("Target 'a' has more than one self-rating.*");
        SelfOther.Compute(table, static (_, _) => false).MeanDifference.IsUndefined(UndefinedReason.NoData);
    }

    [SharedFact]
    [Trait("Category", "SharedReference")]
    public void SelfOther_Anxiety_MatchesReference()
    {
        ReferenceCase reference = ReferenceCase.Load("self-other-anxiety");
        (string[] raters, double?[][] rows) = reference.Numbers(1);
        SelfOtherResult r = SelfOther.Compute(
            RatingTable.FromTargetsByRaters(Check.Names(string.Empty, rows.Length), raters, rows),
            static (_, rater) => string.Equals(rater, "self", StringComparison.Ordinal),
            ResponseScale.Create(1, 6));
        JsonElement e = reference.Expected;
        foreach ((string field, Statistic actual) in new[]
        {
            ("mean_difference", r.MeanDifference), ("sd_difference", r.DifferenceSd), ("rmsd", r.RootMeanSquare),
            ("mean_absolute_difference", r.MeanAbsoluteDifference), ("D2_sum_of_squares", r.DSquared), ("pearson", r.Pearson),
            ("spearman", r.Spearman), ("icc_agreement_single", r.IccAgreement), ("icc_consistency_single", r.IccConsistency),
            ("icc_oneway", r.IccOneWay), ("double_entry_correlation", r.DoubleEntry), ("lin_ccc", r.Concordance),
            ("lin_ccc_lower95", r.ConcordanceInterval.Lower), ("lin_ccc_upper95", r.ConcordanceInterval.Upper),
            ("paired_t", r.PairedT), ("gap_share_of_range", r.GapShareOfRange),
        })
        {
            actual.Is(e.GetProperty(field), 1e-8, field);
        }

        r.LimitsOfAgreement.Lower.Is(e.GetProperty("limits_of_agreement").GetProperty("lower"), 1e-4);
        r.People.Select(p => p.Verdict switch
        {
            SelfOtherVerdict.OverRater => "over",
            SelfOtherVerdict.UnderRater => "under",
            _ => "in_agreement",
        }).Should().Equal(e.GetProperty("category_half_sd").EnumerateArray().Select(v => v.GetString()));
    }

    [SharedFact]
    [Trait("Category", "SharedReference")]
    public void Change_Anorexia_MatchesReference()
    {
        ReferenceCase reference = ReferenceCase.Load("change-anorexia");
        string[][] rows = reference.Csv().Rows;
        double[] pre = rows.Select(r => ReferenceCase.Number(r[1])!.Value).ToArray();
        double[] post = rows.Select(r => ReferenceCase.Number(r[2])!.Value).ToArray();
        JsonElement e = reference.Expected.GetProperty("reliable_change");
        double sd = e.GetProperty("sd_pre").GetDouble();
        ReliableChange change = ReliableChange.Create(sd, 0.8);
        PairedDifferenceResult all = PairedDifference.Compute(pre, post);
        ReliableChange two = ReliableChange.CreateFromTwoVariances(all.SdBefore.Value, all.SdAfter.Value, 0.8);
        two.DifferenceError.Should().BeApproximately(e.GetProperty("s_difference_two_variance").GetDouble(), 1e-8);
        for (int at = 0; at < pre.Length; at++)
        {
            change.Index(pre[at], post[at]).Is(e.GetProperty("rci")[at], 1e-8);
            change.Judge(pre[at], post[at]).ToString().ToLowerInvariant().Should().Be(e.GetProperty("label")[at].GetString());
            two.Index(pre[at], post[at]).Is(e.GetProperty("rci_two_variance")[at], 1e-8);
            change.EstimatedTrueScore(pre[at], pre.Average()).Should().BeApproximately(e.GetProperty("estimated_true_pre")[at].GetDouble(), 1e-8);
            change.TrueScoreInterval(pre[at], pre.Average()).Lower.Is(e.GetProperty("true_score_lower95")[at], 1e-4);
            change.ObservedInterval(pre[at]).Upper.Is(e.GetProperty("sem_interval_upper95")[at], 1e-4);
        }

        Paired(all, reference.Expected.GetProperty("paired_all"));
        Dictionary<string, double[]> changes = new(StringComparer.Ordinal);
        foreach (string group in new[] { "CBT", "Cont", "FT" })
        {
            int[] own = Enumerable.Range(0, rows.Length).Where(i => string.Equals(rows[i][0], group, StringComparison.Ordinal)).ToArray();
            Paired(
                PairedDifference.Compute(own.Select(i => pre[i]), own.Select(i => post[i])),
                reference.Expected.GetProperty("paired_by_treatment").GetProperty(group));
            changes[group] = own.Select(i => post[i] - pre[i]).ToArray();
        }

        Groups(GroupDifference.Compute(changes["FT"], changes["Cont"]), reference.Expected.GetProperty("change_FT_minus_Cont"));
        Groups(GroupDifference.Compute(changes["CBT"], changes["Cont"]), reference.Expected.GetProperty("change_CBT_minus_Cont"));
    }

    private static void Paired(PairedDifferenceResult actual, JsonElement e)
    {
        actual.Correlation.Is(e.GetProperty("r"), 1e-8);
        actual.Dz.Is(e.GetProperty("d_z"), 1e-8);
        actual.DzInterval.Lower.Is(e.GetProperty("d_z_lower95"), 1e-4);
        actual.DzInterval.Upper.Is(e.GetProperty("d_z_upper95"), 1e-4);
        actual.Drm.Is(e.GetProperty("d_rm"), 1e-8);
        actual.Dav.Is(e.GetProperty("d_av"), 1e-8);
        actual.DavRms.Is(e.GetProperty("d_av_rms"), 1e-8);
        actual.DBefore.Is(e.GetProperty("d_pre_sd"), 1e-8);
        actual.T.Is(e.GetProperty("t"), 1e-8);
        actual.P.Is(e.GetProperty("p"), 1e-8);
        actual.ChangeInterval.Lower.Is(e.GetProperty("lower95"), 1e-8);
    }

    private static void Groups(GroupDifferenceResult actual, JsonElement e)
    {
        actual.PooledSd.Is(e.GetProperty("pooled_sd"), 1e-8);
        actual.CohensD.Is(e.GetProperty("cohens_d"), 1e-8);
        actual.CohensDInterval.Lower.Is(e.GetProperty("cohens_d_lower95"), 1e-4);
        actual.CohensDInterval.Upper.Is(e.GetProperty("cohens_d_upper95"), 1e-4);
        actual.HedgesJ.Is(e.GetProperty("hedges_J_exact"), 1e-8);
        actual.HedgesG.Is(e.GetProperty("hedges_g"), 1e-8);
        actual.HedgesGInterval.Upper.Is(e.GetProperty("hedges_g_upper95"), 1e-4);
        actual.AverageSdD.Is(e.GetProperty("d_average_sd"), 1e-8);
        actual.GlassDelta.Is(e.GetProperty("glass_delta_sd2"), 1e-8);
        actual.DStandardError.Is(e.GetProperty("se_d_hedges_olkin"), 1e-8);
        actual.WelchT.Is(e.GetProperty("welch_t"), 1e-8);
        actual.WelchDf.Is(e.GetProperty("welch_df"), 1e-8);
        actual.WelchP.Is(e.GetProperty("welch_p"), 1e-8);
        actual.DifferenceInterval.Lower.Is(e.GetProperty("mean_difference_lower95"), 1e-8);
        actual.MannWhitneyU.Is(e.GetProperty("mann_whitney_U"), 1e-8);
        actual.ProbabilityOfSuperiority.Is(e.GetProperty("probability_of_superiority"), 1e-8);
        actual.MannWhitneyP.Is(e.GetProperty("wilcoxon_p_corrected"), 1e-8);
    }
}
