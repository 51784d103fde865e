namespace Competency.Analytics;

/// <summary>How much partial agreement two categories count for: 1 is full agreement, 0 none.</summary>
public sealed class AgreementWeights
{
    private readonly Func<int, int, IReadOnlyList<double>, double> _weight;

    private AgreementWeights(string name, Func<int, int, IReadOnlyList<double>, double> weight)
    {
        Name = name;
        _weight = weight;
    }

    /// <summary>Gets the weights of unweighted agreement: 1 on the diagonal, 0 elsewhere.</summary>
    public static AgreementWeights Identity { get; } = new("unweighted", static (i, j, _) => i == j ? 1 : 0);

    /// <summary>Gets linear weights, 1 − |a − b| over the range, by the numeric values of the categories.</summary>
    public static AgreementWeights Linear { get; } =
        new("linear", static (i, j, c) => c.Count < 2 ? 1 : 1 - (Math.Abs(c[i] - c[j]) / (c[^1] - c[0])));

    /// <summary>Gets quadratic weights, 1 − (a − b)² over the squared range, by the numeric values of the categories.</summary>
    public static AgreementWeights Quadratic { get; } =
        new("quadratic", static (i, j, c) => c.Count < 2 ? 1 : 1 - Math.Pow((c[i] - c[j]) / (c[^1] - c[0]), 2));

    /// <summary>Gets Gwet's ordinal weights: 1 − C(d + 1, 2)/C(q, 2), d categories apart among q. Not Krippendorff's ordinal metric.</summary>
    /// <remarks>Source: Gwet (2014), Handbook of Inter-Rater Reliability, 4th edition, chapter 3.</remarks>
    public static AgreementWeights Ordinal { get; } = new("ordinal", static (i, j, c) =>
    {
        double d = Math.Abs(i - j);
        return c.Count < 2 ? 1 : 1 - ((d + 1) * d / ((double)c.Count * (c.Count - 1)));
    });

    /// <summary>Gets the name that results show.</summary>
    public string Name { get; }

    /// <summary>Makes weights from a function of two category values.</summary>
    /// <param name="name">The name that results show; not empty.</param>
    /// <param name="similarity">Gives the weight of two category values; symmetric, 1 for equal values, otherwise at most 1.</param>
    /// <returns>The weights. Disagreement weights v become similarities as 1 − v over their largest value.</returns>
    public static AgreementWeights From(string name, Func<double, double, double> similarity)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(similarity);
        return new AgreementWeights(name, (i, j, c) => similarity(c[i], c[j]));
    }

    /// <summary>Gives the name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;

    internal double[][] MatrixOf(IReadOnlyList<double> categories)
    {
        double[][] result = Internal.Matrices.Square(categories.Count);
        for (int i = 0; i < categories.Count; i++)
        {
            for (int j = 0; j < categories.Count; j++)
            {
                result[i][j] = _weight(i, j, categories);
            }
        }

        return result;
    }
}
