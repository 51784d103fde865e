using System.Text.Json;

namespace Competency.Cli.Tests;

/// <summary>Fit, rank, plan, feedback, progress and team on the sample team: what a sales manager reads, and the same as JSON.</summary>
public sealed class GrowthCommandsTests : IDisposable
{
    private const string YearBefore = "sales-team-360-2025.csv";

    private static readonly string[] s_model = ["--model", "sales-representative"];

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Fit_OnePersonOneProfile_ShowsEachRequirementAndTheNextStepUp()
    {
        CommandRun run = await CommandRun.Of(["fit", Ratings.SampleFile, .. s_model, "-p", "junior", "-s", "S001-zhang-wei", "--lang", "en"]);

        run.Code.Should().Be(ExitCode.Fine);
        run.Output.Should().StartWith("S001-zhang-wei · Junior Sales Representative: ").And.Contain("Customer Orientation").And.Contain("must-have")
            .And.Contain("Missing for Regular Sales Representative: ");
    }

    [Fact]
    public async Task Fit_Json_HoldsEveryoneToEveryProfile()
    {
        JsonElement root = await Json(["fit", Ratings.SampleFile, .. s_model, "--format", "json"]);

        root.GetProperty("fits").GetArrayLength().Should().Be(26 * 3);
        root.GetProperty("fits").EnumerateArray().Should().OnlyContain(fit =>
            fit.GetProperty("fit").ValueKind == JsonValueKind.Null || (fit.GetProperty("fit").GetDecimal() >= 0 && fit.GetProperty("fit").GetDecimal() <= 1));
    }

    [Fact]
    public async Task Rank_Profile_RanksSumUpToAllPlaces()
    {
        JsonElement root = await Json(["rank", Ratings.SampleFile, .. s_model, "-p", "senior", "--format", "json"]);

        decimal[] ranks = [.. root.GetProperty("fits").EnumerateArray().Select(fit => fit.GetProperty("rank")).Where(rank => rank.ValueKind != JsonValueKind.Null).Select(rank => rank.GetDecimal())];
        ranks.Sum().Should().Be(ranks.Length * (ranks.Length + 1) / 2m);
        ranks.Should().BeInAscendingOrder();
    }

    [Fact]
    public async Task Rank_InChinese_SpeaksChinese() =>
        (await CommandRun.Of(["rank", Ratings.SampleFile, .. s_model, "-p", "junior", "--lang", "zh-CN"])).Output.Should().Contain("名次").And.Contain("初级销售人员").And.Contain("符合条件");

    [Fact]
    public async Task Rank_ByNothing_IsUsage() =>
        (await CommandRun.Of(["rank", Ratings.SampleFile, .. s_model])).Should().Be(new CommandRun(
            ExitCode.Usage,
            string.Empty,
            "error: Say what to rank by: --profile for everyone to one profile, or --subject for one person to every profile.\nTry 'competency rank --help'.\n"));

    [Fact]
    public async Task Fit_UnknownProfile_SuggestsTheNearest() =>
        (await CommandRun.Of(["fit", Ratings.SampleFile, .. s_model, "-p", "seniro"])).Error.Should().Be(
            "error: Model sales-representative@1.0.0 has no requirement profile 'seniro'. Did you mean 'senior'? It has: junior, regular, senior.\n");

    [Fact]
    public async Task Fit_ModelWithoutProfiles_SaysSo() =>
        (await CommandRun.WithInput(Ratings.Of("ann,m1,manager,communication.1,4"), "fit", "-", "--model", "sales-mentor", "--lang", "en")).Error
            .Should().Be("error: The model sales-mentor@1.0.0 has no requirement profile.\n");

    [Theory]
    [InlineData("assessor")]
    [InlineData("assessor=0")]
    [InlineData("As Sessor=2")]
    public async Task Minimum_Malformed_SaysWhatIsAllowed(string minimum) =>
        (await CommandRun.Of(["team", Ratings.SampleFile, .. s_model, "--minimum", minimum])).Error
            .Should().Be($"error: '{minimum}' is not a minimum; allowed: a role, '=' and 1 to 1000, such as assessor=1.\n");

    [Fact]
    public async Task Plan_Person_IsReadableAndHasNoMoreAreasThanAskedFor()
    {
        string[] plan = ["plan", Ratings.SampleFile, .. s_model, "-p", "regular", "-s", "S001-zhang-wei"];

        (await CommandRun.Of([.. plan, "--lang", "zh-CN"])).Output.Should().Contain("待发展领域").And.Contain("练习的行为").And.Contain("2026-09-03 回顾");
        JsonElement root = await Json([.. plan, "--areas", "2", "--format", "json"]);
        root.GetProperty("areas").GetArrayLength().Should().Be(2);
    }

    [Fact]
    public async Task Plan_DateThatIsNone_SaysWhatIsAllowed() =>
        (await CommandRun.Of(["plan", Ratings.SampleFile, .. s_model, "-s", "S001-zhang-wei", "--date", "1.4.2026"])).Error
            .Should().Be("error: '1.4.2026' is not a date; allowed: year, month and day, such as 2026-04-01.\n");

    [Fact]
    public async Task Plan_RatingsWithoutDates_AsksForOne() =>
        (await CommandRun.WithInput(Ratings.Uniform("ann", 4), ["plan", "-", .. s_model, "-s", "ann"])).Error
            .Should().Be("error: The ratings have no dates, so the plan has none either: say --date, such as 2026-04-01.\n");

