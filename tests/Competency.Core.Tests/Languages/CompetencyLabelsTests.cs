using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Competency.Core.Disclosure;
using Competency.Core.Languages;
using Competency.Core.Requirements;
using Competency.Core.Scoring.Bulk;
using Competency.Core.Validation;

namespace Competency.Core.Tests.Languages;

public sealed partial class CompetencyLabelsTests
{
    private static readonly CompetencyLabels s_labels = CompetencyLabels.Default;

    /// <summary>Enums that no reader is shown: what a caller asks for.</summary>
    private static readonly Type[] s_neverShown = [typeof(RankingOrder), typeof(DisclosedSections), typeof(WeightedKind), typeof(RatingLayout), typeof(ScoreColumns), typeof(SubjectCompletion)];

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Of_EveryMemberOfEveryEnum_HasItsOwnText(string language)
    {
        foreach (Type type in PublicEnums().Except(s_neverShown))
        {
            MethodInfo? of = typeof(CompetencyLabels).GetMethod("Of", [type, typeof(string)]);
            of.Should().NotBeNull($"{type} is shown to people: give it labels, or list it as never shown");
            AllDifferent(Enum.GetValues(type).Cast<object>().Select(value => (string)of!.Invoke(s_labels, [value, language])!));
        }

        AllDifferent(new[] { RoleId.Self, RoleId.Manager, RoleId.Peer, RoleId.DirectReport, RoleId.Customer, RoleId.Mentor, RoleId.Assessor }.Select(role => s_labels.Of(role, language)));
        s_labels.Missing(language).Should().BeEmpty();
    }

    [Fact]
    public void NeverShown_EachOfThem_HasNoLabels() =>
        s_neverShown.Where(type => typeof(CompetencyLabels).GetMethod("Of", [type, typeof(string)]) is not null).Should().BeEmpty();

    [Fact]
    public void Keys_AllOfThem_BelongToAMemberARoleAScaleOrAPhraseInUse()
    {
        int members = PublicEnums().Except(s_neverShown).Sum(type => Enum.GetValues(type).Length);
        string[] phrases = [.. s_labels.Keys.Where(key => Phrase().IsMatch($"\"{key}\""))];
        string[] used = [.. Directory.EnumerateFiles(Repository.PathTo("src", "Competency.Core", "Descriptions"), "*.cs").SelectMany(path => Phrase().Matches(File.ReadAllText(path))).Select(match => match.Value.Trim('"')).Distinct()];

        // Standard roles 7; several raters of the 6 but self, of any role, and of a role with its own word; frequency 5 and not observed; proficiency 5.
        s_labels.Keys.Should().HaveCount(7 + 8 + 6 + 5 + members + phrases.Length).And.OnlyHaveUniqueItems();
        phrases.Should().BeEquivalentTo([.. used, .. s_shownElsewhere]);
        s_labels.Languages.Should().Equal("en", "zh-CN");
        s_labels.Fallback.Should().Equal("en", "zh-CN");
    }

    /// <summary>Phrases for those who show a comparison.</summary>
    private static readonly string[] s_shownElsewhere = ["comparability.comparable", "comparability.not-comparable"];

    [Fact]
    public void OfRaters_ModelsOwnWord_ComesBeforeTheLibrarys()
    {
        CompetencyModel model = new CompetencyModelBuilder("m", "1.0.0", "M", "en")
            .Role("manager", 1)
            .Role("peer", 1, AuthoredText.Of(("en", "Teammate")))
            .Role("key-account", 1)
            .Dimension("teamwork", "Teamwork", static d => d.Indicator("Helps."))
            .Build();
        s_labels.OfRaters(null, model, "en").Should().Be("raters");
        s_labels.OfRaters(RoleId.Manager, model, "en").Should().Be("managers");
        s_labels.OfRaters(RoleId.Manager, model, "zh-CN").Should().Be("上级");
        s_labels.OfRaters(RoleId.Peer, model, "en").Should().Be("raters in the role Teammate");
        s_labels.OfRaters(RoleId.Parse("key-account"), model, "zh-CN").Should().Be("“key-account”评价者");
        s_labels.With("en", [KeyValuePair.Create("raters.manager", "leads")]).OfRaters(RoleId.Manager, model, "en").Should().Be("leads");
    }

