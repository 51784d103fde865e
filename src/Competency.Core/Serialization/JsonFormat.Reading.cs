using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Competency.Core.Serialization;

/// <summary>One kind of file: its root, its version and its limits. All kinds are read and written by the same road.</summary>
/// <typeparam name="T">The root as somebody wrote it, unchecked.</typeparam>
internal sealed class JsonFormat<T>(string name, int version, JsonTypeInfo<T> root)
    where T : class
{
    public string Name { get; } = name;

    public int Version { get; } = version;

    public JsonTypeInfo<T> Root { get; } = root;

    /// <summary>Reads a root whose shape is right: every member known, given once, of the right kind, and none missing.</summary>
    /// <exception cref="JsonException">The text is no JSON, or not of this shape.</exception>
    public T Read(ReadOnlySpan<byte> utf8)
    {
        ReadOnlySpan<byte> json = JsonShape.Check(utf8, Name, Version, Root);
        return JsonSerializer.Deserialize(json, Root) ?? throw new JsonException($"A {Name} is missing.");
    }

    /// <inheritdoc cref="Read(ReadOnlySpan{byte})"/>
    public T Read(string json)
    {
        byte[] utf8;
        try
        {
            utf8 = JsonFormat.StrictUtf8.GetBytes(json);
        }
        catch (EncoderFallbackException e)
        {
            throw new JsonException($"The text has half of a surrogate pair at position {e.Index}.", e);
        }

        return Read(utf8);
    }

    /// <summary>Writes a root without white space, or indented for people.</summary>
    public byte[] Write(T value, bool indented) => JsonText.Rewrite(JsonSerializer.SerializeToUtf8Bytes(value, Root), indented);
}

/// <content>The limits of every kind.</content>
internal static partial class JsonFormat
{
    public const int MaxDepth = 64;

    public const int MaxBytes = 16 * 1024 * 1024;

    public static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
}
