namespace Competency.Analytics.Internal;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood 2014): small, documented and the same on every platform and framework, so that a seed
/// from the caller gives the same bootstrap for ever.
/// </summary>
internal sealed class Generator(long seed)
{
    private ulong _state = unchecked((ulong)seed);

    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    public int Next(int exclusiveMaximum) => (int)(NextDouble() * exclusiveMaximum);

    public double NextNormal() => Distributions.NormalQuantile(Math.Max(NextDouble(), 1e-300));

    private ulong NextUInt64()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            ulong z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
