using System.Reflection;
using System.Text.Json;

namespace Competency.Analytics.Tests.Reference;

/// <summary>The walk over all fields can fail, every case has its walk, and what is quoted here is what lies beside.</summary>
public class WholeCaseTests
{
    private static readonly string[] s_words = ["case", "set", "title", "note", "reason", "small_numbers_note"];

    [Theory]
    [InlineData("sem", "sem: 3.3541")]
    [InlineData("crossed_c", "crossed_c: False is claimed by nobody")]
    [InlineData("inputs", "inputs.mean_dysfunctional: 40 is claimed by nobody")]
    public void Verify_FieldLeftOut_IsNamed(string left, string fault)
    {
        WholeCase whole = Claimed(left);
        if (!string.Equals(left, "inputs", StringComparison.Ordinal))
        {
            whole.Refuse("^inputs", "the input");
        }

        ((Action)whole.Verify).Should().Throw<Xunit.Sdk.XunitException>().WithMessage("*" + fault + "*");
    }

    [Fact]
    public void Verify_WrongNumberUnknownFieldOrIdleRefusal_IsNamed()
    {
        ((Action)Claimed("sem").Claim("sem", 3.3).Refuse("^inputs", "x").Verify).Should().Throw<Xunit.Sdk.XunitException>().WithMessage("*sem: expected 3.35410196624968, is 3.3*");
        ((Action)Claimed("sem").Claim("sem", Statistic.Undefined(UndefinedReason.NoData)).Refuse("^inputs", "x").Verify).Should().Throw<Xunit.Sdk.XunitException>();
        ((Action)Claimed(string.Empty).Claim("nothing", 1).Refuse("^inputs", "x").Verify).Should().Throw<Xunit.Sdk.XunitException>().WithMessage("*nothing: the case has no such field*");
        ((Action)Claimed(string.Empty).Refuse("^inputs", "x").Refuse("^sem$", "x").Verify).Should().Throw<Xunit.Sdk.XunitException>().WithMessage("*sem: refused, but the library gives it*");
        ((Action)Claimed(string.Empty).Refuse("^inputs", "x").Refuse("^absent$", "x").Verify).Should().Throw<Xunit.Sdk.XunitException>().WithMessage("*fits no field*");
        Claimed(string.Empty).Refuse("^inputs", "x").Verify();
    }

    [SharedFact]
    [Trait("Category", "SharedReference")]
    public void EveryCase_HasItsWalk()
    {
        IEnumerable<string> walked = typeof(WholeCaseTests).Assembly.GetTypes()
            .SelectMany(static t => t.GetMethods())
            .Select(static m => m.GetCustomAttribute<CaseFactAttribute>()?.Name)
            .OfType<string>();
        Directory.GetDirectories(ReferenceCase.Root!).Select(static d => Path.GetFileName(d)!).Should().BeSubsetOf(walked);
    }

    [SharedFact]
    [Trait("Category", "SharedReference")]
    public void QuotedCases_AreThoseBeside()
    {
        foreach (string folder in Directory.GetDirectories(ReferenceCase.Quoted))
        {
            ReferenceCase quoted = ReferenceCase.Load(Path.GetFileName(folder));
            ReferenceCase beside = ReferenceCase.LoadShared(quoted.Name);
            Leaves(quoted.Expected, string.Empty).Should().Equal(Leaves(beside.Expected, string.Empty), quoted.Name);
            foreach (string file in Directory.GetFiles(folder, "*.csv"))
            {
                (string[] header, string[][] rows) = quoted.Csv(Path.GetFileName(file));
                (string[] otherHeader, string[][] otherRows) = beside.Csv(Path.GetFileName(file));
                header.Should().Equal(otherHeader);
                rows.Should().BeEquivalentTo(otherRows, static o => o.WithStrictOrdering());
            }
        }
    }

    private static IEnumerable<string> Leaves(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Where(static m => !s_words.Contains(m.Name, StringComparer.Ordinal)).SelectMany(m => Leaves(m.Value, path + "." + m.Name)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((e, at) => Leaves(e, $"{path}[{at}]")),
        JsonValueKind.Number => [FormattableString.Invariant($"{path}={value.GetDouble():R}")],
        _ => [path + "=" + value],
    };

    private static WholeCase Claimed(string without)
    {
        WholeCase whole = new("change-jacobson-truax-1991");
        foreach (JsonProperty member in whole.Expected.EnumerateObject().Where(m => m.Name is not ("inputs" or "tolerance" or "published") && !string.Equals(m.Name, without, StringComparison.Ordinal)))
        {
            whole.Claim(member.Name, member.Value.ValueKind == JsonValueKind.Number ? member.Value.GetDouble() : member.Value.GetBoolean());
        }

        return whole.Claim("published", new { s_difference = 4.743, rci = 3.162, cutoff_c = 50 });
    }
}
