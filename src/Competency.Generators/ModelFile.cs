namespace Competency.Generators;

/// <summary>What was found in one model file: a model, or what is wrong with the file. Compares by content.</summary>
internal sealed record ModelFile(string Path, ModelSpec? Model, EquatableArray<Fault> Faults);
