using System.Collections.Immutable;
using Competency.Analytics.Internal;
using Competency.Core;
using Competency.Core.Scoring;

namespace Competency.Analytics;

/// <summary>How far the ratings of an assessment round can be trusted, dimension by dimension.</summary>
/// <remarks>
/// It names no rater, but figures over one or two people can come close to naming one: it is meant for those who run the round, not for
/// those who were rated.
/// </remarks>
public sealed partial class RoundQualityReport
{
    /// <summary>The most parameters with which rater severity is still estimated: 150.</summary>
    public const int MostSeverityParameters = 150;

    private RoundQualityReport(AssessmentRound round) => Round = round;

    /// <summary>Gets the round.</summary>
    public AssessmentRound Round { get; }

    /// <summary>Gets the dimensions, in order of definition.</summary>
    public ImmutableArray<DimensionQuality> Dimensions { get; private init; } = [];

    /// <summary>Gets self against others on the mean of all items; undefined in all parts where items have different scales.</summary>
    public SelfOtherResult SelfOther { get; private init; } = new();

    /// <summary>Gets the forms with at least one sign of careless answering, looked for in the answers as given.</summary>
    public ImmutableArray<CarelessRespondingResult> CarelessForms { get; private init; } = [];

    /// <summary>Gets the severity of those raters who rated several people, by marginal likelihood over all items on the model's scale.</summary>
    /// <remarks>Null where fewer than two raters rated several people, or the model would have more than <see cref="MostSeverityParameters"/> parameters.</remarks>
    public ManyFacetResult? Severity { get; private init; }

    /// <summary>Gets the adverse impact of the context's decisions on its groups.</summary>
    /// <value>Null where the context lacks groups or decisions. People without a group are not in it; those without a decision are counted.</value>
    public AdverseImpactReport? AdverseImpact { get; private init; }

    /// <summary>Gets the plain-language reading: dimension by dimension, then the round as a whole.</summary>
    public ImmutableArray<QualityFinding> Findings { get; private init; } = [];

    /// <summary>Makes the report in one call.</summary>
    /// <param name="assessments">The assessments, one for each person; those that do not fit the model are left out and listed in <see cref="AssessmentRound.Faults"/>.</param>
    /// <param name="model">The model they are by.</param>
    /// <param name="options">What to take into account; the defaults when left out. Who is self is told by the roles unless a rule is given.</param>
    /// <param name="context">An earlier round, groups and decisions; none when left out.</param>
    /// <returns>The report. What the data do not allow is in it with its reason.</returns>
    /// <exception cref="ArgumentException">The earlier round is by another model.</exception>
    /// <example><code>
    /// RoundQualityReport report = RoundQualityReport.Create(assessments, model);
    /// Console.WriteLine(report.ToMarkdown(ReportLanguage.SimplifiedChinese));
    /// </code></example>
    public static RoundQualityReport Create(
        IEnumerable<Assessment> assessments, CompetencyModel model, QualityReportOptions? options = null, RoundContext? context = null) =>
        Create(AssessmentRound.Create(assessments, model), options, context);

    /// <summary>Makes the report of a round that has been taken up.</summary>
    /// <param name="round">The round.</param>
    /// <param name="options">What to take into account; the defaults when left out. Who is self is told by the roles unless a rule is given.</param>
    /// <param name="context">An earlier round, groups and decisions; none when left out.</param>
    /// <returns>The report. What the data do not allow is in it with its reason.</returns>
    /// <exception cref="ArgumentException">The earlier round is by another model.</exception>
    public static RoundQualityReport Create(AssessmentRound round, QualityReportOptions? options = null, RoundContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(round);
        RoundContext around = context ?? new RoundContext();
        if (around.Earlier is { } earlier && earlier.Model.Id != round.Model.Id)
        {
            throw new ArgumentException($"The earlier round is by '{earlier.Model.Id}'; allowed: any version of '{round.Model.Id}', the model of this round.", nameof(context));
        }

        QualityReportOptions given = options ?? new QualityReportOptions();
        QualityReportOptions choice = given.IsSelf is null ? given.With(round.IsSelf) : given;
        ImmutableArray<string> groups = around.GroupOf is { } groupOf ? GroupComparing.Groups(round, groupOf) : [];
        RoundQualityReport report = new(round)
        {
            Dimensions = [.. round.Dimensions.Select((d, at) => Of(round, d, at, choice, around, groups))],
            SelfOther = SelfAgainstOthers(round, choice),
            CarelessForms = QualityReport.Careless(round.Answers, choice),
            Severity = SeverityOf(round, choice.IsSelf!),
            AdverseImpact = Impact(round, around),
        };
        return new RoundQualityReport(round)
        {
            Dimensions = report.Dimensions,
            SelfOther = report.SelfOther,
            CarelessForms = report.CarelessForms,
            Severity = report.Severity,
            AdverseImpact = report.AdverseImpact,
            Findings = RoundReading.Of(report, choice),
        };
    }

