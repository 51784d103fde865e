using System.Collections.Immutable;
using Competency.Analytics.Internal;
using Competency.Analytics.Internal.Latent;

namespace Competency.Analytics;

/// <summary>A fitted item response model.</summary>
/// <remarks>Immutable and safe for any number of threads.</remarks>
public sealed partial class ItemResponseResult
{
    private readonly LatentScoring? _scoring;
    private readonly Quadrature? _quadrature;
    private readonly double _scale = 1;
    private readonly int[] _used = [];

    private ItemResponseResult(RatingTable table, ItemResponseModel model, AnswerSheet sheet)
    {
        Model = model;
        Persons = sheet.Persons.Length;
        PersonsLeftOut = table.Targets.Length - Persons;
        Answers = sheet.Sheets.Sum(static s => s.Length);
    }

    internal ItemResponseResult(
        RatingTable table, ItemResponseModel model, ItemResponseOptions options, AnswerSheet sheet, LatentDesign design, Maximum maximum, Quadrature quadrature)
        : this(table, model, sheet)
    {
        bool free = model is ItemResponseModel.GradedResponse or ItemResponseModel.GeneralizedPartialCredit;
        double slope = maximum.Parameters[0];
        EqualDiscriminations = options.EqualDiscriminations;
        Converged = true;
        Iterations = maximum.Iterations;
        ParameterCount = design.Count;
        LogLikelihood = Statistic.Of(maximum.LogLikelihood);
        Aic = Statistic.Of((-2 * maximum.LogLikelihood) + (2 * design.Count));
        Bic = Statistic.Of((-2 * maximum.LogLikelihood) + (Math.Log(Persons) * design.Count));
        LatentVariance = Statistic.Of(free ? 1 : slope * slope);
        LatentVarianceStandardError = free
            ? Statistic.Undefined(UndefinedReason.NotComputed)
            : Statistic.Of(2 * Math.Abs(slope) * Math.Sqrt(maximum.Covariance[0][0]));
        _scale = free ? 1 : Math.Abs(slope);
        _quadrature = quadrature;
        _scoring = LatentScoring.At(design, [.. maximum.Parameters.Select((p, at) => at == 0 && !free ? Math.Abs(p) : p)]);
        _used = new int[table.Items.Length];
        Array.Fill(_used, -1);
        for (int i = 0; i < sheet.Items.Length; i++)
        {
            // Units are laid out as the items are first met in the answers.
            _used[sheet.Items[i]] = design.UnitOf(i);
        }

        Items = [.. table.Items.Select((id, at) => Array.IndexOf(sheet.Items, at) is >= 0 and int used
            ? Item(id, used, sheet.Answers[at], design, maximum, free)
            : LeftOut(id, sheet.Answers[at]))];
        Scores = AllScores(table);
        EapReliability = Reliability(Scores);
        WeightedLikelihoodReliability = WeightedReliability(Scores);
    }

    /// <summary>Gets why there is no fit; <see cref="UndefinedReason.None"/> when there is one.</summary>
    public UndefinedReason Reason { get; private init; }

    /// <summary>Gets the model.</summary>
    public ItemResponseModel Model { get; }

    /// <summary>Gets whether all items share one discrimination.</summary>
    public bool EqualDiscriminations { get; private init; }

    /// <summary>Gets whether the iteration converged: the Newton step that was left is below 1e-6 standard errors.</summary>
    public bool Converged { get; private init; }

    /// <summary>Gets the number of iterations.</summary>
    public int Iterations { get; private init; }

    /// <summary>Gets the number of persons used: those with at least one answer.</summary>
    public int Persons { get; }

    /// <summary>Gets the number of persons left out.</summary>
    public int PersonsLeftOut { get; }

    /// <summary>Gets the number of answers used.</summary>
    public int Answers { get; }

    /// <summary>Gets what is done about missing answers: everything present is used.</summary>
    public MissingRule Missing { get; } = MissingRule.Available;

    /// <summary>Gets the number of parameters estimated.</summary>
    public int ParameterCount { get; private init; }

    /// <summary>Gets the marginal log-likelihood at the estimates.</summary>
    public Statistic LogLikelihood { get; private init; }

    /// <summary>Gets Akaike's information criterion, −2 log-likelihood + 2 parameters.</summary>
    public Statistic Aic { get; private init; }

    /// <summary>Gets Schwarz's information criterion, −2 log-likelihood + ln(persons) × parameters.</summary>
    public Statistic Bic { get; private init; }

    /// <summary>Gets the variance of θ: 1 by definition where items have discriminations, otherwise estimated.</summary>
    public Statistic LatentVariance { get; private init; }

    /// <summary>Gets the standard error of <see cref="LatentVariance"/>; undefined where it is fixed.</summary>
    public Statistic LatentVarianceStandardError { get; private init; }

    /// <summary>Gets the items, in the table's order.</summary>
    public ImmutableArray<ItemResponseItem> Items { get; private init; } = [];

    /// <summary>Gets the latent scores of all persons of the table, in its order.</summary>
    public ImmutableArray<LatentScore> Scores { get; private init; } = [];

