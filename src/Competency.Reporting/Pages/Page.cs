using System.Xml.Linq;
using Competency.Core;
using Competency.Reporting.Charts;
using Competency.Reporting.Markup;
using static Competency.Reporting.Markup.Html;

namespace Competency.Reporting.Pages;

/// <summary>The frame of every report: head, styles, languages, sections in order.</summary>
internal static class Page
{
    private static readonly Lazy<string> s_css = new(ReadCss);

    public static XElement Of(ReportContent content, ReportOptions options)
    {
        Words[] languages = [.. options.Languages.Select(language => new Words(content.Model, options, language))];
        string title = TitleOf(content, languages[0]);
        return El(
            "html",
            At("lang", languages[0].Language),
            El(
                "head",
                El("meta", At("charset", "utf-8")),
                El("meta", At("name", "viewport"), At("content", "width=device-width, initial-scale=1")),
                El("meta", At("name", "color-scheme"), At("content", "light dark")),
                El("meta", At("name", "referrer"), At("content", "no-referrer")),
                El("title", PlainText.Of(title)),
                El("style", ChartPalette.Css(options.Brand) + s_css.Value + string.Concat(languages.Select(words => PrintRules(content, words))))),
            El(
                "body",
                El("svg", Class("patterns"), At("width", "0"), At("height", "0"), At("aria-hidden", "true"), At("focusable", "false"), ChartPalette.Patterns()),
                languages.Length == 1 ? null : El(
                    "nav",
                    At("aria-label", string.Join(" / ", languages.Select(words => words["language"]))),
                    languages.Select(words => El("a", At("href", "#" + words.Id("report")), At("lang", words.Language), words["language.name"]))),
                El("main", languages.Select(words => Article(content, words)))));
    }

    public static string TitleOf(ReportContent content, Words words) => content switch
    {
        IndividualReportContent individual => words.Text("title.individual", ("person", individual.PersonName)),
        ProgressReportContent progress => words.Text("title.progress", ("person", progress.PersonName)),
        TeamReportContent => words["title.team"],
        SelectionReportContent selection => words.Text("title.selection", ("profile", words.In(selection.Profile.Name))),
        _ => throw new NotSupportedException($"There is no report of {content.GetType().Name}."),
    };

    private static XElement Article(ReportContent content, Words words)
    {
        List<(ReportSection Kind, XElement Section)> sections = [];
        foreach ((ReportSection kind, Func<XElement?> make) in SectionsOf(content, words))
        {
            if (!words.Options.Omitted.Contains(kind) && make() is { } section)
            {
                sections.Add((kind, section));
            }

            sections.AddRange(words.Options.Added.Where(added => added.After == kind)
                .Select(added => (kind, added.Section.Render(new ReportSectionContext(content, words.Language, words.Options))))
                .Where(added => added.Item2 is not null)
                .Select(added => (added.kind, El("section", added.Item2))));
        }

        return El("article", At("id", words.Id("report")), At("lang", words.Language), Class("r-" + words.Language.ToLowerInvariant()), sections.Select(section => section.Section));
    }

    private static IEnumerable<(ReportSection Kind, Func<XElement?> Make)> SectionsOf(ReportContent content, Words words) => content switch
    {
        IndividualReportContent individual => Individual.IndividualPages.Of(individual, words),
        TeamReportContent team => Team.TeamPages.Of(team, words),
        ProgressReportContent progress => Progress.ProgressPages.Of(progress, words),
        SelectionReportContent selection => Selection.SelectionPages.Of(selection, words),
        _ => throw new NotSupportedException($"There is no report of {content.GetType().Name}."),
    };

    // Each language is a run of pages with a header in that language; the margin boxes of CSS Paged Media.
    private static string PrintRules(ReportContent content, Words words)
    {
        string name = "page-" + words.Language.ToLowerInvariant();
        string left = PlainText.Of(TitleOf(content, words));
        string right = words.Options.Brand.Name ?? words.In(words.Model.Name);
        return $"@page {name}{{@top-left{{content:{CssText.Quote(PlainText.Wrap(left, 34, 1)[0])}}}@top-right{{content:{CssText.Quote(PlainText.Wrap(right, 22, 1)[0])}}}"
            + $"@bottom-right{{content:{CssText.Quote(words["page"]).Replace("{page}", "\"counter(page)\"", StringComparison.Ordinal).Replace("{pages}", "\"counter(pages)\"", StringComparison.Ordinal)}}}}}\n"
            + $"@media print{{article.r-{words.Language.ToLowerInvariant()}{{page:{name}}}}}\n";
    }

    private static string ReadCss()
    {
        using Stream stream = typeof(Page).Assembly.GetManifestResourceStream("Competency.Reporting.report.css")
            ?? throw new InvalidOperationException("The assembly lacks its style sheet.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
