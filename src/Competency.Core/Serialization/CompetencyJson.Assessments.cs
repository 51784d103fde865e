using System.Text;
using System.Text.Json;
using Competency.Core.Scoring;
using Competency.Core.Validation;

namespace Competency.Core.Serialization;

/// <content>Assessments and results.</content>
public static partial class CompetencyJson
{
    /// <summary>Reads an assessment. Whether its ratings fit the model is checked when it is scored.</summary>
    /// <param name="utf8">The file, in UTF-8.</param>
    /// <exception cref="JsonException">The file is no JSON, or not of the shape of an assessment; the message names path, line and column.</exception>
    /// <exception cref="CompetencyValidationException">An id, a date or a version is malformed; the exception carries every issue.</exception>
    public static Assessment ReadAssessment(ReadOnlySpan<byte> utf8) => AssessmentDrafts.Check(JsonFormat.Assessment.Read(utf8));

    /// <summary>Reads an assessment. Whether its ratings fit the model is checked when it is scored.</summary>
    /// <param name="json">The file's text.</param>
    /// <inheritdoc cref="ReadAssessment(ReadOnlySpan{byte})"/>
    public static Assessment ReadAssessment(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return AssessmentDrafts.Check(JsonFormat.Assessment.Read(json));
    }

    /// <summary>Writes an assessment.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="indented">Whether the text is for people: one member a line, two spaces a level, a line end at the end.</param>
    /// <returns>The text, every character as itself; <see cref="ReadAssessment(string)"/> gives an equal assessment.</returns>
    public static string WriteAssessment(Assessment assessment, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return Encoding.UTF8.GetString(JsonFormat.Assessment.Write(AssessmentDrafts.From(assessment), indented));
    }

    /// <summary>Reads a result. It cannot be explained: explanations need the ratings.</summary>
    /// <param name="utf8">The file, in UTF-8.</param>
    /// <exception cref="JsonException">The file is no JSON, or not of the shape of a result; the message names path, line and column.</exception>
    /// <exception cref="CompetencyValidationException">A value cannot be that of a result; the exception carries every issue.</exception>
    public static AssessmentResult ReadResult(ReadOnlySpan<byte> utf8) => ResultReader.Check(JsonFormat.Result.Read(utf8));

    /// <summary>Reads a result. It cannot be explained: explanations need the ratings.</summary>
    /// <param name="json">The file's text.</param>
    /// <inheritdoc cref="ReadResult(ReadOnlySpan{byte})"/>
    public static AssessmentResult ReadResult(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ResultReader.Check(JsonFormat.Result.Read(json));
    }

    /// <summary>Writes a result, complete and exact. It shows single raters' scores: it is meant for programs.</summary>
    /// <param name="result">The result.</param>
    /// <param name="indented">Whether the text is for people: one member a line, two spaces a level, a line end at the end.</param>
    /// <returns>The text, every character as itself; <see cref="ReadResult(string)"/> gives an equal result.</returns>
    public static string WriteResult(AssessmentResult result, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Encoding.UTF8.GetString(JsonFormat.Result.Write(ResultWriter.From(result), indented));
    }
}
