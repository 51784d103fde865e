using Competency.Core;
using Competency.Core.Serialization;

namespace Competency.Questionnaires;

/// <summary>Reads forms that came back: workbooks, files that an HTML form saved, and what an HTML form posted.</summary>
/// <remarks>
/// A form is read by exactly the model it was made from; its questions are known by their keys, so neither the order of rows nor the language plays a part. Answers are
/// labels of the form's language in any case, or points of the scale. Safe for any number of threads.
/// </remarks>
public sealed class FormReader
{
    /// <summary>The most bytes that a file may have: 32 MiB.</summary>
    public const int MaxBytes = 1 << 25;

    private readonly CompetencyModel _model;
    private readonly string _fingerprint;

    /// <summary>Makes a reader of the forms of a model.</summary>
    public FormReader(CompetencyModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        _fingerprint = CompetencyJson.Fingerprint(model);
    }

    /// <summary>Reads one file.</summary>
    /// <param name="stream">The file; it stays open.</param>
    /// <param name="source">What faults call the file.</param>
    /// <returns>The form, or everything that is wrong with it; a file that is no form is a fault too.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public FormReading Read(Stream stream, string source) => Check(Open(stream, source));

    /// <summary>Reads what an HTML form with <see cref="FormOptions.SubmitTo"/> posted.</summary>
    /// <param name="posted">Names and values as they came; names that are not the form's are passed over.</param>
    /// <param name="source">What faults call the form.</param>
    public FormReading ReadPosted(IEnumerable<KeyValuePair<string, string>> posted, string source)
    {
        ArgumentNullException.ThrowIfNull(posted);
        ArgumentNullException.ThrowIfNull(source);
        return Check(PostedAnswers.Read(posted, source));
    }

    /// <summary>Tells which model a file was made from, without checking anything else.</summary>
    /// <returns>The model's id and version; null where the file is no form.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static ModelReference? FindModel(Stream stream)
    {
        RawForm raw = Open(stream, string.Empty);
        return ModelId.TryParse(raw.Text(FormFields.Model), out ModelId id) && SemanticVersion.TryParse(raw.Text(FormFields.Version), out SemanticVersion? version)
            ? new ModelReference(id, version)
            : null;
    }

    private FormReading Check(RawForm raw) =>
        new FormChecker(raw).Check(_model, _fingerprint, (role, language, seed) => Questionnaire.Create(_model, role, language, seed));

    private static RawForm Open(Stream stream, string source)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(source);
        byte[] bytes = new byte[1 << 16];
        int length = 0;
        for (int read; (read = stream.Read(bytes, length, bytes.Length - length)) > 0;)
        {
            length += read;
            if (length > MaxBytes)
            {
                return RawForm.Unreadable(source, FormFaultCodes.NotAForm, "The file has more than 32 MiB, which no form has.");
            }

            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, bytes.Length * 2);
            }
        }

        return bytes.AsSpan(0, length).StartsWith("PK"u8)
            ? WorkbookAnswers.Read(new MemoryStream(bytes, 0, length, writable: false), source)
            : SavedAnswers.Read(bytes.AsMemory(0, length), source);
    }
}
