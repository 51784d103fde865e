using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Competency.Core.Building;

namespace Competency.Core.Serialization;

/// <summary>Writes the JSON Schema of a format from the same metadata that reading goes by.</summary>
internal sealed class JsonSchemaText
{
    private readonly SortedDictionary<string, JsonNode> _definitions = new(StringComparer.Ordinal);
    private readonly Type _root;

    private JsonSchemaText(Type root) => _root = root;

    public static string Write<T>(JsonFormat<T> format)
        where T : class
    {
        JsonSchemaText text = new(format.Root.Type);
        JsonSchemaExporterOptions options = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = text.Transform };
        JsonObject exported = format.Root.GetJsonSchemaAsNode(options).AsObject();
        JsonObject schema = new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = FormattableString.Invariant($"Competency {format.Name}, format {format.Version}"),
        };
        foreach ((string name, JsonNode? node) in exported.ToArray())
        {
            exported.Remove(name);
            schema[name] = node;
        }

        JsonObject definitions = [];
        foreach ((string name, JsonNode node) in text._definitions)
        {
            definitions[name] = node;
        }

        schema["$defs"] = definitions;
        return Encoding.UTF8.GetString(JsonText.Rewrite(Encoding.UTF8.GetBytes(schema.ToJsonString()), indented: true));
    }

    private JsonObject Transform(JsonSchemaExporterContext context, JsonNode node)
    {
        FormatAttribute? member = Attribute(context.PropertyInfo?.AttributeProvider);
        JsonObject schema = node as JsonObject ?? [];
        if (member?.Keys is { } keys)
        {
            schema = Keyed(context.TypeInfo, keys);
        }
        else if (context.TypeInfo.Kind == JsonTypeInfoKind.Object && !context.Path.IsEmpty)
        {
            schema = Define(context.TypeInfo, schema);
        }
        else if (context.TypeInfo.Kind == JsonTypeInfoKind.Enumerable && schema.ContainsKey("$ref"))
        {
            // The exporter points to where it met the list before; that place has moved to the definitions.
            schema = new JsonObject { ["type"] = "array", ["items"] = Item(context.TypeInfo.Options.GetTypeInfo(context.TypeInfo.ElementType!)) };
        }
        else
        {
            WithoutNull(schema);
            if (context.TypeInfo.Kind == JsonTypeInfoKind.Object)
            {
                Describe(schema, Attribute(_root));
            }
            else if (context.TypeInfo.Kind == JsonTypeInfoKind.Dictionary)
            {
                schema = Define(context.TypeInfo, schema);
            }
        }

        return member is null ? schema : Constrain(schema, member);
    }

    /// <summary>Moves what a type looks like to the definitions, so that the schema says it once.</summary>
    private JsonObject Define(JsonTypeInfo type, JsonObject schema)
    {
        bool isMap = type.Kind == JsonTypeInfoKind.Dictionary;
        bool isTexts = isMap && type.ElementType == typeof(string);
        string name = isTexts ? "texts" : isMap ? "parameters" : NameOf(type.Type);
        if (!schema.ContainsKey("$ref"))
        {
            WithoutNull(schema);
            if (isMap)
            {
                schema["propertyNames"] = new JsonObject { ["pattern"] = isTexts ? FormatPatterns.Language : FormatPatterns.Parameter };
                schema["additionalProperties"] = isTexts
                    ? new JsonObject { ["type"] = "string", ["pattern"] = FormatPatterns.NotEmpty, ["maxLength"] = ModelLimits.TextLength }
                    : new JsonObject { ["type"] = "number" };
                schema[isTexts ? "minProperties" : "maxProperties"] = isTexts ? 1 : ModelLimits.Parameters;
            }

            Describe(schema, Attribute(type.Type));
            _definitions[name] = schema;
        }

        return new JsonObject { ["$ref"] = $"#/$defs/{name}" };
    }

    /// <summary>A map by keys that are no languages: to one text each, which may be empty, or to a text in several languages.</summary>
    private static JsonObject Keyed(JsonTypeInfo type, string keys) => new()
    {
        ["type"] = "object",
        ["propertyNames"] = new JsonObject { ["pattern"] = keys },
        ["additionalProperties"] = type.ElementType == typeof(string)
            ? new JsonObject { ["type"] = "string", ["maxLength"] = ModelLimits.TextLength }
            : new JsonObject { ["$ref"] = "#/$defs/texts" },
    };

    private static JsonObject Item(JsonTypeInfo type) => type.Kind == JsonTypeInfoKind.Object
        ? new JsonObject { ["$ref"] = $"#/$defs/{NameOf(type.Type)}" }
        : new JsonObject { ["type"] = type.Type == typeof(string) ? "string" : "number" };

    private static JsonObject Constrain(JsonObject schema, FormatAttribute member)
    {
        Describe(schema, member);
        JsonObject value = schema["items"] as JsonObject ?? schema;
        if (member.Names is { } names)
        {
            value.Remove("type");
            value["enum"] = new JsonArray([.. names.Split('|').Select(name => (JsonNode)name)]);
        }

        Add(value, "pattern", member.Pattern);
        Add(value, "maxLength", member.MaxLength > 0 ? member.MaxLength : null);
        Add(schema, "const", member.Constant == int.MinValue ? null : member.Constant);
        Add(schema, "minimum", Number(member.Minimum));
        Add(schema, "exclusiveMinimum", Number(member.Above));
        Add(schema, "maximum", Number(member.Maximum));
        Add(schema, "minItems", member.MinItems > 0 ? member.MinItems : null);
        Add(schema, "maxItems", member.MaxItems > 0 ? member.MaxItems : null);
        Add(schema, "uniqueItems", member.Once ? true : null);
        Add(schema, "default", member.Default is null ? null : JsonNode.Parse(member.Default));
        return schema;
    }

    private static void Describe(JsonObject schema, FormatAttribute? attribute) => Add(schema, "description", attribute?.Description);

    private static void Add(JsonObject schema, string name, JsonNode? value)
    {
        if (value is not null)
        {
            schema[name] = value;
        }
    }

    private static JsonNode? Number(double value) => double.IsNaN(value) ? null : (JsonNode)(long)value;

    /// <summary>Null is refused everywhere: what is absent is left out.</summary>
    private static void WithoutNull(JsonObject schema)
    {
        if (schema["type"] is JsonArray types)
        {
            JsonNode kind = types.First(type => !string.Equals(type!.GetValue<string>(), "null", StringComparison.Ordinal))!;
            schema["type"] = kind.DeepClone();
        }
    }

    private static string NameOf(Type type)
    {
        string name = type.Name.EndsWith("Draft", StringComparison.Ordinal) ? type.Name[..^"Draft".Length] : type.Name;
        return JsonNamingPolicy.CamelCase.ConvertName(name);
    }

    private static FormatAttribute? Attribute(System.Reflection.ICustomAttributeProvider? provider) =>
        provider?.GetCustomAttributes(typeof(FormatAttribute), inherit: false).OfType<FormatAttribute>().FirstOrDefault();
}
