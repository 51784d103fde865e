namespace Competency.Core;

/// <summary>A named stretch of the overall percent, from its cut up to the next band's cut.</summary>
public sealed record Band
{
    internal Band(string id, decimal cut, LocalizedText label)
    {
        Id = id;
        Cut = cut;
        Label = label;
    }

    /// <summary>Gets the id: words of lowercase letters and digits, joined by hyphens.</summary>
    public string Id { get; }

    /// <summary>Gets the lowest percent of the band, inclusive: 0 to 100, at most 4 decimal places.</summary>
    public decimal Cut { get; }

    /// <summary>Gets what the band is called.</summary>
    public LocalizedText Label { get; }
}
