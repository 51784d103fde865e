using System.Globalization;
using System.Text.Json;

namespace Competency.Questionnaires;

/// <summary>Reads the JSON file that an HTML form saves. Strict: whatever the form's script does not write is refused by name.</summary>
internal sealed class SavedAnswers
{
    private static readonly string[] s_fields =
    [
        FormFields.Format, FormFields.FormatVersion, FormFields.Model, FormFields.Version, FormFields.Fingerprint, FormFields.Role, FormFields.Language, FormFields.Seed,
        FormFields.Subject, FormFields.Rater, FormFields.Date,
    ];

    private static readonly string[] s_answerMembers = [FormFields.Question, FormFields.Value, FormFields.Comment];

    private readonly string _source;
    private readonly Dictionary<string, RawField> _fields = new(StringComparer.Ordinal);
    private readonly List<RawAnswer> _answers = [];
    private readonly List<FormFault> _faults = [];

    private SavedAnswers(string source) => _source = source;

    public static RawForm Read(ReadOnlyMemory<byte> bytes, string source)
    {
        SavedAnswers saved = new(source);
        try
        {
            ReadOnlySpan<byte> mark = System.Text.Encoding.UTF8.Preamble;
            using JsonDocument document = JsonDocument.Parse(bytes.Span.StartsWith(mark) ? bytes[mark.Length..] : bytes);
            saved.ReadRoot(document.RootElement);
        }
        catch (JsonException exception)
        {
            return RawForm.Unreadable(source, FormFaultCodes.NotAForm, $"The file is neither an Excel workbook nor answers saved by a form: {exception.Message}");
        }

        return new RawForm(source, saved._fields, saved._answers, saved._faults);
    }

    private void ReadRoot(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            Refuse(null, Kind(root), "a JSON object", "the file does not hold answers saved by a form");
            return;
        }

        foreach (JsonProperty member in Members(root, string.Empty, [.. s_fields, FormFields.Answers]))
        {
            if (string.Equals(member.Name, FormFields.Answers, StringComparison.Ordinal))
            {
                ReadAnswers(member.Value);
            }
            else if (member.Value.ValueKind == JsonValueKind.String)
            {
                _fields[member.Name] = new RawField(member.Value.GetString()!, member.Name);
            }
            else
            {
                Refuse(member.Name, Kind(member.Value), "a string", $"{Kind(member.Value)} stands where a string belongs");
            }
        }
    }

    private void ReadAnswers(JsonElement answers)
    {
        if (answers.ValueKind != JsonValueKind.Array)
        {
            Refuse(FormFields.Answers, Kind(answers), "an array", $"{Kind(answers)} stands where an array belongs");
            return;
        }

        int index = 0;
        foreach (JsonElement answer in answers.EnumerateArray())
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"{FormFields.Answers}[{index++}]");
            if (answer.ValueKind == JsonValueKind.Object)
            {
                ReadAnswer(answer, place);
            }
            else
            {
                Refuse(place, Kind(answer), "an object", $"{Kind(answer)} stands where an object belongs");
            }
        }
    }

    private void ReadAnswer(JsonElement answer, string place)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        foreach (JsonProperty member in Members(answer, place + ".", s_answerMembers))
        {
            bool isValue = string.Equals(member.Name, FormFields.Value, StringComparison.Ordinal);
            string? text = member.Value.ValueKind switch
            {
                JsonValueKind.String => member.Value.GetString(),
                JsonValueKind.Number when isValue => member.Value.GetRawText(),
                JsonValueKind.Null when isValue => string.Empty,
                _ => null,
            };
            if (text is null)
            {
                Refuse($"{place}.{member.Name}", Kind(member.Value), isValue ? "a number, a string or null" : "a string", $"{Kind(member.Value)} does not belong here");
            }

            texts[member.Name] = text ?? string.Empty;
        }

        _answers.Add(new RawAnswer(
            texts.GetValueOrDefault(FormFields.Question, string.Empty),
            $"{place}.{FormFields.Question}",
            texts.GetValueOrDefault(FormFields.Value, string.Empty),
            $"{place}.{FormFields.Value}",
            texts.GetValueOrDefault(FormFields.Comment, string.Empty),
            $"{place}.{FormFields.Comment}"));
    }

    private List<JsonProperty> Members(JsonElement element, string prefix, string[] allowed)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<JsonProperty> members = [];
        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (!allowed.Contains(member.Name, StringComparer.Ordinal))
            {
                Refuse(prefix + member.Name, member.Name, string.Join(", ", allowed), $"'{member.Name}' is no member of saved answers");
            }
            else if (!seen.Add(member.Name))
            {
                Refuse(prefix + member.Name, member.Name, "each member once", $"'{member.Name}' is given twice");
            }
            else
            {
                members.Add(member);
            }
        }

        return members;
    }

    private void Refuse(string? place, string value, string allowed, string what) =>
        _faults.Add(new FormFault(FormFaultCodes.NotAForm, _source, place, value, allowed, $"{what}; allowed: {allowed}."));

    private static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
