using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Competency.Analytics.Internal;

/// <summary>Small symmetric matrices, as jagged arrays.</summary>
internal static class Matrices
{
    public static double[][] Square(int size)
    {
        double[][] result = new double[size][];
        for (int i = 0; i < size; i++)
        {
            result[i] = new double[size];
        }

        return result;
    }

    /// <summary>Covariances with divisor n − 1 over the rows, each pair of columns over the rows that have both.</summary>
    public static double[][] PairwiseCovariance(double[][] rows, int columns)
    {
        if (!rows.Any(static row => row.Any(double.IsNaN)))
        {
            return CompleteCovariance(rows, columns);
        }

        double[][] result = Square(columns);
        for (int i = 0; i < columns; i++)
        {
            for (int j = i; j < columns; j++)
            {
                int n = 0;
                double si = 0;
                double sj = 0;
                foreach (double[] row in rows)
                {
                    if (!double.IsNaN(row[i]) && !double.IsNaN(row[j]))
                    {
                        n++;
                        si += row[i];
                        sj += row[j];
                    }
                }

                double mi = si / n;
                double mj = sj / n;
                double sum = 0;
                double largest = 0;
                foreach (double[] row in rows)
                {
                    if (!double.IsNaN(row[i]) && !double.IsNaN(row[j]))
                    {
                        sum += (row[i] - mi) * (row[j] - mj);
                        largest = Math.Max(largest, Math.Max(Math.Abs(row[i]), Math.Abs(row[j])));
                    }
                }

                if (Math.Abs(sum) <= 1e-28 * largest * largest * n)
                {
                    sum = 0;
                }

                result[i][j] = n < 2 ? double.NaN : sum / (n - 1);
                result[j][i] = result[i][j];
            }
        }

        return result;
    }

    private static double[][] CompleteCovariance(double[][] rows, int columns)
    {
        int n = rows.Length;
        double[] mean = new double[columns];
        double[] largest = new double[columns];
        foreach (double[] row in rows)
        {
            for (int i = 0; i < columns; i++)
            {
                mean[i] += row[i];
                largest[i] = Math.Max(largest[i], Math.Abs(row[i]));
            }
        }

        for (int i = 0; i < columns; i++)
        {
            mean[i] /= n;
        }

        double[][] result = Square(columns);
        double[] centered = new double[columns];
        foreach (double[] row in rows)
        {
            for (int i = 0; i < columns; i++)
            {
                centered[i] = row[i] - mean[i];
            }

            for (int i = 0; i < columns; i++)
            {
                double own = centered[i];
                double[] target = result[i];
                for (int j = i; j < columns; j++)
                {
                    target[j] += own * centered[j];
                }
            }
        }

        for (int i = 0; i < columns; i++)
        {
            for (int j = i; j < columns; j++)
            {
                double bound = Math.Max(largest[i], largest[j]);

                // Sums this small are only the round-off of constant columns.
                bool roundOff = Math.Abs(result[i][j]) <= 1e-28 * bound * bound * n;
                result[i][j] = n < 2 ? double.NaN : roundOff ? 0 : result[i][j] / (n - 1);
                result[j][i] = result[i][j];
            }
        }

        return result;
    }

    public static double[][] ToCorrelation(double[][] covariance)
    {
        double[][] result = Square(covariance.Length);
        for (int i = 0; i < covariance.Length; i++)
        {
            for (int j = 0; j < covariance.Length; j++)
            {
                result[i][j] = i == j ? 1 : covariance[i][j] / Math.Sqrt(covariance[i][i] * covariance[j][j]);
            }
        }

        return result;
    }

    public static double Sum(double[][] matrix) => matrix.Sum(static row => row.Sum());

    public static double Trace(double[][] matrix) => Enumerable.Range(0, matrix.Length).Sum(i => matrix[i][i]);

    /// <summary>The diagonal of the inverse; null when the matrix is singular or not positive definite.</summary>
    public static double[]? InverseDiagonal(double[][] matrix)
    {
        Matrix<double> dense = DenseMatrix.OfRowArrays(matrix);
        Evd<double> eigen = dense.Evd(Symmetricity.Symmetric);
        double[] values = [.. eigen.EigenValues.Select(static v => v.Real)];
        double largest = values.Max();
        if (!(values.Min() > 1e-12 * largest))
        {
            return null;
        }

        double[] result = new double[matrix.Length];
        for (int i = 0; i < result.Length; i++)
        {
            for (int k = 0; k < values.Length; k++)
            {
                double v = eigen.EigenVectors[i, k];
                result[i] += v * v / values[k];
            }
        }

        return result;
    }

    /// <summary>Takes the Cholesky factor in place (lower triangle); false when the matrix is not positive definite.</summary>
    public static bool Cholesky(double[][] a)
    {
        for (int j = 0; j < a.Length; j++)
        {
            for (int i = j; i < a.Length; i++)
            {
                double sum = a[i][j];
                for (int k = 0; k < j; k++)
                {
                    sum -= a[i][k] * a[j][k];
                }

                if (i == j)
                {
                    if (!(sum > 0))
                    {
                        return false;
                    }

                    a[j][j] = Math.Sqrt(sum);
                }
                else
                {
                    a[i][j] = sum / a[j][j];
                }
            }
        }

        return true;
    }

    public static double[] ForwardSolve(double[][] lower, double[] b)
    {
        double[] x = [.. b];
        for (int i = 0; i < x.Length; i++)
        {
            for (int k = 0; k < i; k++)
            {
                x[i] -= lower[i][k] * x[k];
            }

            x[i] /= lower[i][i];
        }

        return x;
    }

    /// <summary>Solves for x when the factor times its transpose times x is b.</summary>
    public static double[] Solve(double[][] lower, double[] b)
    {
        double[] x = ForwardSolve(lower, b);
        for (int i = x.Length - 1; i >= 0; i--)
        {
            for (int k = i + 1; k < x.Length; k++)
            {
                x[i] -= lower[k][i] * x[k];
            }

            x[i] /= lower[i][i];
        }

        return x;
    }

    /// <summary>The inverse of the matrix whose lower Cholesky factor is given.</summary>
    public static double[][] Inverse(double[][] lower)
    {
        double[][] result = new double[lower.Length][];
        for (int i = 0; i < lower.Length; i++)
        {
            double[] unit = new double[lower.Length];
            unit[i] = 1;
            result[i] = Solve(lower, unit);
        }

        return result;
    }
}
