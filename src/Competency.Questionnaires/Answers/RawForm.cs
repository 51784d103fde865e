namespace Competency.Questionnaires;

/// <summary>What a file says, before it is held against the model: the same from every kind of file.</summary>
/// <param name="Source">The file.</param>
/// <param name="Fields">The fields by name.</param>
/// <param name="Answers">The answers in the order of the file; questions without one may be missing.</param>
/// <param name="Faults">What could not even be read.</param>
internal sealed record RawForm(string Source, IReadOnlyDictionary<string, RawField> Fields, IReadOnlyList<RawAnswer> Answers, IReadOnlyList<FormFault> Faults)
{
    public static RawForm Unreadable(string source, string code, string message, string? allowed = null, string? place = null, string? value = null) =>
        new(source, new Dictionary<string, RawField>(StringComparer.Ordinal), [], [new FormFault(code, source, place, value, allowed, message)]);

    public string? Text(string field) => Fields.GetValueOrDefault(field)?.Text;
}

/// <summary>A field and where it stands.</summary>
internal sealed record RawField(string Text, string? Place);

/// <summary>An answer: the question's key, what was chosen (empty for nothing), the comment (empty for none), and where they stand.</summary>
internal sealed record RawAnswer(string Question, string QuestionPlace, string Value, string ValuePlace, string Comment, string CommentPlace);