    private static DimensionQuality Of(
        AssessmentRound round, RoundDimension dimension, int at, QualityReportOptions options, RoundContext context, ImmutableArray<string> groups)
    {
        RatingTable others = dimension.Ratings.Where((target, rater) => !options.IsSelf!(target, rater));
        RatingTable scores = dimension.Scores.Where((target, rater) => !options.IsSelf!(target, rater));
        IEnumerable<RoleId?> roles = round.Roles.Where(static r => r != RoleId.Self).Select(static r => (RoleId?)r).Prepend(null);
        RatingTable? panel = Internal.SameRaters.Of(scores);
        double[] norm = [.. PersonScores.Of(dimension, options.IsSelf!).Select(static p => p.Score)];
        DimensionQuality quality = new(
            dimension,
            QualityReport.Create(dimension.Ratings, dimension.Scale, options),
            [.. roles.Select(role => Agreement(role is null ? others : others.Where((target, rater) => round.RoleOf(target, rater) == role), role, dimension.Scale, options))],
            GroupReliability.Compute(scores))
        {
            SameRaters = panel is null ? null : Internal.SameRaters.Reliability(panel),
            Concordance = panel is null ? null : KendallW.Compute(panel),
            Norms = norm.Length == 0 ? null : NormTable.Create(dimension.Id.Value, norm, options.MinimumNormGroup),
            Change = context.Earlier is { } earlier ? ChangeComparison.Of(dimension, options.IsSelf!, earlier) : null,
            Groups = groups.Length < 2 ? [] : GroupComparing.Of(dimension, groups, context.GroupOf!, options.IsSelf!),
        };
        options.Progress?.Report((at + 1d) / round.Dimensions.Length);
        return quality;
    }

    private static AdverseImpactReport? Impact(AssessmentRound round, RoundContext context) =>
        context is { GroupOf: { } groupOf, IsSelected: { } isSelected }
            ? Analytics.AdverseImpact.ForVerdicts(
                round.Ratings.Targets.Select(target => (Group: groupOf(target), Selected: isSelected(target))).Where(static p => p.Group is not null).Select(static p => (p.Group!, p.Selected)))
            : null;

    private static RoleAgreement Agreement(RatingTable table, RoleId? role, ResponseScale scale, QualityReportOptions options)
    {
        WithinGroupAgreementResult[] defined =
            [.. WithinGroupAgreement.Compute(table, scale, options.NullDistribution, MissingRule.Available).Where(static a => a.Rwg.IsDefined)];
        Statistic none = Statistic.Undefined(UndefinedReason.TooFewRaters);
        return new RoleAgreement
        {
            Role = role,
            People = defined.Length,
            MeanRaters = defined.Length == 0 ? 0 : defined.Average(static a => a.Raters),
            MeanRwg = defined.Length == 0 ? none : Statistic.Of(defined.Average(static a => a.Rwg.Value)),
            MeanAverageDeviation = defined.Length == 0 ? none : Statistic.Of(defined.Average(static a => a.AverageDeviationMedian.Value)),
        };
    }

    private static SelfOtherResult SelfAgainstOthers(AssessmentRound round, QualityReportOptions options)
    {
        ResponseScale[] scales = [.. round.Dimensions.Select(static d => d.Scale).DistinctBy(static s => (s.Minimum, s.Maximum))];
        return scales.Length == 1
            ? Analytics.SelfOther.Compute(round.Ratings.AverageOverItems(), options.IsSelf!, scales[0])
            : new SelfOtherResult();
    }

    private static ManyFacetResult? SeverityOf(AssessmentRound round, Func<string, string, bool> isSelf)
    {
        int lowest = round.Model.Scale.Minimum;
        int highest = round.Model.Scale.Maximum;
        string[] items = [.. round.Dimensions.Where(d => d.Scale.Minimum == lowest && d.Scale.Maximum == highest).SelectMany(static d => d.Ratings.Items)];
        RatingTable others = round.Ratings.SelectItems(items).Where((target, rater) => !isSelf(target, rater));
        HashSet<string> several = [.. others.RatersOfSeveralTargets()];
        return several.Count < 2 || several.Count + items.Length + (highest - lowest) > MostSeverityParameters
            ? null
            : ManyFacetRasch.FitMarginal(others.SelectRaters([.. several]));
    }
}
