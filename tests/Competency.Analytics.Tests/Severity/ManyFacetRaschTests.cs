
namespace Competency.Analytics.Tests.Severity;

public class ManyFacetRaschTests
{
    [Fact]
    public void Fit_SimulatedRaters_RecoversSeveritiesWithinTheirErrors()
    {
        // 120 persons, severities -0.8, 0, 0.8, four items, steps -1 and 1.
        Analytics.Internal.Generator generator = new(20260101);
        double[] severity = [-0.8, 0, 0.8];
        double[] difficulty = [-0.6, -0.2, 0.2, 0.6];
        List<RatingRecord> records = [];
        for (int t = 0; t < 120; t++)
        {
            double ability = generator.NextNormal();
            for (int r = 0; r < 3; r++)
            {
                for (int i = 0; i < 4; i++)
                {
                    double eta = ability - severity[r] - difficulty[i];
                    double one = Math.Exp(eta + 1);
                    double two = Math.Exp(2 * eta);
                    double u = generator.NextDouble() * (1 + one + two);
                    records.Add(new RatingRecord("p" + t, "r" + r, "i" + i, u < 1 ? 1 : u < 1 + one ? 2 : 3));
                }
            }
        }

        ManyFacetResult fit = ManyFacetRasch.Fit(RatingTable.FromRecords(records));
        fit.Converged.Should().BeTrue();
        for (int r = 0; r < 3; r++)
        {
            // Joint maximum likelihood stretches by about L/(L - 1) with L ratings a person: allow that beside three standard errors.
            FacetElement rater = fit.Raters.Elements[r];
            rater.Severity.Value.Should().BeApproximately(severity[r], (3 * rater.StandardError.Value) + 0.1);
            rater.Infit.Value.Should().BeInRange(0.7, 1.3);
        }

        fit.Raters.Elements.Sum(e => e.Measure.Value).Should().BeApproximately(0, 1e-9);
        fit.Persons.Reliability.Value.Should().BeInRange(0.5, 0.95);
        fit.Adjustments(2).Should().OnlyContain(a => !a.Adjusted.IsDefined || a.Adjusted.Value >= 1);
    }

    [Theory]
    [InlineData(FacetModel.RatingScale)]
    [InlineData(FacetModel.PartialCredit)]
    public void FitMarginal_SimulatedRaters_RecoversEverythingWithinItsErrors(FacetModel model)
    {
        // θ ~ N(0, 1.44), 600 persons, each rated by two of four raters; steps −1, 1; items apart by 0.4.
        Analytics.Internal.Generator generator = new(20260707);
        double[] severity = [-0.9, -0.2, 0.3, 0.8];
        double[] difficulty = [-0.6, -0.2, 0.2, 0.6];
        ManyFacetResult fit = ManyFacetRasch.FitMarginal(RatingTable.FromRecords(
            Enumerable.Range(0, 600).SelectMany(t =>
            {
                double theta = 1.2 * generator.NextNormal();
                return new[] { t % 4, (t + 1 + (t / 4 % 3)) % 4 }.SelectMany(r => Enumerable.Range(0, 4).Select(i =>
                {
                    double eta = theta - severity[r] - difficulty[i];
                    double one = Math.Exp(eta + 1);
                    double two = Math.Exp(2 * eta);
                    double u = generator.NextDouble() * (1 + one + two);
                    return new RatingRecord("p" + t, "r" + r, "i" + i, u < 1 ? 1 : u < 1 + one ? 2 : 3);
                }));
            }).ToArray()), model);

        fit.Converged.Should().BeTrue();
        fit.PersonVariance.Value.Should().BeApproximately(1.44, 3.5 * fit.PersonVarianceStandardError.Value);
        for (int i = 0; i < 4; i++)
        {
            FacetElement rater = fit.Raters.Find("r" + i)!;
            FacetElement item = fit.Items.Find("i" + i)!;
            rater.Severity.Value.Should().BeApproximately(severity[i], 3.5 * rater.StandardError.Value);
            item.Severity.Value.Should().BeApproximately(difficulty[i], 3.5 * item.StandardError.Value);
            rater.Infit.Value.Should().BeInRange(0.85, 1.15);
            item.Outfit.Value.Should().BeInRange(0.8, 1.2);
        }

        fit.Raters.Elements.Sum(e => e.Measure.Value).Should().BeApproximately(0, 1e-9);
        fit.Steps.Should().HaveCount(model == FacetModel.RatingScale ? 1 : 4);
        fit.Steps[0].Sum().Should().BeApproximately(0, 1e-9);
        fit.Persons.Reliability.Value.Should().BeInRange(0.6, 0.95);

        // A person rated by severe raters is adjusted upward, and the trail adds up.
        var effects = fit.LevelEffects(1.5, 2.5);
        effects.Sum(e => e.Before).Should().Be(600);
        effects.Sum(e => e.After).Should().Be(600);
        effects.Sum(e => e.Gained).Should().Be(fit.Adjustments(1.5, 2.5).Count(a => a.ChangesLevel)).And.BePositive();
    }

