using System.Text.Json;
using Competency.Analytics.Tests.Reference;
using FsCheck.Xunit;

namespace Competency.Analytics.Tests.Consistency;

public class InternalConsistencyTests
{
    [Fact]
    public void Compute_ThreeItemsByHand()
    {
        // Covariance matrix of (1,2,3),(2,2,5),(3,5,4),(4,5,6): computed with fractions.
        // Variances 5/3, 3, 5/3; covariances 2, 4/3, 1; V = 19/3 + 26/3 = 15; alpha = 1.5(1 - 19/45).
        InternalConsistencyResult result = InternalConsistency.Compute(Check.Items([1, 2, 3], [2, 2, 5], [3, 5, 4], [4, 5, 6]));
        result.Alpha.Is(1.5 * (1 - (19.0 / 45)));
        result.Covariance.Lambda1.Is(26.0 / 45);
        result.Items[2].AlphaIfDropped.Is(2 * (1 - ((14.0 / 3) / (26.0 / 3))));
        result.Persons.Should().Be(4);
    }

    [Fact]
    public void Compute_Degenerate_SaysWhy()
    {
        InternalConsistency.Compute(Check.Items([3], [4])).Alpha.IsUndefined(UndefinedReason.TooFewItems);
        InternalConsistency.Compute(Check.Items([3, 3], [3, 3])).Alpha.IsUndefined(UndefinedReason.NoVariance);
        InternalConsistency.Compute(Check.Items([1, 2], [2, 1], [1, 2])).Alpha.IsUndefined(UndefinedReason.NoTargetVariance);
        InternalConsistency.Compute(Check.Items([1, 2])).Alpha.IsUndefined(UndefinedReason.TooFewTargets);
        InternalConsistency.Compute(Check.Items([1, null], [null, 2])).Alpha.IsUndefined(UndefinedReason.NoData);
        InternalConsistency.Compute(Check.Items([1, 1, 1], [2, 2, 2], [4, 4, 4])).Alpha.Is(1);
        InternalConsistency.Compute(Check.Items([1, 1, 1], [2, 2, 2], [4, 4, 4])).Covariance.Lambda6.IsUndefined(UndefinedReason.Singular);
        InternalConsistency.Compute(Check.Items([3, 1], [3, 2], [3, 5], [3, 4])).Alpha.Is(0);
        InternalConsistency.Compute(Check.Items([3, 1], [3, 2], [3, 5], [3, 4])).StandardizedAlpha.IsUndefined(UndefinedReason.NoVariance);
    }

    [Fact]
    public void Compute_TwoRatingsOfOneItem_NamesTheWayOut()
    {
        Action act = () => InternalConsistency.Compute(RatingTable.FromRecords([new("a", "x", "i", 1), new("a", "y", "i", 2)]));
        act.Should().Throw<InvalidOperationException>().WithMessage("Target 'a' has more than one rating of item 'i'.*");
    }

    [Property(MaxTest = 40)]
    public void Alpha_EqualsIcc3kWithItemsAsRaters(int seed)
    {
        double?[][] rows = Reliability.IntraclassCorrelationTests.RandomRows(seed, 9, 4);
        double alpha = InternalConsistency.Compute(Check.Items(rows)).Alpha.Value;
        IntraclassCorrelation.Compute(Check.Raters(rows)).Average3.Coefficient.Is(alpha, 1e-9);
    }

    [Property(MaxTest = 40)]
    public void Lambda2_IsAtLeastAlphaAndMaximalSplitAtLeastMean(int seed)
    {
        RatingTable table = Check.Items(Reliability.IntraclassCorrelationTests.RandomRows(seed, 12, 5));
        InternalConsistencyResult result = InternalConsistency.Compute(table);
        result.Covariance.Lambda2.Value.Should().BeGreaterThanOrEqualTo(result.Alpha.Value - 1e-12);
        AllSplitsResult splits = SplitHalf.AllSplits(table);
        splits.Maximum.Value.Should().BeGreaterThanOrEqualTo(splits.Mean.Value);
        splits.Splits.Should().Be(10);
    }

