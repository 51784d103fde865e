using System.Text.Json;
using FsCheck.Xunit;

namespace Competency.Analytics.Tests.Norms;

public class NormTests
{
    [Fact]
    public void StandardScores_PublishedCuts_Hold()
    {
        // Sten cuts every half SD; stanine percentages 4-7-12-17-20-17-12-7-4; NCE equals the percentile at 1, 50, 99.
        StandardScores.Sten(0).Should().Be(6);
        StandardScores.Sten(-0.01).Should().Be(5);
        StandardScores.Sten(-9).Should().Be(1);
        StandardScores.Sten(9).Should().Be(10);
        StandardScores.Stanine(-1.75).Should().Be(2);
        StandardScores.Stanine(1.75).Should().Be(9);
        StandardScores.CScore(-9).Should().Be(0);
        new[] { 4.0, 4.1, 11, 23, 40, 60, 77, 89, 96, 96.1 }.Select(StandardScores.StanineFromPercentile)
            .Should().Equal(1, 2, 2, 3, 4, 5, 6, 7, 8, 9);
        foreach (double anchor in new[] { 1.0, 50, 99 })
        {
            StandardScores.Nce(StandardScores.ZFromPercentile(anchor)).Should().BeApproximately(anchor, 1e-9);
        }

        StandardScores.T(StandardScores.ZFromPercentile(0.1)).Should().BeApproximately(19.0976769383219, 1e-9);
        StandardScores.Iq(StandardScores.ZFromPercentile(5)).Should().BeApproximately(75.3271955957279, 1e-9);
        StandardScores.StenUnrounded(StandardScores.ZFromPercentile(20)).Should().BeApproximately(3.81675753285417, 1e-9);
        StandardScores.PercentileFromZ(-2).Should().BeApproximately(2.27501319481792, 1e-9);
        StandardScores.PercentileFromZ(1.75).Should().BeApproximately(95.9940843136183, 1e-9);
    }

    [Fact]
    public void Lookup_ByHand()
    {
        NormTable norms = NormTable.Create("five", [1, 2, 2, 3, 4]);

        // Score 2: one below and half of two: 2/5.
        norms.Lookup(2).Percentile.Should().BeApproximately(40, 1e-12);
        norms.Lookup(2).PercentAtOrBelow.Should().BeApproximately(60, 1e-12);
        norms.Lookup(2.5).Percentile.Should().BeApproximately(60, 1e-12);
        norms.Lookup(2.5).BlomT.IsUndefined(UndefinedReason.NoData);
        norms.Lookup(0).NormalizedZ.IsUndefined(UndefinedReason.Unbounded);
        norms.Lookup(0).NormalizedSten.Should().Be(1);
        norms.Lookup(9).NormalizedStanine.Should().Be(9);
        norms.IsLargeEnough.Should().BeFalse();
        norms.ToString().Should().Be("five: 5 persons");
        norms.Quantile(0.5).Should().Be(2);
    }

    [Fact]
    public void Create_NoVariance_HasNoLinearScores()
    {
        NormRow row = NormTable.Create("flat", [3, 3, 3]).Lookup(3);
        row.Z.IsUndefined(UndefinedReason.NoVariance);
        row.Sten.Should().BeNull();
        row.Percentile.Should().Be(50);
    }

    [Property(MaxTest = 40)]
    public void Json_RoundTrip_GivesEqualNorms(int seed)
    {
        Analytics.Internal.Generator generator = new(seed);
        NormTable norms = NormTable.Create("人际 norm", Enumerable.Range(0, 30).Select(_ => Math.Round(generator.NextDouble() * 10) / 4), minimumSize: 20);
        NormTable again = NormTable.FromJson(norms.ToJson());
        again.ToJson().Should().Be(norms.ToJson());
        again.Name.Should().Be("人际 norm");
        again.IsLargeEnough.Should().BeTrue();
        again.Lookup(1.3).Percentile.Should().Be(norms.Lookup(1.3).Percentile);
    }

    [Theory]
    [InlineData("{}", "The member 'format' is missing.")]
    [InlineData("{\"format\":\"competency-norms/1\",\"name\":\"a\",\"minimumSize\":1,\"scores\":[{\"raw\":2,\"count\":1},{\"raw\":1,\"count\":1}]}", "Each raw score must be a finite number above the one before.")]
    [InlineData("{\"format\":\"competency-norms/1\",\"name\":\"a\",\"minimumSize\":1,\"scores\":[{\"raw\":2,\"count\":0}]}", "The member 'count' must be a whole number of at least 1.")]
    [InlineData("{\"extra\":1}", "The member 'extra' is unknown or occurs twice.")]
    public void FromJson_Wrong_IsRefusedByName(string json, string message)
    {
        Action act = () => NormTable.FromJson(json);
        act.Should().Throw<JsonException>().WithMessage(message);
    }

    [Property(MaxTest = 40)]
    public void Percentile_NeverFallsWithTheRawScore(int seed)
    {
        Analytics.Internal.Generator generator = new(seed);
        NormTable norms = NormTable.Create("any", Enumerable.Range(0, 25).Select(_ => generator.NextNormal()));
        double[] percentiles = Enumerable.Range(-30, 61).Select(x => norms.Lookup(x / 10.0).Percentile).ToArray();
        percentiles.Should().BeInAscendingOrder();
    }
}
