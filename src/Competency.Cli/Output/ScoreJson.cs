using Competency.Cli.Ratings;

namespace Competency.Cli.Output;

/// <summary>The complete results for other programs.</summary>
internal static class ScoreJson
{
    public static void Write(TeamScores scores, TextWriter writer) =>
        JsonOutput.Write(ScoreDocument.Of(scores), context => context.ScoreDocument, writer);
}