    [Fact]
    public void Omega_ParallelItems_EqualsAlpha()
    {
        // Equal covariances of 1 and variances of 2 in the population of this constructed sample: omega = alpha.
        RatingTable table = Check.Items([1, 0, 0], [-1, 0, 0], [0, 1, 0], [0, -1, 0], [0, 0, 1], [0, 0, -1], [1, 1, 1], [-1, -1, -1]);
        double alpha = InternalConsistency.Compute(table).Alpha.Value;
        OmegaTotal.Compute(table).Omega.Is(alpha, 1e-8);
        OmegaTotal.Compute(table, FactorMethod.MinimumResidual).Omega.Is(alpha, 1e-8);
        OmegaTotal.Compute(Check.Items([1, 2], [2, 3], [3, 3])).Omega.IsUndefined(UndefinedReason.TooFewItems);
    }

    [Fact]
    public void ScaleScores_EdgeCase_KeepsConstantItems()
    {
        // Scale s1 = a, b, reversed c on 1 to 5; b is the same for everybody.
        RatingTable table = Check.Items([1, 3, 5], [2, 3, 4], [3, 3, null], [4, 3, 2], [5, 3, 1], [null, null, null])
            .ReverseItems(ResponseScale.Create(1, 5), "i3");
        var scores = ScaleScores.Compute(table);
        scores[0].Score.Is(5.0 / 3);
        scores[2].Score.Is(3);
        scores[2].Answered.Should().Be(2);
        scores[4].Score.Is(13.0 / 3);
        scores[5].Score.IsUndefined(UndefinedReason.NoData);
    }

    [Fact]
    public void ScaleScores_UnobservedScaleEnds_UsesTheScale()
    {
        RatingTable table = Check.Items([2, 3, 4], [3, 3, 2], [5, 2, 3], [3, 4, 3]).ReverseItems(ResponseScale.Create(1, 5), "i2");
        ScaleScores.Compute(table).Select(s => Math.Round(s.Score.Value, 10)).Should().Equal(3, 2.6666666667, 4, 2.6666666667);
    }

    [SharedFact]
    [Trait("Category", "SharedReference")]
    public void Compute_Attitude_MatchesReference()
    {
        ReferenceCase reference = ReferenceCase.Load("reliability-attitude");
        (string[] items, double?[][] rows) = reference.Numbers();
        Compare(RatingTable.FromTargetsByItems(Check.Names("p", rows.Length), items, rows), reference.Expected);
    }

    [SharedFact]
    [Trait("Category", "SharedReference")]
    public void Compute_SatAct_MatchesReference()
    {
        ReferenceCase reference = ReferenceCase.Load("reliability-satact");
        (string[] items, double?[][] rows) = reference.Numbers();
        Compare(RatingTable.FromTargetsByItems(Check.Names("p", rows.Length), items, rows), reference.Expected);
    }

    [SharedFact]
    [Trait("Category", "SharedReference")]
    public void Compute_Bfi_MatchesReference()
    {
        ReferenceCase reference = ReferenceCase.Load("reliability-bfi");
        (string[] items, double?[][] rows) = reference.Numbers();
        RatingTable all = RatingTable.FromTargetsByItems(Check.Names("p", rows.Length), items, rows);
        string[] scales = ["agree", "conscientious", "extraversion", "neuroticism", "openness"];
        for (int s = 0; s < 5; s++)
        {
            string[] own = items.Skip(5 * s).Take(5).ToArray();
            JsonElement expected = reference.Expected.GetProperty(scales[s]);
            int[] keys = expected.GetProperty("keys").EnumerateArray().Select(k => k.GetInt32()).ToArray();
            Compare(all.SelectItems(own).ReverseItems(ResponseScale.Create(1, 6), own.Where((_, i) => keys[i] < 0).ToArray()), expected);
        }
    }

