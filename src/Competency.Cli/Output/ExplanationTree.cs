using System.Globalization;
using Competency.Core;
using Competency.Core.Scoring;
using Spectre.Console;

namespace Competency.Cli.Output;

/// <summary>Where a number comes from, as a tree with every digit, so that contributions can be added up by hand.</summary>
internal sealed class ExplanationTree
{
    private readonly Phrases _phrases;
    private readonly Dictionary<string, string> _texts;
    private readonly CompetencyModel _model;

    public ExplanationTree(CompetencyModel model, Phrases phrases)
    {
        _model = model;
        _phrases = phrases;
        _texts = model.AllDimensions().SelectMany(dimension => dimension.AllIndicators())
            .ToDictionary(indicator => indicator.Id.Value, indicator => phrases.Of(indicator.Text, model), StringComparer.Ordinal);
    }

    public void Draw(SubjectId subject, ExplanationNode root, IAnsiConsole console)
    {
        console.WriteLine($"{subject}, {_phrases.Of(_model.Name, _model)} ({_model.Reference})");
        bool isLeaf = root.Kind == ExplanationKind.Leaf;
        Tree tree = new(Label(root));
        Grow(tree, root, isLeaf ? ExplanationKind.Rating : ExplanationKind.Role);
        console.Write(tree);
        if (!isLeaf)
        {
            console.WriteLine(_phrases.AddDimension);
        }
    }

    // The levels rest on the same ratings as the score above them, so their raters are not shown again.
    private void Grow(IHasTreeNodes parent, ExplanationNode node, ExplanationKind deepest)
    {
        foreach (ExplanationNode child in node.Children.Where(child => child.Kind <= deepest))
        {
            Grow(parent.AddNode(Label(child)), child, deepest);
        }

        if (node.Levels.Count > 0)
        {
            TreeNode levels = parent.AddNode(new Text(_phrases.Levels));
            foreach (ExplanationNode level in node.Levels)
            {
                Grow(levels.AddNode(Label(level)), level, ExplanationKind.Role);
            }
        }
    }

    private Text Label(ExplanationNode node)
    {
        IEnumerable<string?> parts =
        [
            $"{Name(node)}{(node.Value is { } value ? $": {Display.Exact(value)}{(node.IsPercent ? " %" : string.Empty)}" : string.Empty)}",
            node.Score is { } score ? $"= {Display.Exact(score)}" : null,
            node.Level is { } level ? $"L{level}" : null,
            node.RawRating is { } raw ? string.Format(CultureInfo.InvariantCulture, _phrases.Raw, raw) : null,
            node is { Weight: { } weight, NormalizedWeight: { } share } ? $"{_phrases.Weight} {weight} ({Display.Exact(share)} {_phrases.Counts})" : null,
            node.Contribution is { } contribution ? $"{_phrases.Adds} {Display.Exact(contribution)}" : null,
            node.LeftOutBecause is { } reason ? $"{_phrases.LeftOut}: {reason}" : null,
            node.Rule is { } rule ? $"[{rule}]" : null,
            node.Kind == ExplanationKind.Rating && _texts.TryGetValue(node.Id, out string? text) ? text : null,
        ];
        return new Text(string.Join(", ", parts.OfType<string>()), node is { IsCounted: false, LeftOutBecause: not null } ? new Style(Color.Grey) : Style.Plain);
    }

    private string Name(ExplanationNode node) => node.Kind switch
    {
        ExplanationKind.Overall => _phrases.Overall,
        ExplanationKind.Leaf or ExplanationKind.Composite => $"{node.Id} ({_phrases.Of(_model.GetDimension(DimensionId.Parse(node.Id)).Name, _model)})",
        ExplanationKind.Level => $"{_phrases.Level} {node.Id}",
        _ => node.Id,
    };
}
