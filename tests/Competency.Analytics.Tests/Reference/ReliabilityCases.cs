namespace Competency.Analytics.Tests.Reference;

/// <summary>Reliability across persons: intraclass correlations, groups, generalizability. Every field of every case.</summary>
[Trait("Category", "SharedReference")]
public class ReliabilityCases
{
    [CaseFact("icc-shrout-fleiss-1979")]
    public void ShroutFleiss()
    {
        WholeCase whole = new("icc-shrout-fleiss-1979");
        RatingTable table = Check.Raters(whole.Reference.Numbers(1).Rows);
        IntraclassCorrelationResult icc = IntraclassCorrelation.Compute(table);
        whole.Claim("published", new
            {
                ICC1 = icc.Single1.Coefficient,
                ICC2 = icc.Single2.Coefficient,
                ICC3 = icc.Single3.Coefficient,
                ICC1k = icc.Average1.Coefficient,
                ICC2k = icc.Average2.Coefficient,
                ICC3k = icc.Average3.Coefficient,
                anova = new { MS_between_targets = icc.TargetMeanSquare, MS_within = icc.WithinMeanSquare, MS_raters = icc.RaterMeanSquare, MS_error = icc.ErrorMeanSquare },
            })
            .Claim(new { n_targets = icc.Targets, n_raters = icc.Raters, anova = Anova(icc), icc = Forms(icc, static f => new { icc = f.Coefficient, f.F, df1 = f.Df1, df2 = f.Df2, p = f.P, lower95 = f.Interval.Lower, upper95 = f.Interval.Upper }) })
            .Claim("ci90", Forms(IntraclassCorrelation.Compute(table, level: 0.90), static f => new { lower90 = f.Interval.Lower, upper90 = f.Interval.Upper }))
            .Verify();
    }

    [CaseFact("icc-missing-expsy")]
    public void MissingRatings()
    {
        WholeCase whole = new("icc-missing-expsy");
        RatingTable table = Check.Raters(whole.Reference.Numbers(1).Rows);
        IntraclassCorrelationResult listwise = IntraclassCorrelation.Compute(table);
        IntraclassCorrelationResult reml = IntraclassCorrelation.Compute(table, IntraclassMethod.RestrictedMaximumLikelihood);
        reml.Converged.Should().BeTrue();
        whole.Claim("listwise", new
            {
                n_targets = listwise.Targets,
                n_raters = listwise.Raters,
                anova = Anova(listwise),
                icc = Forms(listwise, static f => new { icc = f.Coefficient, f.F, df1 = f.Df1, df2 = f.Df2, p = f.P, lower95 = f.Interval.Lower, upper95 = f.Interval.Upper }),
            })
            .Claim("reml", new
            {
                variance_targets = reml.TargetVariance,
                variance_raters = reml.RaterVariance,
                variance_residual = reml.ErrorVariance,
                icc = Forms(reml, static f => new { icc = f.Coefficient, lower95 = f.Interval.Lower, upper95 = f.Interval.Upper }),
            })
            .Tolerance(@"^listwise\.icc\..*\.p$", 0, 1e-8)
            .Tolerance("^reml", 1e-4)
            .Verify();
    }

    [CaseFact("icc1-icc2-groups-bh1996")]
    public void Groups()
    {
        WholeCase whole = new("icc1-icc2-groups-bh1996");
        (string[] header, string[][] rows) = whole.Reference.Csv();
        foreach (string column in header.Skip(1))
        {
            int c = Array.IndexOf(header, column);
            GroupReliabilityResult r = GroupReliability.Compute(RatingTable.FromRecords(
                rows.Select((row, at) => new RatingRecord(row[0], "m" + at, column, ReferenceCase.Number(row[c])))));
            whole.Claim("values." + column, new
            {
                groups = r.Groups,
                n = r.Members,
                mean_group_size = r.MeanGroupSize,
                n0_adjusted_group_size = r.AdjustedGroupSize,
                MS_between = r.BetweenMeanSquare,
                MS_within = r.WithinMeanSquare,
                r.F,
                p = r.P,
                ICC1_bliese_mean_size = r.Icc1,
                ICC2 = r.Icc2,
                ICC1_adjusted_size = r.Icc1AdjustedSize,
                reml = new { ICC1 = r.Icc1Reml, ICC2_mean_size = r.Icc2Reml },
                eta_squared = r.EtaSquared,
            });
            if (string.Equals(column, "WBEING", StringComparison.Ordinal))
            {
                whole.Claim("published.WBEING", new { ICC1_anova = r.Icc1, ICC1_mixed = r.Icc1Reml, var_between = r.BetweenVarianceReml, var_within = r.WithinVarianceReml });
            }
        }

        whole.Tolerance(@"\.p$", 0, 1e-7)
            .Tolerance(@"\.reml\.", 1e-4)
            .Tolerance(@"^published\.WBEING", 0, 5e-6)
            .Refuse(@"^published\.note", "words about the data")
            .Verify();
    }

    [CaseFact("generalizability-gleser")]
    public void Gleser()
    {
        WholeCase whole = new("generalizability-gleser");
        GeneralizabilityResult g = GeneralizabilityStudy.Compute(RatingTable.FromRecords(
            whole.Reference.Csv().Rows.Select(static r => new RatingRecord("p" + r[0], "r" + r[2], "i" + r[1], ReferenceCase.Number(r[3])))));
        whole.Claim(new
            {
                persons = g.Persons,
                items = g.Items,
                raters = g.Raters,
                sums_of_squares = Effects(g.SumsOfSquares!),
                df = Effects(g.DegreesOfFreedom!),
                mean_squares = Effects(g.MeanSquares!),
                variance_components = Effects(g.Components!),
                variance_components_clipped = Effects(g.ClippedComponents!),
                d_study = whole.Expected.GetProperty("d_study").EnumerateArray().Select(d => g.Decide(d.GetProperty("items").GetInt32(), d.GetProperty("raters").GetInt32())).Select(static d => new
                {
                    items = d.Items,
                    raters = d.Raters,
                    relative_error_variance = d.RelativeErrorVariance,
                    absolute_error_variance = d.AbsoluteErrorVariance,
                    g_coefficient = d.Generalizability,
                    phi_dependability = d.Dependability,
                    sem_relative = d.RelativeSem,
                    sem_absolute = d.AbsoluteSem,
                }),
            })
            .Verify();

        // With fewer of both, none of the smallest designs may be beaten.
        g.SmallestDesigns(0.8).Select(static d => d.Raters).Should().BeInDescendingOrder().And.OnlyHaveUniqueItems().And.NotBeEmpty();

        static object Effects(VarianceComponents v) => new
        {
            p = v.Person, i = v.Item, r = v.Rater, pi = v.PersonItem, pr = v.PersonRater, ir = v.ItemRater, pir_e = v.Residual,
        };
    }

    private static object Anova(IntraclassCorrelationResult icc) => new
    {
        MS_between_targets = icc.TargetMeanSquare,
        MS_raters = icc.RaterMeanSquare,
        MS_error = icc.ErrorMeanSquare,
        MS_within = icc.WithinMeanSquare,
        df_targets = icc.Single3.Df1,
        df_raters = icc.Raters - 1,
        df_error = icc.Single3.Df2,
    };

    private static object Forms(IntraclassCorrelationResult icc, Func<IntraclassForm, object> of) => new
    {
        ICC1 = of(icc.Single1),
        ICC2 = of(icc.Single2),
        ICC3 = of(icc.Single3),
        ICC1k = of(icc.Average1),
        ICC2k = of(icc.Average2),
        ICC3k = of(icc.Average3),
    };
}