    [SharedFact]
    [Trait("Category", "SharedReference")]
    public void ScaleScores_Bfi_MatchesReference()
    {
        ReferenceCase reference = ReferenceCase.Load("scoring-bfi");
        (string[] items, double?[][] rows) = reference.Numbers();
        RatingTable all = RatingTable.FromTargetsByItems(Check.Names("p", rows.Length), items, rows);
        string[] scales = reference.Expected.GetProperty("scale_order").EnumerateArray().Select(s => s.GetString()!).ToArray();
        for (int s = 0; s < scales.Length; s++)
        {
            string[] keys = reference.Expected.GetProperty("scales").GetProperty(scales[s]).EnumerateArray().Select(k => k.GetString()!).ToArray();
            RatingTable table = all.SelectItems(keys.Select(k => k.TrimStart('-')).ToArray())
                .ReverseItems(ResponseScale.Create(1, 6), keys.Where(k => k.StartsWith('-')).Select(k => k.TrimStart('-')).ToArray());
            foreach ((string name, MissingAnswers rule) in new[]
            {
                ("impute_none", MissingAnswers.MeanOfAnswered), ("impute_mean", MissingAnswers.ImputeItemMean), ("impute_median", MissingAnswers.ImputeItemMedian),
            })
            {
                var scores = ScaleScores.Compute(table, rule);
                JsonElement expected = reference.Expected.GetProperty(name);
                for (int p = 0; p < 200; p++)
                {
                    scores[p].Score.Is(expected.GetProperty("first")[p][s], 1e-10);
                }

                double[] defined = scores.Where(x => x.Score.IsDefined).Select(x => x.Score.Value).ToArray();
                defined.Length.Should().Be(expected.GetProperty("scored").GetProperty(scales[s]).GetInt32());
                defined.Average().Should().BeApproximately(expected.GetProperty("mean").GetProperty(scales[s]).GetDouble(), 1e-10);
            }
        }
    }

    [SharedFact]
    [Trait("Category", "SharedReference")]
    public void ItemStatistics_Bfi_MatchesReference()
    {
        ReferenceCase reference = ReferenceCase.Load("item-descriptives-bfi");
        (string[] items, double?[][] rows) = reference.Numbers();
        var actual = ItemStatistics.Compute(RatingTable.FromTargetsByItems(Check.Names("p", rows.Length), items, rows), ResponseScale.Create(1, 6));
        foreach ((JsonElement e, ItemStatisticsResult a) in reference.Expected.GetProperty("items").EnumerateArray().Zip(actual))
        {
            a.Answers.Should().Be(e.GetProperty("n").GetInt32());
            a.Unanswered.Should().Be(e.GetProperty("missing").GetInt32());
            a.Mean.Is(e.GetProperty("mean"), 1e-9);
            a.StandardDeviation.Is(e.GetProperty("sd"), 1e-9);
            a.Median.Is(e.GetProperty("median"), 1e-9);
            a.Difficulty.Is(e.GetProperty("difficulty"), 1e-9);
            a.FloorShare.Is(e.GetProperty("floor_share"), 1e-9);
            a.CeilingShare.Is(e.GetProperty("ceiling_share"), 1e-9);
            a.Frequencies.Should().Equal(e.GetProperty("frequencies").EnumerateObject().Select(f => f.Value.GetInt32()));
            a.Skewness.Is(e.GetProperty("skew_g1"), 1e-9);
            a.ExcessKurtosis.Is(e.GetProperty("kurtosis_excess_g2"), 1e-9);
            a.SkewnessType3.Is(e.GetProperty("skew_psych_type3"), 1e-9);
            a.ExcessKurtosisType3.Is(e.GetProperty("kurtosis_psych_type3"), 1e-9);
        }
    }

    [SharedFact]
    [Trait("Category", "SharedReference")]
    public void DichotomousItems_Ability_MatchesReference()
    {
        ReferenceCase reference = ReferenceCase.Load("item-analysis-ability");
        (string[] items, double?[][] rows) = reference.Numbers();
        RatingTable table = RatingTable.FromTargetsByItems(Check.Names("p", rows.Length), items, rows);
        DichotomousItemsResult actual = DichotomousItems.Compute(table);
        JsonElement e = reference.Expected;
        actual.Persons.Should().Be(1248);
        actual.Kr20.Is(e.GetProperty("kr20"), 1e-8);
        actual.Kr21.Is(e.GetProperty("kr21"), 1e-8);
        actual.TotalMean.Is(e.GetProperty("mean_total"), 1e-8);
        actual.TotalSd.Is(e.GetProperty("sd_total"), 1e-8);
        actual.TotalSem.Is(e.GetProperty("sem_total"), 1e-8);
        actual.TotalCounts.Should().Equal(e.GetProperty("total_counts").EnumerateObject().Select(c => c.Value.GetInt32()));
        InternalConsistencyResult alpha = InternalConsistency.Compute(table);
        alpha.Alpha.Is(actual.Kr20.Value, 1e-10);
        for (int i = 0; i < items.Length; i++)
        {
            JsonElement x = e.GetProperty("item_stats")[i];
            actual.Items[i].Answers.Should().Be(x.GetProperty("answered").GetInt32());
            actual.Items[i].DifficultyAnswered.Is(x.GetProperty("difficulty_answered"), 1e-8);
            actual.Items[i].Difficulty.Is(x.GetProperty("difficulty"), 1e-8);
            actual.Items[i].PointBiserialTotal.Is(x.GetProperty("point_biserial_total"), 1e-8);
            actual.Items[i].PointBiserialRest.Is(x.GetProperty("point_biserial_rest"), 1e-8);
            actual.Items[i].BiserialRest.Is(x.GetProperty("biserial_rest"), 1e-6);
            actual.Items[i].ReliabilityIndex.Is(x.GetProperty("reliability_index"), 1e-8);
            alpha.Items[i].AlphaIfDropped.Is(x.GetProperty("alpha_if_dropped"), 1e-8);
        }
    }

