using Competency.Core.Internal;

namespace Competency.Core.Tests.Validation;

public sealed class WholeWeightsTests
{
    [Fact]
    public void Reduce_DecimalWeights_AreTheSmallestWholeNumbersInProportion()
    {
        // 1.5, 2.25, 0.75 are 15000, 22500, 7500 ten-thousandths; their greatest common divisor is 7500.
        WholeWeights.Reduce([1.5m, 2.25m, 0.75m]).Should().Equal(2, 3, 1);
        WholeWeights.Reduce([0.0001m, 1m]).Should().Equal(1, 10_000);
        WholeWeights.Reduce([0m, 40m, 60m]).Should().Equal(0, 2, 3);
        WholeWeights.Reduce([0m, 0m]).Should().Equal(0, 0);
        WholeWeights.Reduce([]).Should().BeEmpty();
    }

    [Theory]
    [InlineData("1.0000000", true)]
    [InlineData("0.1234", true)]
    [InlineData("0.12341", false)]
    [InlineData("-0.00001", false)]
    public void HasAllowedPlaces_Decimals_AreFourAtMost(string value, bool expected)
    {
        WholeWeights.HasAllowedPlaces(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)).Should().Be(expected);
    }

    [Theory]
    [InlineData(100_000_000_000)]
    [InlineData(4_000_000_000)]
    [InlineData(100_000_000_000_000)]
    public void LargestSum_Factor_KeepsNumeratorAndDenominatorUnder2To53(long factor)
    {
        long largest = WholeWeights.LargestSum(factor);

        ((Int128)largest * factor + largest).Should().BeLessThan((Int128)1 << 53);
        ((Int128)(largest + 1) * factor + largest + 1).Should().BeGreaterThanOrEqualTo((Int128)1 << 53);
    }
}
