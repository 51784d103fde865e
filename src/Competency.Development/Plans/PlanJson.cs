using System.Text;
using System.Text.Json;
using Competency.Core.Serialization;
using Competency.Core.Validation;
using Competency.Development.Serialization;

namespace Competency.Development.Plans;

/// <summary>Reads and writes development plans as JSON.</summary>
/// <remarks>
/// As strict as the formats of Core: members that are unknown, given twice, null, missing or of the wrong kind are refused by name, with path, line and column.
/// Safe for any number of threads.
/// </remarks>
public static class PlanJson
{
    private static readonly JsonFormat<PlanDraft> s_format = new("plan", PlanDraft.CurrentFormatVersion, DevelopmentJsonContext.Default.PlanDraft);
    private static readonly Lazy<string> s_schema = new(() => JsonSchemaText.Write(s_format));

    /// <summary>Gets the JSON Schema (draft 2020-12) of plans, indented.</summary>
    public static string Schema => s_schema.Value;

    /// <summary>Reads a plan.</summary>
    /// <param name="utf8">The file, in UTF-8.</param>
    /// <exception cref="JsonException">The file is no JSON, or not of the shape of a plan; the message names path, line and column.</exception>
    /// <exception cref="CompetencyValidationException">The plan does not hold together; the exception carries every issue.</exception>
    public static DevelopmentPlan Read(ReadOnlySpan<byte> utf8) => PlanReader.Check(s_format.Read(utf8));

    /// <summary>Reads a plan.</summary>
    /// <param name="json">The file's text.</param>
    /// <inheritdoc cref="Read(ReadOnlySpan{byte})"/>
    public static DevelopmentPlan Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return PlanReader.Check(s_format.Read(json));
    }

    /// <summary>Writes a plan; equal plans give equal texts.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="indented">Whether the text is for people: one member a line, two spaces a level, a line end at the end.</param>
    /// <returns>The text, every character as itself; <see cref="Read(string)"/> gives an equal plan.</returns>
    /// <exception cref="CompetencyValidationException">The plan was edited and does not hold together; nothing is written that could not be read.</exception>
    public static string Write(DevelopmentPlan plan, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Encoding.UTF8.GetString(s_format.Write(PlanWriter.From(plan.Checked()), indented));
    }
}
