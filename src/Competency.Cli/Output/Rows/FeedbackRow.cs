using Competency.Development.Conversations;

namespace Competency.Cli.Output.Rows;

/// <summary>One point of a guide for the conversation.</summary>
internal sealed record FeedbackRow(string Subject, string Section, string? Dimension, string Text)
{
    public static IEnumerable<FeedbackRow> Of(FeedbackGuide guide) => guide.Sections.SelectMany(section => section.Points.Select(point =>
        new FeedbackRow(guide.Subject.Value, Display.Name(section.Kind), point.Dimension?.Value, point.Text)));
}
