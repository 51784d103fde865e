using System.Globalization;

namespace Competency.Generators.Tests;

public class HandleTests
{
    private const string Use = """
        using Acme.Hr;
        using Competency.Core;
        using Competency.Core.Scoring;

        internal static class Program
        {
            internal static Assessment Rate() => new AssessmentBuilder(TeamLead.Id, "Chen Wei")
                .Rate("m-1", RoleId.Manager, TeamLead.Delegation.Level3.Indicator1, 4)
                .Rate("m-1", RoleId.Manager, TeamLead.Delegation.AllIndicators, 4)
                .Rate("m-1", RoleId.Manager, TeamLead.Delegation.Level3.All, 4)
                .Rate("m-1", RoleId.Manager, TeamLead.Listening.Indicator1, 4)
                .Rate("m-2", RoleId.Manager, TeamLead.Delegation, 3)
                .Rate("m-2", RoleId.Manager, TeamLead.Listening.Level4.All, 3)
                .Rate("a-1", RoleId.Assessor, TeamLead.Model.InterviewGuide!.ItemsOf(TeamLead.Interview.Strength), 3)
                .Build();

            internal static bool Read(AssessmentResult result) =>
                result[TeamLead.Leadership].IsScored && result[TeamLead.Delegation].Level >= TeamLead.Delegation.Level3.Ordinal
                && TeamLead.AllDimensions.Count == TeamLead.Model.Dimensions.Count && TeamLead.Delegation == result.Overall.Id;

            internal static RequirementProfile[] Profiles() =>
                [TeamLead.Model.GetProfile(TeamLead.Profiles.Junior), TeamLead.Model.GetProfile(TeamLead.Profiles.ProfilesProfile)];

            internal static void Register(Microsoft.Extensions.DependencyInjection.CompetencyBuilder builder) => builder.AddModels<TeamLead.Source>();
        }
        """;

    [Fact]
    public void Generate_SmallModel_WritesTheExpectedFile()
    {
        string code = Run.Of(Models.SmallFile()).GeneratedSources.Single().SourceText.ToString();

        string expected = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Expected", "team-lead.g.txt"));
        code.Should().Be(expected.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Generate_SmallModel_CompilesWithoutAWarningAndWithUse() => Run.Compile(Use, Models.SmallFile()).Should().BeEmpty();

    [Fact]
    public void Generate_CompositeAsItem_DoesNotCompile()
    {
        const string code = "internal static class P { internal static Competency.Core.ItemId Item => Acme.Hr.TeamLead.Leadership; }";

        Run.Compile(code, Models.SmallFile()).Should().ContainSingle(message => message.Contains("CS0029", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("zh-CN")]
    public void Generate_AnyCulture_WritesTheSame(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        string expected = Run.Of(Models.SmallFile()).GeneratedSources.Single().SourceText.ToString();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Run.Of(Models.SmallFile()).GeneratedSources.Single().SourceText.ToString().Should().Be(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(null, "Acme.Hr.TeamLead.g.cs", "namespace Acme.Hr\n")]
    [InlineData("Acme.People", "Acme.People.TeamLead.g.cs", "namespace Acme.People\n")]
    [InlineData(" ", "Acme.Hr.TeamLead.g.cs", "namespace Acme.Hr\n")]
    [InlineData("Acme.event", "Acme.event.TeamLead.g.cs", "namespace Acme.@event\n")]
    public void Generate_Namespace_IsTheFilesOwnElseTheRoot(string? own, string file, string expected)
    {
        var source = Run.Of(Models.SmallFile(own)).GeneratedSources.Single();

        source.HintName.Should().Be(file);
        source.SourceText.ToString().Should().Contain(expected);
    }

    [Fact]
    public void Generate_NoRootNamespace_WritesIntoTheGlobalNamespace()
    {
        var driver = Run.Driver(null, Models.SmallFile()).RunGeneratorsAndUpdateCompilation(Run.Compilation(), out var compilation, out _);

        compilation.GetDiagnostics().Should().BeEmpty();
        driver.GetRunResult().Results.Single().GeneratedSources.Single().HintName.Should().Be("TeamLead.g.cs");
    }

    [Fact]
    public void Generate_NamesThatTheClassNeeds_GetASuffix()
    {
        var file = new ModelText(
            "/m.model.json",
            Models.OfLeaves("model", "id", "version", "model", "source", "all-dimensions", "to-string", "equals", "profiles", "interview", "model-model", "360-review", "b2b"));

        Run.Compile(
            "internal static class P { internal static object[] All => [Acme.Hr.ModelModel.IdDimension, Acme.Hr.ModelModel._360Review, Acme.Hr.ModelModel.B2b, Acme.Hr.ModelModel.ModelModelDimension]; }",
            file).Should().BeEmpty();
    }

    [Fact]
    public void Generate_HostileTexts_StayInTheComment()
    {
        string text = Models.Small.Replace("Keeps every task.", "</summary> & */ \\u2028 \\n } class X { \\u0000 \\uD800 \\uFFFF <see cref='Y'/>", StringComparison.Ordinal);

        Run.Compile(string.Empty, new ModelText(Models.SmallPath, text)).Should().BeEmpty();
    }

    [Fact]
    public void Generate_OtherAdditionalFiles_AreLeftAlone()
    {
        var run = Run.Of(new ModelText("/other.json", "{"), new ModelText("/PublicAPI.Shipped.txt", "x"));

        run.GeneratedSources.Should().BeEmpty();
        run.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Generate_TwoModels_WritesBoth() =>
        Run.Compile(
            "internal static class P { internal static object[] All => [Acme.Hr.TeamLead.Id, Acme.Hr.Seller.Trust.Id]; }",
            Models.SmallFile(),
            new ModelText("/seller.model.json", Models.OfLeaves("seller", "trust"))).Should().BeEmpty();
}
