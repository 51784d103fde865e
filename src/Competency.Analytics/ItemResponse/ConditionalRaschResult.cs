using System.Collections.Immutable;
using Competency.Analytics.Internal.Latent;

namespace Competency.Analytics;

/// <summary>A Rasch model fitted by conditional maximum likelihood.</summary>
public sealed class ConditionalRaschResult
{
    private ConditionalRaschResult(RatingTable table, FacetModel model, AnswerSheet sheet)
    {
        Model = model;
        Persons = sheet.Persons.Length;
        PersonsLeftOut = table.Targets.Length - Persons;
    }

    internal ConditionalRaschResult(RatingTable table, FacetModel model, AnswerSheet sheet, LatentDesign design, Maximum maximum)
        : this(table, model, sheet)
    {
        Converged = true;
        Iterations = maximum.Iterations;
        LogLikelihood = Statistic.Of(maximum.LogLikelihood);
        Steps = model == FacetModel.RatingScale
            ? [.. Enumerable.Range(1, design.Categories[0].Length - 1).Select(k => maximum.Value(design.Step(0, k)) - maximum.Value(design.Location(0)))]
            : [];
        LatentScoring scoring = new(
            ResponseKind.Adjacent,
            [.. design.Units.Select(static _ => 1.0)],
            [.. design.Units.Select(u => u.InterceptsAt(maximum.Parameters))],
            [.. design.Units.Select(static u => Enumerable.Range(0, u.Categories).Select(static k => (double)k).ToArray())]);
        Measures = Measure(table, sheet, scoring);
        Items = [.. table.Items.Select((id, at) => Array.IndexOf(sheet.Items, at) is >= 0 and int item
            ? Fitted(id, item, sheet, design, maximum, scoring)
            : LeftOut(id, sheet.Answers[at], null))];
    }

    /// <summary>Gets why there is no fit; <see cref="UndefinedReason.None"/> when there is one.</summary>
    public UndefinedReason Reason { get; private init; }

    /// <summary>Gets the model.</summary>
    public FacetModel Model { get; }

    /// <summary>Gets whether the iteration converged: the Newton step that was left is below 1e-6 standard errors.</summary>
    public bool Converged { get; private init; }

    /// <summary>Gets the number of iterations.</summary>
    public int Iterations { get; private init; }

    /// <summary>Gets the number of persons used: those with at least one answer.</summary>
    public int Persons { get; }

    /// <summary>Gets the number of persons left out.</summary>
    public int PersonsLeftOut { get; }

    /// <summary>Gets what is done about missing answers: everything present is used.</summary>
    public MissingRule Missing { get; } = MissingRule.Available;

    /// <summary>Gets the conditional log-likelihood at the estimates.</summary>
    public Statistic LogLikelihood { get; private init; }

    /// <summary>Gets the common steps in logits, with the sum zero, for the rating scale; empty for partial credit.</summary>
    public ImmutableArray<double> Steps { get; private init; } = [];

    /// <summary>Gets the items, in the table's order.</summary>
    public ImmutableArray<ConditionalRaschItem> Items { get; private init; } = [];

    /// <summary>Gets the persons, in the table's order.</summary>
    public ImmutableArray<RaschPerson> Measures { get; private init; } = [];

    internal static ConditionalRaschResult Failed(RatingTable table, FacetModel model, AnswerSheet sheet, UndefinedReason reason, int iterations) => new(table, model, sheet)
    {
        Reason = reason,
        Iterations = iterations,
        LogLikelihood = Statistic.Undefined(reason),
        Items = [.. table.Items.Select((id, at) => LeftOut(id, sheet.Answers[at], Array.IndexOf(sheet.Items, at) >= 0 ? reason : null))],
        Measures = [.. table.Targets.Select(id => new RaschPerson(id, 0, 0, Statistic.Undefined(reason), Statistic.Undefined(reason)))],
    };

    private static ConditionalRaschItem LeftOut(string id, int answers, UndefinedReason? reason)
    {
        UndefinedReason why = reason ?? (answers == 0 ? UndefinedReason.NoData : UndefinedReason.NoVariance);
        Statistic none = Statistic.Undefined(why);
        return new ConditionalRaschItem { Item = id, Reason = why, Answers = answers, Location = none, LocationStandardError = none, Infit = none, Outfit = none };
    }

    private static ImmutableArray<RaschPerson> Measure(RatingTable table, AnswerSheet sheet, LatentScoring scoring)
    {
        Statistic none = Statistic.Undefined(UndefinedReason.NoData);
        RaschPerson[] measures = [.. table.Targets.Select(id => new RaschPerson(id, 0, 0, none, none))];
        for (int p = 0; p < sheet.Persons.Length; p++)
        {
            int target = sheet.Persons[p];
            (double Value, double Error)? mode = scoring.Mode(sheet.Sheets[p], withPrior: false);
            measures[target] = new RaschPerson(
                table.Targets[target],
                sheet.Sheets[p].Length,
                sheet.Sheets[p].Sum(static a => a.Category),
                mode is { } m ? Statistic.Of(m.Value) : Statistic.Undefined(UndefinedReason.Unbounded),
                mode is { } e ? Statistic.Of(e.Error) : Statistic.Undefined(UndefinedReason.Unbounded));
        }

        return [.. measures];
    }

    private ConditionalRaschItem Fitted(string id, int item, AnswerSheet sheet, LatentDesign design, Maximum maximum, LatentScoring scoring)
    {
        int steps = design.Categories[item].Length - 1;
        double squares = 0;
        double variances = 0;
        double standardized = 0;
        int count = 0;
        for (int p = 0; p < sheet.Persons.Length; p++)
        {
            Statistic measure = Measures[sheet.Persons[p]].Measure;
            int at = Array.FindIndex(sheet.Sheets[p], a => a.Item == item);
            if (measure.IsDefined && at >= 0)
            {
                (double mean, double variance, _) = scoring.Moments(item, measure.Value);
                double residual = sheet.Sheets[p][at].Category - mean;
                squares += residual * residual;
                variances += variance;
                standardized += residual * residual / variance;
                count++;
            }
        }

        return new ConditionalRaschItem
        {
            Item = id,
            Answers = (int)sheet.Counts[item].Sum(),
            Categories = [.. design.Categories[item]],
            Location = Statistic.Of(maximum.Value(design.Location(item))),
            LocationStandardError = Statistic.Of(maximum.Error(design.Location(item))),
            Thresholds = [.. Enumerable.Range(1, steps).Select(k => maximum.Value(design.Step(item, k)))],
            ThresholdStandardErrors = [.. Enumerable.Range(1, steps).Select(k => maximum.Error(design.Step(item, k)))],
            Infit = Statistic.OfOr(squares / variances, UndefinedReason.NoData),
            Outfit = Statistic.OfOr(standardized / count, UndefinedReason.NoData),
        };
    }
}
