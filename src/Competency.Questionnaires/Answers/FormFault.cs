namespace Competency.Questionnaires;

/// <summary>What is wrong with a form that came back, and where.</summary>
/// <param name="Code">One of <see cref="FormFaultCodes"/>.</param>
/// <param name="Source">The file, as it was named to the reader.</param>
/// <param name="Place">The sheet and cell (<c>Statements!D17</c>) or the member (<c>answers[3].value</c>), or null where the fault is the whole form's.</param>
/// <param name="Value">The text found there, or null.</param>
/// <param name="Allowed">What would have been allowed, or null.</param>
/// <param name="Message">The fault in one sentence, without the place.</param>
public sealed record FormFault(string Code, string Source, string? Place, string? Value, string? Allowed, string Message)
{
    /// <summary>Gives source, place and message: <c>peer.xlsx: Statements!D17: …</c>.</summary>
    public override string ToString() => Place is null ? $"{Source}: {Message}" : $"{Source}: {Place}: {Message}";
}
