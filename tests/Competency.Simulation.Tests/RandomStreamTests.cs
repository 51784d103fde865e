namespace Competency.Simulation.Tests;

public class RandomStreamTests
{
    [Fact]
    public void Next_StateOfTheReference_GivesItsNumbers()
    {
        // xoshiro256** from the state 1, 2, 3, 4. By hand, the first two: rotl(2 × 5, 7) × 9 = 1,280 × 9 = 11,520; then b = 2 ^ (3 ^ 1) = 0 gives 0.
        RandomStream stream = new((1, 2, 3, 4));

        ulong[] drawn = [stream.Next(), stream.Next(), stream.Next(), stream.Next()];

        drawn.Should().Equal(11_520, 0, 1_509_978_240, 1_215_971_899_390_074_240);
    }

    [Fact]
    public void Mix_SeedOfTheReference_GivesItsNumbers()
    {
        // SplitMix64 from 1234567, as its published test vector has it.
        ulong state = 1_234_567;

        ulong[] drawn = [RandomStream.Mix(ref state), RandomStream.Mix(ref state), RandomStream.Mix(ref state)];

        drawn.Should().Equal(6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423);
    }

    [Fact]
    public void Normal_ManyDraws_HasMeanZeroVarianceOneAndNoSkew()
    {
        RandomStream stream = new(7, 1);
        const int Draws = 200_000;
        double sum = 0, squares = 0, cubes = 0;
        for (int i = 0; i < Draws; i++)
        {
            double draw = stream.Normal() / (double)RandomStream.One;
            (sum, squares, cubes) = (sum + draw, squares + (draw * draw), cubes + (draw * draw * draw));
        }

        // Five standard errors: 1/√n, √2/√n, √15/√n with n = 200,000.
        (sum / Draws).Should().BeApproximately(0, 0.012);
        (squares / Draws).Should().BeApproximately(1, 0.016);
        (cubes / Draws).Should().BeApproximately(0, 0.045);
    }

    [Fact]
    public void Constructor_AnyKeyDiffers_GivesAnotherStream()
    {
        ulong[] first = [new RandomStream(1, 2, 3, 4).Next(), new RandomStream(0, 2, 3, 4).Next(), new RandomStream(1, 0, 3, 4).Next(), new RandomStream(1, 2, 0, 4).Next(), new RandomStream(1, 2, 3, 0).Next()];

        first.Should().OnlyHaveUniqueItems();
    }
}
