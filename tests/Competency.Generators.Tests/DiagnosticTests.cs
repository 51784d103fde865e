using System.Text;
using Microsoft.CodeAnalysis;

namespace Competency.Generators.Tests;

public class DiagnosticTests
{
    public static TheoryData<string, string, string> Faults => new()
    {
        { "", "(1,1): error COMP001", "The model file cannot be read: expected a value, found the end of the file" },
        { "{", "(1,2): error COMP001", "The model file cannot be read: expected a member name in quotes, found the end of the file" },
        { "{ \"id\": \"a\", }", "(1,14): error COMP001", "The model file cannot be read: expected a member name in quotes, found '}'" },
        { "{ \"id\" \"a\" }", "(1,8): error COMP001", "The model file cannot be read: expected ':', found '\"'" },
        { "{ \"id\": \"a\" \"b\"", "(1,13): error COMP001", "The model file cannot be read: expected ',' or '}', found '\"'" },
        { "{ \"id\": [1 2] }", "(1,12): error COMP001", "The model file cannot be read: expected ',' or ']', found '2'" },
        { "{\n  \"id\": \"a\",\n  \"id\": \"b\"\n}", "(3,3): error COMP001", "The model file cannot be read: the member 'id' stands twice in one object" },
        { "{ \"id\": \"a }", "(1,9): error COMP001", "The model file cannot be read: a string without its closing quote" },
        { "{ \"id\": \"a\\x\" }", "(1,11): error COMP001", "The model file cannot be read: an unknown escape in a string" },
        { "{ \"id\": \"\\u00g0\" }", "(1,10): error COMP001", "The model file cannot be read: an escape that lacks its four hexadecimal digits" },
        { "{ \"id\": \"a\tb\" }", "(1,11): error COMP001", "The model file cannot be read: a control character in a string: write it as an escape" },
        { "{ \"id\": tru }", "(1,9): error COMP001", "The model file cannot be read: expected a value, found 't'" },
        { "{ \"id\": 01 }", "(1,10): error COMP001", "The model file cannot be read: expected ',' or '}', found '1'" },
        { "{ \"id\": 1. }", "(1,11): error COMP001", "The model file cannot be read: expected a digit, found ' '" },
        { "{} {}", "(1,4): error COMP001", "The model file cannot be read: expected the end of the file, found '{'" },
        { "{ // no\n}", "(1,3): error COMP001", "The model file cannot be read: expected a member name in quotes, found '/'" },
        { "[]", "(1,1): error COMP002", "The model file does not have the form of a model: the file must be an object" },
        { Small("\"id\": \"team-lead\"", "\"id\": 7"), "(3,9): error COMP002", "The model file does not have the form of a model: id must be a string that is not empty" },
        { Small("\"version\": \"1.2.0\",", ""), "(1,1): error COMP002", "The model file does not have the form of a model: version must be a string that is not empty" },
        { Small("\"ordinal\": 3", "\"ordinal\": 101"), "(24,26): error COMP002", "The model file does not have the form of a model: dimensions[0].dimensions[0].levels[1].ordinal must be a whole number from 1 to 100" },
        { Small("\"ordinal\": 3", "\"ordinal\": 3.0"), "(24,26): error COMP002", "The model file does not have the form of a model: dimensions[0].dimensions[0].levels[1].ordinal must be a whole number from 1 to 100" },
        { "{ \"id\": \"a\", \"version\": \"1.0.0\", \"dimensions\": [] }", "(1,48): error COMP002", "The model file does not have the form of a model: dimensions must be an array that is not empty" },
        { "{ \"id\": \"a\", \"version\": \"1.0.0\", \"dimensions\": [ 1 ] }", "(1,50): error COMP002", "The model file does not have the form of a model: dimensions[0] must be an object" },
        { Small("\"team-lead\"", "\"Team Lead\""), "(3,9): error COMP003", "'Team Lead' is not a model id; allowed: words of lowercase ASCII letters and digits joined by single hyphens, 1 to 64 characters" },
        { Small("\"1.2.0\"", "\"1.2\""), "(4,14): error COMP003", "'1.2' is not a version; allowed: major.minor.patch, then a label where there is one, such as 1.0.0 or 1.0.0-beta.1" },
        { Small("\"id\": \"listening\"", "\"id\": \"listening-\""), "(35,17): error COMP003", "'listening-' is not a dimension id; allowed: words of lowercase ASCII letters and digits joined by single hyphens, 1 to 64 characters" },
        { Small("\"delegation.3.2\"", "\"delegation.2.2\""), "(29,25): error COMP003", "'delegation.2.2' is not an indicator id of this place; allowed: 'delegation.3.' and a number from 1 to 9999" },
        { Small("\"delegation.3.2\"", "\"delegation.3.02\""), "(29,25): error COMP003", "'delegation.3.02' is not an indicator id of this place; allowed: 'delegation.3.' and a number from 1 to 9999" },
        { Small("\"delegation.3.2\"", "\"delegation.3.1\""), "(29,25): error COMP004", "The indicator 'delegation.3.1' stands twice in the model" },
        { Small("\"ordinal\": 3", "\"ordinal\": 1"), "(24,26): error COMP004", "The level 'delegation.1' stands twice in the model" },
        { Models.OfLeaves("a", "b", "b"), "(1,73): error COMP004", "The dimension 'b' stands twice in the model" },
        { Models.OfLeaves("a", "b-2b", "b2b"), "(1,76): error COMP005", "The ids 'b-2b' and 'b2b' would both have the name 'B2b'; rename one" },
        { Models.OfLeaves("a", "trust", "trust-handle"), "(1,77): error COMP005", "The ids 'trust' and 'trust-handle' would both have the name 'TrustHandle'; rename one" },
        { Small("\"ordinal\": 4", "\"ordinal\": 2"), "(46,18): error COMP004", "The level 'proficiencyScale.2' stands twice in the model" },
        { Small("\"id\": \"junior\"", "\"id\": \"Junior\""), "(49,13): error COMP003", "'Junior' is not a profile id; allowed: words of lowercase ASCII letters and digits joined by single hyphens, 1 to 64 characters" },
        { Small("\"id\": \"profiles\"", "\"id\": \"junior\""), "(50,13): error COMP004", "The profile 'junior' stands twice in the model" },
        { Small("{ \"id\": \"profiles\",", "{ \"id\": \"b-2\" }, { \"id\": \"b2\","), "(50,30): error COMP005", "The ids 'b-2' and 'b2' would both have the name 'B2'; rename one" },
        { Small("\"id\": \"strength\",", string.Empty), "(54,7): error COMP002", "The model file does not have the form of a model: interviewGuide.questions[0].id must be a string that is not empty" },
        { Small("\"interviewGuide\": {", "\"interviewGuide\": 1, \"x\": {"), "(52,21): error COMP002", "The model file does not have the form of a model: interviewGuide must be an object" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Generate_FaultyFile_ReportsItAtItsPlaceAndWritesNothing(string text, string place, string message)
    {
        GeneratorRunResult run = Run.Of(new ModelText("faulty.model.json", text));

        run.Exception.Should().BeNull();
        run.GeneratedSources.Should().BeEmpty();
        run.Diagnostics.Select(diagnostic => diagnostic.ToString()).Should().Contain($"faulty.model.json{place}: {message}");
    }

    [Fact]
    public void Generate_SeveralFaults_AreReportedAtOnce()
    {
        string text = Small("\"1.2.0\"", "\"1\"").Replace("\"listening.1\"", "\"listening.x\"", StringComparison.Ordinal);

        Run.Of(new ModelText("faulty.model.json", text)).Diagnostics.Should().HaveCount(2);
    }

    [Fact]
    public void Generate_FileThatCannotBeOpened_IsReported()
    {
        GeneratorRunResult run = Run.Of(new ModelText("gone.model.json", null));

        run.Diagnostics.Single().ToString().Should().Be("gone.model.json(1,1): error COMP001: The model file cannot be read: the file cannot be opened");
    }

    [Fact]
    public void Generate_TwoFilesOfOneClass_KeepsTheFirstAndReportsTheSecond()
    {
        GeneratorRunResult run = Run.Of(Models.SmallFile(), new ModelText("copy.model.json", Models.Small));

        run.GeneratedSources.Should().ContainSingle();
        run.Diagnostics.Single().ToString().Should().Be(
            "copy.model.json(1,1): error COMP006: The class 'Acme.Hr.TeamLead' is made by another model file, team-lead.model.json; give one another id or another CompetencyNamespace");
    }

    [Fact]
    public void Generate_MalformedNamespace_IsReported()
    {
        GeneratorRunResult run = Run.Of(new ModelText("a.model.json", Models.Small, "Acme Hr"));

        run.GeneratedSources.Should().BeEmpty();
        run.Diagnostics.Single().ToString().Should().Be("a.model.json(1,1): error COMP007: 'Acme Hr' is not a namespace; allowed: identifiers joined by dots");
    }

    [Fact]
    public void Generate_NestingBeyondTheLimit_IsReported()
    {
        string text = new string('[', 100_000);

        Run.Of(new ModelText("deep.model.json", text)).Diagnostics.Single().GetMessage(null).Should().Be("The model file cannot be read: nesting deeper than 64");
    }

    [Fact]
    public void Generate_AnyCutOrChangedCharacter_NeverThrows()
    {
        string[] texts =
        [
            .. Enumerable.Range(0, Models.Small.Length).Select(length => Models.Small[..length]),
            .. Enumerable.Range(0, Models.Small.Length).SelectMany(i => "\"{}[],:0-\\\0".Select(c =>
                new StringBuilder(Models.Small) { [i] = c }.ToString())),
        ];

        foreach (string text in texts)
        {
            ModelFile file = ModelReader.Read("a.model.json", Microsoft.CodeAnalysis.Text.SourceText.From(text));

            (file.Model is null).Should().Be(file.Faults.Count > 0);
        }
    }

    private static string Small(string old, string changed) =>
        Models.Small.Contains(old, StringComparison.Ordinal) ? Models.Small.Replace(old, changed, StringComparison.Ordinal) : throw new ArgumentException("The model lacks this text.", nameof(old));
}
