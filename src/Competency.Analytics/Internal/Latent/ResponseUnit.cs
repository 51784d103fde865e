namespace Competency.Analytics.Internal.Latent;

/// <summary>What is answered at once: an item, or an item rated by one rater. Its slope and intercepts are linear in the parameters.</summary>
/// <param name="Item">The index of the item.</param>
/// <param name="Slope">The parameter that is the slope; -1 for a slope of one.</param>
/// <param name="Intercepts">For each category above the lowest, the parameters that add up to the intercept.</param>
internal sealed record ResponseUnit(int Item, int Slope, (int Parameter, double Weight)[][] Intercepts)
{
    public int Categories => Intercepts.Length + 1;

    public double SlopeAt(double[] parameters) => Slope < 0 ? 1 : parameters[Slope];

    public double[] InterceptsAt(double[] parameters)
    {
        double[] result = new double[Intercepts.Length];
        for (int k = 0; k < result.Length; k++)
        {
            foreach ((int parameter, double weight) in Intercepts[k])
            {
                result[k] += weight * parameters[parameter];
            }
        }

        return result;
    }

    /// <summary>Adds a gradient by slope and intercepts to that by the parameters.</summary>
    public void Scatter(ReadOnlySpan<double> local, double[] gradient)
    {
        if (Slope >= 0)
        {
            gradient[Slope] += local[0];
        }

        for (int k = 0; k < Intercepts.Length; k++)
        {
            foreach ((int parameter, double weight) in Intercepts[k])
            {
                gradient[parameter] += weight * local[k + 1];
            }
        }
    }

    /// <summary>The parameters behind each local one: the slope, then the intercepts.</summary>
    public IEnumerable<(int Local, int Parameter, double Weight)> Links()
    {
        if (Slope >= 0)
        {
            yield return (0, Slope, 1);
        }

        for (int k = 0; k < Intercepts.Length; k++)
        {
            foreach ((int parameter, double weight) in Intercepts[k])
            {
                yield return (k + 1, parameter, weight);
            }
        }
    }
}
