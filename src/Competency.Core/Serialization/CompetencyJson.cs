using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Competency.Core.Building;
using Competency.Core.Validation;

namespace Competency.Core.Serialization;

/// <summary>Reads and writes models, assessments and results as JSON.</summary>
/// <remarks>
/// Reading is strict: members that are unknown, given twice, null, missing or of the wrong kind are refused by name, as are
/// comments and trailing commas; a byte order mark is passed over. A file is at most 16 MiB long and 64 levels deep. Safe for any
/// number of threads.
/// </remarks>
public static partial class CompetencyJson
{
    /// <summary>Reads a model.</summary>
    /// <param name="utf8">The file, in UTF-8.</param>
    /// <exception cref="JsonException">The file is no JSON, or not of the shape of a model; the message names path, line and column.</exception>
    /// <exception cref="CompetencyValidationException">The model does not hold together; the exception carries every issue.</exception>
    public static CompetencyModel ReadModel(ReadOnlySpan<byte> utf8) => Check(JsonFormat.Model.Read(utf8));

    /// <summary>Reads a model.</summary>
    /// <param name="json">The file's text.</param>
    /// <inheritdoc cref="ReadModel(ReadOnlySpan{byte})"/>
    public static CompetencyModel ReadModel(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Check(JsonFormat.Model.Read(json));
    }

    /// <summary>Reads a model whose shape is right, without an exception where it does not hold together.</summary>
    /// <param name="utf8">The file, in UTF-8.</param>
    /// <param name="model">The model, or null where the report has errors.</param>
    /// <param name="report">The report; it may hold warnings beside a model.</param>
    /// <returns>Whether there is a model.</returns>
    /// <exception cref="JsonException">The file is no JSON, or not of the shape of a model.</exception>
    public static bool TryReadModel(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out CompetencyModel? model, out ValidationReport report)
    {
        report = ModelValidator.Check(JsonFormat.Model.Read(utf8), out model);
        return model is not null;
    }

    /// <summary>Writes a model; what is as the defaults have it is left out.</summary>
    /// <param name="model">The model.</param>
    /// <param name="indented">Whether the text is for people: one member a line, two spaces a level, a line end at the end.</param>
    /// <returns>The text, every character as itself; <see cref="ReadModel(string)"/> gives an equal model.</returns>
    public static string WriteModel(CompetencyModel model, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Encoding.UTF8.GetString(JsonFormat.Model.Write(ModelDrafts.From(model), indented));
    }

    /// <summary>Gives the canonical form of a model: equal models, equal bytes.</summary>
    /// <remarks>
    /// UTF-8 without byte order mark; members in the order of the format, languages in the order the model declares them; no white
    /// space; defaults left out; decimals without trailing zeros; only quotation marks, backslashes and control characters escaped.
    /// </remarks>
    public static byte[] CanonicalModel(CompetencyModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return JsonFormat.Model.Write(ModelDrafts.From(model), indented: false);
    }

    /// <summary>Gives the SHA-256 of the canonical form, as 64 lowercase hexadecimal digits: equal models, equal fingerprints.</summary>
    public static string Fingerprint(CompetencyModel model) => Convert.ToHexString(SHA256.HashData(CanonicalModel(model))).ToLowerInvariant();

    private static CompetencyModel Check(ModelDraft draft)
    {
        ValidationReport report = ModelValidator.Check(draft, out CompetencyModel? model);
        return model ?? throw new CompetencyValidationException($"Model '{draft.Id}'", report);
    }
}
