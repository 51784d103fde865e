using Competency.Cli.Ratings;
using Competency.Core;
using Competency.Core.Scoring;
using CsvHelper;

namespace Competency.Cli.Output;

/// <summary>One row for each person and dimension, for spreadsheets: the overall first, exact numbers, no text that would run as a formula.</summary>
internal sealed class ScoreCsv : ScoreSink
{
    private readonly CompetencyModel _model;
    private readonly CsvWriter _csv;

    public ScoreCsv(TextWriter writer, CompetencyModel model)
    {
        _model = model;
        _csv = CsvWriter.Create(writer, new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.Escape }, leaveOpen: true);
        _csv.WriteRecord(["subject", "dimension", "kind", "score", "percent", "level", "state", "reason", "raters", "band", "model", "fingerprint"]);
    }

    public override void Add(AssessmentResult result)
    {
        foreach (DimensionResult dimension in result.Dimensions.Prepend(result.Overall))
        {
            Write(_csv, result, dimension);
        }
    }

    public override void Add(Refusal refusal) => WriteRefused(_csv, refusal, _model);

    public override void Dispose()
    {
        _csv.Dispose();
        base.Dispose();
    }

    private static void Write(CsvWriter csv, AssessmentResult result, DimensionResult dimension)
    {
        csv.WriteField(result.Subject.Value);
        csv.WriteField(dimension.Id.Value);
        csv.WriteField(Display.Name(dimension.Kind));
        csv.WriteField(dimension.Score, default);
        csv.WriteField(dimension.Percent, default);
        csv.WriteField(dimension.Level, default);
        csv.WriteField(dimension.IsScored ? "scored" : "not-scored");
        csv.WriteField(dimension.Reason is { } reason ? Display.Name(reason) : string.Empty);
        csv.WriteField(dimension.Kind == DimensionKind.Leaf ? dimension.Roles.Where(role => role.IsCounted).Sum(role => role.Raters) : default(int?), default);
        csv.WriteField(dimension.Kind == DimensionKind.Overall ? result.Band ?? string.Empty : string.Empty);
        csv.WriteField(result.Model.ToString());
        csv.WriteField(result.Fingerprint);
        csv.EndRecord();
    }

    private static void WriteRefused(CsvWriter csv, Refusal refusal, CompetencyModel model) => csv.WriteRecord(
    [
        refusal.Subject?.Value ?? string.Empty, DimensionId.Overall.Value, Display.Name(DimensionKind.Overall), "", "", "", "refused",
        string.Join(' ', refusal.Faults.Select(fault => fault.Code).Distinct(StringComparer.Ordinal)), "", "", model.Reference.ToString(), "",
    ]);
}
