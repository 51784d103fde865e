using System.Runtime.InteropServices;
using System.Xml.Linq;

namespace Competency.Reporting;

/// <summary>A section of a host's own.</summary>
/// <remarks>
/// Reports are trees of <see cref="XElement"/>: text put into an element is escaped when the report is written, so a section cannot be broken by what somebody typed. An implementation is pure:
/// the same context gives an equal element, without clock, culture or network, and is safe for any number of threads. Exceptions pass through to the caller of the report.
/// </remarks>
public interface IReportSection
{
    /// <summary>Makes the section in one language.</summary>
    /// <param name="context">What the report is about.</param>
    /// <returns>The content, whose headings begin at <c>h2</c>; null where there is nothing to say.</returns>
    XElement? Render(in ReportSectionContext context);
}

/// <summary>What a host's section is made of.</summary>
/// <param name="Content">What the report is about.</param>
/// <param name="Language">The language, one of <see cref="ReportOptions.Languages"/>.</param>
/// <param name="Options">The options of the report.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ReportSectionContext(ReportContent Content, string Language, ReportOptions Options);

/// <summary>Where a host's section stands.</summary>
/// <param name="After">The section that it follows; where that one is not in the report, the last one before it that is.</param>
/// <param name="Section">The section.</param>
public sealed record AddedSection(ReportSection After, IReportSection Section);
