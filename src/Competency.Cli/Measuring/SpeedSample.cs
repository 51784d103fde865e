using Competency.Core;
using Competency.Core.Scoring.Bulk;
using Competency.Formats;
using Competency.Simulation;

namespace Competency.Cli.Measuring;

/// <summary>Simulated ratings of one model in every layout: the same for the same model and number of subjects, wherever they are measured.</summary>
internal sealed class SpeedSample : IDisposable
{
    public SpeedSample(BulkScorer scorer, int subjects, CancellationToken cancellationToken)
    {
        Scorer = scorer;
        SimulatedRaters[] raters = [.. RatingSimulator.DefaultRaters(scorer.Model).Select(role => new SimulatedRaters(role.Role, role.Maximum, role.Maximum))];
        RatingSimulator simulator = new(scorer, new SimulationOptions { Subjects = subjects, Raters = raters.ToValueList() });
        RoleHandle[] slots = [.. raters.SelectMany(role => Enumerable.Repeat(scorer.Role(role.Role), role.Maximum))];
        int items = scorer.Items.Count;
        Cells = new byte[checked(subjects * slots.Length * items)];
        using MemoryStream longCsv = new();
        using MemoryStream wideCsv = new();
        RatingTileBuilder tiles = new(scorer, subjects, slots);
        using (RatingCsvWriter longWriter = new(longCsv, scorer, RatingFileLayout.Long, simulator.Items))
        using (RatingCsvWriter wideWriter = new(wideCsv, scorer, RatingFileLayout.Wide, simulator.Items))
        {
            int row = 0;
            foreach (SimulatedSubject subject in simulator.Subjects())
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (SimulatedRater rater in subject.Raters)
                {
                    rater.Cells.CopyTo(Cells.AsMemory(row * items));
                    tiles.SetRow(row / slots.Length, row % slots.Length, rater.Cells.Span);
                    longWriter.Write(subject.Id, rater.Id, rater.Role, rater.Cells.Span);
                    wideWriter.Write(subject.Id, rater.Id, rater.Role, rater.Cells.Span);
                    row++;
                }
            }
        }

        Ratings = Cells.Length - Cells.AsSpan().Count((byte)0);
        LongCsv = longCsv.ToArray();
        WideCsv = wideCsv.ToArray();
        Tiles = tiles.Build();
        Matrix = RatingBatch.FromMatrix(scorer, Cells, slots);
        byte[] roles = [.. Enumerable.Range(0, subjects).SelectMany(_ => slots).Select(slot => (byte)slot.Index)];
        Rows = RatingBatch.FromRows(scorer, Cells, roles, Enumerable.Range(0, subjects + 1).Select(subject => subject * slots.Length).ToArray());
    }

    public BulkScorer Scorer { get; }

    /// <summary>Gets the ratings that were observed.</summary>
    public long Ratings { get; }

    public byte[] Cells { get; }

    public byte[] LongCsv { get; }

    public byte[] WideCsv { get; }

    public RatingBatch Tiles { get; }

    public RatingBatch Matrix { get; }

    public RatingBatch Rows { get; }

    public void Dispose()
    {
        Tiles.Dispose();
        Matrix.Dispose();
        Rows.Dispose();
    }
}
