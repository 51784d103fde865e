using System.Globalization;
using System.Reflection;
using System.Xml.Linq;
using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Core.Requirements;
using Competency.Core.Scoring;
using Competency.Development.Progress;

namespace Competency.Reporting.Tests;

public class HtmlReportTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("'; } </style><script>alert(1)</script>")]
    [InlineData("\u202Egnp.exe ‏מתמטיקה\u2066")]
    [InlineData("&lt;b&gt; &amp; ]]> <!-- --> {0} {person} \\\\ \\3c")]
    public void Write_HostileNamesAndComments_AreShownAsTypedAndAreNoMarkup(string hostile)
    {
        XElement page = Pages.Read(ReportCases.Individual(hostile, hostile, hostile));
        page.Descendants().Select(element => element.Name.LocalName).Should().NotContain(["script", "img", "iframe", "b"]);
        page.Descendants().Attributes().Should().NotContain(attribute => attribute.Name.LocalName.StartsWith("on"));
        page.Descendants("blockquote").Should().OnlyContain(quote => quote.Value.Contains(hostile)).And.NotBeEmpty();
        page.Descendants("bdi").Should().Contain(name => name.Value == hostile);
        page.Descendants("h1").Should().OnlyContain(title => title.Element("bdi")!.Value == hostile, "what is typed must not turn the words around it");
        page.Descendants("style").Single().Value.Should().NotContain("</style>");
    }

    [Fact]
    public void Write_ControlCharactersAndHalfSurrogates_AreReplaced()
    {
        string html = HtmlReport.ToText(ReportCases.Individual(comment: "a\u0001b\uD800c\u0000d😀"));
        XDocument.Parse(html).Descendants("blockquote").First().Value.Should().Be("a\uFFFDb\uFFFDc\uFFFDd😀");
    }

    [Fact]
    public void Write_NamesOf200Characters_AreThereWhole()
    {
        string name = string.Concat(Enumerable.Repeat("欧阳", 100));
        Pages.Read(ReportCases.Individual(name)).Descendants("dd").Should().Contain(fact => fact.Value == name);
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytesInEveryCulture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        string[] first = [.. ReportCases.All().Select(content => HtmlReport.ToText(content))];
        try
        {
            foreach (string culture in (string[])["de-DE", "tr-TR", "ar-SA", "zh-CN"])
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
                ReportCases.All().Select(content => HtmlReport.ToText(content)).Should().Equal(first, culture);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Write_EveryKind_PointsToNothingOutsideAndHasUniqueIds()
    {
        foreach (ReportContent content in ReportCases.All())
        {
            XElement page = Pages.Read(content);
            page.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "src" or "href").Select(attribute => attribute.Value)
                .Should().OnlyContain(target => target.StartsWith('#'));
            string[] ids = [.. page.Descendants().Attributes("id").Select(id => id.Value)];
            ids.Should().OnlyHaveUniqueItems(content.Kind);
            page.Descendants().Attributes("aria-labelledby").Select(label => label.Value).Should().BeSubsetOf(ids, content.Kind);
            page.Descendants("svg").Where(svg => svg.Attribute("role") is not null).Should().OnlyContain(svg => svg.Element("title")!.Value.Length > 0 && svg.Element("desc")!.Value.Length > 0);
        }
    }

    [Fact]
    public void Write_OneLanguage_HasNoWordOfTheOther()
    {
        string english = Pages.Read(ReportCases.Individual(), new ReportOptions { Languages = ["en"] }).Descendants("body").Single().Value;
        english.Should().NotContainAny("的", "等级", "总体").And.Contain("How to read this report");
        Pages.Read(ReportCases.Individual(), new ReportOptions { Languages = ["zh-CN"] }).Descendants("body").Single().Value.Should().Contain("如何阅读本报告").And.NotContain("Overall");
    }

    [Fact]
    public void Write_HiddenGroup_SaysThatItIsHiddenAndWhy()
    {
        XElement page = Pages.Read(ReportCases.Individual(), new ReportOptions { Languages = ["en"] });
        page.Descendants("section").Single(section => section.Attribute("id")?.Value == "hidden-en").Value
            .Should().Contain("Customer: The group has too few raters");
        page.ToString().Should().NotContain("rater-");
    }

    [Fact]
    public void Write_NothingScored_SaysWhy()
    {
        IndividualReportContent content = IndividualReportContent.Create(ReportCases.Nothing(), ReportCases.Model, new IndividualReportOptions { Profile = ReportCases.Regular });
        Pages.Read(content, new ReportOptions { Languages = ["en"] }).Descendants("section").First(section => section.Attribute("id")?.Value == "overall-en").Value
            .Should().Contain("Not scored.").And.Contain("not qualified");
    }

    [Fact]
    public void Write_TeamUnderTheMinimum_NamesNobody()
    {
        string page = HtmlReport.ToText(ReportCases.Team(members: 1));
        page.Should().Contain("too few members to show").And.NotContain("S1").And.NotContain("results[");
    }

    [Fact]
    public void Write_SectionsLeftOutAndAdded_StandWhereTheyWereAsked()
    {
        ReportOptions options = new()
        {
            Languages = ["en"],
            Omitted = [ReportSection.Behaviors, ReportSection.Comments],
            Added = [new AddedSection(ReportSection.Overall, new Greeting()), new AddedSection(ReportSection.Behaviors, new Greeting())],
        };
        string?[] sections = [.. Pages.Read(ReportCases.Individual(), options).Descendants("article").Single().Elements("section").Select(section => section.Attribute("id")?.Value ?? section.Value)];
        sections.Should().Equal(
            "overall-en", "individual <en>", "dimensions-en", "self-and-others-en", "individual <en>", "details-en", "plan-en", "hidden-en", "reading-en");
    }

    [Fact]
    public void PublicSurface_TakesWhatIsDisclosedAndNothingElse()
    {
        // A fit, a ranking or a progress report can be made of undisclosed results too: none may be handed in.
        Type[] undisclosed =
        [
            typeof(AssessmentResult), typeof(Assessment), typeof(DisclosureRelease), typeof(DimensionResult), typeof(ProfileFit), typeof(RankedFit), typeof(ProgressReport), typeof(ProgressSnapshot),
        ];
        IEnumerable<(MemberInfo Member, Type Type)> taken = typeof(HtmlReport).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .SelectMany(member => member switch
            {
                MethodBase method => method.GetParameters().Select(parameter => (member, parameter.ParameterType)),
                PropertyInfo { SetMethod.IsPublic: true } property => [(member, property.PropertyType)],
                FieldInfo field => [(member, field.FieldType)],
                _ => [],
            });
        taken.Where(one => undisclosed.Any(type => Holds(one.Type, type))).Should().BeEmpty();
        taken.Should().Contain(one => Holds(one.Type, typeof(DisclosedResult)), "else this test looks at nothing");
    }

    private static bool Holds(Type type, Type sought) =>
        type == sought || (type.HasElementType && Holds(type.GetElementType()!, sought)) || type.GetGenericArguments().Any(argument => Holds(argument, sought));

    private sealed class Greeting : IReportSection
    {
        public XElement? Render(in ReportSectionContext context) => new("p", $"{context.Content.Kind} <{context.Language}>");
    }
}