    [Fact]
    public void Texts_EveryLabel_HasTheSamePlacesForValuesInEachLanguage() =>
        s_labels.Keys.Where(key => !LabelPlaceholders.Of(s_labels.Get(key, "en")).SequenceEqual(LabelPlaceholders.Of(s_labels.Get(key, "zh-CN")))).Should().BeEmpty();

    [Fact]
    public void Fill_ValueThatLooksLikeAPlace_IsLeftAlone() =>
        LabelPlaceholders.Fill("{rule}, {addition} {else}", [("rule", "{addition}"), ("addition", "x")]).Should().Be("{addition}, x {else}");

    [Fact]
    public void With_PlacesForValuesMissingOrUnknown_IsRefused()
    {
        Action add = () => s_labels.With("fr", [KeyValuePair.Create("rule.cumulative", "cumulatif"), KeyValuePair.Create("rule.minimum", "minimum {level}"), KeyValuePair.Create("role.peer", "{collègue}")]);

        add.Should().Throw<CompetencyValidationException>().Which.Report.Issues.Select(issue => $"{issue.Code} {issue.Path}: {issue.Allowed}").Should().Equal(
            "wrong-placeholders texts['rule.cumulative'].fr: a text with {threshold}, where the values stand, and no others",
            "wrong-placeholders texts['rule.minimum'].fr: a text without places for values");
    }

    [Fact]
    public void Of_GroupOfRaters_IsItsRoleOrOthers()
    {
        CompetencyModel model = new CompetencyModelBuilder("m", "1.0.0", "M").Role("manager", 1, "Team lead").Role("peer", 1)
            .Dimension("d", "D", leaf => leaf.Indicator("Does it")).Build();

        s_labels.Of(RaterGroup.Of(RoleId.Manager), model, "en").Should().Be("Team lead");
        s_labels.Of(new RaterGroup(RaterGroupKind.Others, [RoleId.Manager, RoleId.Peer]), model, "zh-CN").Should().Be("其他人");
    }

    [Theory]
    [InlineData("zh-CN", "上级")]
    [InlineData("zh-Hans-CN", "上级")]
    [InlineData("zh", "上级")]
    [InlineData("en-GB", "Manager")]
    [InlineData("fr", "Manager")]
    [InlineData(null, "Manager")]
    public void Of_AnyLanguage_FallsBackInTheDeclaredOrder(string? language, string expected) => s_labels.Of(RoleId.Manager, language).Should().Be(expected);

    [Fact]
    public void WithFallback_OtherOrder_DecidesWhatOthersSee()
    {
        CompetencyLabels labels = s_labels.WithFallback("zh-CN", "en");

        labels.Of(RoleId.Manager, "fr").Should().Be("上级");
        labels.Of(RoleId.Manager, (string?)null).Should().Be("上级");
        s_labels.Of(RoleId.Manager, "fr").Should().Be("Manager", "labels are immutable");
    }

    [Fact]
    public void With_NewLanguage_IsThereAndListsWhatItLacks()
    {
        CompetencyLabels labels = s_labels.With("fr", [KeyValuePair.Create("role.manager", "Responsable"), KeyValuePair.Create("role.key-account", "Grand compte")]);

        labels.Of(RoleId.Manager, "fr-CA").Should().Be("Responsable");
        labels.Of(RoleId.Peer, "fr").Should().Be("Peer");
        labels.Of(RoleId.Parse("key-account"), "fr").Should().Be("Grand compte");
        labels.Of(RoleId.Parse("buyer"), "fr").Should().Be("buyer", "a role that nobody has named is called by its id");
        labels.Missing("fr").Should().HaveCount(labels.Keys.Count - 2).And.StartWith("role.self").And.NotContain("role.manager");
        labels.Missing("en").Should().Equal("role.key-account");
    }

