using Competency.Core.Building;

namespace Competency.Core;

/// <summary>A text as an author writes it: in one language or many, with its provenance.</summary>
/// <remarks>
/// A plain string converts implicitly; it is then in the first language of the model. Without a word on provenance the text is
/// <see cref="ProvenanceKind.Completed"/>: written by the author of the model. Immutable. Nothing is checked here; the builder reports every fault at once.
/// </remarks>
/// <example><code>
/// AuthoredText.Of(("zh-CN", "客户导向"), ("en", "Customer orientation")).Stated("competency-matrix")
/// </code></example>
public sealed class AuthoredText
{
    private readonly (string? Language, string Text)[] _texts;
    private readonly AuthoredProvenance? _provenance;

    private AuthoredText((string? Language, string Text)[] texts, AuthoredProvenance? provenance)
    {
        _texts = texts;
        _provenance = provenance;
    }

    internal bool HasProvenance => _provenance is not null;

    /// <summary>Takes a string as a text in the first language of the model.</summary>
    public static implicit operator AuthoredText(string text) => FromString(text);

    /// <summary>Takes a string as a text in the first language of the model.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static AuthoredText FromString(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new AuthoredText([(null, text)], provenance: null);
    }

    /// <summary>Makes a text from pairs of language and text.</summary>
    /// <exception cref="ArgumentException">Nothing is given, a part is null, or a language comes twice.</exception>
    public static AuthoredText Of(params (string Language, string Text)[] texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach ((string language, string text) in texts)
        {
            if (language is null || text is null || !seen.Add(language))
            {
                throw new ArgumentException($"Language '{language}' is refused; allowed: each language once, with a text.", nameof(texts));
            }
        }

        return texts.Length > 0
            ? new AuthoredText([.. texts.Select(text => ((string?)text.Language, text.Text))], provenance: null)
            : throw new ArgumentException("No text is given; allowed: one or more pairs of language and text.", nameof(texts));
    }

    /// <summary>Gives the text as stated by a source document of the model.</summary>
    /// <param name="source">The document's id.</param>
    public AuthoredText Stated(string source) => new(_texts, AuthoredProvenance.Stated(source));

    /// <summary>Gives the text as implied by a source document of the model.</summary>
    /// <param name="source">The document's id.</param>
    /// <param name="reason">What in the document implies it.</param>
    public AuthoredText Inferred(string source, string reason) => new(_texts, AuthoredProvenance.Inferred(source, reason));

    /// <summary>Gives the text as written by the author of the model, which is the default.</summary>
    public AuthoredText Completed() => new(_texts, AuthoredProvenance.Completed);

    /// <summary>Gives the first text.</summary>
    public override string ToString() => _texts[0].Text;

    internal SourcedTextDraft ToDraft(string firstLanguage) => new() { Text = Texts(firstLanguage), Provenance = AuthoredProvenance.ToDraft(_provenance) };

    internal ProvenanceDraft ProvenanceDraft() => AuthoredProvenance.ToDraft(_provenance);

    internal Dictionary<string, string> Texts(string firstLanguage) =>
        _texts.ToDictionary(text => text.Language ?? firstLanguage, text => text.Text, StringComparer.Ordinal);

    /// <summary>Gives the texts of a label, which has no provenance of its own.</summary>
    internal Dictionary<string, string> Label(string firstLanguage, string parameter) => HasProvenance
        ? throw new ArgumentException($"The label '{this}' is given with a provenance; a label has none of its own.", parameter)
        : Texts(firstLanguage);
}
