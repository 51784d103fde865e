using System.Diagnostics;
using Competency.Core;

namespace Competency.Development.Texts;

/// <summary>A template that the library fills, and what may stand in it.</summary>
/// <param name="Name">The name, such as <c>ask.blind-spot</c>.</param>
/// <param name="Placeholders">The names that may stand in braces; a template need not use them all.</param>
[DebuggerDisplay("{Name,nq}: {Placeholders}")]
public sealed record TextTemplateKey(string Name, ValueList<string> Placeholders);
