using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Competency.Core.Internal;
using Competency.Core.Validation;

namespace Competency.Core.Serialization;

/// <summary>Holds a JSON text to the shape that the metadata of its root describes, and names the first place where it departs.</summary>
/// <remarks>
/// The serializer is as strict, but its messages name types of the runtime. This pass goes first and by the same metadata, so that
/// the two cannot drift apart: what passes here is read.
/// </remarks>
internal ref struct JsonShape
{
    private const int LongestNumber = 32;
    private const int LongestName = 200;

    private readonly ReadOnlySpan<byte> _json;
    private readonly string _root;
    private Utf8JsonReader _reader;

    private JsonShape(ReadOnlySpan<byte> json, string root)
    {
        _json = json;
        _root = root;
        _reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = JsonFormat.MaxDepth, CommentHandling = JsonCommentHandling.Disallow });
    }

    /// <summary>Checks a text and gives it without its byte order mark.</summary>
    /// <exception cref="JsonException">The text departs from the shape.</exception>
    public static ReadOnlySpan<byte> Check(ReadOnlySpan<byte> json, string root, int version, JsonTypeInfo type)
    {
        if (json.StartsWith("\uFEFF"u8))
        {
            json = json[3..];
        }

        if (json.Length > JsonFormat.MaxBytes)
        {
            throw new JsonException($"A {root} of {json.Length} bytes is too long; allowed: at most {JsonFormat.MaxBytes}.", path: null, 0, 0);
        }

        JsonShape shape = new(json, root);
        if (!Utf8.IsValid(json))
        {
            throw shape.Trouble("", "The text is not UTF-8 here.", FirstInvalid(json));
        }

        shape.Next("");
        shape.CheckVersion(version);
        shape.Value(type, "");
        shape.Next("");
        return json;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> json)
    {
        int at = 0;
        while (Rune.DecodeFromUtf8(json[at..], out _, out int length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }

    /// <summary>Refuses a version of the format that is still to come, before its new members are called unknown.</summary>
    private readonly void CheckVersion(int version)
    {
        Utf8JsonReader reader = _reader;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return;
        }

        try
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isVersion = reader.ValueTextEquals("formatVersion"u8);
                reader.Read();
                if (isVersion && reader.TokenType == JsonTokenType.Number && !(reader.TryGetInt32(out int given) && given == version))
                {
                    throw Trouble(
                        "formatVersion",
                        $"Version {Encoding.UTF8.GetString(reader.ValueSpan[..Math.Min(reader.ValueSpan.Length, LongestNumber)])} of the {_root} format is unknown; allowed: {version}.",
                        (int)reader.TokenStartIndex);
                }

                reader.Skip();
            }
        }
        catch (Exception e) when (e is JsonException { Path: null } or InvalidOperationException)
        {
            // Not JSON further on, or half of a surrogate pair: the walk proper says where and on what path.
        }
    }

    private void Next(string path)
    {
        try
        {
            _reader.Read();
        }
        catch (JsonException e)
        {
            int end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
            string reason = (end < 0 ? e.Message : e.Message[..end]).Replace(" Change the reader options.", "", StringComparison.Ordinal);
            throw Trouble(path, $"This is not JSON: {reason}", e.LineNumber ?? 0, e.BytePositionInLine ?? 0, e);
        }
    }

    private void Value(JsonTypeInfo type, string path)
    {
        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object:
                Must(JsonTokenType.StartObject, "an object", path);
                Object(type, path);
                break;
            case JsonTypeInfoKind.Enumerable:
                Must(JsonTokenType.StartArray, "an array", path);
                Array(type.Options.GetTypeInfo(type.ElementType!), path);
                break;
            case JsonTypeInfoKind.Dictionary:
                Must(JsonTokenType.StartObject, "an object", path);
                Map(type.Options.GetTypeInfo(type.ElementType!), path);
                break;
            default:
                Scalar(Nullable.GetUnderlyingType(type.Type) ?? type.Type, path);
                break;
        }
    }

    private void Object(JsonTypeInfo type, string path)
    {
        int start = (int)_reader.TokenStartIndex;
        FrozenDictionary<string, JsonPropertyInfo> known = JsonMembers.Of(type);
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (Next(path); _reader.TokenType != JsonTokenType.EndObject; Next(path))
        {
            string name = Name(path);
            string member = IssuePath.Member(path, name);
            if (!known.TryGetValue(name, out JsonPropertyInfo? property))
            {
                string[] names = [.. type.Properties.Select(candidate => candidate.Name)];
                string hint = Nearest.Of(name, names) is { } nearest ? $" Did you mean '{nearest}'?" : "";
                throw Trouble(member, $"'{name}' is unknown here.{hint} Known: {string.Join(", ", names)}.");
            }

            MustBeNew(seen, name, member);
            Next(member);
            Value(property.Options.GetTypeInfo(property.PropertyType), member);
        }

        foreach (JsonPropertyInfo property in type.Properties)
        {
            if (property.IsRequired && !seen.Contains(property.Name))
            {
                throw Trouble(IssuePath.Member(path, property.Name), $"'{property.Name}' is missing in this object.", start);
            }
        }
    }

    private void Array(JsonTypeInfo element, string path)
    {
        int index = 0;
        for (Next(path); _reader.TokenType != JsonTokenType.EndArray; Next(path))
        {
            Value(element, IssuePath.Item(path, index++));
        }
    }

    private void Map(JsonTypeInfo element, string path)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (Next(path); _reader.TokenType != JsonTokenType.EndObject; Next(path))
        {
            string name = Name(path);
            string member = IssuePath.Member(path, name);
            MustBeNew(seen, name, member);
            Next(member);
            Value(element, member);
        }
    }

    private readonly string Name(string path)
    {
        string name = Text(path);
        return name.Length <= LongestName ? name : throw Trouble(path, $"A member's name has {name.Length} characters; allowed: at most {LongestName}.");
    }

    private readonly void MustBeNew(HashSet<string> seen, string name, string path)
    {
        if (!seen.Add(name))
        {
            throw Trouble(path, $"'{name}' is given twice in one object.");
        }
    }

    private readonly void Scalar(Type type, string path)
    {
        if (type == typeof(string))
        {
            Must(JsonTokenType.String, "a text", path);
            Text(path);
        }
        else if (type == typeof(bool))
        {
            if (_reader.TokenType is not (JsonTokenType.True or JsonTokenType.False))
            {
                throw Departs("true or false", path);
            }
        }
        else
        {
            bool whole = type == typeof(int);
            string what = whole ? "a whole number" : "a number";
            Must(JsonTokenType.Number, what, path);
            Number(whole, what, path);
        }
    }

    private readonly void Number(bool whole, string what, string path)
    {
        string text = Encoding.UTF8.GetString(_reader.ValueSpan[..Math.Min(_reader.ValueSpan.Length, LongestNumber)]);
        if (_reader.ValueSpan.Length > LongestNumber)
        {
            throw Trouble(path, $"The number {text}… has {_reader.ValueSpan.Length} characters; allowed: at most {LongestNumber}.");
        }

        if (!(whole ? _reader.TryGetInt32(out _) : _reader.TryGetDecimal(out _)))
        {
            throw Trouble(path, whole ? $"{text} is not {what}, or is too large." : $"{text} is too large.");
        }
    }

    private readonly string Text(string path)
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Trouble(path, "The text has an escape that is half of a surrogate pair.");
        }
    }

    private readonly void Must(JsonTokenType token, string what, string path)
    {
        if (_reader.TokenType != token)
        {
            throw Departs(what, path);
        }
    }

    private readonly JsonException Departs(string what, string path)
    {
        string given = _reader.TokenType switch
        {
            JsonTokenType.Null => "null",
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "an array",
            JsonTokenType.String => "a text",
            JsonTokenType.Number => "a number",
            _ => "true or false",
        };
        string cure = _reader.TokenType == JsonTokenType.Null ? " Leave the member out instead of writing null." : "";
        return Trouble(path, $"Here is {given}; allowed: {what}.{cure}");
    }

    private readonly JsonException Trouble(string path, string message) => Trouble(path, message, (int)_reader.TokenStartIndex);

    private readonly JsonException Trouble(string path, string message, int at)
    {
        ReadOnlySpan<byte> before = _json[..at];
        int line = before.Count((byte)'\n');
        return Trouble(path, message, line, at - (before.LastIndexOf((byte)'\n') + 1), inner: null);
    }

    private readonly JsonException Trouble(string path, string message, long line, long byteInLine, Exception? inner)
    {
        int start = 0;
        for (long i = 0; i < line; i++)
        {
            start += _json[start..].IndexOf((byte)'\n') + 1;
        }

        int end = (int)Math.Min(_json.Length, start + byteInLine);
        int column = Encoding.UTF8.GetCharCount(_json[start..end]) + 1;
        string where = path.Length == 0 ? $"The {_root}" : path;
        string text = string.Create(CultureInfo.InvariantCulture, $"{where} (line {line + 1}, column {column}): {message}");
        string jsonPath = path.Length == 0 ? "$" : path[0] == '[' ? $"${path}" : $"$.{path}";
        return new JsonException(text, jsonPath, line, byteInLine, inner);
    }
}
