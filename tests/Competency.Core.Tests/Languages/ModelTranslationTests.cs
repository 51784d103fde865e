using System.Reflection;
using System.Text.Json.Nodes;
using Competency.Core.Building;
using Competency.Core.Languages;
using Competency.Core.Scoring;
using Competency.Core.Serialization;
using Competency.Core.Tests.Serialization;
using Competency.Core.Validation;
using FsCheck.Xunit;

namespace Competency.Core.Tests.Languages;

public sealed class ModelTranslationTests
{
    private static readonly CompetencyModel s_whole = CompetencyJson.ReadModel(ModelFiles.Whole);

    [Fact]
    public void Template_WholeModel_HasAKeyForEveryText()
    {
        JsonObject template = JsonNode.Parse(ModelTranslation.Template(s_whole, "fr"))!.AsObject();

        template["model"]!.GetValue<string>().Should().Be("whole-model");
        template["texts"]!.AsObject().Select(text => text.Key).Should().Equal(
            "name", "description", "source.matrix.title", "source.guide.title", "scale.1", "scale.2", "scale.3", "scale.4", "scale.not-observed", "role.manager",
            "band.low", "band.high", "proficiency.1.title", "proficiency.1.description", "proficiency.3.title", "attitude.name", "attitude.definition",
            "attitude.key-point.1", "attitude.key-point.2", "attitude.1.title", "attitude.3.title", "trust.name", "trust.1.title", "trust.1.description",
            "trust.1.1", "trust.1.2", "trust.2.title", "trust.1", "calm.name", "calm.1.title", "calm.3.title", "skill.name", "negotiation.name",
            "negotiation.1.title", "negotiation.2.title", "negotiation.1", "writing.name", "writing.1", "profile.junior.name", "profile.junior.description",
            "profile.senior.name", "interview.purpose", "question.strength.text", "question.strength.purpose", "question.strength.follow-up.1.text",
            "question.strength.follow-up.1.when", "question.strength.follow-up.2.text", "question.strength.poor", "question.strength.fair",
            "question.strength.strong", "development.measure.trust.1", "relation.skill.another.craft");
        template["texts"]!["trust.1.1"]!.GetValue<string>().Should().BeEmpty();
        template["sources"]!["trust.1.1"]!.GetValue<string>().Should().Be("守信");
        JsonNode.Parse(ModelTranslation.Template(s_whole, "en"))!["texts"]!["trust.1.1"]!.GetValue<string>().Should().Be("Keeps promises");
    }

