using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Competency.Analytics.Tests;

/// <summary>What every statistic says of itself: where it is published, how many it is of, what happened to missing ratings.</summary>
public partial class PublishedSourceTests
{
    private static readonly Dictionary<string, string> s_documentation = XDocument
        .Load(Path.ChangeExtension(typeof(RatingTable).Assembly.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(static member => member.Attribute("name")!.Value, static member => member.Value, StringComparer.Ordinal);

    public static TheoryData<Type> Statistics =>
        [.. typeof(RatingTable).Assembly.GetExportedTypes().Where(static type => type is { IsAbstract: true, IsSealed: true } && Results(type).Any())];

    public static TheoryData<Type> ResultTypes =>
        [.. typeof(RatingTable).Assembly.GetExportedTypes().Where(static type => type.Name.EndsWith("Result", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Statistics))]
    public void Documentation_OfAStatistic_NamesAPublication(Type statistic)
    {
        IEnumerable<string> names = Results(statistic).Prepend(statistic).Select(static type => type.FullName!);
        string text = string.Concat(s_documentation
            .Where(member => names.Any(name => member.Key[2..].Equals(name, StringComparison.Ordinal) || member.Key[2..].StartsWith(name + '.', StringComparison.Ordinal)))
            .Select(static member => member.Value));

        Publication().IsMatch(text).Should().BeTrue("a reader must be able to look {0} up", statistic.Name);
    }

    [Theory]
    [MemberData(nameof(ResultTypes))]
    public void Result_OfAStatistic_SaysItsNumberAndItsRuleForMissingRatings(Type result)
    {
        PropertyInfo[] properties = result.GetProperties();

        properties.Should().Contain(p => p.PropertyType == typeof(MissingRule) || p.PropertyType == typeof(MissingAnswers));
        properties.Should().Contain(p => (p.PropertyType == typeof(int) || p.PropertyType == typeof(long)) && !p.Name.StartsWith("Df", StringComparison.Ordinal));
    }

    private static IEnumerable<Type> Results(Type type) => type
        .GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Select(static method => method.ReturnType)
        .Select(static returned => returned.IsGenericType ? returned.GetGenericArguments()[0] : returned)
        .Where(static returned => returned.Assembly == typeof(RatingTable).Assembly && returned.IsClass && returned != typeof(RatingTable))
        .Distinct();

    [GeneratedRegex(@"[A-Z]\w+ (et al\. |and [A-Z]\w+ )?\((1[89]|20)\d\d\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Publication();
}
