using System.Globalization;
using System.Text;

namespace Competency.Generators.Json;

/// <summary>Reads JSON as RFC 8259 has it, and keeps the place of each value.</summary>
/// <remarks>
/// Written here because the reader of the framework is not part of every compiler host: a generator that needs it loads in one editor
/// and fails in another. It also forgets where a value stood, which a diagnostic has to say.
/// </remarks>
internal sealed class JsonParser
{
    public const int MaxDepth = 64;

    private readonly string _text;
    private int _position;

    private JsonParser(string text) => _text = text;

    /// <exception cref="JsonSyntaxException">The text is not JSON, repeats a member, or nests deeper than <see cref="MaxDepth"/>.</exception>
    public static JsonNode Parse(string text)
    {
        var parser = new JsonParser(text);
        parser.SkipWhitespace();
        JsonNode node = parser.ReadValue(0);
        parser.SkipWhitespace();
        return parser._position == text.Length ? node : throw parser.Unexpected("the end of the file");
    }

    private JsonNode ReadValue(int depth)
    {
        if (depth > MaxDepth)
        {
            throw new JsonSyntaxException(_position, $"nesting deeper than {MaxDepth}");
        }

        int start = _position;
        JsonNode node = Peek() switch
        {
            '{' => ReadObject(depth),
            '[' => ReadArray(depth),
            '"' => new JsonNode(JsonKind.String, start) { Text = ReadString() },
            't' => ReadWord("true", JsonKind.Boolean),
            'f' => ReadWord("false", JsonKind.Boolean),
            'n' => ReadWord("null", JsonKind.Null),
            '-' or (>= '0' and <= '9') => ReadNumber(),
            _ => throw Unexpected("a value"),
        };
        node.End = _position;
        return node;
    }

    private JsonNode ReadObject(int depth)
    {
        var node = new JsonNode(JsonKind.Object, _position);
        var names = new HashSet<string>(StringComparer.Ordinal);
        _position++;
        SkipWhitespace();
        if (Take('}'))
        {
            return node;
        }

        do
        {
            SkipWhitespace();
            int start = _position;
            string name = Peek() == '"' ? ReadString() : throw Unexpected("a member name in quotes");
            if (!names.Add(name))
            {
                throw new JsonSyntaxException(start, $"the member '{name}' stands twice in one object");
            }

            SkipWhitespace();
            Expect(':', "':'");
            SkipWhitespace();
            node.Members.Add(new KeyValuePair<string, JsonNode>(name, ReadValue(depth + 1)));
            SkipWhitespace();
        }
        while (Take(','));

        Expect('}', "',' or '}'");
        return node;
    }

    private JsonNode ReadArray(int depth)
    {
        var node = new JsonNode(JsonKind.Array, _position);
        _position++;
        SkipWhitespace();
        if (Take(']'))
        {
            return node;
        }

        do
        {
            SkipWhitespace();
            node.Items.Add(ReadValue(depth + 1));
            SkipWhitespace();
        }
        while (Take(','));

        Expect(']', "',' or ']'");
        return node;
    }

    private JsonNode ReadWord(string word, JsonKind kind)
    {
        int start = _position;
        if (string.CompareOrdinal(_text, start, word, 0, word.Length) != 0)
        {
            throw Unexpected("a value");
        }

        _position += word.Length;
        return new JsonNode(kind, start) { Text = word };
    }

    private JsonNode ReadNumber()
    {
        int start = _position;
        Take('-');
        if (!Take('0'))
        {
            ReadDigits();
        }

        if (Take('.'))
        {
            ReadDigits();
        }

        if (Take('e') || Take('E'))
        {
            if (!Take('+'))
            {
                Take('-');
            }

            ReadDigits();
        }

        return new JsonNode(JsonKind.Number, start) { Text = _text.Substring(start, _position - start) };
    }

    private void ReadDigits()
    {
        int start = _position;
        while (Peek() is >= '0' and <= '9')
        {
            _position++;
        }

        if (_position == start)
        {
            throw Unexpected("a digit");
        }
    }

    private string ReadString()
    {
        var text = new StringBuilder();
        int start = _position;
        _position++;
        while (true)
        {
            if (_position == _text.Length)
            {
                throw new JsonSyntaxException(start, "a string without its closing quote");
            }

            char c = _text[_position];
            if (c < ' ')
            {
                throw new JsonSyntaxException(_position, "a control character in a string: write it as an escape");
            }

            _position++;
            if (c == '"')
            {
                return text.ToString();
            }

            text.Append(c == '\\' ? ReadEscape() : c);
        }
    }

    private char ReadEscape()
    {
        char c = Peek();
        _position++;
        return c switch
        {
            '"' or '\\' or '/' => c,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => ReadHex(),
            _ => throw new JsonSyntaxException(_position - 2, "an unknown escape in a string"),
        };
    }

    private char ReadHex()
    {
        if (_position + 4 > _text.Length
            || !ushort.TryParse(_text.Substring(_position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
        {
            throw new JsonSyntaxException(_position - 2, "an escape that lacks its four hexadecimal digits");
        }

        _position += 4;
        return (char)code;
    }

    private void SkipWhitespace()
    {
        while (Peek() is ' ' or '\t' or '\r' or '\n' && _position < _text.Length)
        {
            _position++;
        }
    }

    private char Peek() => _position < _text.Length ? _text[_position] : '\0';

    private bool Take(char c)
    {
        if (Peek() != c || _position == _text.Length)
        {
            return false;
        }

        _position++;
        return true;
    }

    private void Expect(char c, string what)
    {
        if (!Take(c))
        {
            throw Unexpected(what);
        }
    }

    private JsonSyntaxException Unexpected(string expected) =>
        new(_position, _position < _text.Length ? $"expected {expected}, found '{_text[_position]}'" : $"expected {expected}, found the end of the file");
}
