using System.Collections.Frozen;

namespace Competency.Core.Scoring.Compiled;

/// <summary>The place of each item by its id: by the id's text, which is found faster than an id as a key.</summary>
internal sealed class ItemIndex(IEnumerable<PlanItem> items)
{
    private readonly FrozenDictionary<string, int> _places = items.Select((item, i) => KeyValuePair.Create(item.Id.Value, i)).ToFrozenDictionary(StringComparer.Ordinal);

    /// <exception cref="KeyNotFoundException">There is no such item.</exception>
    public int this[ItemId item] => _places[item.Value];

    public bool TryGetValue(ItemId item, out int place) => _places.TryGetValue(item.Value, out place);
}
