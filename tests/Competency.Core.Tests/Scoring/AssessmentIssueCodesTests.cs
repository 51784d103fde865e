using System.Reflection;
using Competency.Core.Scoring;

namespace Competency.Core.Tests.Scoring;

public sealed class AssessmentIssueCodesTests
{
    public static TheoryData<string> Codes =>
        [.. typeof(AssessmentIssueCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(constant => (string)constant.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void EachCode_HasASectionInTheDocs(string code) =>
        File.ReadAllLines(Repository.PathTo("docs", "error-codes.md")).Should().ContainSingle(line => line == $"### {code}");

    [Theory]
    [MemberData(nameof(Codes))]
    public void EachCode_IsAskedForByATest(string code) =>
        Directory.EnumerateFiles(Repository.PathTo("tests", "Competency.Core.Tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "AssessmentIssueCodesTests.cs")
            .Any(file => File.ReadAllText(file) is { } text && (text.Contains($"\"{code}\"", StringComparison.Ordinal) || text.Contains(NameOf(code), StringComparison.Ordinal)))
            .Should().BeTrue();

    private static string NameOf(string code) => $"AssessmentIssueCodes.{string.Concat(code.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))}";
}
