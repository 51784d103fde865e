namespace Competency.Analytics;

/// <summary>Variance components of persons, items and raters, fully crossed.</summary>
/// <remarks>
/// Random effects, balanced; expected mean squares are solved in closed form. Source: Cronbach, Gleser, Nanda and Rajaratnam (1972),
/// The dependability of behavioral measurements; Brennan (2001), Generalizability theory, https://doi.org/10.1007/978-1-4757-3456-0.
/// Persons with any missing cell are left out and counted; raters who differ from person to person are not crossed, and then nobody
/// is left (<see cref="UndefinedReason.IncompleteDesign"/>). With one item or one rater the design has one facet.
/// </remarks>
public static class GeneralizabilityStudy
{
    /// <summary>Estimates the components.</summary>
    /// <param name="table">The ratings; every rater rates every person on every item.</param>
    /// <returns>The result, which answers decision studies.</returns>
    public static GeneralizabilityResult Compute(RatingTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        int ni = table.Items.Length;
        int nr = table.Raters.Length;
        List<double[]> cells = [];
        for (int t = 0; t < table.Targets.Length; t++)
        {
            if (table.StartOf(t + 1) - table.StartOf(t) == ni * nr && ni * nr > 0)
            {
                // Sorted by rater and item, a full target is a full block.
                double[] block = new double[ni * nr];
                for (int at = 0; at < block.Length; at++)
                {
                    block[at] = table.ValueAt(table.StartOf(t) + at);
                }

                cells.Add(block);
            }
        }

        int np = cells.Count;
        int leftOut = table.Targets.Length - np;
        UndefinedReason reason = table.Count == 0 ? UndefinedReason.NoData
            : np == 0 ? UndefinedReason.IncompleteDesign
            : np < 2 ? UndefinedReason.TooFewTargets
            : ni * nr < 2 ? UndefinedReason.TooFewRaters
            : cells.All(c => c.All(v => v == cells[0][0])) ? UndefinedReason.NoVariance
            : UndefinedReason.None;
        if (reason != UndefinedReason.None)
        {
            return new GeneralizabilityResult { Reason = reason, Persons = np, PersonsLeftOut = leftOut, Items = ni, Raters = nr };
        }

        VarianceComponents squares = SumsOfSquares(cells, ni, nr);
        VarianceComponents df = DegreesOfFreedom(np, ni, nr);
        VarianceComponents ms = squares.Over(df);
        VarianceComponents components = Solve(ms, np, ni, nr);
        return new GeneralizabilityResult
        {
            Reason = UndefinedReason.None,
            Persons = np,
            PersonsLeftOut = leftOut,
            Items = ni,
            Raters = nr,
            SumsOfSquares = squares,
            DegreesOfFreedom = df,
            MeanSquares = ms,
            Components = components,
            ClippedComponents = components.Clipped(),
        };
    }

    /// <summary>With one facet the interaction with persons is the residual, and no other interaction is left.</summary>
    private static VarianceComponents DegreesOfFreedom(int np, int ni, int nr)
    {
        double p = np - 1;
        double i = ni - 1;
        double r = nr - 1;
        return new VarianceComponents
        {
            Person = p,
            Item = i,
            Rater = r,
            PersonItem = nr == 1 ? 0 : p * i,
            PersonRater = ni == 1 ? 0 : p * r,
            ItemRater = i * r,
            Residual = ni == 1 ? p * r : nr == 1 ? p * i : p * i * r,
        };
    }

    private static VarianceComponents SumsOfSquares(List<double[]> cells, int ni, int nr)
    {
        int np = cells.Count;
        double grand = cells.Sum(static c => c.Sum()) / ((double)np * ni * nr);
        double[] p = new double[np];
        double[] i = new double[ni];
        double[] r = new double[nr];
        double[,] pi = new double[np, ni];
        double[,] pr = new double[np, nr];
        double[,] ir = new double[ni, nr];
        for (int a = 0; a < np; a++)
        {
            for (int c = 0; c < nr; c++)
            {
                for (int b = 0; b < ni; b++)
                {
                    double x = cells[a][(c * ni) + b] - grand;
                    p[a] += x / (ni * (double)nr);
                    i[b] += x / (np * (double)nr);
                    r[c] += x / (np * (double)ni);
                    pi[a, b] += x / nr;
                    pr[a, c] += x / ni;
                    ir[b, c] += x / np;
                }
            }
        }

        double ssPi = 0;
        double ssPr = 0;
        double ssIr = 0;
        double ssResidual = 0;
        for (int a = 0; a < np; a++)
        {
            for (int b = 0; b < ni; b++)
            {
                ssPi += nr * Square(pi[a, b] - p[a] - i[b]);
                for (int c = 0; c < nr; c++)
                {
                    double x = cells[a][(c * ni) + b] - grand;
                    ssResidual += Square(x - pi[a, b] - pr[a, c] - ir[b, c] + p[a] + i[b] + r[c]);
                }
            }

            for (int c = 0; c < nr; c++)
            {
                ssPr += ni * Square(pr[a, c] - p[a] - r[c]);
            }
        }

        for (int b = 0; b < ni; b++)
        {
            for (int c = 0; c < nr; c++)
            {
                ssIr += np * Square(ir[b, c] - i[b] - r[c]);
            }
        }

        return new VarianceComponents
        {
            Person = ni * (double)nr * p.Sum(Square),
            Item = np * (double)nr * i.Sum(Square),
            Rater = np * (double)ni * r.Sum(Square),
            PersonItem = nr == 1 ? 0 : ssPi,
            PersonRater = ni == 1 ? 0 : ssPr,
            ItemRater = ssIr,
            Residual = ni == 1 ? ssPr : nr == 1 ? ssPi : ssResidual,
        };
    }

    private static VarianceComponents Solve(VarianceComponents ms, int np, int ni, int nr)
    {
        if (ni == 1 || nr == 1)
        {
            int n = Math.Max(ni, nr);
            return new VarianceComponents
            {
                Person = (ms.Person - ms.Residual) / n,
                Item = ni == 1 ? 0 : (ms.Item - ms.Residual) / np,
                Rater = nr == 1 ? 0 : (ms.Rater - ms.Residual) / np,
                Residual = ms.Residual,
            };
        }

        return new VarianceComponents
        {
            Person = (ms.Person - ms.PersonItem - ms.PersonRater + ms.Residual) / ((double)ni * nr),
            Item = (ms.Item - ms.PersonItem - ms.ItemRater + ms.Residual) / ((double)np * nr),
            Rater = (ms.Rater - ms.PersonRater - ms.ItemRater + ms.Residual) / ((double)np * ni),
            PersonItem = (ms.PersonItem - ms.Residual) / nr,
            PersonRater = (ms.PersonRater - ms.Residual) / ni,
            ItemRater = (ms.ItemRater - ms.Residual) / np,
            Residual = ms.Residual,
        };
    }

    private static double Square(double x) => x * x;
}
