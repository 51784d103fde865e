using System.Globalization;
using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;

namespace Competency.Core.Tests.Bulk;

/// <summary>Compares columns with the results of single scoring, field by field.</summary>
internal static class ColumnComparison
{
    /// <summary>Scores a case in every layout with every width of vectors; gives the first difference, or nothing.</summary>
    public static string? FirstDifference(BulkCase example, ScoreColumns columns, int threads = 1)
    {
        ScoringOutcome[] expected = example.Single();
        foreach (RatingBatch batch in example.Batches())
        {
            using (batch)
            {
                foreach (int bits in (int[])[128, 256, 512])
                {
                    BulkOptions options = new() { Columns = columns, VectorBits = bits, MaxDegreeOfParallelism = threads };
                    using ScoreBatch scores = example.Scorer.Score(batch, options);
                    if (FirstDifference(scores, expected) is { } difference)
                    {
                        return $"{batch.Layout}, {bits} bits: {difference}";
                    }
                }
            }
        }

        return null;
    }

    public static string? FirstDifference(ScoreBatch scores, ScoringOutcome[] expected)
    {
        for (int person = 0; person < expected.Length; person++)
        {
            string by = Line(scores, person);
            string of = Line(scores, expected[person].Result);
            if (!string.Equals(by, of, StringComparison.Ordinal))
            {
                string[] bulk = by.Split('\n');
                string[] single = of.Split('\n');
                int line = Enumerable.Range(0, bulk.Length).First(i => bulk[i] != single[i]);
                return $"person {person}:\nbulk   {bulk[line]}\nsingle {single[line]}";
            }
        }

        return null;
    }

    public static string Line(ScoreBatch scores, int person)
    {
        BulkScorer scorer = scores.Scorer;
        List<string> lines = [];
        for (int d = 0; d < scorer.Dimensions.Count; d++)
        {
            string line = $"{scorer.Dimensions[d]}";
            line += Has(scores, ScoreColumns.Scores) ? Invariant($" score={scores.Scores(d)[person]}") : string.Empty;
            line += Has(scores, ScoreColumns.Percents) ? Invariant($" percent={scores.Percents(d)[person]}") : string.Empty;
            line += Has(scores, ScoreColumns.Levels) ? Invariant($" level={scores.Levels(d)[person]}") : string.Empty;
            line += Has(scores, ScoreColumns.Reasons) ? Invariant($" reason={scores.Reasons(d)[person]}") : string.Empty;
            line += Has(scores, ScoreColumns.Coverages) ? Invariant($" coverage={scores.Coverages(d)[person]}") : string.Empty;
            line += Has(scores, ScoreColumns.Warnings) ? Invariant($" warnings={scores.Warnings(d)[person]}") : string.Empty;
            line += Has(scores, ScoreColumns.Raters) ? Invariant($" raters={scores.Raters(d)[person]}") : string.Empty;
            for (int role = 0; role < scorer.Roles.Count && d < scorer.Dimensions.Count - 1 && Has(scores, ScoreColumns.Roles); role++)
            {
                line += Invariant($" {scorer.Roles[role]}:{scores.RoleRaters(d, role)[person]}:{scores.RoleScores(d, role)[person]}");
            }

            lines.Add(line);
        }

        lines.Add(Has(scores, ScoreColumns.Bands) ? Invariant($"band={scores.Bands()[person]}") : string.Empty);
        return string.Join('\n', lines);
    }

    private static string Line(ScoreBatch scores, AssessmentResult? result)
    {
        BulkScorer scorer = scores.Scorer;
        List<string> lines = [];
        for (int d = 0; d < scorer.Dimensions.Count; d++)
        {
            bool isWhole = d == scorer.Dimensions.Count - 1;
            DimensionResult? of = isWhole ? result?.Overall : result?.Dimensions[d];
            string line = $"{scorer.Dimensions[d]}";
            line += Has(scores, ScoreColumns.Scores) ? Invariant($" score={Nano(of?.Score, of?.ScaleMinimum ?? 0)}") : string.Empty;
            line += Has(scores, ScoreColumns.Percents) ? Invariant($" percent={Nano(of?.Percent)}") : string.Empty;
            line += Has(scores, ScoreColumns.Levels) ? Invariant($" level={of?.Level ?? -1}") : string.Empty;
            line += Has(scores, ScoreColumns.Reasons) ? Invariant($" reason={(of is null ? ScoreBatch.Refused : (of.Reason is { } reason ? (int)reason : 0))}") : string.Empty;
            line += Has(scores, ScoreColumns.Coverages) ? Invariant($" coverage={Nano(of?.Coverage)}") : string.Empty;
            line += Has(scores, ScoreColumns.Warnings) ? Invariant($" warnings={Warnings(result, isWhole ? null : of?.Id)}") : string.Empty;
            line += Has(scores, ScoreColumns.Raters) ? Invariant($" raters={of?.Roles.Where(score => score.IsCounted).Sum(score => score.Raters) ?? 0}") : string.Empty;
            for (int role = 0; role < scorer.Roles.Count && !isWhole && Has(scores, ScoreColumns.Roles); role++)
            {
                RoleScore? given = of?.Roles.FirstOrDefault(score => score.Role == scorer.Roles[role]);
                line += Invariant($" {scorer.Roles[role]}:{given?.Raters ?? 0}:{Nano(given?.Score, of?.ScaleMinimum ?? 0)}");
            }

            lines.Add(line);
        }

        int band = result?.Band is { } id ? scorer.Model.Rules.Bands.ToList().FindIndex(known => known.Id == id) : -1;
        lines.Add(Has(scores, ScoreColumns.Bands) ? Invariant($"band={band}") : string.Empty);
        return string.Join('\n', lines);
    }

    private static int Warnings(AssessmentResult? result, DimensionId? dimension) =>
        result?.Warnings.Where(warning => warning.Dimension == dimension).Aggregate(0, (bits, warning) => bits | (1 << (int)warning.Code)) ?? 0;

    private static long Nano(decimal? value, int origin = 0) => value is null ? -1 : (long)((value.Value - origin) * 1_000_000_000m);

    private static bool Has(ScoreBatch scores, ScoreColumns column) => (scores.Columns & column) == column;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
