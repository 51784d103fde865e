using System.Globalization;
using Competency.Core;
using Competency.Development.Teams;
using Spectre.Console;

namespace Competency.Cli.Output.Growth;

/// <summary>A team at a glance: one row a dimension, then the common gaps and who could mentor whom.</summary>
internal sealed class TeamTable(CompetencyModel model, string language)
{
    private const string Nothing = "-";
    private const int MostPairs = 12;

    private readonly GrowthPhrases _phrases = GrowthPhrases.In(language);
    private readonly Phrases _names = Phrases.In(language);

    public void Draw(TeamView view, ValueList<MentorPair> pairs, IAnsiConsole console)
    {
        console.WriteLine($"{_names.Of(model.Name, model)} ({view.Model})");
        console.WriteLine(string.Format(CultureInfo.InvariantCulture, _phrases.Members, view.Members, view.MinimumMembers));
        Table table = new Table().Border(TableBorder.Simple);
        foreach (string heading in (string[])[_phrases.Dimension, _phrases.Mean, _phrases.Spread, _phrases.Required, _phrases.Meeting, _phrases.Levels])
        {
            table.AddColumn(Markup.Escape(heading), column => column.RightAligned());
        }

        table.Columns[0].LeftAligned();
        foreach (TeamDimension dimension in view.Dimensions.Prepend(view.Overall))
        {
            table.AddRow(Row(dimension));
        }

        console.Write(table);
        Draw(_phrases.CommonGaps, [.. view.CommonGaps.Select(gap =>
            $"{NameOf(gap.Id)}{_names.Colon}{string.Format(CultureInfo.InvariantCulture, _phrases.BelowShare, Share(gap.Requirement!.ShareBelow))}")], console);
        Draw(_phrases.MentorPairs, [.. pairs.Take(MostPairs).Select(pair => string.Format(
            CultureInfo.InvariantCulture, _phrases.PairFormat, NameOf(pair.Dimension), pair.Mentor, pair.MentorLevel, pair.Learner, pair.LearnerLevel))], console);
        if (pairs.Count > MostPairs)
        {
            console.WriteLine("  " + string.Format(CultureInfo.InvariantCulture, _phrases.More, pairs.Count - MostPairs));
        }

        console.WriteLine();
        console.WriteLine(_phrases.DisclosedLegend);
    }

    private IEnumerable<Text> Row(TeamDimension dimension) => !dimension.IsShown
        ? [new Text(NameOf(dimension.Id)), new Text(_phrases.Hidden, new Style(Color.Grey)), .. Enumerable.Repeat(new Text(Nothing), 4)]
        :
        [
            new Text(NameOf(dimension.Id)),
            new Text($"{Display.Rounded(dimension.MeanPercent!.Value, 1, [])} %"),
            new Text($"{Display.Rounded(dimension.StandardDeviation!.Value, 1, [])} %"),
            new Text(Required(dimension.Requirement)),
            new Text(dimension.Requirement is { } requirement ? Share(requirement.ShareMeeting) : Nothing),
            new Text(dimension.Levels.Count == 0 ? Nothing : string.Join(" ", dimension.Levels.Select(level => Display.Exact(level.Members)))),
        ];

    private string Required(TeamRequirement? requirement) => requirement switch
    {
        null => Nothing,
        { Requirement.Level: { } level } => string.Format(CultureInfo.InvariantCulture, _phrases.Level, level),
        _ => string.Format(CultureInfo.InvariantCulture, _phrases.AtLeast, Display.Exact(requirement.Requirement.MinimumScore!.Value)),
    };

    private string NameOf(DimensionId dimension) => dimension == DimensionId.Overall ? _phrases.Overall : _names.Of(model.GetDimension(dimension).Name, model);

    private static string Share(decimal share) => $"{Display.Rounded(share * 100, 0, [100])} %";

    private static void Draw(string heading, string[] lines, IAnsiConsole console)
    {
        if (lines.Length == 0)
        {
            return;
        }

        console.WriteLine();
        console.WriteLine(heading, new Style(Color.Blue));
        foreach (string line in lines)
        {
            console.WriteLine($"  {line}");
        }
    }
}
