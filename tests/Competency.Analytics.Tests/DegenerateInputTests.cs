using System.Collections;
using System.Reflection;

namespace Competency.Analytics.Tests;

/// <summary>
/// Every statistic of the package, found by reflection, on every degenerate table: it refuses in words, or gives numbers and reasons, and
/// never a NaN or an infinity.
/// </summary>
public class DegenerateInputTests
{
    private static readonly Dictionary<string, RatingTable> s_tables = new(StringComparer.Ordinal)
    {
        ["nothing at all"] = RatingTable.FromRecords([]),
        ["all missing"] = Cube(3, 3, 3, static (_, _, _) => null),
        ["one rating"] = Cube(1, 1, 1, static (_, _, _) => 3),
        ["one target"] = Cube(1, 3, 4, static (_, r, i) => 1 + ((r + i) % 5)),
        ["one target, one item"] = Cube(1, 3, 1, static (_, r, _) => 1 + r),
        ["one rater"] = Cube(6, 1, 4, static (t, _, i) => 1 + (((t * 2) + i) % 5)),
        ["one rater, one item"] = Cube(6, 1, 1, static (t, _, _) => 1 + (t % 5)),
        ["one item"] = Cube(6, 3, 1, static (t, r, _) => 1 + (((t * t) + r) % 5)),
        ["no variance"] = Cube(4, 3, 3, static (_, _, _) => 3),
        ["no variance, one item"] = Cube(4, 3, 1, static (_, _, _) => 3),
        ["no variance, one rater"] = Cube(4, 1, 3, static (_, _, _) => 3),
        ["at the lowest"] = Cube(4, 3, 1, static (_, _, _) => 1),
        ["perfect agreement"] = Cube(5, 3, 3, static (t, _, _) => 1 + (t % 5)),
        ["perfect agreement, one item"] = Cube(5, 3, 1, static (t, _, _) => 1 + (t % 5)),
        ["perfect agreement, one rater"] = Cube(5, 1, 3, static (t, _, _) => 1 + (t % 5)),
        ["targets alike, raters not"] = Cube(4, 3, 1, static (_, r, _) => 1 + r),
        ["targets alike, items not"] = Cube(4, 1, 3, static (_, _, i) => 1 + i),
        ["perfect disagreement"] = Cube(4, 2, 1, static (t, r, _) => (t + r) % 2 == 0 ? 1 : 5),
        ["items cancel out"] = Cube(6, 1, 2, static (t, _, i) => i == 0 ? 1 + (t % 5) : 5 - (t % 5)),
        ["two targets"] = Cube(2, 2, 2, static (t, r, i) => 1 + ((t + r + i) % 5)),
        ["raters of their own"] = Cube(4, 8, 1, static (t, r, _) => r / 2 == t ? 1 + ((t + r) % 5) : null),
        ["one rating each"] = Cube(4, 4, 1, static (t, r, _) => r == t ? 1 + t : null),
        ["zero and one"] = Cube(6, 1, 4, static (t, _, i) => (t + i) % 2),
        ["an item all right"] = Cube(6, 1, 3, static (t, _, i) => i == 2 ? 1 : (t * (i + 1)) % 2),
    };

