namespace Competency.Core.Building;

/// <summary>What the published schema says about a type or member of the file formats, beyond its kind.</summary>
/// <remarks>The schema helps an author while writing; what is binding is checked by the validator.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
internal sealed class FormatAttribute(string description) : Attribute
{
    public string Description { get; } = description;

    /// <summary>The names of a closed set, separated by bars.</summary>
    public string? Names { get; init; }

    /// <summary>The only value there is.</summary>
    public int Constant { get; init; } = int.MinValue;

    public string? Pattern { get; init; }

    /// <summary>The form of the member names of a map whose names are no languages.</summary>
    public string? Keys { get; init; }

    public double Minimum { get; init; } = double.NaN;

    public double Above { get; init; } = double.NaN;

    public double Maximum { get; init; } = double.NaN;

    public int MinItems { get; init; }

    public int MaxItems { get; init; }

    public int MaxLength { get; init; }

    /// <summary>Whether each element is there once.</summary>
    public bool Once { get; init; }

    /// <summary>The default as it would be written, or null where there is none.</summary>
    public string? Default { get; init; }
}
