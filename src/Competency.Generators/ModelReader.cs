using System.Globalization;
using System.Text.RegularExpressions;
using Competency.Generators.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Competency.Generators;

/// <summary>Reads of a model file what its handles need: ids, levels, and texts for the documentation.</summary>
/// <remarks>
/// Everything else in the file is the business of the library, which checks it when the model is read.
/// All faults are reported at once, none as an exception.
/// </remarks>
internal sealed partial class ModelReader
{
    private const string VersionForm =
        @"^(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})"
        + @"(-(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(\.(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?\z";

    private static readonly Regex s_version = new(
        VersionForm, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private readonly string _path;
    private readonly SourceText _text;
    private readonly List<Fault> _faults = [];
    private readonly List<DimensionSpec> _dimensions = [];
    private readonly HashSet<string> _dimensionIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _indicatorIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private LevelSpec[] _ladder = [];

    private ModelReader(string path, SourceText text)
    {
        _path = path;
        _text = text;
    }

    public static ModelFile Read(string path, SourceText? text)
    {
        var reader = new ModelReader(path, text ?? SourceText.From(string.Empty));
        ModelSpec? model = null;
        try
        {
            if (text is null)
            {
                throw new JsonSyntaxException(0, "the file cannot be opened");
            }

            model = reader.ReadModel(JsonParser.Parse(text.ToString()));
        }
        catch (JsonSyntaxException exception)
        {
            int start = Math.Min(exception.Position, reader._text.Length);
            reader.Report(Descriptors.Unreadable, start, Math.Min(start + 1, reader._text.Length), exception.Message);
        }

        return new ModelFile(path, reader._faults.Count == 0 ? model : null, new EquatableArray<Fault>(reader._faults));
    }

    private ModelSpec ReadModel(JsonNode root)
    {
        Expect(root, JsonKind.Object, "the file");
        string id = ReadString(root, "id", string.Empty);
        bool isNamed = CheckId(root.Find("id"), id, "a model id");
        string version = ReadString(root, "version", string.Empty);
        if (version.Length > 0 && (version.Length > 64 || !s_version.IsMatch(version)))
        {
            Report(Descriptors.MalformedId, root.Find("version")!, version, "a version", "major.minor.patch, then a label where there is one, such as 1.0.0 or 1.0.0-beta.1");
        }

        string className = isNamed ? Names.Model(id) : string.Empty;
        _names[className] = id;
        _ladder = ReadLevels(root, "proficiencyScale", dimension: null, string.Empty);
        ReadDimensions(root, string.Empty, className, isRequired: true);
        return new ModelSpec(
            id,
            version,
            className,
            Path.GetFileName(_path),
            Texts.OfSourced(root.Find("name")) ?? id,
            new EquatableArray<DimensionSpec>(_dimensions),
            new EquatableArray<PartSpec>(ReadProfiles(root)),
            new EquatableArray<PartSpec>(ReadQuestions(root)));
    }

    private bool ReadDimensions(JsonNode parent, string path, string className, bool isRequired)
    {
        List<JsonNode> items = ReadArray(parent, "dimensions", path, isRequired);
        for (int i = 0; i < items.Count; i++)
        {
            string itemPath = $"{path}dimensions[{i.ToString(CultureInfo.InvariantCulture)}]";
            if (Expect(items[i], JsonKind.Object, itemPath))
            {
                ReadDimension(items[i], itemPath + ".", className);
            }
        }

        return items.Count > 0;
    }

    private void ReadDimension(JsonNode node, string path, string className)
    {
        string id = ReadString(node, "id", path);
        string name = string.Empty;
        if (CheckId(node.Find("id"), id, "a dimension id"))
        {
            if (_dimensionIds.Add(id))
            {
                name = Names.Dimension(id, className);
                Claim(node.Find("id")!, id, name);
            }
            else
            {
                Report(Descriptors.DuplicateId, node.Find("id")!, "dimension", id);
            }
        }

        string summary = Texts.Join(Texts.OfSourced(node.Find("name")) ?? id, Texts.OfSourced(node.Find("definition")));
        LevelSpec[] levels = ReadLevels(node, "levels", id, path);
        IndicatorSpec[] indicators = ReadIndicators(node, id + ".", path);

        // The place is kept before the children are read, so that each parent comes before its children.
        int place = _dimensions.Count;
        _dimensions.Add(null!);
        bool hasChildren = ReadDimensions(node, path, className, isRequired: false);
        if (!hasChildren && levels.Length == 0)
        {
            levels = _ladder;
        }

        _dimensions[place] = new DimensionSpec(
            id, name, !hasChildren, summary, new EquatableArray<LevelSpec>(levels), new EquatableArray<IndicatorSpec>(indicators));
    }

    /// <summary>Takes the two names that a dimension needs in the class of the model, and reports where another has one of them.</summary>
    private void Claim(JsonNode idNode, string id, string name)
    {
        foreach (string needed in new[] { name, name + "Handle" })
        {
            if (_names.TryGetValue(needed, out string? owner))
            {
                Report(Descriptors.NameCollision, idNode, owner, id, needed);
                return;
            }

            _names.Add(needed, id);
        }
    }

    /// <summary>Reads the levels of a dimension, or those of the ladder that leaves without levels share, which have no indicators.</summary>
    private LevelSpec[] ReadLevels(JsonNode parent, string member, string? dimension, string path)
    {
        var levels = new List<LevelSpec>();
        var ordinals = new HashSet<int>();
        List<JsonNode> items = ReadArray(parent, member, path, isRequired: false);
        for (int i = 0; i < items.Count; i++)
        {
            JsonNode node = items[i];
            string itemPath = $"{path}{member}[{i.ToString(CultureInfo.InvariantCulture)}]";
            if (!Expect(node, JsonKind.Object, itemPath))
            {
                continue;
            }

            JsonNode? value = node.Find("ordinal");
            if (value is null || value.Kind != JsonKind.Number || !TryCount(value.Text, 100, out int ordinal))
            {
                Report(Descriptors.WrongShape, value ?? node, $"{itemPath}.ordinal must be a whole number from 1 to 100");
                continue;
            }

            string text = ordinal.ToString(CultureInfo.InvariantCulture);
            if (!ordinals.Add(ordinal))
            {
                Report(Descriptors.DuplicateId, value, "level", $"{dimension ?? member}.{text}");
            }

            string summary = Texts.Join(Texts.OfSourced(node.Find("title")) ?? $"Level {text}", Texts.OfSourced(node.Find("description")));
            IndicatorSpec[] indicators = dimension is null ? [] : ReadIndicators(node, $"{dimension}.{text}.", itemPath + ".");
            levels.Add(new LevelSpec(ordinal, summary, new EquatableArray<IndicatorSpec>(indicators)));
        }

        return [.. levels];
    }

    private IndicatorSpec[] ReadIndicators(JsonNode parent, string prefix, string path)
    {
        var indicators = new List<IndicatorSpec>();
        List<JsonNode> items = ReadArray(parent, "indicators", path, isRequired: false);
        for (int i = 0; i < items.Count; i++)
        {
            JsonNode node = items[i];
            string itemPath = $"{path}indicators[{i.ToString(CultureInfo.InvariantCulture)}]";
            if (!Expect(node, JsonKind.Object, itemPath))
            {
                continue;
            }

            string id = ReadString(node, "id", itemPath + ".");
            if (id.Length == 0)
            {
                continue;
            }

            if (!id.StartsWith(prefix, StringComparison.Ordinal) || !TryCount(id.Substring(prefix.Length), 9_999, out int number))
            {
                Report(Descriptors.MalformedId, node.Find("id")!, id, "an indicator id of this place", $"'{prefix}' and a number from 1 to 9999");
            }
            else if (!_indicatorIds.Add(id))
            {
                Report(Descriptors.DuplicateId, node.Find("id")!, "indicator", id);
            }
            else
            {
                indicators.Add(new IndicatorSpec(
                    id, number, Texts.OfLocalized(node.Find("text")) ?? id, node.Find("contra") is { Kind: JsonKind.Boolean, Text: "true" }));
            }
        }

        return [.. indicators];
    }

    private string ReadString(JsonNode parent, string member, string path)
    {
        JsonNode? value = parent.Find(member);
        if (value is { Kind: JsonKind.String, Text.Length: > 0 })
        {
            return value.Text;
        }

        Report(Descriptors.WrongShape, value ?? parent, $"{path}{member} must be a string that is not empty");
        return string.Empty;
    }

    private List<JsonNode> ReadArray(JsonNode parent, string member, string path, bool isRequired)
    {
        JsonNode? value = parent.Find(member);
        if (value is null ? isRequired : value.Kind != JsonKind.Array || (isRequired && value.Items.Count == 0))
        {
            Report(Descriptors.WrongShape, value ?? parent, $"{path}{member} must be an array{(isRequired ? " that is not empty" : "")}");
        }

        return value is { Kind: JsonKind.Array } ? value.Items : [];
    }

    private bool CheckId(JsonNode? node, string id, string what)
    {
        if (node is null || id.Length == 0)
        {
            return false;
        }

        bool wellFormed = Names.IsWords(id);
        if (!wellFormed)
        {
            Report(Descriptors.MalformedId, node, id, what, Names.WordsAllowed);
        }

        return wellFormed;
    }

    private bool Expect(JsonNode node, JsonKind kind, string path)
    {
        bool fits = node.Kind == kind;
        if (!fits)
        {
            Report(Descriptors.WrongShape, node, $"{path} must be an object");
        }

        return fits;
    }

    private void Report(DiagnosticDescriptor descriptor, JsonNode node, params string[] arguments) =>
        Report(descriptor, node.Start, node.Kind is JsonKind.Object or JsonKind.Array ? node.Start + 1 : node.End, arguments);

    private void Report(DiagnosticDescriptor descriptor, int start, int end, params string[] arguments)
    {
        TextSpan span = TextSpan.FromBounds(start, end);
        _faults.Add(new Fault(descriptor, _path, span, _text.Lines.GetLinePositionSpan(span), new EquatableArray<string>(arguments)));
    }

    private static bool TryCount(string text, int max, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= 1 && value <= max && text[0] != '0';
}