    public static TheoryData<string> Tables() => [.. s_tables.Keys];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Statistics_DegenerateTable_GiveNumbersOrReasons(string name)
    {
        RatingTable table = s_tables[name];
        int answered = 0;
        foreach (MethodInfo method in Statistics())
        {
            foreach (object?[] arguments in Arguments(method, table))
            {
                object? result;
                try
                {
                    result = method.Invoke(null, arguments);
                }
                catch (TargetInvocationException refusal) when (refusal.InnerException is InvalidOperationException or ArgumentException)
                {
                    refusal.InnerException.Message.Should().NotBeEmpty();
                    continue;
                }

                answered++;
                AssertFinite(result, $"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", arguments.Skip(1))}) of {name}", depth: 0);
            }
        }

        answered.Should().BeGreaterThan(5);
    }

    [Fact]
    public void Statistics_AreFoundByReflection()
    {
        Statistics().Select(m => m.DeclaringType!.Name).Distinct(StringComparer.Ordinal).Should().HaveCountGreaterThan(20)
            .And.Contain(["IntraclassCorrelation", "ItemResponseTheory", "ManyFacetRasch", "QualityReport"]);
        Action act = () => AssertFinite(new Holder(double.NaN), "a holder", depth: 0);
        act.Should().Throw<Xunit.Sdk.XunitException>("the guard must be able to fail");
    }

    /// <summary>What a statistic is over, by whatever name suits it.</summary>
    private static readonly string[] s_counts = ["Persons", "Targets", "Answers", "Members", "Units", "Ratings", "Raters", "ReferencePersons"];

    [Fact]
    public void Results_SayWhatTheyAreOverAndWhatIsDoneAboutMissingRatings()
    {
        // Reports hold the results of statistics; a form and a person's score are of that form and that person.
        Type[] reports = [typeof(QualityReport), typeof(CarelessRespondingResult), typeof(ScaleScore)];
        Type[] results = [.. Statistics().Select(static m => m.ReturnType.IsGenericType ? m.ReturnType.GetGenericArguments()[0] : m.ReturnType).Distinct().Except(reports)];
        results.Should().HaveCountGreaterThan(18);
        results.Where(static t => t.GetProperty("Missing") is null).Should().BeEmpty("each names its rule");
        results.Where(static t => !s_counts.Any(name => t.GetProperty(name)?.PropertyType == typeof(int))).Should().BeEmpty("each says how many it is over");
    }

    private static IEnumerable<MethodInfo> Statistics() => typeof(RatingTable).Assembly.GetExportedTypes()
        .Where(t => t != typeof(RatingTable))
        .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static))
        .Where(m => m.GetParameters() is [{ } first, ..] && first.ParameterType == typeof(RatingTable));

    private static IEnumerable<object?[]> Arguments(MethodInfo method, RatingTable table)
    {
        IEnumerable<object?[]> all = [[table]];
        foreach (ParameterInfo parameter in method.GetParameters().Skip(1))
        {
            object?[] choices = Choices(parameter);
            all = all.SelectMany(given => choices.Select(choice => given.Append(choice).ToArray()));
        }

        return all;
    }

    private static object?[] Choices(ParameterInfo parameter) => parameter.ParameterType switch
    {
        { IsEnum: true } type => [.. Enum.GetValues(type).Cast<object>()],
        Type type when type == typeof(ResponseScale) => [ResponseScale.Create(0, 5)],
        Type type when type == typeof(Func<string, string, bool>) => [(Func<string, string, bool>)((_, rater) => rater == "r0")],
        Type type when type == typeof(Func<string, bool?>) => [(Func<string, bool?>)(target => string.CompareOrdinal(target, "t2") < 0)],
        Type type when type == typeof(AgreementWeights) => [AgreementWeights.Identity, AgreementWeights.Quadratic],
        Type type when type == typeof(QualityReportOptions) => [null, new QualityReportOptions { IsSelf = (_, rater) => rater == "r0" }],
        _ when parameter.HasDefaultValue => [parameter.DefaultValue],
        Type type when type == typeof(IEnumerable<ScaleKey>) => [new[] { ScaleKey.Create("one", ["i0"]) }, new[] { ScaleKey.Create("two", ["i0", "i1"], ["i1"]), ScaleKey.Create("one", ["i0"]) }],
        Type type when type == typeof(int) => [25],
        Type type when type == typeof(long) => [7L],
        _ => throw new InvalidOperationException($"Give the parameter {parameter.Name} of {parameter.Member.DeclaringType!.Name} a value here."),
    };

    private static void AssertFinite(object? value, string path, int depth)
    {
        switch (value)
        {
            case null or string or bool or int or long or Enum or Delegate or Type:
                return;
            case double number:
                double.IsFinite(number).Should().BeTrue("{0} is {1}", path, number);
                return;
            case Statistic statistic:
                (statistic.IsDefined || statistic.Reason != UndefinedReason.None).Should().BeTrue(path);
                return;
            case IEnumerable sequence:
                int at = 0;
                foreach (object? entry in sequence)
                {
                    AssertFinite(entry, $"{path}[{at++}]", depth + 1);
                }

                return;
            default:
                depth.Should().BeLessThan(12, path);
                foreach (PropertyInfo property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static p => p.GetIndexParameters().Length == 0))
                {
                    AssertFinite(property.GetValue(value), $"{path}.{property.Name}", depth + 1);
                }

                return;
        }
    }

    private static RatingTable Cube(int targets, int raters, int items, Func<int, int, int, double?> value) => RatingTable.FromRecords(
        from t in Enumerable.Range(0, targets)
        from r in Enumerable.Range(0, raters)
        from i in Enumerable.Range(0, items)
        select new RatingRecord("t" + t, "r" + r, "i" + i, value(t, r, i)));

    private sealed record Holder(double Value);
}