    [Theory]
    [InlineData("zh-CN", "# ")]
    [InlineData("en", "# Feedback conversation")]
    public async Task Feedback_Person_IsAGuideInTheirLanguage(string language, string start)
    {
        string[] feedback = ["feedback", Ratings.SampleFile, .. s_model, "-p", "regular", "-s", "S001-zhang-wei", "--lang", language];

        (await CommandRun.Of(feedback)).Output.Should().StartWith(start).And.NotContain("S001-P1").And.NotContain("M02");
        (await Json([.. feedback, "--format", "json"])).GetProperty("sections").GetArrayLength().Should().Be(6);
    }

    [Fact]
    public async Task Progress_TwoYears_ShowsWhatChangedAndWhatBecameOfThePlan()
    {
        string store = _folder["team.db"];
        string plan = _folder["plan.json"];
        await Fine(["progress", "add", YearBefore, .. s_model, "--store", store]);
        await Fine(["progress", "add", Ratings.SampleFile, .. s_model, "--store", store]);
        await Fine(["plan", YearBefore, .. s_model, "-s", "S001-zhang-wei", "-p", "regular", "--format", "json", "--out", plan]);
        string[] show = ["progress", "show", .. s_model, "-s", "S001-zhang-wei", "--store", store];

        (await CommandRun.Of([.. show, "--lang", "en"])).Output.Should().Contain("2025-03-03").And.Contain("2026-03-03").And.Contain("Customer Orientation").And.Contain("larger than the noise");
        JsonElement root = await Json([.. show, "--format", "json"]);
        root.GetProperty("dimensions").GetArrayLength().Should().Be(6);
        root.GetProperty("overall").GetProperty("change").GetProperty("percent").GetDecimal().Should().Be(
            Percent(root, 1) - Percent(root, 0));
        (await CommandRun.Of([.. show, "--plan", plan, "--lang", "en"])).Output.Should().Contain("What became of the plan").And.Contain("open: ");
        JsonElement reviewed = await Json([.. show, "--plan", plan, "--format", "json"]);
        reviewed.GetProperty("plan").EnumerateArray().Should().HaveCount(3).And.OnlyContain(area => area.GetProperty("comparable").GetBoolean());
    }

    [Fact]
    public async Task Progress_SameDayTwice_KeepsTheFirstAndFindsTheSecond()
    {
        string[] add = ["progress", "add", "-", .. s_model, "--date", "2026-03-31", "--store", _folder["team.db"]];
        (await CommandRun.WithInput(Ratings.Uniform("ann", 4), add)).Code.Should().Be(ExitCode.Fine);

        CommandRun again = await CommandRun.WithInput(Ratings.Uniform("ann", 5), add);

        again.Code.Should().Be(ExitCode.Findings);
        again.Error.Should().Contain("refused: ann: row 2: The store already keeps an assessment 'sales-representative/2026-03-31/ann'");
    }

    [Fact]
    public async Task Progress_NoStore_SaysHowToMakeOne()
    {
        string store = _folder["none.db"];

        (await CommandRun.Of(["progress", "show", .. s_model, "-s", "ann", "--store", store])).Error.Should().Be($"error: There is no store '{store}'; 'competency progress add' makes one.\n");
    }

    [Fact]
    public async Task Progress_OneAssessment_SaysItTakesTwo()
    {
        string store = _folder["team.db"];
        await CommandRun.WithInput(Ratings.Uniform("ann", 4), ["progress", "add", "-", .. s_model, "--date", "2026-03-31", "--store", store]);

        (await CommandRun.Of(["progress", "show", .. s_model, "-s", "ann", "--store", store])).Error
            .Should().Be($"error: The store '{store}' has 1 assessments of 'ann' by sales-representative; it takes two or more to compare.\n");
    }

    [Fact]
    public async Task Team_Sample_ShowsLevelsGapsAndMentors()
    {
        string[] team = ["team", Ratings.SampleFile, .. s_model, "-p", "regular"];

        (await CommandRun.Of([.. team, "--lang", "zh-CN"])).Output.Should().Contain("共 26 人").And.Contain("共同差距").And.Contain("谁可以辅导谁");
        JsonElement root = await Json([.. team, "--format", "json"]);
        root.GetProperty("members").GetInt32().Should().Be(26);
        root.GetProperty("mentorPairs").GetArrayLength().Should().BePositive();
    }

    [Fact]
    public async Task Team_SmallerThanTheMinimum_ShowsNothing()
    {
        CommandRun run = await CommandRun.WithInput(
            Ratings.Uniform("ann", 4) + "\n" + string.Join('\n', Ratings.Uniform("bob", 2).Split('\n').Skip(1)), ["team", "-", .. s_model, "-p", "regular", "--format", "json"]);

        run.Output.Should().NotContain("\"mentor\"").And.Contain("\"shown\": false").And.NotContain("\"shown\": true");
    }

    [Fact]
    public async Task Team_MinimumOfOne_IsUsage() =>
        (await CommandRun.Of(["team", Ratings.SampleFile, .. s_model, "--minimum-members", "1"])).Should().Be(new CommandRun(
            ExitCode.Usage, string.Empty, "error: --minimum-members is 1; allowed: 2 to 1000.\nTry 'competency team --help'.\n"));

    private static decimal Percent(JsonElement root, int assessment) =>
        root.GetProperty("overall").GetProperty("measurements")[assessment].GetProperty("percent").GetDecimal();

    private static async Task<JsonElement> Json(string[] args)
    {
        CommandRun run = await CommandRun.Of(args);
        run.Error.Should().BeEmpty();
        using JsonDocument document = JsonDocument.Parse(run.Output);
        return document.RootElement.Clone();
    }

    private static async Task Fine(string[] args) => (await CommandRun.Of(args)).Should().Match<CommandRun>(run => run.Code == ExitCode.Fine, because: string.Join(' ', args));
}
