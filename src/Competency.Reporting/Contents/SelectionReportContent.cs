using System.Diagnostics;
using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Core.Requirements;

namespace Competency.Reporting;

/// <summary>Candidates ranked by one requirement profile, with what their interviews say.</summary>
[DebuggerDisplay("{Ranking.Count} candidates to {Profile}")]
public sealed class SelectionReportContent : ReportContent
{
    private SelectionReportContent(
        CompetencyModel model, ValueList<DisclosedResult> candidates, RequirementProfile profile, RankingOrder order, InterviewEvidence? interviews)
        : base(model)
    {
        Candidates = candidates;
        Profile = profile;
        Order = order;
        Interviews = interviews;
        Ranking = ProfileRanking.Rank(candidates.Select(candidate => ProfileEvaluator.Evaluate(model, profile, candidate)), order);
    }

    /// <inheritdoc/>
    public override string Kind => "selection";

    /// <summary>Gets the candidates' results as a team may see them, by subject.</summary>
    public ValueList<DisclosedResult> Candidates { get; }

    /// <summary>Gets the profile.</summary>
    public RequirementProfile Profile { get; }

    /// <summary>Gets what comes first.</summary>
    public RankingOrder Order { get; }

    /// <summary>Gets the candidates by rank, the best first.</summary>
    public ValueList<RankedFit> Ranking { get; }

    /// <summary>Gets the interviews, or null.</summary>
    public InterviewEvidence? Interviews { get; }

    /// <summary>Makes the content of a selection report.</summary>
    /// <param name="model">The model that all results are by.</param>
    /// <param name="candidates">The candidates' disclosed results, one or more, in any order.</param>
    /// <param name="profile">The profile that they are ranked by.</param>
    /// <param name="order">What comes first.</param>
    /// <param name="interviews">What the interviews say, or null.</param>
    /// <exception cref="ArgumentException">There is no candidate, a result is by another model or version, a person is there twice, or the interviews are by a model that is not derived from this one.</exception>
    /// <exception cref="KeyNotFoundException">The model has no such profile.</exception>
    public static SelectionReportContent Create(
        CompetencyModel model,
        IEnumerable<DisclosedResult> candidates,
        ProfileId profile,
        RankingOrder order = RankingOrder.QualifiedFirst,
        InterviewEvidence? interviews = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(candidates);
        ValueList<DisclosedResult> seen = [.. candidates.OrderBy(candidate => candidate.Subject).Select(candidate => candidate.For(Audience.Team))];
        if (seen.Count == 0)
        {
            throw new ArgumentException("There are no candidates; allowed: one or more.", nameof(candidates));
        }

        for (int i = 0; i < seen.Count; i++)
        {
            CheckModel(model, seen[i].Model, seen[i].Subject);
            if (i > 0 && seen[i].Subject == seen[i - 1].Subject)
            {
                throw new ArgumentException($"'{seen[i].Subject}' is among the candidates twice; allowed: each person once.", nameof(candidates));
            }
        }

        if (interviews is not null && interviews.Model != model.ToInterviewModel())
        {
            throw new ArgumentException($"The interviews are by {interviews.Model.Reference}; allowed: the interview model of {model.Reference}.", nameof(interviews));
        }

        foreach (DisclosedResult interview in interviews?.Results ?? [])
        {
            CheckModel(interviews!.Model, interview.Model, interview.Subject);
        }

        return new SelectionReportContent(model, seen, model.GetProfile(profile), order, interviews);
    }
}

/// <summary>What interviews by a model's interview guide say.</summary>
/// <param name="Model">The interview model, as <see cref="InterviewModelExtensions.ToInterviewModel"/> derives it.</param>
/// <param name="Results">The disclosed results by it, of any number of the candidates.</param>
public sealed record InterviewEvidence(CompetencyModel Model, ValueList<DisclosedResult> Results);
