using System.Text.RegularExpressions;
using Competency.Development.Texts;

namespace Competency.Development.Tests.Texts;

public sealed partial class TextTemplatesTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public void BuiltIn_EveryKey_HasAText(string language)
    {
        // With no fallback to the other language, a missing text would come in it.
        IEnumerable<string> missing = TextTemplates.Keys.Select(key => key.Name).Where(name =>
            Chinese().IsMatch(TextTemplates.BuiltIn.Get(name, language)) != (language == "zh-CN") && Letters().IsMatch(Bare(name, language)));

        missing.Should().BeEmpty();
        TextTemplates.BuiltIn.Languages.Should().Equal("en", "zh-CN");
    }

    [Fact]
    public void BuiltIn_Chinese_HasNoLatinPunctuationAndNoSpaces() =>
        TextTemplates.Keys.Select(key => Bare(key.Name, "zh-CN")).Where(text => Latin().IsMatch(text)).Should().BeEmpty();

    [Fact]
    public void BuiltIn_English_HasNoChinesePunctuation() =>
        TextTemplates.Keys.Select(key => TextTemplates.BuiltIn.Get(key.Name, "en")).Where(text => Chinese().IsMatch(text) || text.Contains("  ", StringComparison.Ordinal)).Should().BeEmpty();

    [Fact]
    public void BuiltIn_BothLanguages_UseTheSamePlaceholdersButForDays() =>
        TextTemplates.Keys.Where(key => key.Name != "date").Select(key => key.Name).Where(name => !Names(name, "en").SetEquals(Names(name, "zh-CN"))).Should().BeEmpty();

    [Fact]
    public void With_UnknownPlaceholder_NamesTemplatePlaceholderAndWhatIsKnown()
    {
        Action with = () => TextTemplates.BuiltIn.With("fr", "ask.unknown", "Et « {dimensio} » ?");

        with.Should().Throw<ArgumentException>().WithMessage("Template 'ask.unknown' (fr) is refused: the placeholder '{dimensio}' is unknown; known: dimension.*");
    }

    [Fact]
    public void With_SeveralFaults_NamesEach()
    {
        Action with = () => TextTemplates.BuiltIn.With("en", new Dictionary<string, string>
        {
            ["close.thanks"] = "Thanks {person}", ["close.support"] = "{", ["ask.open"] = " ", ["ask.nothing"] = "x", ["guide.title"] = "}",
        });

        with.Should().Throw<ArgumentException>().WithMessage(
            "Template 'ask.nothing' (en) is refused: there is no such template; known: *\n"
            + "Template 'ask.open' (en) is refused: it is empty.\n"
            + "Template 'close.support' (en) is refused: the '{' at position 0 has no partner; allowed: a name in braces, or the brace twice.\n"
            + "Template 'close.thanks' (en) is refused: the placeholder '{person}' is unknown; known: none.\n"
            + "Template 'guide.title' (en) is refused: the '}' at position 0 has no partner; allowed: a name in braces, or the brace twice.*");
    }

    [Fact]
    public void With_NewLanguage_FallsBackWhereItHasNoText()
    {
        TextTemplates french = TextTemplates.BuiltIn.With("fr-FR", "close.thanks", "Merci.").WithFallback("zh-CN");

        french.Get("close.thanks", "fr").Should().Be("Merci.");
        french.Get("close.thanks", "fr-FR").Should().Be("Merci.");
        french.Get("cycle.assess", "fr-FR").Should().Be("评估");
        TextTemplates.BuiltIn.Get("cycle.assess", "fr-FR").Should().Be("assess");
        TextTemplates.BuiltIn.Get("cycle.assess", "zh-Hans-CN").Should().Be("评估");
    }

    [Fact]
    public void With_MalformedLanguage_IsRefused()
    {
        Action with = () => TextTemplates.BuiltIn.With("en_US", "close.thanks", "Thanks.");

        with.Should().Throw<ArgumentException>().WithMessage("Language 'en_US' *");
    }

    [Fact]
    public void Get_UnknownName_ListsThoseThereAre()
    {
        Action get = () => TextTemplates.BuiltIn.Get("none", "en");

        get.Should().Throw<KeyNotFoundException>().WithMessage("There is no template 'none'; known: date, *");
    }

    private static string Bare(string name, string language) => Placeholder().Replace(TextTemplates.BuiltIn.Get(name, language), "");

    private static HashSet<string> Names(string name, string language) => [.. Placeholder().Matches(TextTemplates.BuiltIn.Get(name, language)).Select(match => match.Value)];

    [GeneratedRegex(@"\{\w+\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"[,.;:?!()'""A-Za-z ]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Latin();

    [GeneratedRegex(@"\p{L}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Letters();
}
