using Competency.Cli.Ratings;
using Competency.Core.Scoring;
using Competency.Core.Serialization;

namespace Competency.Cli.Output;

/// <summary>The complete results for other programs.</summary>
internal static class ScoreJson
{
    public static void Write(TeamScores scores, TextWriter writer) =>
        JsonOutput.Write(ScoreDocument.Of(scores), context => context.ScoreDocument, writer);

    /// <summary>Writes one result a line; who is refused is told on the error stream only.</summary>
    public static void WriteLines(TeamScores scores, TextWriter writer)
    {
        foreach (AssessmentResult result in scores.Results)
        {
            writer.Write(CompetencyJson.WriteResult(result, indented: false));
            writer.Write('\n');
        }
    }
}
