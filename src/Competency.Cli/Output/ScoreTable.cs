using Competency.Cli.Ratings;
using Competency.Core;
using Competency.Core.Scoring;
using Spectre.Console;

namespace Competency.Cli.Output;

/// <summary>A team at a glance: one row a person, and below it what to know about the numbers.</summary>
internal sealed class ScoreTable(TeamScores scores, Phrases phrases)
{
    private const string NotScored = "-";
    private const int PercentDecimals = 1;
    private const int ScoreDecimals = 2;

    private readonly CompetencyModel _model = scores.Model;

    public void Draw(IAnsiConsole console)
    {
        console.WriteLine($"{phrases.Of(_model.Name, _model)} ({_model.Reference})");
        console.Write(Table());
        foreach (string line in Legend())
        {
            console.WriteLine(line);
        }

        new WarningList(scores, phrases).Draw(console);
        DrawRefusals(console);
    }

    private void DrawRefusals(IAnsiConsole console)
    {
        Style style = new(Color.Red);
        Refusal[] people = [.. scores.Refusals.Where(refusal => refusal.Subject is not null)];
        if (people.Length > 0)
        {
            string names = string.Join(", ", people.Select(refusal => refusal.Name));
            console.WriteLine();
            console.WriteLine(phrases.Refused(people.Length, scores.Results.Count + people.Length, names), style);
        }

        int nobodys = scores.Refusals.Where(refusal => refusal.Subject is null).SelectMany(refusal => refusal.Faults).DistinctBy(fault => fault.Row).Count();
        if (nobodys > 0)
        {
            console.WriteLine();
            console.WriteLine(phrases.Nobodys(nobodys), style);
        }
    }

    private Table Table()
    {
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumn(Markup.Escape(phrases.Person));
        table.AddColumn(Markup.Escape(phrases.Overall), column => column.RightAligned());
        table.AddColumn(Markup.Escape(phrases.Band));
        foreach (Dimension dimension in _model.Dimensions)
        {
            table.AddColumn(Markup.Escape(phrases.Of(dimension.Name, _model)), column => column.RightAligned());
        }

        table.AddColumn(Markup.Escape(phrases.Warnings), column => column.RightAligned());
        foreach (AssessmentResult result in scores.Results)
        {
            table.AddRow(Row(result));
        }

        return table;
    }

    private IEnumerable<Text> Row(AssessmentResult result) =>
    [
        new Text(result.Subject.Value),
        new Text(Percent(result.Overall), new Style(decoration: Decoration.Bold)),
        new Text(_model.Rules.Bands.FirstOrDefault(band => string.Equals(band.Id, result.Band, StringComparison.Ordinal)) is { } band
            ? phrases.Of(band.Label, _model)
            : NotScored),
        .. _model.Dimensions.Select(dimension => Cell(result[dimension.Id], dimension)),
        new Text(Display.Exact(result.Warnings.Count), result.Warnings.Count > 0 ? new Style(Color.Yellow) : Style.Plain),
    ];

    private string Percent(DimensionResult overall) => overall.Percent is { } percent
        ? $"{Display.Rounded(percent, PercentDecimals, _model.Rules.Bands.Select(band => band.Cut))} %"
        : NotScored;

    private Text Cell(DimensionResult result, Dimension dimension)
    {
        if (result.Score is not { } score)
        {
            return new Text(NotScored, new Style(Color.Grey));
        }

        string level = result.Level is { } ordinal ? $" L{ordinal}" : string.Empty;
        return new Text($"{Display.Rounded(score, ScoreDecimals, Display.CutsOf(_model, dimension))}{level}");
    }

    private IEnumerable<string> Legend()
    {
        yield return $"3.42 L2: {phrases.LevelLegend}";
        if (scores.Results.Any(result => result.Dimensions.Prepend(result.Overall).Any(dimension => !dimension.IsScored)))
        {
            yield return phrases.NotScoredLegend;
        }

        if (_model.Dimensions.Any(dimension => !dimension.IsLeaf))
        {
            yield return phrases.NestedLegend;
        }
    }
}
