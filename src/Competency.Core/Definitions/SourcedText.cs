namespace Competency.Core;

/// <summary>A text of a model with its provenance: a name, a title, a definition, a key point.</summary>
public sealed record SourcedText
{
    internal SourcedText(LocalizedText text, Provenance provenance)
    {
        Text = text;
        Provenance = provenance;
    }

    /// <summary>Gets the text in its languages; never empty.</summary>
    public LocalizedText Text { get; }

    /// <summary>Gets where the text comes from.</summary>
    public Provenance Provenance { get; }

    /// <summary>Gives the first language's text.</summary>
    public override string ToString() => Text.ToString();
}
