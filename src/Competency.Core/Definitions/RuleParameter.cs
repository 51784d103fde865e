namespace Competency.Core;

/// <summary>One named number that a custom rule is given.</summary>
/// <param name="Name">The name, unique in its rule.</param>
/// <param name="Value">The value.</param>
public sealed record RuleParameter(string Name, decimal Value);
