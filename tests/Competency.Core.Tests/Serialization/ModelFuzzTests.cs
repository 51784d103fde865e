using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Competency.Core.Serialization;
using Competency.Core.Tests.Validation;
using Competency.Core.Validation;
using Xunit.Abstractions;

namespace Competency.Core.Tests.Serialization;

public sealed class ModelFuzzTests(ITestOutputHelper output)
{
    private const int Mutations = 3_000;
    private const int LongMutations = 30_000;

    // One in so many mutations changes the structure of the file, the others its bytes.
    private const int StructuralOneIn = 10;

    private static readonly byte[] s_whole = Encoding.UTF8.GetBytes(CompetencyJson.WriteModel(CompetencyJson.ReadModel(ModelFiles.Whole), indented: false));

    private static readonly byte[] s_small = Encoding.UTF8.GetBytes(CompetencyJson.WriteModel(CompetencyJson.ReadModel(ModelEdit.Expand(WrongModels.Sound)), indented: false));

    private static readonly string[] s_snippets =
        ["null", "true", "-1", "1e400", "0.00001", "1e-28", "\"\"", "[]", "{}", "\"\\ud800\"", "\"\\u0000\"", "[[[[", "}}}}", ",,", "\uFEFF", "😀", "9999999999999999999999", "\"kind\":\"points\"", "//", "/*"];

    private static readonly string[] s_values =
        ["null", "true", "0", "-1", "1.5", "100", "1000000", "0.33333", "79228162514264337593543950335", "\"\"", "\"x\"", "\"trust\"", "\"overall\"", "\"en\"", "[]", "{}", "[1,2,3]", "{\"kind\":\"completed\"}", "{\"kind\":\"custom\",\"rule\":\"r\"}", "{\"kind\":\"nomination\"}", "{\"min\":0,\"max\":100}"];

    public static TheoryData<int> Seeds => [20_240_917, Environment.TickCount];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void ReadModel_MutatedFile_IsRefusedByNameOrIsAModel(int seed) => Fuzz(seed, Mutations);

    [Theory]
    [Trait("Category", "Long")]
    [MemberData(nameof(Seeds))]
    public void ReadModel_ThirtyThousandMutatedFiles_AreRefusedByNameOrAreModels(int seed) => Fuzz(seed + 1, LongMutations);

    private void Fuzz(int seed, int mutations)
    {
        output.WriteLine($"Seed {seed}");
        Random random = new(seed);
        int accepted = 0;
        for (int i = 0; i < mutations; i++)
        {
            accepted += Accepts(i % StructuralOneIn == 0 ? Restructured(random) : Mutated(random), seed, i);
        }

        output.WriteLine($"{mutations} mutations, {accepted} accepted");
        accepted.Should().BeInRange(1, mutations - 1);
    }

    private static int Accepts(byte[] file, int seed, int index)
    {
        try
        {
            if (!CompetencyJson.TryReadModel(file, out CompetencyModel? model, out ValidationReport report))
            {
                return report.IsValid ? throw new InvalidOperationException("No model, and no reason.") : 0;
            }

            return CompetencyJson.ReadModel(CompetencyJson.CanonicalModel(model)).Equals(model) ? 1 : throw new InvalidOperationException("Read again, the model is another.");
        }
        catch (JsonException e) when (!e.Message.Contains("System.", StringComparison.Ordinal) && !e.Message.Contains("Draft", StringComparison.Ordinal))
        {
            return 0;
        }
        catch (Exception e)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Seed {seed}, mutation {index}: {Encoding.UTF8.GetString(file)}"), e);
        }
    }

    private static byte[] Valid(Random random) => random.Next(3) == 0 ? s_whole : s_small;

    private static byte[] Mutated(Random random)
    {
        List<byte> file = [.. Valid(random)];
        for (int i = random.Next(1, 4); i > 0 && file.Count > 0; i--)
        {
            int at = random.Next(file.Count);
            int length = Math.Min(random.Next(1, 40), file.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    file[at] = (byte)random.Next(256);
                    break;
                case 1:
                    file.RemoveRange(at, length);
                    break;
                case 2:
                    file.InsertRange(at, Encoding.UTF8.GetBytes(s_snippets[random.Next(s_snippets.Length)]));
                    break;
                case 3:
                    file.InsertRange(random.Next(file.Count), file.GetRange(at, length));
                    break;
                case 4:
                    file[at] ^= (byte)(1 << random.Next(8));
                    break;
                default:
                    // A digit is a place where a change is likely to stay JSON.
                    int digit = file.FindIndex(at, value => value is >= (byte)'0' and <= (byte)'9');
                    file[Math.Max(digit, 0)] = (byte)('0' + random.Next(10));
                    break;
            }
        }

        return [.. file];
    }

    private static byte[] Restructured(Random random)
    {
        JsonNode root = JsonNode.Parse(Valid(random))!;
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            JsonNode[] parents = [.. Containers(root)];
            JsonNode parent = parents[random.Next(parents.Length)];
            JsonNode donor = parents[random.Next(parents.Length)];
            JsonNode? value = random.Next(3) == 0 ? donor.DeepClone() : JsonNode.Parse(s_values[random.Next(s_values.Length)]);
            Change(parent, value, random);
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString(new JsonSerializerOptions { MaxDepth = 1000 }));
    }

    private static void Change(JsonNode parent, JsonNode? value, Random random)
    {
        switch (parent)
        {
            case JsonObject { Count: > 0 } members:
                string name = members.ElementAt(random.Next(members.Count)).Key;
                if (random.Next(3) == 0)
                {
                    members.Remove(name);
                }
                else
                {
                    members[random.Next(5) == 0 ? name + "x" : name] = value;
                }

                break;
            case JsonArray { Count: > 0 } items:
                int index = random.Next(items.Count);
                if (random.Next(3) == 0)
                {
                    items.RemoveAt(index);
                }
                else
                {
                    items.Insert(index, random.Next(2) == 0 ? items[index]?.DeepClone() : value);
                }

                break;
        }
    }

    private static IEnumerable<JsonNode> Containers(JsonNode node)
    {
        yield return node;
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray items => items,
            _ => [],
        };
        foreach (JsonNode child in children.Where(child => child is JsonObject or JsonArray).SelectMany(child => Containers(child!)))
        {
            yield return child;
        }
    }
}