    /// <summary>Gets the reliability of the EAP scores: their variance (divisor n) over itself plus the mean posterior variance.</summary>
    /// <remarks>Source: Adams (2005), Studies in Educational Evaluation 31, 162-172, https://doi.org/10.1016/j.stueduc.2005.05.008.</remarks>
    public Statistic EapReliability { get; private init; }

    /// <summary>Gets the reliability of Warm's estimates: 1 − their mean squared standard error over their variance (divisor n − 1). Negative where persons differ less than their errors.</summary>
    /// <remarks>Source: Adams (2005), as above; the separation reliability that TAM prints. The standard error is <see cref="LatentScore.WeightedLikelihoodStandardError"/>.</remarks>
    public Statistic WeightedLikelihoodReliability { get; private init; }

    internal static ItemResponseResult Failed(RatingTable table, ItemResponseModel model, AnswerSheet sheet, UndefinedReason reason, int iterations)
    {
        Statistic none = Statistic.Undefined(reason);
        return new ItemResponseResult(table, model, sheet)
        {
            Reason = reason,
            Iterations = iterations,
            LogLikelihood = none,
            Aic = none,
            Bic = none,
            LatentVariance = none,
            LatentVarianceStandardError = none,
            EapReliability = none,
            WeightedLikelihoodReliability = none,
            Items = [.. table.Items.Select((id, at) => Array.IndexOf(sheet.Items, at) >= 0 ? LeftOut(id, sheet.Answers[at], reason) : LeftOut(id, sheet.Answers[at]))],
            Scores = [.. table.Targets.Select(id => Unscored(id, reason))],
        };
    }

    private static ItemResponseItem LeftOut(string id, int answers, UndefinedReason? reason = null)
    {
        UndefinedReason why = reason ?? (answers == 0 ? UndefinedReason.NoData : UndefinedReason.NoVariance);
        Statistic none = Statistic.Undefined(why);
        return new ItemResponseItem { Item = id, Reason = why, Answers = answers, Discrimination = none, DiscriminationStandardError = none };
    }

    private static ItemResponseItem Item(string id, int item, int answers, LatentDesign design, Maximum maximum, bool free)
    {
        int slope = design.SlopeOf(item);
        double a = free ? maximum.Parameters[slope] : 1;
        int steps = design.Categories[item].Length - 1;
        List<Statistic> thresholds = [];
        List<Statistic> errors = [];
        for (int k = 1; k <= steps; k++)
        {
            // Graded: b = −d/a. Partial credit: b = −(c(k) − c(k − 1))/a.
            (int Parameter, double Weight)[] above = design.Kind == ResponseKind.Cumulative
                ? [.. design.ItemIntercept(item, k).Select(static w => (w.Parameter, -w.Weight))]
                : design.Step(item, k);
            double b = maximum.Value(above) / a;
            thresholds.Add(Statistic.OfOr(b, UndefinedReason.Unbounded));
            (int, double)[] delta = [.. above.Select(w => (w.Parameter, w.Weight / a)), .. free ? [(slope, -b / a)] : Array.Empty<(int, double)>()];
            errors.Add(Statistic.OfOr(maximum.Error(delta), UndefinedReason.Unbounded));
        }

        return new ItemResponseItem
        {
            Item = id,
            Answers = answers,
            Categories = [.. design.Categories[item]],
            Discrimination = Statistic.Of(a),
            DiscriminationStandardError = free ? Statistic.Of(maximum.Error([(slope, 1)])) : Statistic.Undefined(UndefinedReason.NotComputed),
            Intercepts = [.. Enumerable.Range(1, steps).Select(k => maximum.Value(design.ItemIntercept(item, k)))],
            InterceptStandardErrors = [.. Enumerable.Range(1, steps).Select(k => maximum.Error(design.ItemIntercept(item, k)))],
            Thresholds = [.. thresholds],
            ThresholdStandardErrors = [.. errors],
        };
    }

    private static Statistic WeightedReliability(ImmutableArray<LatentScore> scores)
    {
        LatentScore[] defined = [.. scores.Where(static s => s.WeightedLikelihood.IsDefined && s.WeightedLikelihoodStandardError.IsDefined)];
        if (defined.Length < 2)
        {
            return Statistic.Undefined(UndefinedReason.TooFewTargets);
        }

        double variance = Describe.Variance([.. defined.Select(static s => s.WeightedLikelihood.Value)]);
        double error = defined.Average(static s => Math.Pow(s.WeightedLikelihoodStandardError.Value, 2));
        return Statistic.OfOr(1 - (error / variance), UndefinedReason.NoVariance);
    }

    private static Statistic Reliability(ImmutableArray<LatentScore> scores)
    {
        LatentScore[] defined = [.. scores.Where(static s => s.ExpectedAPosteriori.IsDefined)];
        if (defined.Length < 2)
        {
            return Statistic.Undefined(UndefinedReason.TooFewTargets);
        }

        double mean = defined.Average(static s => s.ExpectedAPosteriori.Value);
        double between = defined.Average(s => Math.Pow(s.ExpectedAPosteriori.Value - mean, 2));
        double within = defined.Average(static s => Math.Pow(s.ExpectedAPosterioriDeviation.Value, 2));
        return Statistic.OfOr(between / (between + within), UndefinedReason.NoVariance);
    }
}
