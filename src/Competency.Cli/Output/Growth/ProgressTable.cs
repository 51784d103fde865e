using System.Globalization;
using Competency.Core;
using Competency.Development.Plans;
using Competency.Development.Progress;
using Spectre.Console;

namespace Competency.Cli.Output.Growth;

/// <summary>A person over time: one row a dimension, one column an assessment, then what changed.</summary>
internal sealed class ProgressTable(CompetencyModel model, string language)
{
    private const string Nothing = "-";

    private readonly GrowthPhrases _phrases = GrowthPhrases.In(language);
    private readonly Phrases _names = Phrases.In(language);

    public void Draw(ProgressReport report, PlanReview? review, IAnsiConsole console)
    {
        console.WriteLine($"{report.Subject} · {_names.Of(model.Name, model)} ({report.Model})");
        Table table = new Table().Border(TableBorder.Simple);
        string[] headings = [_phrases.Dimension, .. report.Dates.Select(Days.Text), _phrases.Change, _phrases.Margin, _phrases.LevelMove, _phrases.Trend];
        foreach (string heading in headings)
        {
            table.AddColumn(Markup.Escape(heading), column => column.RightAligned().NoWrap());
        }

        table.Columns[0].LeftAligned();
        foreach (DimensionProgress progress in report.Dimensions.Prepend(report.Overall))
        {
            table.AddRow(Row(progress, report.Dates));
        }

        console.Write(table);
        console.WriteLine(_phrases.NoiseLegend);
        if (report.NotCompared.Count > 0)
        {
            console.WriteLine(_phrases.NotCompared);
            foreach (NotCompared left in report.NotCompared)
            {
                console.WriteLine($"  {Days.Text(left.Date)} {left.Model} {left.Dimension}: {string.Join("; ", left.Reasons)}");
            }
        }

        if (review is not null)
        {
            Draw(review, console);
        }

        console.WriteLine(_phrases.DisclosedLegend);
    }

    private void Draw(PlanReview review, IAnsiConsole console)
    {
        console.WriteLine();
        console.WriteLine(_phrases.PlanOutcome, new Style(Color.Blue));
        foreach (AreaReview area in review.Areas)
        {
            console.WriteLine($"  {area.Name.In(language, model.Languages)}{_names.Colon}{_phrases.Of(area.Outcome)}");
            foreach (PlanAction action in area.Actions)
            {
                console.WriteLine($"    · {_phrases.Of(action.Status)}{_names.Colon}{action.Text.In(language, model.Languages)}{(action.Note is { } note ? $" ({note})" : string.Empty)}");
            }
        }

        console.WriteLine();
    }

    private IEnumerable<Text> Row(DimensionProgress progress, ValueList<DateOnly> dates)
    {
        DimensionChange? change = progress.Change;
        return
        [
            new Text(progress.Dimension == DimensionId.Overall ? _phrases.Overall : _names.Of(model.GetDimension(progress.Dimension).Name, model)),
            .. dates.Select(date => new Text(Cell(progress, date))),
            new Text(change is null ? Nothing : $"{Signed(change.Percent)} % {Mark(change.Noise.Verdict)}", Style(change)),
            new Text(change?.Noise.MarginPercent is { } margin ? $"±{Display.Rounded(margin, 1, [])} %" : Nothing),
            new Text(change?.LevelMove switch
            {
                LevelMove.Reached => _phrases.Reached,
                LevelMove.Lost => _phrases.Lost,
                LevelMove.Kept => _phrases.Kept,
                _ => Nothing,
            }),
            new Text(progress.Trend is { } trend ? $"{Signed(trend.PercentPerYear)} %" : Nothing),
        ];
    }

    private static string Cell(DimensionProgress progress, DateOnly date) =>
        progress.Measurements.LastOrDefault(measurement => measurement.Date == date) is { Percent: { } percent } measurement
            ? $"{Display.Rounded(percent, 1, [])} %{(measurement.Level is { } level ? $" L{level}" : string.Empty)}"
            : Nothing;

    private static string Mark(NoiseVerdict verdict) => verdict switch
    {
        NoiseVerdict.LargerThanNoise => "*",
        NoiseVerdict.WithinNoise => "~",
        _ => "?",
    };

    private static Style Style(DimensionChange? change) => change is { Noise.Verdict: NoiseVerdict.LargerThanNoise }
        ? new Style(change.Percent > 0 ? Color.Green : Color.Red)
        : Spectre.Console.Style.Plain;

    private static string Signed(decimal percent) => percent.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);
}
