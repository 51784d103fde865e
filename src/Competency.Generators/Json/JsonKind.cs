namespace Competency.Generators.Json;

/// <summary>The kinds of JSON value.</summary>
internal enum JsonKind
{
    Null = 0,
    Boolean = 1,
    Number = 2,
    String = 3,
    Array = 4,
    Object = 5,
}
