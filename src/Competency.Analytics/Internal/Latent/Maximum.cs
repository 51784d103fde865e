namespace Competency.Analytics.Internal.Latent;

/// <summary>
/// Maximizes a smooth log-likelihood: BFGS from a shaped start, then Newton steps on the observed information, which is had from
/// central differences of the exact gradient and gives the standard errors as well.
/// </summary>
internal sealed class Maximum
{
    private const double Largest = 50;

    private static readonly double[] s_nearness = [1e-3, 1e-8, 1e-14];

    private Maximum(UndefinedReason? reason, double[] parameters, double logLikelihood, double[][] covariance, int iterations)
    {
        Reason = reason;
        Parameters = parameters;
        LogLikelihood = logLikelihood;
        Covariance = covariance;
        Iterations = iterations;
    }

    /// <summary>Why there is no maximum; null when there is one.</summary>
    public UndefinedReason? Reason { get; }

    public double[] Parameters { get; }

    public double LogLikelihood { get; }

    public double[][] Covariance { get; }

    public int Iterations { get; }

    /// <summary>The same maximum in terms of other parameters.</summary>
    public Maximum In(double[] parameters, double[][] covariance) => new(Reason, parameters, LogLikelihood, covariance, Iterations);

    /// <summary>Ends when the Newton step that is left is below the tolerance in standard errors.</summary>
    public static Maximum Find(ILogLikelihood likelihood, double[] start, int mostIterations, double tolerance)
    {
        double[] x = [.. start];
        int iteration = 0;

        // Far from the maximum the likelihood need not be concave: where the observed information is no information yet, climb on, closer.
        foreach (double nearness in s_nearness)
        {
            (UndefinedReason? reason, x) = Climb(likelihood, x, nearness, mostIterations, ref iteration);
            if (reason is { } failure)
            {
                return Failed(failure, x, iteration);
            }

            if (Polish(likelihood, x, ref iteration, mostIterations, tolerance) is { } maximum)
            {
                return maximum;
            }
        }

        return Failed(UndefinedReason.Singular, x, iteration);
    }