    [Fact]
    public void WithJson_File_ReplacesTextsAndTheFallback()
    {
        CompetencyLabels labels = s_labels.WithJson("""{ "formatVersion": 1, "fallback": ["de", "en"], "texts": { "frequency.1": { "de": "Nie", "en": "Not once" } } }""");

        labels.Get("frequency.1", "en").Should().Be("Not once");
        labels.Get("frequency.1", "fr").Should().Be("Nie");
        labels.Get("frequency.2", "fr").Should().Be("Rarely");
    }

    [Fact]
    public void WithJson_WrongFile_NamesEachFault()
    {
        Action add = () => s_labels.WithJson("""{ "formatVersion": 1, "fallback": ["!"], "texts": { "role.boss man": { "en": "Boss" }, "frequency.6": { "en": "Ever" }, "role.peer": { "e": "P", "fr": " " } } }""");

        add.Should().Throw<CompetencyValidationException>().Which.Report.Issues.Select(issue => $"{issue.Code} {issue.Path}: {issue.Allowed}").Should().Equal(
            "malformed-language fallback: a BCP 47 tag such as 'en' or 'zh-CN'",
            "unknown-label texts['role.boss man'].en: a key of the library, or 'role.' and a role id",
            "unknown-label texts['frequency.6'].en: 'frequency.1', or another key of the library, or 'role.' and a role id",
            "malformed-language texts['role.peer'].e: a BCP 47 tag such as 'en' or 'zh-CN'",
            "empty-text texts['role.peer'].fr: a text that is not empty");
        ((Action)(() => s_labels.WithJson("{ \"formatVersion\": 1 }"))).Should().Throw<JsonException>().WithMessage("texts (line 1, column 1): 'texts' is missing in this object.");
    }

    [Fact]
    public void Get_UnknownKeyOrMember_IsRefused()
    {
        ((Action)(() => s_labels.Get("role.manger", "en"))).Should().Throw<KeyNotFoundException>().WithMessage("There is no label 'role.manger'. Did you mean 'role.manager'?");
        ((Action)(() => s_labels.Of((MeasureKind)9, "en"))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => s_labels.Of(default(RoleId), "en"))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Of_RoleThatTheModelNames_IsInTheModelsWords()
    {
        CompetencyModel model = new CompetencyModelBuilder("m", "1.0.0", "M").Role("manager", 1, "Team lead").Role("peer", 1)
            .Dimension("d", "D", leaf => leaf.Indicator("Does it")).Build();

        s_labels.Of(RoleId.Manager, model, "en").Should().Be("Team lead");
        s_labels.Of(RoleId.Peer, model, "en").Should().Be("Peer");
    }

    [Fact]
    public void FrequencyScale_HasAllPointsInAllLanguages()
    {
        RatingScale scale = s_labels.FrequencyScale();

        scale.Points.Select(point => $"{point.Value} {point.Label.In("zh-CN")} {point.Label.In("en")}").Should().Equal("1 从不 Never", "2 很少 Rarely", "3 有时 Sometimes", "4 经常 Often", "5 总是 Always");
        scale.NotObserved.In("zh-CN").Should().Be("未观察到");
    }

    private static IEnumerable<Type> PublicEnums() => typeof(CompetencyLabels).Assembly.GetExportedTypes().Where(type => type.IsEnum);

    [GeneratedRegex("\"(?:text|markdown|rule|part|comparability)\\.[a-z-]+\"", RegexOptions.None, 1000)]
    private static partial Regex Phrase();

    private static void AllDifferent(IEnumerable<string> texts) => texts.Should().OnlyHaveUniqueItems().And.OnlyContain(text => text.Trim().Length > 0);
}
