using Competency.Cli.Models;
using Competency.Core;
using Competency.Core.Scoring;
using Competency.Formats;

namespace Competency.Cli.Ratings;

/// <summary>What came of a whole file: everyone is in one of the two lists.</summary>
internal sealed record TeamScores(CompetencyModel Model, ValueList<AssessmentResult> Results, ValueList<Refusal> Refusals)
{
    public static TeamScores Of(RatingFile file, ModelChoice choice, Terminal terminal, CancellationToken cancellationToken)
    {
        List<AssessmentResult> results = [];
        List<Refusal> refusals = [];
        foreach (SubjectRatings subject in terminal.Track(Phrases.In(terminal.Language).Scoring, file.Subjects))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (RatingSource.Score(subject, choice, out Refusal? refusal) is { } result)
            {
                results.Add(result);
            }
            else
            {
                refusals.Add(refusal!);
            }
        }

        if (file.Faults.Count > 0)
        {
            refusals.Add(new Refusal(null, file.Faults));
        }

        return new TeamScores(choice.Model, results.ToValueList(), refusals.ToValueList());
    }
}
