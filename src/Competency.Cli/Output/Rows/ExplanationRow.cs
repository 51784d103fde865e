using Competency.Core;
using Competency.Core.Scoring;

namespace Competency.Cli.Output.Rows;

/// <summary>One node of the tree behind a number, from the top down; the path names the nodes above it.</summary>
internal sealed record ExplanationRow(
    string Subject,
    int Depth,
    string Path,
    string Kind,
    decimal? Value,
    bool IsPercent,
    int? Level,
    int? RawRating,
    decimal? NormalizedWeight,
    decimal? Contribution,
    bool IsCounted,
    string? LeftOutBecause,
    string? Rule)
{
    public static IEnumerable<ExplanationRow> Of(SubjectId subject, ExplanationNode root)
    {
        Stack<(ExplanationNode Node, int Depth, string Path)> open = new([(root, 0, root.Id)]);
        while (open.TryPop(out (ExplanationNode Node, int Depth, string Path) at))
        {
            yield return new ExplanationRow(
                subject.Value,
                at.Depth,
                at.Path,
                Display.Name(at.Node.Kind),
                at.Node.Value,
                at.Node.IsPercent,
                at.Node.Level,
                at.Node.RawRating,
                at.Node.NormalizedWeight,
                at.Node.Contribution,
                at.Node.IsCounted,
                at.Node.LeftOutBecause,
                at.Node.Rule);
            foreach (ExplanationNode child in at.Node.Children.Concat(at.Node.Levels).Reverse())
            {
                open.Push((child, at.Depth + 1, $"{at.Path}/{child.Id}"));
            }
        }
    }
}