    private static void Compare(RatingTable table, JsonElement expected)
    {
        JsonElement p = expected.GetProperty("psych_pairwise");
        InternalConsistencyResult pairwise = InternalConsistency.Compute(table, MissingRule.Pairwise);
        pairwise.Alpha.Is(p.GetProperty("raw_alpha"), 1e-8, "raw");
        pairwise.StandardizedAlpha.Is(p.GetProperty("std_alpha"), 1e-8, "std");
        pairwise.Correlation.Lambda6.Is(p.GetProperty("G6_smc"), 1e-8, "G6");
        pairwise.AverageCorrelation.Is(p.GetProperty("average_r"), 1e-8, "average r");
        pairwise.MedianCorrelation.Is(p.GetProperty("median_r"), 1e-8, "median r");
        pairwise.AlphaStandardError.Is(p.GetProperty("ase"), 1e-8, "ase");
        pairwise.MeanScore.Is(p.GetProperty("mean"), 1e-8, "mean");
        pairwise.MeanScoreSd.Is(p.GetProperty("sd"), 1e-8, "sd");
        pairwise.FeldtInterval.Lower.Is(p.GetProperty("feldt_lower95"), 1e-8, "feldt");
        pairwise.FeldtInterval.Upper.Is(p.GetProperty("feldt_upper95"), 1e-8, "feldt");

        // The reference multiplies by 1.96; here the quantile is exact.
        pairwise.DuhachekInterval.Lower.Is(p.GetProperty("duhachek_lower95"), 2e-6, "duhachek");
        for (int i = 0; i < table.Items.Length; i++)
        {
            JsonElement e = p.GetProperty("items")[i];
            ItemConsistency a = pairwise.Items[i];
            a.Answers.Should().Be(e.GetProperty("n").GetInt32());
            a.Mean.Is(e.GetProperty("mean"), 1e-8, "item mean");
            a.StandardDeviation.Is(e.GetProperty("sd"), 1e-8, "item sd");
            a.ItemTotal.Is(e.GetProperty("raw_r"), 1e-8, "raw r");
            a.StandardizedItemTotal.Is(e.GetProperty("std_r"), 1e-8, "std r");
            a.ItemRest.Is(e.GetProperty("r_drop"), 1e-8, "r drop");
            a.CorrectedItemTotal.Is(e.GetProperty("r_cor"), 1e-8, "r cor");
            a.AlphaIfDropped.Is(e.GetProperty("alpha_if_dropped"), 1e-8, "alpha if dropped");
            a.StandardizedAlphaIfDropped.Is(e.GetProperty("std_alpha_if_dropped"), 1e-8, "std alpha if dropped");
            a.AlphaStandardErrorIfDropped.Is(e.GetProperty("alpha_se_if_dropped"), 1e-8, "se if dropped");
        }

        JsonElement l = expected.GetProperty("listwise");
        InternalConsistencyResult listwise = InternalConsistency.Compute(table);
        listwise.Persons.Should().Be(expected.GetProperty("complete_persons").GetInt32());
        listwise.Alpha.Is(l.GetProperty("alpha"), 1e-8);
        listwise.StandardizedAlpha.Is(l.GetProperty("std_alpha"), 1e-8);
        listwise.AverageCorrelation.Is(l.GetProperty("average_r"), 1e-8);
        listwise.FeldtInterval.Lower.Is(l.GetProperty("feldt_lower95"), 1e-8);
        listwise.FeldtInterval.Upper.Is(l.GetProperty("feldt_upper95"), 1e-8);
        listwise.TotalMean.Is(l.GetProperty("total_mean"), 1e-8);
        listwise.TotalSd.Is(l.GetProperty("total_sd"), 1e-8);
        listwise.TotalSem.Is(l.GetProperty("sem_total"), 1e-8);
        listwise.MeanScoreSem.Is(l.GetProperty("sem_mean_score"), 1e-8);
        foreach ((string name, GuttmanLambdas lambdas) in new[] { ("covariance", listwise.Covariance), ("correlation", listwise.Correlation) })
        {
            JsonElement e = l.GetProperty(name);
            lambdas.Lambda1.Is(e.GetProperty("lambda1"), 1e-8, name);
            lambdas.Lambda2.Is(e.GetProperty("lambda2"), 1e-8, name);
            lambdas.Lambda3.Is(e.GetProperty("lambda3_alpha"), 1e-8, name);
            lambdas.Lambda5.Is(e.GetProperty("lambda5"), 1e-8, name);
            lambdas.Lambda6.Is(e.GetProperty("lambda6"), 1e-8, name);
        }

        for (int i = 0; i < table.Items.Length; i++)
        {
            JsonElement e = l.GetProperty("items")[i];
            listwise.Items[i].ItemTotal.Is(e.GetProperty("r_total"), 1e-8);
            listwise.Items[i].ItemRest.Is(e.GetProperty("r_rest"), 1e-8);
            listwise.Items[i].AlphaIfDropped.Is(e.GetProperty("alpha_if_dropped"), 1e-8);
        }

        if (l.TryGetProperty("all_splits_correlation", out JsonElement splits))
        {
            AllSplitsResult all = SplitHalf.AllSplits(table);

            // psych 2.2.9 tries only 18 of the 35 splits of seven items (5 of 10 of five) and divides by 17.5: bounds only.
            all.Maximum.Value.Should().BeGreaterThanOrEqualTo(splits.GetProperty("lambda4_max").GetDouble() - 1e-8);
            all.Minimum.Value.Should().BeLessThanOrEqualTo(splits.GetProperty("beta_min").GetDouble() + 1e-8);
            if (table.Items.Length == 7)
            {
                // All 35 splits enumerated independently.
                all.Splits.Should().Be(35);
                all.Maximum.Is(0.8926322063384688);
                all.Minimum.Is(0.6750174551167112);
                all.Mean.Is(0.8219596437840102);
            }
        }

        foreach ((string name, SplitHalfResult half) in new[] { ("odd_even", SplitHalf.OddEven(table)), ("first_second", SplitHalf.FirstSecond(table)) })
        {
            JsonElement e = expected.GetProperty("split_half").GetProperty(name);
            half.ItemsInFirstHalf.Should().Be(e.GetProperty("items_in_first_half").GetInt32());
            half.Correlation.Is(e.GetProperty("r"), 1e-8);
            half.SpearmanBrown.Is(e.GetProperty("spearman_brown"), 1e-8);
            half.Lambda4.Is(e.GetProperty("guttman_lambda4"), 1e-8);
        }

        JsonElement o = expected.GetProperty("omega");
        OmegaResult ml = OmegaTotal.Compute(table);
        ml.StandardizedOmega.Is(o.GetProperty("omega_total_ml_standardized"), 1e-4, "ml");
        ml.Omega.Is(o.GetProperty("omega_total_cfa_raw"), 1e-4, "cfa");
        ml.OmegaObservedVariance.Is(o.GetProperty("omega_cfa_observed_variance"), 1e-4, "cfa observed");
        OmegaResult minres = OmegaTotal.Compute(table, FactorMethod.MinimumResidual);
        minres.StandardizedOmega.Is(o.GetProperty("omega_total_minres_standardized"), 1e-4, "minres");
        minres.StandardizedOmegaObservedVariance.Is(o.GetProperty("omega_total_minres_observed_variance"), 1e-4, "minres observed");
        for (int i = 0; i < table.Items.Length; i++)
        {
            ml.Loadings[i].Should().BeApproximately(o.GetProperty("ml_loadings")[i].GetDouble(), 1e-4);
            minres.Loadings[i].Should().BeApproximately(o.GetProperty("minres_loadings")[i].GetDouble(), 1e-4);
        }
    }
}
