using Competency.Core;

namespace Competency.Questionnaires;

/// <summary>Who a form is about and who fills it in, by their codes. What is not given is left for the rater to fill in.</summary>
/// <remarks>A form for self has one field: the rater is the person rated, unless another code is given. Immutable, structurally equal.</remarks>
public sealed record FormParties
{
    /// <summary>Gets the parties of a form that names nobody.</summary>
    public static FormParties None { get; } = new();

    /// <summary>Gets the person rated, or null.</summary>
    /// <exception cref="ArgumentException">The id is <c>default</c>, or begins with =, +, - or @.</exception>
    public SubjectId? Subject { get; init => field = value is { } id && FaultOf(id.Value) is { } fault ? throw new ArgumentException(fault, nameof(value)) : value; }

    /// <summary>Gets the rater, or null.</summary>
    /// <exception cref="ArgumentException">The id is <c>default</c>, or begins with =, +, - or @.</exception>
    public RaterId? Rater { get; init => field = value is { } id && FaultOf(id.Value) is { } fault ? throw new ArgumentException(fault, nameof(value)) : value; }

    /// <summary>Says what keeps a well-formed id from being a code in a form; null where nothing does.</summary>
    /// <param name="id">The id's text.</param>
    public static string? FaultOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.Length == 0 ? "The id is default, which identifies nobody."
            : id[0] is '=' or '+' or '-' or '@' ? $"'{id}' would run as a formula in a spreadsheet; allowed: no code that begins with =, +, - or @."
            : null;
    }
}
