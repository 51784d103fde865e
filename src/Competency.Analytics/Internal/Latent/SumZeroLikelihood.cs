namespace Competency.Analytics.Internal.Latent;

/// <summary>A likelihood whose named parameters sum to zero: the last of them is minus the sum of the others.</summary>
internal sealed class SumZeroLikelihood(ILogLikelihood inner, int[] members) : ILogLikelihood
{
    private readonly int _last = members[^1];

    public int Count => inner.Count - 1;

    public double Evaluate(double[] parameters, double[]? gradient)
    {
        double[]? full = gradient is null ? null : new double[inner.Count];
        double value = inner.Evaluate(Expand(parameters), full);
        for (int i = 0; gradient is not null && i < Count; i++)
        {
            int at = Full(i);
            gradient[i] = full![at] - (IsMember(at) ? full[_last] : 0);
        }

        return value;
    }

    public double[][] Curvature(double[] parameters) => Maximum.Observed(this, parameters) ?? Matrices.Square(Count);

    public double[] Reduce(double[] full)
    {
        double mean = members.Average(m => full[m]);
        double[] centered = [.. full];
        foreach (int member in members)
        {
            centered[member] -= mean;
        }

        return [.. Enumerable.Range(0, Count).Select(i => centered[Full(i)])];
    }

    /// <summary>The maximum in terms of all parameters.</summary>
    public Maximum Expand(Maximum reduced)
    {
        double[][] rows = new double[inner.Count][];
        for (int a = 0; a < rows.Length; a++)
        {
            rows[a] = new double[Count];
            for (int i = 0; i < Count; i++)
            {
                rows[a][i] = a != _last ? (Full(i) == a ? 1 : 0) : IsMember(Full(i)) ? -1 : 0;
            }
        }

        double[][] half = [.. rows.Select(row => Enumerable.Range(0, Count).Select(j => Enumerable.Range(0, Count).Sum(i => row[i] * reduced.Covariance[i][j])).ToArray())];
        double[][] covariance = [.. half.Select(h => rows.Select(row => h.Zip(row, static (x, y) => x * y).Sum()).ToArray())];
        return reduced.In(Expand(reduced.Parameters), covariance);
    }

    private double[] Expand(double[] reduced)
    {
        double[] full = new double[inner.Count];
        for (int i = 0; i < reduced.Length; i++)
        {
            full[Full(i)] = reduced[i];
        }

        full[_last] = -members.Sum(m => m == _last ? 0 : full[m]);
        return full;
    }

    private int Full(int reduced) => reduced < _last ? reduced : reduced + 1;

    private bool IsMember(int full) => Array.IndexOf(members, full) >= 0;
}
