using System.Globalization;
using System.Text;
using System.Text.Json;
using Competency.Core.Scoring;
using Competency.Core.Serialization;
using Competency.Core.Tests.Scoring;
using Competency.Core.Validation;
using Xunit.Abstractions;

namespace Competency.Core.Tests.Serialization;

/// <summary>Random mutations of valid files of assessments and results are refused by name, or are read and survive their own file.</summary>
public sealed class AssessmentFuzzTests(ITestOutputHelper output)
{
    private const int Mutations = 2_000;
    private const int LongMutations = 15_000;

    private static readonly byte[] s_assessment = Encoding.UTF8.GetBytes(CompetencyJson.WriteAssessment(WorkedExample.Ratings().Build(), indented: false));

    private static readonly byte[] s_result = Encoding.UTF8.GetBytes(CompetencyJson.WriteResult(WorkedExample.Result(), indented: false));

    private static readonly string[] s_snippets =
        ["null", "true", "-1", "1e400", "0.5", "\"\"", "[]", "{}", "\"\\ud800\"", "[[[[", "}}", ",,", "\uFEFF", "😀", "99999999999999999999", "\"level\":1,", "scored", "//", "2026-13-01"];

    public static TheoryData<int> Seeds => [7, Environment.TickCount];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void ReadAssessment_MutatedFile_IsRefusedByNameOrSurvivesItsFile(int seed) => FuzzAssessment(seed, Mutations);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void ReadResult_MutatedFile_IsRefusedByNameOrSurvivesItsFile(int seed) => FuzzResult(seed, Mutations);

    [Theory]
    [Trait("Category", "Long")]
    [MemberData(nameof(Seeds))]
    public void Read_FifteenThousandMutatedFilesOfEachKind_AreRefusedByNameOrSurvive(int seed)
    {
        FuzzAssessment(seed + 1, LongMutations);
        FuzzResult(seed + 1, LongMutations);
    }

    private void FuzzAssessment(int seed, int mutations) => Fuzz(seed, mutations, s_assessment, json =>
    {
        Assessment read = CompetencyJson.ReadAssessment(json);
        return CompetencyJson.ReadAssessment(CompetencyJson.WriteAssessment(read)).Equals(read);
    });

    private void FuzzResult(int seed, int mutations) => Fuzz(seed, mutations, s_result, json =>
    {
        AssessmentResult read = CompetencyJson.ReadResult(json);
        return CompetencyJson.ReadResult(CompetencyJson.WriteResult(read)).Equals(read);
    });

    private void Fuzz(int seed, int mutations, byte[] valid, Func<byte[], bool> survives)
    {
        output.WriteLine($"seed {seed}");
        Random random = new(seed);
        int accepted = 0;
        for (int i = 0; i < mutations; i++)
        {
            byte[] file = Mutated(random, valid);
            try
            {
                survives(file).Should().BeTrue();
                accepted++;
            }
            catch (Exception refused) when (refused is JsonException or CompetencyValidationException)
            {
                refused.Message.Should().NotContain("System.").And.NotContain("Draft");
            }
            catch (Exception unexpected)
            {
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Seed {seed}, mutation {i}: {Encoding.UTF8.GetString(file)}"), unexpected);
            }
        }

        accepted.Should().BeInRange(1, mutations - 1);
    }

    private static byte[] Mutated(Random random, byte[] valid)
    {
        List<byte> file = [.. valid];
        for (int change = random.Next(1, 4); change > 0; change--)
        {
            int at = random.Next(file.Count);
            switch (random.Next(4))
            {
                case 0:
                    file[at] = (byte)random.Next(256);
                    break;
                case 1:
                    file[at] = (byte)"0123456789-.\"{}[]:, abz"[random.Next(22)];
                    break;
                case 2:
                    file.RemoveRange(at, Math.Min(random.Next(1, 12), file.Count - at - 1));
                    break;
                default:
                    file.InsertRange(at, Encoding.UTF8.GetBytes(s_snippets[random.Next(s_snippets.Length)]));
                    break;
            }
        }

        return [.. file];
    }
}
