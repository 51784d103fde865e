using System.Text;
using System.Text.Json;
using Competency.Core.Disclosure;
using Competency.Core.Validation;

namespace Competency.Core.Serialization;

/// <content>Disclosed results and releases.</content>
public static partial class CompetencyJson
{
    /// <summary>Reads a disclosed result.</summary>
    /// <param name="utf8">The file, in UTF-8.</param>
    /// <exception cref="JsonException">The file is no JSON, or not of the shape of a disclosed result; the message names path, line and column.</exception>
    /// <exception cref="CompetencyValidationException">A value cannot be that of a disclosed result; the exception carries every issue.</exception>
    public static DisclosedResult ReadDisclosed(ReadOnlySpan<byte> utf8) => DisclosedReader.Check(JsonFormat.Disclosed.Read(utf8));

    /// <summary>Reads a disclosed result.</summary>
    /// <param name="json">The file's text.</param>
    /// <inheritdoc cref="ReadDisclosed(ReadOnlySpan{byte})"/>
    public static DisclosedResult ReadDisclosed(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return DisclosedReader.Check(JsonFormat.Disclosed.Read(json));
    }

    /// <summary>Writes a disclosed result, complete and exact, with the sections that it holds.</summary>
    /// <param name="result">The disclosed result; for one audience, <see cref="DisclosedResult.For"/> gives it.</param>
    /// <param name="indented">Whether the text is for people: one member a line, two spaces a level, a line end at the end.</param>
    /// <returns>The text, every character as itself; <see cref="ReadDisclosed(string)"/> gives an equal result.</returns>
    public static string WriteDisclosed(DisclosedResult result, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Encoding.UTF8.GetString(JsonFormat.Disclosed.Write(DisclosedWriter.From(result), indented));
    }

    /// <summary>Reads a release.</summary>
    /// <param name="utf8">The file, in UTF-8.</param>
    /// <exception cref="JsonException">The file is no JSON, or not of the shape of a release; the message names path, line and column.</exception>
    /// <exception cref="CompetencyValidationException">A value cannot be that of a release; the exception carries every issue.</exception>
    public static DisclosureRelease ReadRelease(ReadOnlySpan<byte> utf8) => DisclosedReader.Check(JsonFormat.Release.Read(utf8));

    /// <summary>Reads a release.</summary>
    /// <param name="json">The file's text.</param>
    /// <inheritdoc cref="ReadRelease(ReadOnlySpan{byte})"/>
    public static DisclosureRelease ReadRelease(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return DisclosedReader.Check(JsonFormat.Release.Read(json));
    }

    /// <summary>Writes a release, for a store to keep. It names raters and holds what they said: it is never meant for people.</summary>
    /// <param name="release">The release.</param>
    /// <param name="indented">Whether the text is for people: one member a line, two spaces a level, a line end at the end.</param>
    /// <returns>The text, every character as itself; <see cref="ReadRelease(string)"/> gives an equal release.</returns>
    public static string WriteRelease(DisclosureRelease release, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(release);
        return Encoding.UTF8.GetString(JsonFormat.Release.Write(DisclosedWriter.From(release), indented));
    }
}
