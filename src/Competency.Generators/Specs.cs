namespace Competency.Generators;

/// <summary>What the handles of one model need to know. Compares by content.</summary>
internal sealed record ModelSpec(
    string Id,
    string Version,
    string ClassName,
    string FileName,
    string Summary,
    EquatableArray<DimensionSpec> Dimensions,
    EquatableArray<PartSpec> Profiles,
    EquatableArray<PartSpec> Questions);

/// <summary>A part of the model that is known by its id: a requirement profile or an interview question.</summary>
internal sealed record PartSpec(string Id, string Name, string Summary);

/// <summary>One dimension, whatever its depth; listed with each parent before its children.</summary>
internal sealed record DimensionSpec(
    string Id, string Name, bool IsLeaf, string Summary, EquatableArray<LevelSpec> Levels, EquatableArray<IndicatorSpec> Indicators);

/// <summary>One level, with the indicators that describe it.</summary>
internal sealed record LevelSpec(int Ordinal, string Summary, EquatableArray<IndicatorSpec> Indicators);

/// <summary>One indicator.</summary>
internal sealed record IndicatorSpec(string Id, int Number, string Summary, bool IsContra);
