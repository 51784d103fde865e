using System.Globalization;
using System.Text.Json;

namespace Competency.Cli.Tests;

public class ExplainCommandTests
{
    private static readonly string[] s_explain = ["explain", Ratings.SampleFile, "--model", "sales-representative", "--lang", "en", "--subject"];

    [Fact]
    public async Task Explain_Overall_GoesDownToTheRoles()
    {
        CommandRun run = await CommandRun.Of([.. s_explain, "S013-ma-chao"]);

        run.Code.Should().Be(ExitCode.Fine);
        run.Output.Should().StartWith("S013-ma-chao, Sales Representative Competency Model (sales-representative@1.0.0)\nOverall: ");
        run.Output.Should().Contain("── manager: ").And.NotContain("influence.1.1");
        run.Output.Should().EndWith("\nAdd --dimension with an id above to see each rating.\n");
    }

    [Fact]
    public async Task Explain_Dimension_GoesDownToEachRatingWithItsText()
    {
        CommandRun run = await CommandRun.Of([.. s_explain, "S013-ma-chao", "--dimension", "customer-orientation"]);

        run.Output.Should().Contain("customer-orientation.1.1: ").And.Contain("── level 5: ").And.NotContain("influence");
    }

    [Fact]
    public async Task Explain_Json_ContributionsAddUpToTheNumber()
    {
        CommandRun run = await CommandRun.Of([.. s_explain, "S001-zhang-wei", "--format", "json"]);

        using JsonDocument document = JsonDocument.Parse(run.Output);
        JsonElement root = document.RootElement.GetProperty("explanation");
        root.GetProperty("children").EnumerateArray().Sum(child => child.GetProperty("contribution").GetDecimal())
            .Should().Be(root.GetProperty("value").GetDecimal());
    }

    [Fact]
    public async Task Explain_UnknownSubject_SuggestsTheNearest() =>
        (await CommandRun.Of([.. s_explain, "S013"])).Should().Be(new CommandRun(
            ExitCode.BadInput, string.Empty, "error: Nobody in the file is called 'S013'. Did you mean 'S013-ma-chao'?\n"));

    [Fact]
    public async Task Explain_UnknownDimension_SuggestsTheNearest() =>
        (await CommandRun.Of([.. s_explain, "S013-ma-chao", "--dimension", "persistance"])).Error.Should().Be(string.Create(
            CultureInfo.InvariantCulture,
            $"error: Model sales-representative@1.0.0 has no dimension 'persistance'. Did you mean 'persistence'? It has: overall, influence, "
            + $"achievement-motivation, persistence, customer-orientation, interpersonal-relations, analytical-thinking.\n"));

    [Fact]
    public async Task Explain_RefusedSubject_SaysWhyAndFindsFault()
    {
        CommandRun run = await CommandRun.WithInput(
            Ratings.Of("ann,m1,manager,influence.1.1,9"), "explain", "-", "--model", "sales-representative", "--subject", "ann");

        run.Should().Be(new CommandRun(
            ExitCode.Findings, string.Empty, "refused: ann: row 2, column value: '9' is off the scale of 'influence.1.1'; allowed: 1 to 5, or not observed.\n"));
    }
}
