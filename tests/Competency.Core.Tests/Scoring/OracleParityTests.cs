using System.Globalization;
using Competency.Core.Scoring;
using Competency.Core.Tests.Oracle;
using Xunit.Abstractions;

namespace Competency.Core.Tests.Scoring;

/// <summary>An independent implementation in rational arithmetic agrees with the engine to the nano-point.</summary>
public sealed class OracleParityTests(ITestOutputHelper output)
{
    private const int FixedSeed = 20_261_123;

    [Fact]
    public void Score_EightHundredRandomCasesOfFixedSeed_EqualsOracle() => Compare(FixedSeed, ..800);

    [Fact]
    public void Score_ThreeHundredRandomCasesOfFreshSeed_EqualsOracle() => CompareFresh(300);

    [Fact]
    [Trait("Category", "Long")]
    public void Score_TenThousandRandomCasesOfFixedSeed_EqualsOracle() => Compare(FixedSeed, 800..10_000);

    [Fact]
    [Trait("Category", "Long")]
    public void Score_FiveThousandRandomCasesOfFreshSeed_EqualsOracle() => CompareFresh(5_000);

    private void CompareFresh(int cases)
    {
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        Compare(seed, ..cases);
    }

    private static void Compare(int seed, Range cases)
    {
        int compared = 0;
        foreach (RandomCase example in RandomCases.Create(seed, cases))
        {
            string difference = Difference(ScoringOracle.Score(example.Model, example.Ratings), EngineCases.Score(example));
            if (difference.Length > 0)
            {
                Assert.Fail($"{difference}\n{example.Describe()}");
            }

            compared++;
        }

        compared.Should().Be(cases.End.Value - cases.Start.Value);
    }

    private static string Difference(OracleResult expected, AssessmentResult actual)
    {
        string of = string.Join('\n', expected.Dimensions.Select(dimension => Line(dimension, expected.Band)));
        string by = string.Join('\n', actual.Dimensions.Append(actual.Overall).Select(dimension => Line(dimension, actual.Band)));
        if (string.Equals(of, by, StringComparison.Ordinal))
        {
            return string.Empty;
        }

        (string expectedLine, string actualLine) = of.Split('\n').Zip(by.Split('\n')).First(pair => !string.Equals(pair.First, pair.Second, StringComparison.Ordinal));
        return $"oracle: {expectedLine}\nengine: {actualLine}";
    }

    private static string Line(OracleDimension d, string? band)
    {
        string line = Invariant($"{d.Id} scored={d.Scored} score={d.ScoreNano} percent={d.PercentNano} level={d.Level} roles=");
        line += string.Join(' ', d.Roles.OrderBy(role => role.Role, StringComparer.Ordinal).Select(r => Invariant($"{r.Role}:{r.Raters}:{r.Nano}:{r.Counted}")));
        if (d.Scored && d.Leaf is { } leaf)
        {
            line += Invariant($" n={leaf.Precision.Raters} sd={leaf.Precision.SdNano} se={leaf.Precision.SeNano} {leaf.Precision.Imprecise} {leaf.Precision.SingleRater}");
            if (leaf.Climb is { } climb)
            {
                line += " strengths=" + string.Join(' ', climb.Strengths.Select(s => Invariant($"{s.Ordinal}:{s.Nano}")));
                line += Invariant($" irregular={string.Join(',', climb.Irregular)} skipped={string.Join(',', climb.Skipped)} blocked={climb.Blocked?.Ordinal}:{climb.Blocked?.ShortfallNano} ");
                line += string.Join(' ', (climb.Blocked?.Indicators ?? []).Select(i => Invariant($"{i.Id}:{i.StrengthNano}")));
            }
        }

        return d.Id == OracleResult.OverallId ? $"{line} band={band}" : line;
    }

    private static string Line(DimensionResult d, string? band)
    {
        string line = Invariant($"{d.Id} scored={d.IsScored} score={Nano(d.Score, d)} percent={NanoOf(d.Percent)} level={d.Level} roles=");
        line += string.Join(' ', d.Roles.OrderBy(role => role.Role).Select(r => Invariant($"{r.Role}:{r.Raters}:{Nano(r.Score, d)}:{r.IsCounted}")));
        if (d.Precision is { } precision)
        {
            line += Invariant($" n={precision.Raters} sd={NanoOf(precision.StandardDeviation)} se={NanoOf(precision.StandardError)} {precision.IsImprecise} {precision.IsSingleRater}");
            if (d.LevelEvidence is { } levels)
            {
                line += " strengths=" + string.Join(' ', levels.Strengths.Select(s => Invariant($"{s.Level}:{Nano(s.Strength, d)}")));
                line += Invariant($" irregular={string.Join(',', levels.Irregular)} skipped={string.Join(',', levels.Skipped)} blocked={levels.Blocker?.Level}:{NanoOf(levels.Blocker?.Shortfall)} ");
                line += string.Join(' ', (levels.Blocker?.Indicators ?? []).Select(i => Invariant($"{i.Indicator}:{Nano(i.Strength, d)}")));
            }
        }

        return d.Kind == DimensionKind.Overall ? $"{line} band={band}" : line;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static long? Nano(decimal? score, DimensionResult of) => score is null ? null : NanoOf(score - of.ScaleMinimum);

    private static long? NanoOf(decimal? value) => value is null ? null : checked((long)(value.Value * 1_000_000_000m));
}
