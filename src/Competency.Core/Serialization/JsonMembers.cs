using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json.Serialization.Metadata;

namespace Competency.Core.Serialization;

/// <summary>The members of an object by name, found once for each type of the library's own formats.</summary>
internal static class JsonMembers
{
    private static readonly ConcurrentDictionary<Type, FrozenDictionary<string, JsonPropertyInfo>> s_byType = new();

    public static FrozenDictionary<string, JsonPropertyInfo> Of(JsonTypeInfo type) =>
        s_byType.GetOrAdd(type.Type, static (_, info) => info.Properties.ToFrozenDictionary(property => property.Name, StringComparer.Ordinal), type);
}
