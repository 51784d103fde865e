using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Competency.Generators;

/// <summary>A diagnostic before it is reported: held apart from the file's text, so that it compares by content.</summary>
internal sealed record Fault(DiagnosticDescriptor Descriptor, string Path, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Arguments)
{
    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Descriptor, Location.Create(Path, Span, Lines), Arguments.Cast<object>().ToArray());
}
