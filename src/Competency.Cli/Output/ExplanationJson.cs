using Competency.Core.Scoring;

namespace Competency.Cli.Output;

/// <summary>A whole explanation for other programs, down to each rating.</summary>
internal static class ExplanationJson
{
    public static void Write(AssessmentResult result, ExplanationNode root, TextWriter writer) => JsonOutput.Write(
        new ExplanationDocument(
            ScoreDocument.CurrentVersion, result.Subject.Value, ModelDocument.Of(result.Model), result.Fingerprint, NodeDocument.Of(root)),
        context => context.ExplanationDocument,
        writer);
}
