using Microsoft.CodeAnalysis;

namespace Competency.Generators;

/// <summary>The diagnostics; documented in docs/typed-handles.md.</summary>
internal static class Descriptors
{
    public static readonly DiagnosticDescriptor Unreadable = Create(
        "COMP001", "Model file is not JSON", "The model file cannot be read: {0}");

    public static readonly DiagnosticDescriptor WrongShape = Create(
        "COMP002", "Model file has the wrong shape", "The model file does not have the form of a model: {0}");

    public static readonly DiagnosticDescriptor MalformedId = Create(
        "COMP003", "Malformed id", "'{0}' is not {1}; allowed: {2}");

    public static readonly DiagnosticDescriptor DuplicateId = Create(
        "COMP004", "Duplicate id", "The {0} '{1}' stands twice in the model");

    public static readonly DiagnosticDescriptor NameCollision = Create(
        "COMP005", "Two ids make the same name", "The ids '{0}' and '{1}' would both have the name '{2}'; rename one");

    public static readonly DiagnosticDescriptor DuplicateClass = Create(
        "COMP006", "Two model files make the same class", "The class '{0}' is made by another model file, {1}; give one another id or another CompetencyNamespace");

    public static readonly DiagnosticDescriptor BadNamespace = Create(
        "COMP007", "CompetencyNamespace is not a namespace", "'{0}' is not a namespace; allowed: identifiers joined by dots");

    private static DiagnosticDescriptor Create(string id, string title, string message) =>
        new(id, title, message, "Competency", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
