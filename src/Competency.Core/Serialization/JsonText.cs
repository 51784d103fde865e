using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Competency.Core.Serialization;

/// <summary>Writes JSON with every character as itself, but for those that JSON must escape.</summary>
/// <remarks>
/// The framework's encoders escape whatever their Unicode tables do not know, and the tables grow from version to version; a
/// canonical form may not depend on them.
/// </remarks>
internal sealed class JsonText
{
    private readonly ArrayBufferWriter<byte> _out = new();
    private readonly bool _indented;
    private int _depth;

    private JsonText(bool indented) => _indented = indented;

    /// <summary>Writes what the framework wrote again, token by token.</summary>
    public static byte[] Rewrite(ReadOnlySpan<byte> json, bool indented)
    {
        JsonText text = new(indented);
        Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = JsonFormat.MaxDepth });
        JsonTokenType last = JsonTokenType.None;
        while (reader.Read())
        {
            text.Token(ref reader, last);
            last = reader.TokenType;
        }

        if (indented)
        {
            text.Raw("\n"u8);
        }

        return text._out.WrittenSpan.ToArray();
    }

    private void Token(ref Utf8JsonReader reader, JsonTokenType last)
    {
        bool closes = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
        bool opened = last is JsonTokenType.StartObject or JsonTokenType.StartArray;
        if (closes)
        {
            _depth--;
        }

        if (last is not (JsonTokenType.None or JsonTokenType.PropertyName) && !(closes && opened))
        {
            if (!closes && !opened)
            {
                Raw(","u8);
            }

            NewLine();
        }

        Value(ref reader);
    }

    private void Value(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                Raw("{"u8);
                _depth++;
                break;
            case JsonTokenType.StartArray:
                Raw("["u8);
                _depth++;
                break;
            case JsonTokenType.EndObject:
                Raw("}"u8);
                break;
            case JsonTokenType.EndArray:
                Raw("]"u8);
                break;
            case JsonTokenType.PropertyName:
                Text(reader.GetString()!);
                Raw(_indented ? ": "u8 : ":"u8);
                break;
            case JsonTokenType.String:
                Text(reader.GetString()!);
                break;
            default:
                Raw(reader.ValueSpan);
                break;
        }
    }

    private void Text(string text)
    {
        StringBuilder escaped = new(text.Length + 2);
        escaped.Append('"');
        foreach (char c in text)
        {
            _ = c switch
            {
                '"' => escaped.Append("\\\""),
                '\\' => escaped.Append("\\\\"),
                '\n' => escaped.Append("\\n"),
                '\r' => escaped.Append("\\r"),
                '\t' => escaped.Append("\\t"),
                < ' ' => escaped.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => escaped.Append(c),
            };
        }

        Raw(JsonFormat.StrictUtf8.GetBytes(escaped.Append('"').ToString()));
    }

    private void NewLine()
    {
        if (!_indented)
        {
            return;
        }

        Raw("\n"u8);
        for (int i = 0; i < _depth; i++)
        {
            Raw("  "u8);
        }
    }

    private void Raw(ReadOnlySpan<byte> bytes) => _out.Write(bytes);
}
