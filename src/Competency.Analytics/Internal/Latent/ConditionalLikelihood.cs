namespace Competency.Analytics.Internal.Latent;

/// <summary>
/// The likelihood of the answers given each person's score, which no longer holds the latent value (Andersen 1972). Elementary
/// symmetric functions are summed up item by item, and left out by joining those of the items before and after.
/// </summary>
internal sealed class ConditionalLikelihood : ILogLikelihood
{
    private readonly LatentDesign _design;
    private readonly double[][] _observed;
    private readonly (int[] Items, double[] Scores)[] _groups;

    public ConditionalLikelihood(LatentDesign design, AnswerSheet sheet)
    {
        _design = design;
        _observed = sheet.Counts;
        for (int i = 0; i < sheet.Items.Length; i++)
        {
            design.UnitOf(i);
        }

        // Persons with the same items share their symmetric functions.
        Dictionary<string, (int[] Items, double[] Scores)> groups = new(StringComparer.Ordinal);
        foreach ((int Item, int Category)[] answers in sheet.Sheets)
        {
            int[] items = [.. answers.Select(static a => a.Item)];
            string key = string.Join(' ', items);
            if (!groups.TryGetValue(key, out (int[] Items, double[] Scores) group))
            {
                group = (items, new double[items.Sum(i => design.Categories[i].Length - 1) + 1]);
                groups.Add(key, group);
            }

            group.Scores[answers.Sum(static a => a.Category)]++;
        }

        _groups = [.. groups.Values];
    }

    public int Count => _design.Count;

    public double Evaluate(double[] parameters, double[]? gradient)
    {
        double[][] intercepts = [.. _design.Units.Select(u => u.InterceptsAt(parameters))];
        double[][] gradients = [.. intercepts.Select(static c => new double[c.Length + 1])];
        double value = 0;
        for (int i = 0; i < intercepts.Length; i++)
        {
            for (int k = 1; k <= intercepts[i].Length; k++)
            {
                value += _observed[i][k] * intercepts[i][k - 1];
                gradients[i][k] = _observed[i][k];
            }
        }

        foreach ((int[] items, double[] scores) in _groups)
        {
            double[][] weights = [.. items.Select(i => intercepts[i].Prepend(0).Select(Math.Exp).ToArray())];
            double[][] before = Chain(weights);
            double[] all = before[^1];
            for (int s = 0; s < scores.Length; s++)
            {
                value -= scores[s] * Math.Log(all[s]);
            }

            if (gradient is null)
            {
                continue;
            }

            double[][] after = Chain([.. Enumerable.Reverse(weights)]);
            for (int at = 0; at < items.Length; at++)
            {
                double[] others = Convolve(before[at], after[items.Length - 1 - at]);
                for (int k = 1; k < weights[at].Length; k++)
                {
                    for (int s = k; s < others.Length + k; s++)
                    {
                        gradients[items[at]][k] -= scores[s] * weights[at][k] * others[s - k] / all[s];
                    }
                }
            }
        }

        if (gradient is not null)
        {
            Array.Clear(gradient);
            for (int i = 0; i < gradients.Length; i++)
            {
                _design.Units[i].Scatter(gradients[i], gradient);
            }
        }

        return double.IsFinite(value) ? value : double.NegativeInfinity;
    }

    public double[][] Curvature(double[] parameters) => Maximum.Observed(this, parameters) ?? Matrices.Square(Count);

    /// <summary>The functions of the first 0, 1, 2, … items.</summary>
    private static double[][] Chain(double[][] weights)
    {
        double[][] result = new double[weights.Length + 1][];
        result[0] = [1];
        for (int at = 0; at < weights.Length; at++)
        {
            result[at + 1] = Convolve(result[at], weights[at]);
        }

        return result;
    }

    private static double[] Convolve(double[] a, double[] b)
    {
        double[] result = new double[a.Length + b.Length - 1];
        for (int i = 0; i < a.Length; i++)
        {
            for (int j = 0; j < b.Length; j++)
            {
                result[i + j] += a[i] * b[j];
            }
        }

        return result;
    }
}
