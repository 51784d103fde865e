using System.Numerics;
using Competency.Core.Scoring.Compiled;
using FsCheck.Xunit;

namespace Competency.Core.Tests.Scoring;

/// <summary>The one place that rounds.</summary>
public sealed class NanoTests
{
    [Property(MaxTest = 2_000)]
    public void Quotient_AnyNumbers_IsTheExactOneRoundedHalfUp(ulong number, uint divisor, byte bits)
    {
        long numerator = (long)(number >> (1 + (bits % 60)));
        foreach (long denominator in (long[])[1 + (divisor % 700), 1 + divisor])
        {
            Nano.Quotient(numerator, denominator).Should().Be(Exact(numerator, denominator));
        }
    }

    [Fact]
    public void Quotient_EverySmallDivisorAroundEveryHalf_IsExact()
    {
        for (long denominator = 1; denominator < 520; denominator++)
        {
            foreach (long whole in (long[])[0, 1, 999_999_999, (1L << 52) / denominator, ((1L << 52) / denominator) - 1])
            {
                // Around a whole number, and around the half that is rounded up.
                foreach (long rest in (long[])[0, 1, (denominator / 2) - 1, denominator / 2, (denominator + 1) / 2, denominator - 1])
                {
                    long numerator = (whole * denominator) + Math.Max(rest, 0);
                    if (Nano.Quotient(numerator, denominator) != Exact(numerator, denominator))
                    {
                        Assert.Fail($"{numerator} / {denominator}");
                    }
                }
            }
        }
    }

    private static long Exact(BigInteger numerator, BigInteger denominator) => (long)(((2 * numerator) + denominator) / (2 * denominator));
}
