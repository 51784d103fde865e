namespace Competency.Generators.Json;

/// <summary>Carries a fault of syntax to where it becomes a diagnostic; never leaves the generator.</summary>
internal sealed class JsonSyntaxException(int position, string message) : Exception(message)
{
    public int Position { get; } = position;
}
