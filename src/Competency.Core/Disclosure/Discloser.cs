using Competency.Core.Scoring;
using Competency.Core.Scoring.Compiled;
using Competency.Core.Validation;

namespace Competency.Core.Disclosure;

/// <summary>Discloses assessments by the models of an engine.</summary>
/// <remarks>
/// The ratings of groups under their minimum are set aside before anything is computed; what is left is scored by the engine's own rules, in whole
/// nano-points. Immutable, pure, safe for any number of threads.
/// </remarks>
public sealed class Discloser : IDisclosure
{
    private readonly AssessmentEngine _engine;

    /// <summary>Makes a discloser over an engine's models and rules.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="engine"/> is null.</exception>
    public Discloser(AssessmentEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        _engine = engine;
    }

    /// <inheritdoc/>
    public DisclosureRelease Disclose(Assessment assessment, DisclosurePolicy? policy = null, IEnumerable<DisclosureRelease>? earlier = null)
    {
        DisclosureOutcome outcome = Evaluate(assessment, policy, earlier);
        return outcome.Release ?? throw new CompetencyValidationException($"The assessment of '{assessment.Subject}'", outcome.Report);
    }

    /// <inheritdoc/>
    public DisclosureOutcome Evaluate(Assessment assessment, DisclosurePolicy? policy = null, IEnumerable<DisclosureRelease>? earlier = null)
    {
        if (!_engine.TryResolve(assessment, out ScoringPlan? plan, out SubjectRatings? ratings, out ValidationReport report))
        {
            return new DisclosureOutcome(assessment, null, report);
        }

        policy ??= DisclosurePolicy.Default;
        EarlierRelease[] releases = EarlierReleases.Read(_engine, assessment, earlier, policy);
        Record record = Record.Of(plan, ratings);
        Grouping grouping = Grouping.Of(plan, ratings, record.Leaves, policy);
        LeafChoice[] choices = new LeafChooser(grouping.Visible, releases, policy, record.IsSelfAlone).Run();
        CommentChoice comments = CommentChoice.Of(assessment, grouping, choices, releases, policy);
        try
        {
            VisibleScores scores = VisibleScores.Of(grouping.Visible, record, assessment, _engine.Custom);
            DisclosedResult result = new DisclosedBuilder(record, grouping, choices, scores, policy, releases.LastOrDefault()?.Reference)
                .Build(assessment, comments, releases.Length + 1);
            return new DisclosureOutcome(assessment, ReleaseBuilder.Build(result, record, grouping.Visible, comments), report);
        }
        catch (CustomRuleException exception)
        {
            return new DisclosureOutcome(assessment, null, AssessmentEngine.Failed(exception));
        }
    }
}