    [Property(MaxTest = 100)]
    public void With_TemplateFilledIn_HasEveryTextAndNothingElseChanges(int seed)
    {
        CompetencyModel model = RandomModels.Create(seed);
        ModelTranslation translation = Filled(model, "fr", key => $"fr {key}");

        model.TryWith(translation, out CompetencyModel? translated, out ValidationReport report).Should().BeTrue();

        report.Issues.Where(issue => issue.Code is TextIssueCodes.UnknownText or TextIssueCodes.UntranslatedText or IssueCodes.MissingText).Should().BeEmpty();
        translated!.Languages.Should().Equal(model.Languages.Append("fr"));
        ModelTexts.Of(ModelDrafts.From(translated)).Should().OnlyContain(text => text.Texts["fr"] == $"fr {text.Key}");
        ModelComparer.Compare(model, translated).Overall.IsComparable.Should().BeTrue();
        ModelTexts.Of(ModelDrafts.From(model)).Select(text => text.Key).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void TryWith_UnknownKeysAndMissingTexts_AreWarningsAndTheRestIsUsed()
    {
        CompetencyModel least = CompetencyJson.ReadModel(ModelFiles.Least);
        ModelTranslation translation = Read("""{ "formatVersion": 1, "model": "least", "language": "fr", "texts": { "name": "Le moins", "trst.name": "Confiance", "trust.1": "" } }""");

        least.TryWith(translation, out CompetencyModel? translated, out ValidationReport report).Should().BeTrue();

        report.Issues.Select(issue => issue.ToString()).Should().Equal(
            "untranslated-text at texts['trust.name']: The translation lacks 'trust.name'; readers see it in another language.",
            "untranslated-text at texts['trust.1']: The translation lacks 'trust.1'; readers see it in another language.",
            "unknown-text at texts['trst.name']: The model has no text 'trst.name', so its translation is not used. Did you mean 'trust.name'?");
        report.IsValid.Should().BeTrue();
        translated!.Name.Text.In("fr").Should().Be("Le moins");
        translated.Dimensions[0].Name.Text.In("fr", translated.Languages).Should().Be("Trust");
        CompetencyJson.TryReadModel(CompetencyJson.CanonicalModel(translated), out CompetencyModel? read, out ValidationReport again).Should().BeTrue();
        read.Should().Be(translated);
        again.Warnings.Should().HaveCount(2).And.OnlyContain(issue => issue.Code == IssueCodes.MissingText);
    }

    [Fact]
    public void With_TranslationOfAnotherModel_IsRefused()
    {
        ModelTranslation translation = Read("""{ "formatVersion": 1, "model": "other", "language": "fr", "texts": {} }""");

        ((Action)(() => s_whole.With(translation))).Should().Throw<CompetencyValidationException>()
            .Which.Report.Issues.Should().ContainSingle().Which.ToString().Should().Be("translation-of-another-model at model: The translation is of model 'other'; allowed here: 'whole-model'.");
    }

    [Fact]
    public void With_TextThatIsTooLong_IsRefusedWithItsPlace()
    {
        ModelTranslation translation = Read($$"""{ "formatVersion": 1, "model": "whole-model", "language": "fr", "texts": { "trust.name": "{{new string('x', 4001)}}" } }""");

        ((Action)(() => s_whole.With(translation))).Should().Throw<CompetencyValidationException>().Which.Report.Errors.Should().ContainSingle()
            .Which.Path.Should().Be("dimensions[0].dimensions[0].name.text.fr");
    }

    [Fact]
    public void With_LanguageThatTheModelHas_ReplacesItsTexts()
    {
        ModelTranslation translation = Read("""{ "formatVersion": 1, "model": "whole-model", "language": "EN", "texts": { "name": "The whole" } }""");

        CompetencyModel translated = s_whole.With(translation);

        translated.Languages.Should().Equal("zh-CN", "en");
        translated.Name.Text.In("en").Should().Be("The whole");
        translated.Version.Should().Be(s_whole.Version);
        CompetencyJson.Fingerprint(translated).Should().NotBe(CompetencyJson.Fingerprint(s_whole));
    }

    [Fact]
    public void ReadJson_MalformedModelAndLanguage_NamesBoth()
    {
        Action read = () => Read("""{ "formatVersion": 1, "model": "My Model", "language": "?", "texts": {} }""");

        read.Should().Throw<CompetencyValidationException>().Which.Report.Issues.Select(issue => issue.Path).Should().Equal("model", "language");
    }

    [Fact]
    public void Template_MalformedLanguage_IsRefused() => ((Action)(() => ModelTranslation.Template(s_whole, "?"))).Should().Throw<ArgumentException>();

    [Fact]
    public void With_DimensionNamedLikeAPrefix_HasAKeyOfItsOwn()
    {
        CompetencyModel model = new CompetencyModelBuilder("m", "1.0.0", "M").Role("name", 1, "R").Dimension("role", "Role", leaf => leaf.Indicator("Plays it")).Build();

        ModelTexts.Of(ModelDrafts.From(model)).Select(text => text.Key).Should().Equal("name", "role.name", "dimension.role.name", "dimension.role.1");
    }

    [Fact]
    public void ReadModel_ManyTextsMissingInTheSecondLanguage_WarnsAndIsUsable()
    {
        CompetencyModelBuilder builder = new("many", "1.0.0", AuthoredText.Of(("en", "Many"), ("fr", "Beaucoup")), "en", "fr");
        for (int i = 0; i < 600; i++)
        {
            builder.Dimension($"d{i}", "D", leaf => leaf.Indicator("Does it"));
        }

        builder.TryBuild(out CompetencyModel? model, out ValidationReport report).Should().BeTrue();

        model.Should().NotBeNull();
        report.Warnings.Should().HaveCount(1001);
        report.Issues[^1].ToString().Should().Be("too-many-issues at dimensions[500].name.text.fr: There are more than 1000 warnings; the rest is left out.");
    }

    [Fact]
    public void TextIssueCodes_EachOfThem_HasASectionInTheDocs()
    {
        string[] page = File.ReadAllLines(Repository.PathTo("docs", "error-codes.md"));

        foreach (FieldInfo code in typeof(TextIssueCodes).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            page.Should().ContainSingle(line => line == $"### {code.GetRawConstantValue()}");
        }
    }

    private static ModelTranslation Read(string json) => ModelTranslation.ReadJson(json);

    private static ModelTranslation Filled(CompetencyModel model, string language, Func<string, string> text)
    {
        JsonNode template = JsonNode.Parse(ModelTranslation.Template(model, language))!;
        foreach (string key in template["texts"]!.AsObject().Select(entry => entry.Key).ToArray())
        {
            template["texts"]![key] = text(key);
        }

        return Read(template.ToJsonString());
    }
}
