using System.Diagnostics;
using Competency.Core;
using Competency.Core.Languages;

namespace Competency.Reporting;

/// <summary>How a report looks and what it says.</summary>
/// <remarks>Immutable, safe for any number of threads as far as a host's own sections are.</remarks>
[DebuggerDisplay("{Languages}")]
public sealed record ReportOptions
{
    /// <summary>Gets the options of the library: every property as its default says.</summary>
    public static ReportOptions Default { get; } = new();

    /// <summary>Gets the languages; the whole report is there once in each, in this order.</summary>
    /// <value>At least one, each a BCP 47 tag, none twice. Default: <c>zh-CN</c>, <c>en</c>.</value>
    /// <exception cref="ArgumentException">There is none, or one is malformed or there twice.</exception>
    public ValueList<string> Languages { get; init => field = Check(value); } = ["zh-CN", "en"];

    /// <summary>Gets what the library calls roles, reasons, statuses and warnings.</summary>
    /// <value>Default: <see cref="CompetencyLabels.Default"/>.</value>
    public CompetencyLabels Labels { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = CompetencyLabels.Default;

    /// <summary>Gets the headings and sentences.</summary>
    /// <value>Default: <see cref="ReportTexts.BuiltIn"/>.</value>
    public ReportTexts Texts { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = ReportTexts.BuiltIn;

    /// <summary>Gets logo and colors.</summary>
    /// <value>Default: <see cref="ReportBrand.None"/>.</value>
    public ReportBrand Brand { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = ReportBrand.None;

    /// <summary>Gets the sections to leave out.</summary>
    /// <value>Default: none. <see cref="ReportSection.Cover"/> cannot be left out.</value>
    /// <exception cref="ArgumentException">The cover is among them.</exception>
    public ValueList<ReportSection> Omitted { get; init => field = Check(value); } = [];

    /// <summary>Gets the host's own sections; those after the same section stand in this order.</summary>
    /// <value>Default: none.</value>
    public ValueList<AddedSection> Added { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = [];

    private static ValueList<string> Check(ValueList<string> languages)
    {
        ArgumentNullException.ThrowIfNull(languages);
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        return languages.Count > 0 && languages.All(language => LocalizedText.IsLanguage(language) && seen.Add(language))
            ? languages
            : throw new ArgumentException($"The languages are '{string.Join("', '", languages)}'; allowed: one or more BCP 47 tags, each once.", nameof(languages));
    }

    private static ValueList<ReportSection> Check(ValueList<ReportSection> sections)
    {
        ArgumentNullException.ThrowIfNull(sections);
        return sections.Contains(ReportSection.Cover)
            ? throw new ArgumentException("The cover is to be left out; allowed: every other section, for a number without its model, version and day says nothing.", nameof(sections))
            : sections;
    }
}
