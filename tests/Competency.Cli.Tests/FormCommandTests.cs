using System.Text.Json.Nodes;
using Competency.Core;
using Competency.Models.Sales;
using Competency.Questionnaires;

namespace Competency.Cli.Tests;

public sealed class FormCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("html")]
    [InlineData("xlsx")]
    public async Task Form_OneRole_WritesWhatTheLibraryWrites(string format)
    {
        CommandRun run = await CommandRun.Of(
            "form", "--model", "sales-mentor", "--role", "peer", "--lang", "zh-CN", "--format", format, "--subject", "S1", "--rater", "P1", "--seed", "7", "--out", _folder["form"]);

        run.Should().Be(new CommandRun(0, string.Empty, string.Empty));
        using MemoryStream expected = new();
        Questionnaire questionnaire = Questionnaire.Create(SalesMentor.Model, RoleId.Peer, "zh-CN", 7);
        FormParties parties = new() { Subject = SubjectId.Parse("S1"), Rater = RaterId.Parse("P1") };
        if (format == "html")
        {
            HtmlForm.Write(expected, questionnaire, parties);
        }
        else
        {
            ExcelForm.Write(expected, questionnaire, parties);
        }

        File.ReadAllBytes(_folder["form"]).AsSpan().SequenceEqual(expected.ToArray()).Should().BeTrue();
    }

    [Theory]
    [InlineData(2, "Give either --role, for one form, or --assignments, for a whole round.", "--model", "sales-mentor")]
    [InlineData(2, "--assignments needs --out: the folder that the forms are written to.", "--model", "sales-mentor", "--assignments", "x.csv")]
    [InlineData(2, "--assignments says who rates whom; --subject and --rater are for one form.", "--model", "sales-mentor", "--assignments", "x.csv", "--out", "x", "--rater", "P1")]
    [InlineData(3, "'per' is no role of the model sales-mentor@1.0.0. Did you mean 'peer'?", "--model", "sales-mentor", "--role", "per")]
    [InlineData(3, "'=x' would run as a formula in a spreadsheet", "--model", "sales-mentor", "--role", "peer", "--rater", "=x")]
    [InlineData(3, "'mailto:a@b' is no address to submit a form to; allowed: an https or http address without a user.", "--model", "sales-mentor", "--role", "peer", "--submit-to", "mailto:a@b")]
    [InlineData(3, "There is no file 'none.csv'.", "--model", "sales-mentor", "--assignments", "none.csv", "--out", "x")]
    public async Task Form_WrongInput_SaysWhatIsAllowed(int code, string message, params string[] args)
    {
        CommandRun run = await CommandRun.Of(["form", .. args]);

        run.Code.Should().Be(code);
        run.Error.Should().Contain(message);
    }

    [Fact]
    public async Task FormAndCollect_WholeRound_GivesRatingsThatScore()
    {
        await File.WriteAllTextAsync(_folder["assignments.csv"], "被评人,评价人,角色\nS1,S1,self\nS1,M1,manager\nS1,M1,peer\nS1,P 1/2,peer\nS1,=P,peer\nS1,P3,boss\n");

        CommandRun form = await CommandRun.Of("form", "--model", "sales-mentor", "--assignments", _folder["assignments.csv"], "--lang", "en", "--out", _folder["forms"]);

        form.Code.Should().Be(1);
        form.Output.Should().Be($"Forms written to {_folder["forms"]}: 3\n");
        form.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().BeEquivalentTo(
            $"refused: {_folder["assignments.csv"]}: row 4, column role: 'M1' rates 'S1' as manager in row 3; allowed: one role.",
            $"refused: {_folder["assignments.csv"]}: row 7, column role: 'boss' is no role that may rate; allowed: self, manager, peer, direct-report, customer, mentor, assessor.",
            "refused: =P on S1: '=P' would run as a formula in a spreadsheet; allowed: no code that begins with =, +, - or @.");
        Directory.EnumerateFiles(_folder["forms"]).Select(Path.GetFileName).Should().HaveCount(3).And.Contain(["S1--S1--self.html", "S1--M1--manager.html"]);

        Fill("manager.json", RoleId.Manager, "M1", 4);
        Fill("self.json", RoleId.Self, "S1", 5);
        Fill("stranger.json", RoleId.Peer, "P9", 5);
        CommandRun collect = await CommandRun.Of("collect", _folder["forms"], "--assignments", _folder["assignments.csv"], "--lang", "en", "--out", _folder["ratings.csv"]);

        collect.Code.Should().Be(1);
        collect.Error.Should().Contain($"note: not read, because forms are .xlsx and .json files: 3 × .html, such as {Path.Combine(_folder["forms"], "S1--M1--manager.html")}\n");
        collect.Error.Should().Contain($"refused: {Path.Combine(_folder["forms"], "stranger.json")}: 'P9' was not asked to rate 'S1' as peer.");
        collect.Output.Should().Be(
            $"Forms read: 3; taken: 2; refused: 1\nAnswers: 46 on the scale, 0 not observed, 0 left empty (they count as not observed)\n  S1: manager 1, self 1\n"
            + $"Not back yet: 2 of 4\n  S1: P 1/2 (peer), =P (peer)\nNext: competency score {_folder["ratings.csv"]} --model sales-mentor@1.0.0\n");

        CommandRun score = await CommandRun.Of("score", _folder["ratings.csv"], "--model", "sales-mentor", "--format", "json");

        // Self counts only when alone, so everything is the manager's 4: (4 − 1) ÷ 4 = 75 %.
        score.Code.Should().Be(0);
        score.Output.Should().Contain("\"percent\": 75");
    }

    [Fact]
    public async Task Form_FolderWithAFilledForm_LeavesItAsItIs()
    {
        await File.WriteAllTextAsync(_folder["assignments.csv"], "subject,rater,role\nS1,S1,self\nS1,M1,manager\n");
        string[] args = ["form", "--model", "sales-mentor", "--assignments", _folder["assignments.csv"], "--lang", "en", "--out", _folder["forms"]];
        await CommandRun.Of(args);
        string filled = Path.Combine(_folder["forms"], "S1--M1--manager.html");
        await File.WriteAllTextAsync(filled, "filled in");

        CommandRun again = await CommandRun.Of(args);

        again.Code.Should().Be(1);
        again.Error.Should().Be($"refused: M1 on S1: {filled} is there already and may be filled in; it was left as it is. Name another folder, or move it away.\n");
        (await File.ReadAllTextAsync(filled)).Should().Be("filled in");
    }

    [Fact]
    public async Task Collect_NothingThatIsAForm_SaysSo()
    {
        Directory.CreateDirectory(_folder["forms"]);
        CommandRun empty = await CommandRun.Of("collect", _folder["forms"]);
        await File.WriteAllTextAsync(Path.Combine(_folder["forms"], "x.json"), "{}");
        CommandRun none = await CommandRun.Of("collect", _folder["forms"]);
        CommandRun absent = await CommandRun.Of("collect", _folder["absent"]);

        new[] { empty.Code, none.Code, absent.Code }.Should().Equal(3, 3, 3);
        empty.Error.Should().Be("error: There is no form in what was named; forms are .xlsx and .json files.\n");
        none.Error.Should().Be("error: None of the files is a form that says which model it asks about; name the model with --model to see what is wrong with each.\n");
        absent.Error.Should().Be($"error: There is no file or folder '{_folder["absent"]}'.\n");
    }

    // As the form's script saves it: every statement with the same answer.
    private void Fill(string name, RoleId role, string rater, int value)
    {
        Questionnaire questionnaire = Questionnaire.Create(SalesMentor.Model, role, "en");
        JsonObject saved = new()
        {
            ["format"] = "competency-form",
            ["formatVersion"] = "1",
            ["model"] = "sales-mentor",
            ["version"] = questionnaire.Model.Version.ToString(),
            ["fingerprint"] = questionnaire.Fingerprint,
            ["role"] = role.Value,
            ["language"] = "en",
            ["seed"] = "1",
            ["subject"] = "S1",
            ["rater"] = rater,
            ["date"] = "2026-03-31",
            ["answers"] = new JsonArray([.. questionnaire.Questions.Select(question => new JsonObject { ["question"] = question.Key, ["value"] = value })]),
        };
        File.WriteAllText(Path.Combine(_folder["forms"], name), saved.ToJsonString());
    }
}
