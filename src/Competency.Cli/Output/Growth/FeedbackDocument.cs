using Competency.Development.Conversations;

namespace Competency.Cli.Output.Growth;

/// <summary>What <c>feedback --format json</c> writes.</summary>
internal sealed record FeedbackDocument(int FormatVersion, string Subject, ModelDocument Model, string Language, string Title, IEnumerable<FeedbackSectionDocument> Sections)
{
    public const int CurrentVersion = 1;

    public static FeedbackDocument Of(FeedbackGuide guide) => new(
        CurrentVersion,
        guide.Subject.Value,
        ModelDocument.Of(guide.Model),
        guide.Language,
        guide.Title,
        guide.Sections.Select(section => new FeedbackSectionDocument(
            Display.Name(section.Kind), section.Title, section.Points.Select(point => new FeedbackPointDocument(point.Dimension?.Value, point.Text)))));
}

internal sealed record FeedbackSectionDocument(string Kind, string Title, IEnumerable<FeedbackPointDocument> Points);

internal sealed record FeedbackPointDocument(string? Dimension, string Text);
