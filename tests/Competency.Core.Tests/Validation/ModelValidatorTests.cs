using System.Reflection;
using System.Text;
using Competency.Core.Serialization;
using Competency.Core.Tests.Serialization;
using Competency.Core.Validation;

namespace Competency.Core.Tests.Validation;

public sealed class ModelValidatorTests
{
    public static TheoryData<string> Names => WrongModels.Names;

    [Fact]
    public void Check_SoundModel_HasNoIssues()
    {
        Read(ModelEdit.Expand(WrongModels.Sound)).Should().Be(ValidationReport.Clean);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_WrongModel_SaysWhatWhereAndWhatIsAllowed(string name)
    {
        (_, string path, string? json, string[] expected) = WrongModels.All.Single(wrong => string.Equals(wrong.Name, name, StringComparison.Ordinal));

        ValidationReport report = Read(ModelEdit.With(WrongModels.Sound, path, json));

        string[] issues = [.. report.Issues.Select(issue => issue.ToString())];
        if (issues.Length > 1000)
        {
            issues = issues[1000..];
        }

        issues.Should().Equal(expected);
    }

    [Fact]
    public void Check_WarningsAlone_GiveAModel()
    {
        byte[] file = Encoding.UTF8.GetBytes(ModelEdit.With(WrongModels.Sound, "status", "\"deprecated\""));

        CompetencyJson.TryReadModel(file, out CompetencyModel? model, out ValidationReport report).Should().BeTrue();

        model!.Status.Should().Be(ModelStatus.Deprecated);
        report.IsValid.Should().BeTrue();
        report.Warnings.Should().ContainSingle().Which.Code.Should().Be(IssueCodes.DeprecatedWithoutReplacement);
    }

    [Theory]
    [InlineData("""{"kind":"cumulative","threshold":4.5}""", "threshold-off-scale at dimensions[0].dimensions[0].scale: Threshold 4.5 is off the scale; allowed: 0 to 4.")]
    [InlineData("""{"kind":"cut-scores","cuts":[1,2]}""", "cut-count at dimensions[0].dimensions[0]: There are 2 cuts at rules.level.cuts for 3 levels; allowed: one cut for each level.")]
    [InlineData("""{"kind":"cut-scores","cuts":[1,2,4.5]}""", "cut-off-scale at dimensions[0].dimensions[0]: Cut 4.5 is off the scale; allowed: 0 to 4.")]
    public void Check_RuleOfTheModel_IsHeldToEachLeafThatInheritsIt(string rule, string expected)
    {
        string file = ModelEdit.With(WrongModels.Sound, "dimensions[0].dimensions[0].level", null);
        file = ModelEdit.With(file, "dimensions[0].dimensions[0].scale", """{"min":0,"max":4}""");
        file = ModelEdit.With(file, "dimensions[0].dimensions[1].level", """{"kind":"cut-scores"}""");

        Read(ModelEdit.With(file, "rules.level", rule)).Issues.Select(issue => issue.ToString()).Should().Equal(expected);
    }
    [Theory]
    [InlineData("dimensions[0].dimensions[1].level", """{"kind":"cumulative"}""", """[{"ordinal":1,"title":«One»},{"ordinal":2,"title":«Two»}]""",
        "level-without-evidence at dimensions[0].dimensions[1]: 'calm' has the levels of the proficiency scale, which carry no indicators; the cumulative rule needs some at each level. Use the level rule 'cut-scores', or give the leaf levels of its own.")]
    [InlineData("dimensions[0].dimensions[1].level", """{"kind":"nomination"}""", """[{"ordinal":1,"title":«One»}]""",
        "nomination-too-short at proficiencyScale: The highest level of 'calm' is 1; nomination needs a level of 2 or more to choose.")]
    [InlineData("dimensions[0].composite", """{"kind":"points","points":[{"level":1,"points":1},{"level":2,"points":2},{"level":4,"points":4}]}""", """[{"ordinal":1,"title":«One»},{"ordinal":3,"title":«Three»}]""",
        "points-missing-level at proficiencyScale[1]: The points rule at dimensions[0].composite gives no points for level 3 of 'calm'.")]
    public void Check_RuleThatTheSharedLadderDoesNotFit_PointsToTheLadder(string path, string rule, string ladder, string expected)
    {
        string file = ModelEdit.With(WrongModels.Sound, "proficiencyScale", ladder);

        Read(ModelEdit.With(file, path, rule)).Issues.Select(issue => issue.ToString()).Should().Equal(expected);
    }

    [Fact]
    public void Check_DecimalsWithTrailingZeros_ShowWithout()
    {
        string file = ModelEdit.With(WrongModels.Sound, "dimensions[1].weight", "2.5000");
        file = ModelEdit.With(file, "dimensions[0].dimensions[0].level.threshold", "3.50");

        CompetencyModel model = CompetencyJson.ReadModel(file);

        model.Dimensions[1].Weight.ToString(System.Globalization.CultureInfo.InvariantCulture).Should().Be("2.5");
        model.GetDimension(DimensionId.Parse("trust")).LevelRule.Should().BeOfType<CumulativeLevelRule>()
            .Which.Threshold!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture).Should().Be("3.5");
    }

    [Fact]
    public void Check_ManyFaultsInOneModel_ReportsEachOfThem()
    {
        string file = WrongModels.Sound;
        foreach ((string path, string json) in new[] { ("version", "\"x\""), ("dimensions[0].id", "\"X\""), ("dimensions[1].weight", "0"), ("rules.self", "\"x\"") })
        {
            file = ModelEdit.With(file, path, json);
        }

        Read(file).Issues.Select(issue => issue.Code).Should().Equal(
            IssueCodes.MalformedVersion, IssueCodes.UnknownValue, IssueCodes.MalformedId, IssueCodes.WeightOutOfRange, IssueCodes.UnknownDimension);
    }

    [Fact]
    public void IssueCodes_EachOfThem_IsProducedByATest()
    {
        HashSet<string> produced = [.. WrongModels.All.SelectMany(wrong => wrong.Report).Select(issue => issue.Split(' ')[0])];

        Codes().Should().BeSubsetOf(produced);
    }

    [Fact]
    public void IssueCodes_EachOfThem_HasASectionWithExampleAndCure()
    {
        string page = File.ReadAllText(Repository.PathTo("docs", "error-codes.md"));
        string[] sections = page.Split("\n### ");

        foreach (string code in Codes())
        {
            string section = sections.Should().ContainSingle(candidate => candidate.StartsWith($"{code}\n", StringComparison.Ordinal), code).Subject;
            section.Should().Contain("Example:", code).And.Contain("Cure:", code);
        }
    }

    private static IEnumerable<string> Codes() =>
        typeof(IssueCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);

    private static ValidationReport Read(string file)
    {
        _ = CompetencyJson.TryReadModel(Encoding.UTF8.GetBytes(file), out _, out ValidationReport report);
        return report;
    }
}
