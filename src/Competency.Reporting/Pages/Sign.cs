using System.Xml.Linq;
using Competency.Core.Requirements;
using static Competency.Reporting.Markup.Html;

namespace Competency.Reporting.Pages;

/// <summary>A sign that says what it stands for, to the eye by its shape and to a screen reader in words.</summary>
internal static class Sign
{
    public static XElement Of(RequirementStatus status, Words words) => status switch
    {
        RequirementStatus.Exceeds => Make("good", "▲", words.Labels.Of(status, words.Language)),
        RequirementStatus.Meets => Make("good", "✓", words.Labels.Of(status, words.Language)),
        RequirementStatus.Below => Make("bad", "✗", words.Labels.Of(status, words.Language)),
        _ => Make("muted", "?", words.Labels.Of(status, words.Language)),
    };

    private static XElement Make(string @class, string sign, string says) =>
        Span($"sign {@class}", At("title", says), El("span", At("aria-hidden", "true"), sign), Span("said", says));
}
