namespace Competency.Core.Languages;

/// <summary>The codes of what can be wrong with labels and translations. Codes never change; wording may.</summary>
public static class TextIssueCodes
{
    /// <summary>A label is given by a key that the library does not know.</summary>
    public const string UnknownLabel = "unknown-label";

    /// <summary>A label lacks a place where a value stands, or has one that is not known.</summary>
    public const string WrongPlaceholders = "wrong-placeholders";

    /// <summary>A translation names a text that the model does not have.</summary>
    public const string UnknownText = "unknown-text";

    /// <summary>A translation lacks a text that the model has.</summary>
    public const string UntranslatedText = "untranslated-text";

    /// <summary>A translation is one of another model.</summary>
    public const string TranslationOfAnotherModel = "translation-of-another-model";
}