    [Fact]
    public void FitMarginal_TwoCategoriesOneRater_IsTheRaschModelOfTheItems()
    {
        // Two ways to one model: a single rater leaves persons and items alone.
        RatingTable table = SimulatedItems(200, seed: 11);
        ItemResponseResult rasch = ItemResponseTheory.Fit(table, ItemResponseModel.PartialCredit);
        ManyFacetResult facets = ManyFacetRasch.FitMarginal(table, FacetModel.PartialCredit);

        facets.LogLikelihood.Is(rasch.LogLikelihood.Value, 1e-8);
        facets.PersonVariance.Is(rasch.LatentVariance.Value, 1e-6);
        for (int i = 0; i < 5; i++)
        {
            facets.Items.Elements[i].Severity.Is(rasch.Items[i].Location.Value, 1e-6);
        }

        facets.Persons.Elements[7].Measure.Is(rasch.Scores[7].ExpectedAPosteriori.Value, 1e-6);
        facets.Raters.Elements[0].Measure.Is(0, 1e-12);
    }

    [Fact]
    public void FitMarginal_RenamedAndReorderedRaters_GivesTheSame()
    {
        RatingTable table = RatingTable.FromRecords(
            from t in Enumerable.Range(0, 40)
            from r in Enumerable.Range(0, 3)
            from i in Enumerable.Range(0, 2)
            select new RatingRecord("p" + t, "r" + r, "i" + i, 1 + Math.Min(3, t / 10) + (((t * 7) + (r * 3) + (i * 5) + (t * r)) % 3)));
        RatingTable turned = RatingTable.FromRecords(table.ToRecords().Reverse().Select(x => x with { Rater = "x" + x.Rater }));

        ManyFacetResult one = ManyFacetRasch.FitMarginal(table);
        ManyFacetResult other = ManyFacetRasch.FitMarginal(turned);
        one.Converged.Should().BeTrue();
        other.LogLikelihood.Is(one.LogLikelihood.Value, 1e-7);
        foreach (FacetElement rater in one.Raters.Elements)
        {
            other.Raters.Find("x" + rater.Id)!.Measure.Is(rater.Measure.Value, 1e-6);
            other.Raters.Find("x" + rater.Id)!.StandardError.Is(rater.StandardError.Value, 1e-6);
        }
    }

    [Fact]
    public void FitMarginal_Degenerate_SaysWhy()
    {
        ManyFacetRasch.FitMarginal(Check.Raters(Check.Row(null, null))).Reason.Should().Be(UndefinedReason.NoData);
        ManyFacetRasch.FitMarginal(Check.Raters([3, 3], [3, 3])).Reason.Should().Be(UndefinedReason.NoVariance);
        ManyFacetRasch.FitMarginal(Check.Raters([3, 2])).Reason.Should().Be(UndefinedReason.TooFewTargets);

        // Rater 2 gave nothing but the highest rating: his severity is minus infinity.
        ManyFacetRasch.FitMarginal(Check.Raters([1, 3], [2, 3], [3, 3])).Reason.Should().Be(UndefinedReason.Unbounded);
        ManyFacetRasch.FitMarginal(Check.Raters([1, 3], [2, 3], [3, 3])).PersonVariance.IsUndefined(UndefinedReason.Unbounded);
    }

    internal static RatingTable SimulatedItems(int persons, long seed)
    {
        Analytics.Internal.Generator generator = new(seed);
        return RatingTable.FromTargetsByItems(
            Check.Names("p", persons),
            Check.Names("i", 5),
            [.. Enumerable.Range(0, persons).Select(_ =>
            {
                double theta = generator.NextNormal();
                return Enumerable.Range(0, 5).Select(i => (double?)(generator.NextDouble() < 1 / (1 + Math.Exp(-(theta - ((i - 2) * 0.5)))) ? 1 : 0)).ToArray();
            })]);
    }

    [Fact]
    public void Fit_TwoRatersTwoCategories_HasTheClosedForm()
    {
        // Right/wrong by two raters: of the persons who got one of two, 3 got rater x's and 1 rater y's. Conditionally ln 3; joint twice that.
        ManyFacetResult fit = ManyFacetRasch.Fit(Check.Raters([1, 0], [1, 0], [1, 0], [0, 1], [1, 1], [0, 0]));
        fit.Converged.Should().BeTrue();
        (fit.Raters.Elements[0].Measure.Value - fit.Raters.Elements[1].Measure.Value).Should().BeApproximately(2 * Math.Log(3), 1e-6);
        fit.Persons.Elements[4].Measure.IsUndefined(UndefinedReason.Unbounded);
        fit.Persons.Elements[4].ObservedAverage.Should().Be(1);
        fit.Adjustments(0.6)[4].ChangesLevel.Should().BeFalse();
    }

    [Fact]
    public void Fit_Degenerate_SaysWhy()
    {
        ManyFacetRasch.Fit(Check.Raters(Check.Row(null, null))).Reason.Should().Be(UndefinedReason.NoData);
        ManyFacetRasch.Fit(Check.Raters([3, 3], [3, 3])).Reason.Should().Be(UndefinedReason.NoVariance);
        ManyFacetRasch.Fit(Check.Raters([1, 2, null, null], [2, 1, null, null], [null, null, 1, 2], [null, null, 2, 1])).Reason
            .Should().Be(UndefinedReason.Singular, "nothing connects the two halves");
        ((Action)(() => ManyFacetRasch.Fit(Check.Raters([1.5, 2])))).Should().Throw<ArgumentException>().WithMessage("A rating is 1.5; the model takes whole numbers.*");
    }
}
