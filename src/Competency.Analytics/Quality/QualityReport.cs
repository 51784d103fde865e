using System.Collections.Immutable;
using Competency.Analytics.Internal;

namespace Competency.Analytics;

/// <summary>Everything that the ratings of a round allow to be said about their quality.</summary>
public sealed partial class QualityReport
{
    private QualityReport()
    {
    }

    /// <summary>Gets the number of targets.</summary>
    public int Targets { get; private init; }

    /// <summary>Gets the number of raters, self included.</summary>
    public int Raters { get; private init; }

    /// <summary>Gets the number of items.</summary>
    public int ItemCount { get; private init; }

    /// <summary>Gets the number of ratings present.</summary>
    public int Ratings { get; private init; }

    /// <summary>Gets the items, in the table's order, by the ratings of others than self.</summary>
    public ImmutableArray<ItemQuality> Items { get; private init; } = [];

    /// <summary>Gets the agreement about each target over all items together.</summary>
    public ImmutableArray<WithinGroupAgreementResult> Agreement { get; private init; } = [];

    /// <summary>Gets the internal consistency of the items over the targets' mean ratings.</summary>
    public InternalConsistencyResult Consistency { get; private init; } = new();

    /// <summary>Gets the split-half reliability of the odd against the even items over the targets' mean ratings.</summary>
    public SplitHalfResult SplitHalf { get; private init; } = new();

    /// <summary>Gets omega total over the targets' mean ratings.</summary>
    public OmegaResult Omega { get; private init; } = new();

    /// <summary>Gets the generalizability study; undefined where raters differ from target to target.</summary>
    public GeneralizabilityResult Generalizability { get; private init; } = new();

    /// <summary>Gets self against others on the mean of all items; null when no rule for self-ratings was given.</summary>
    public SelfOtherResult? SelfOther { get; private init; }

    /// <summary>Gets the forms with at least one sign of careless answering.</summary>
    public ImmutableArray<CarelessRespondingResult> CarelessForms { get; private init; } = [];

    /// <summary>Gets the plain-language reading: what was found, item by item, then the round as a whole.</summary>
    public ImmutableArray<QualityFinding> Findings { get; private init; } = [];

    /// <summary>Makes the report in one call.</summary>
    /// <param name="table">The ratings of the round.</param>
    /// <param name="scale">The response scale; ratings outside it are refused.</param>
    /// <param name="options">What to take into account; the defaults when left out.</param>
    /// <returns>The report. What the data do not allow is in it with its reason.</returns>
    /// <exception cref="ArgumentException">A rating lies outside the scale, the table has no item, or the null does not fit the scale.</exception>
    /// <example><code>
    /// QualityReport report = QualityReport.Create(table, ResponseScale.Create(1, 5));
    /// Console.WriteLine(report.ToMarkdown(ReportLanguage.SimplifiedChinese));
    /// </code></example>
    public static QualityReport Create(RatingTable table, ResponseScale scale, QualityReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(scale);
        QualityReportOptions choice = options ?? new QualityReportOptions();
        RatingTable others = choice.IsSelf is { } self ? table.Where((target, rater) => !self(target, rater)) : table;
        RatingTable means = others.AverageOverRaters();
        ImmutableArray<ItemStatisticsResult> statistics = ItemStatistics.Compute(means, scale);
        ImmutableArray<ItemQuality> items = [.. table.Items.Select((item, at) => Item(others.SelectItems(item), scale, choice, statistics[at]))];
        QualityReport report = new()
        {
            Targets = table.Targets.Length,
            Raters = table.Raters.Length,
            ItemCount = table.Items.Length,
            Ratings = table.Count,
            Items = items,
            Agreement = WithinGroupAgreement.Compute(others, scale, choice.NullDistribution, MissingRule.Available),
            Consistency = InternalConsistency.Compute(means),
            SplitHalf = Analytics.SplitHalf.OddEven(means),
            Omega = OmegaTotal.Compute(means),
            Generalizability = GeneralizabilityStudy.Compute(others),
            SelfOther = choice.IsSelf is { } isSelf ? Analytics.SelfOther.Compute(table.AverageOverItems(), isSelf, scale) : null,
            CarelessForms = Careless(table, choice),
        };
        return report.With(QualityReading.Of(report, choice));
    }

    internal static ImmutableArray<CarelessRespondingResult> Careless(RatingTable answers, QualityReportOptions options) =>
        [.. CarelessResponding.Screen(answers, options.Careless).Where(static f => f.HasLongRun || (f.HasNoVariance && f.Answered >= 3))];

    private static ItemQuality Item(RatingTable table, ResponseScale scale, QualityReportOptions options, ItemStatisticsResult statistics)
    {
        WithinGroupAgreementResult[] defined =
            [.. WithinGroupAgreement.Compute(table, scale, options.NullDistribution).Where(static a => a.Rwg.IsDefined)];
        Statistic none = Statistic.Undefined(UndefinedReason.TooFewRaters);
        return new ItemQuality
        {
            Item = table.Items[0],
            AgreementTargets = defined.Length,
            MeanRaters = defined.Length == 0 ? 0 : defined.Average(static a => a.Raters),
            MeanRwg = defined.Length == 0 ? none : Statistic.Of(defined.Average(static a => a.Rwg.Value)),
            MeanAverageDeviation = defined.Length == 0 ? none : Statistic.Of(defined.Average(static a => a.AverageDeviationMedian.Value)),
            Reliability = GroupReliability.Compute(table),
            Krippendorff = KrippendorffAlpha.Compute(table, KrippendorffMetric.Ordinal),
            ChanceCorrected = SameRaters.Of(table) is { } panel ? ChanceCorrectedAgreement.Compute(panel, AgreementWeights.Quadratic, Categories(panel, scale)) : null,
            Statistics = statistics,
        };
    }

    private static double[]? Categories(RatingTable table, ResponseScale scale)
    {
        bool isWhole = double.IsInteger(scale.Minimum) && double.IsInteger(scale.Maximum)
            && Enumerable.Range(0, table.Count).All(at => double.IsInteger(table.ValueAt(at)));
        return isWhole ? [.. Enumerable.Range(0, (int)(scale.Maximum - scale.Minimum) + 1).Select(at => scale.Minimum + at)] : null;
    }

    private QualityReport With(ImmutableArray<QualityFinding> findings) => new()
    {
        Targets = Targets,
        Raters = Raters,
        ItemCount = ItemCount,
        Ratings = Ratings,
        Items = Items,
        Agreement = Agreement,
        Consistency = Consistency,
        SplitHalf = SplitHalf,
        Omega = Omega,
        Generalizability = Generalizability,
        SelfOther = SelfOther,
        CarelessForms = CarelessForms,
        Findings = findings,
    };
}
