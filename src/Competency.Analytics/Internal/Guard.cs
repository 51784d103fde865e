namespace Competency.Analytics.Internal;

/// <summary>Checks of arguments.</summary>
internal static class Guard
{
    public static void Level(double level)
    {
        if (!(level > 0 && level < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies between 0 and 1, both exclusive.");
        }
    }

    public static void Reliability(double reliability)
    {
        if (!(reliability >= 0 && reliability <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(reliability), reliability, "A reliability lies between 0 and 1, both inclusive.");
        }
    }

    public static double[] Finite(IEnumerable<double> values, string name)
    {
        ArgumentNullException.ThrowIfNull(values, name);
        double[] copy = [.. values];
        foreach (double value in copy)
        {
            if (!double.IsFinite(value))
            {
                throw new ArgumentException("Every value must be a finite number; leave missing values out.", name);
            }
        }

        return copy;
    }
}
