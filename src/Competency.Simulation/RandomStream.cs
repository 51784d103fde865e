using System.Numerics;
using System.Runtime.InteropServices;

namespace Competency.Simulation;

/// <summary>
/// Random whole numbers by xoshiro256** (Blackman and Vigna, 2018), seeded by SplitMix64 (Steele, Lea and Flood, 2014) as its authors advise. Whole numbers alone, so that every machine
/// draws the same. Each subject and rater has a stream of its own, found by its keys.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct RandomStream
{
    /// <summary>One standard deviation of <see cref="Normal"/>.</summary>
    public const long One = 1 << 16;

    // The mean of twelve 16-bit draws: 12 × 65,535 ÷ 2.
    private const int TwelveHalves = 393_210;

    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    public RandomStream(ulong seed, ulong kind, ulong number = 0, ulong part = 0)
    {
        ulong state = seed;
        state = Mix(ref state) ^ kind;
        state = Mix(ref state) ^ number;
        state = Mix(ref state) ^ part;
        _a = Mix(ref state);
        _b = Mix(ref state);
        _c = Mix(ref state);
        _d = Mix(ref state);
    }

    /// <summary>Goes on from a state of the generator.</summary>
    internal RandomStream((ulong A, ulong B, ulong C, ulong D) state) => (_a, _b, _c, _d) = state;

    public ulong Next()
    {
        ulong result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        ulong t = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= t;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>A whole number from 0 to below a bound of at most 2³¹: the upper half of a product (Lemire 2019), without rejection: off by less than 2⁻³² × bound.</summary>
    public int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    /// <summary>Whether something of a given share comes to pass, in thousandths.</summary>
    public bool Happens(int thousandths) => Below(1_000) < thousandths;

    /// <summary>
    /// A normal deviate in 65,536ths: the sum of twelve even draws of 16 bits less its mean (Irwin–Hall). Its variance is 12 × (2³² − 1) ÷ 12, so its standard deviation is
    /// <see cref="One"/> to ten digits, and it never exceeds six of them.
    /// </summary>
    public long Normal()
    {
        long sum = 0;
        for (int i = 0; i < 3; i++)
        {
            ulong draw = Next();
            sum += (long)((draw & 0xFFFF) + ((draw >> 16) & 0xFFFF) + ((draw >> 32) & 0xFFFF) + (draw >> 48));
        }

        return sum - TwelveHalves;
    }

    /// <summary>The next number of SplitMix64.</summary>
    internal static ulong Mix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        ulong z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