    /// <summary>The inverse of a positive definite matrix; null when it is not one or is nearly singular.</summary>
    public static double[][]? InverseOf(double[][] matrix)
    {
        int n = matrix.Length;

        // A unit diagonal makes the pivots comparable, whatever the parameters' units.
        double[] scale = new double[n];
        double[][] factor = Matrices.Square(n);
        for (int i = 0; i < n; i++)
        {
            if (!(matrix[i][i] > 0))
            {
                return null;
            }

            scale[i] = Math.Sqrt(matrix[i][i]);
        }

        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                factor[i][j] = matrix[i][j] / (scale[i] * scale[j]);
            }
        }

        if (!Matrices.Cholesky(factor) || Enumerable.Range(0, n).Any(i => factor[i][i] * factor[i][i] < 1e-10))
        {
            return null;
        }

        double[][] result = Matrices.Inverse(factor);
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                result[i][j] /= scale[i] * scale[j];
            }
        }

        return result;
    }

    /// <summary>The negative Hessian, from central differences of the gradient; null where the parameter space is left.</summary>
    public static double[][]? Observed(ILogLikelihood likelihood, double[] x)
    {
        int n = likelihood.Count;
        double[][] result = Matrices.Square(n);
        double[] up = new double[n];
        double[] down = new double[n];
        for (int i = 0; i < n; i++)
        {
            double h = 1e-4 * (1 + Math.Abs(x[i]));
            double[] moved = [.. x];
            moved[i] = x[i] + h;
            bool inside = double.IsFinite(likelihood.Evaluate(moved, up));
            moved[i] = x[i] - h;
            if (!inside || !double.IsFinite(likelihood.Evaluate(moved, down)))
            {
                return null;
            }

            for (int j = 0; j < n; j++)
            {
                double half = (down[j] - up[j]) / (4 * h);
                result[i][j] += half;
                result[j][i] += half;
            }
        }

        return result;
    }

    private static (UndefinedReason? Reason, double[] X) Climb(ILogLikelihood likelihood, double[] x, double nearness, int mostIterations, ref int iteration)
    {
        double[] gradient = new double[likelihood.Count];
        double value = likelihood.Evaluate(x, gradient);
        double[][]? inverse = InverseOf(likelihood.Curvature(x));
        if (inverse is null || !double.IsFinite(value))
        {
            return (UndefinedReason.Singular, x);
        }

        while (Decrement(inverse, gradient) > nearness)
        {
            if (++iteration > mostIterations)
            {
                return (UndefinedReason.NotConverged, x);
            }

            double[] before = gradient;
            double[] step = Product(inverse, gradient);
            (double[] next, _) = Search(likelihood, x, step, value, Dot(gradient, step));
            if (ReferenceEquals(next, x))
            {
                break;
            }

            gradient = new double[likelihood.Count];
            value = likelihood.Evaluate(next, gradient);
            Update(inverse, Difference(next, x), Difference(before, gradient));
            x = next;
            if (x.Any(static p => Math.Abs(p) > Largest))
            {
                return (UndefinedReason.Unbounded, x);
            }
        }

        return (null, x);
    }

    /// <summary>Newton steps; null where the observed information is not positive definite.</summary>
    private static Maximum? Polish(ILogLikelihood likelihood, double[] x, ref int iteration, int mostIterations, double tolerance)
    {
        double[] gradient = new double[likelihood.Count];
        while (true)
        {
            double value = likelihood.Evaluate(x, gradient);
            double[][]? covariance = Observed(likelihood, x) is { } observed ? InverseOf(observed) : null;
            if (covariance is null)
            {
                return null;
            }

            // The step in standard errors, squared; the chord with the same matrix takes it down to the tolerance. A matrix from
            // further away than a thousandth is taken anew at the end.
            double first = Decrement(covariance, gradient);
            bool isReached = false;
            for (int chord = 0; chord < 20; chord++)
            {
                double left = Decrement(covariance, gradient);
                isReached = left <= tolerance * tolerance;
                if (isReached && first <= 1e-6)
                {
                    return new Maximum(null, x, value, covariance, iteration);
                }

                if (isReached || left > 1)
                {
                    break;
                }

                iteration++;
                double[] next = [.. x.Zip(Product(covariance, gradient), static (p, s) => p + s)];
                double[] nextGradient = new double[likelihood.Count];
                double nextValue = likelihood.Evaluate(next, nextGradient);
                if (!double.IsFinite(nextValue) || Decrement(covariance, nextGradient) > left)
                {
                    break;
                }

                (x, gradient, value) = (next, nextGradient, nextValue);
            }

            if (++iteration > mostIterations)
            {
                return Failed(UndefinedReason.NotConverged, x, mostIterations);
            }

            if (isReached)
            {
                continue;
            }

            double[] step = Product(covariance, gradient);
            (double[] searched, _) = Search(likelihood, x, step, value, Dot(gradient, step));
            if (ReferenceEquals(searched, x))
            {
                return Failed(UndefinedReason.NotConverged, x, iteration);
            }

            x = searched;
        }
    }

    private static (double[] X, double Value) Search(ILogLikelihood likelihood, double[] x, double[] step, double value, double slope)
    {
        for (double scale = 1; scale > 1e-9; scale /= 2)
        {
            double[] next = new double[x.Length];
            for (int i = 0; i < x.Length; i++)
            {
                next[i] = x[i] + (scale * step[i]);
            }

            double reached = likelihood.Evaluate(next, null);
            if (reached >= value + (1e-4 * scale * slope))
            {
                return (next, reached);
            }
        }

        return (x, value);
    }

    // The BFGS update of the inverse; y is the fall of the gradient along s.
    private static void Update(double[][] inverse, double[] s, double[] y)
    {
        double sy = Dot(s, y);
        double[] hy = Product(inverse, y);
        double yhy = Dot(y, hy);
        if (!(sy > 1e-10 * Math.Sqrt(Dot(s, s) * Dot(y, y))))
        {
            return;
        }

        for (int i = 0; i < s.Length; i++)
        {
            for (int j = 0; j < s.Length; j++)
            {
                inverse[i][j] += ((1 + (yhy / sy)) * s[i] * s[j] / sy) - (((hy[i] * s[j]) + (s[i] * hy[j])) / sy);
            }
        }
    }

    private static Maximum Failed(UndefinedReason reason, double[] x, int iterations) => new(reason, x, 0, [], iterations);

    private static double Decrement(double[][] inverse, double[] gradient) => Dot(gradient, Product(inverse, gradient));

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private static double[] Difference(double[] a, double[] b) => [.. a.Zip(b, static (p, q) => p - q)];

    private static double[] Product(double[][] matrix, double[] vector) => [.. matrix.Select(row => Dot(row, vector))];
}
