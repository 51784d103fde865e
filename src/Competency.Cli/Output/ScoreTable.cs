using Competency.Cli.Ratings;
using Competency.Core;
using Competency.Core.Scoring;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Competency.Cli.Output;

/// <summary>A team at a glance: one row a person, and below it what to know about the numbers.</summary>
internal sealed class ScoreTable(TeamScores scores, Phrases phrases)
{
    private const string NotScored = "-";
    private const string ShortWarnings = "!";
    private const int PercentDecimals = 1;
    private const int ScoreDecimals = 2;

    // From the most telling to the narrowest; the first that fits the screen is drawn.
    private static readonly Layout[] s_layouts = [new(HasNames: true, HasBand: true), new(HasNames: false, HasBand: true), new(HasNames: false, HasBand: false)];

    private readonly CompetencyModel _model = scores.Model;

    public void Draw(IAnsiConsole console)
    {
        console.WriteLine($"{phrases.Of(_model.Name, _model)} ({_model.Reference})");
        Layout layout = Array.Find(s_layouts, candidate => Fits(Table(candidate), console)) ?? s_layouts[^1];
        console.Write(Table(layout));
        foreach (string line in Legend(layout))
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

    private static bool Fits(IRenderable table, IAnsiConsole console) =>
        table.Measure(RenderOptions.Create(console), int.MaxValue).Max <= console.Profile.Width;

    private Table Table(Layout layout)
    {
        Table table = new Table().Border(TableBorder.Simple);
        foreach (string heading in Headings(layout))
        {
            table.AddColumn(Markup.Escape(heading), column => column.RightAligned().NoWrap().Padding(0, 2));
        }

        table.Columns[0].LeftAligned();
        if (layout.HasBand)
        {
            table.Columns[2].LeftAligned();
        }

        foreach (AssessmentResult result in scores.Results)
        {
            table.AddRow(Row(result, layout));
        }

        return table;
    }

    private IEnumerable<string> Headings(Layout layout) =>
    [
        phrases.Person,
        phrases.Overall,
        .. layout.HasBand ? [phrases.Band] : Array.Empty<string>(),
        .. _model.Dimensions.Select((dimension, i) => layout.HasNames ? phrases.Of(dimension.Name, _model) : Number(i)),
        layout.HasNames ? phrases.Warnings : ShortWarnings,
    ];

    private IEnumerable<Text> Row(AssessmentResult result, Layout layout) =>
    [
        new Text(result.Subject.Value),
        new Text(Percent(result.Overall), new Style(decoration: Decoration.Bold)),
        .. layout.HasBand ? [new Text(BandOf(result))] : Array.Empty<Text>(),
        .. _model.Dimensions.Select(dimension => Cell(result[dimension.Id], dimension)),
        new Text(Display.Exact(result.Warnings.Count), result.Warnings.Count > 0 ? new Style(Color.Yellow) : Style.Plain),
    ];

    private string BandOf(AssessmentResult result) =>
        _model.Rules.Bands.FirstOrDefault(band => string.Equals(band.Id, result.Band, StringComparison.Ordinal)) is { } band
            ? phrases.Of(band.Label, _model)
            : NotScored;

    private static string Number(int index) => Display.Exact(index + 1);

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

    private IEnumerable<string> Legend(Layout layout)
    {
        if (!layout.HasNames)
        {
            IEnumerable<string> names = _model.Dimensions.Select((dimension, i) => $"{Number(i)} {phrases.Of(dimension.Name, _model)}");
            yield return string.Join(", ", names.Append($"{ShortWarnings} {phrases.Warnings}"));
        }

        if (!layout.HasBand && _model.Rules.Bands.Count > 0)
        {
            yield return string.Join(", ", _model.Rules.Bands.Select(band => $"{Display.Exact(band.Cut)} % {phrases.Of(band.Label, _model)}"));
        }

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

    private sealed record Layout(bool HasNames, bool HasBand);
}
