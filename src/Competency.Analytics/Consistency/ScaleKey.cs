using System.Collections.Immutable;

namespace Competency.Analytics;

/// <summary>Which items make up a scale, and which of them are reversed.</summary>
public sealed class ScaleKey
{
    private ScaleKey(string name, ImmutableArray<string> items, ImmutableArray<string> reversed)
    {
        Name = name;
        Items = items;
        Reversed = reversed;
    }

    /// <summary>Gets the name of the scale.</summary>
    public string Name { get; }

    /// <summary>Gets the ids of all its items, in order.</summary>
    public ImmutableArray<string> Items { get; }

    /// <summary>Gets the ids of those that are reversed: a value v becomes minimum + maximum − v of the response scale.</summary>
    public ImmutableArray<string> Reversed { get; }

    /// <summary>Makes a key.</summary>
    /// <param name="name">The name of the scale; not empty.</param>
    /// <param name="items">The ids of all items, distinct, at least one.</param>
    /// <param name="reversed">The ids of the reversed ones among them; none when left out.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentException">The name or an id is empty, an item occurs twice, there is none, or a reversed one is not among them.</exception>
    public static ScaleKey Create(string name, IEnumerable<string> items, IEnumerable<string>? reversed = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(items);
        ImmutableArray<string> all = [.. items];
        ImmutableArray<string> turned = [.. reversed ?? []];
        HashSet<string> known = new(StringComparer.Ordinal);
        foreach (string item in all)
        {
            if (string.IsNullOrEmpty(item) || !known.Add(item))
            {
                throw new ArgumentException($"The scale '{name}' names the item '{item}' twice, or an empty one.", nameof(items));
            }
        }

        if (all.IsEmpty)
        {
            throw new ArgumentException($"The scale '{name}' has no items.", nameof(items));
        }

        foreach (string item in turned)
        {
            if (!known.Contains(item))
            {
                throw new ArgumentException($"The scale '{name}' reverses '{item}', which is not among its items.", nameof(reversed));
            }
        }

        return new ScaleKey(name, all, turned);
    }
}
