using Competency.Core.Languages;
using Competency.Core.Validation;

namespace Microsoft.Extensions.DependencyInjection;

/// <content>Languages: labels and translations.</content>
public sealed partial class CompetencyBuilder
{
    /// <summary>Adds texts of one language to the library's labels, or replaces them. Of two texts for one key and language the last is kept.</summary>
    /// <param name="language">The language: a BCP 47 tag.</param>
    /// <param name="texts">Texts by key, such as <c>role.manager</c>.</param>
    /// <exception cref="CompetencyValidationException">The language is none, a key is unknown, or a text is empty.</exception>
    public CompetencyBuilder AddLabels(string language, IEnumerable<KeyValuePair<string, string>> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        KeyValuePair<string, string>[] copy = [.. texts];
        return AddLabels(labels => labels.With(language, copy));
    }

    /// <summary>Adds the texts of a label file to the library's labels, or replaces them. Of two texts for one key and language the last is kept.</summary>
    /// <param name="json">The file's text.</param>
    /// <exception cref="System.Text.Json.JsonException">The file is no JSON, or not of the shape of labels.</exception>
    /// <exception cref="CompetencyValidationException">A language is none, a key is unknown, or a text is empty.</exception>
    public CompetencyBuilder AddLabels(string json) => AddLabels(labels => labels.WithJson(json));

    /// <summary>Gives a registered model one more language, every version of it.</summary>
    /// <remarks>The catalog has the translated model; where no model of that id is registered, asking for the catalog fails. Several translations of one model add up.</remarks>
    public CompetencyBuilder AddTranslation(ModelTranslation translation)
    {
        ArgumentNullException.ThrowIfNull(translation);
        Services.AddSingleton(translation);
        return this;
    }

    private CompetencyBuilder AddLabels(Func<CompetencyLabels, CompetencyLabels> add)
    {
        // Tried at once, so that a fault shows where it is made.
        _ = add(CompetencyLabels.Default);
        Services.AddSingleton(new LabelAddition(add));
        return this;
    }
}
