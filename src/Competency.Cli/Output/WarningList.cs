using Competency.Cli.Ratings;
using Competency.Core;
using Competency.Core.Scoring;
using Spectre.Console;

namespace Competency.Cli.Output;

/// <summary>A team's warnings as sentences: what, where, and whom it is about.</summary>
internal sealed class WarningList(TeamScores scores, Phrases phrases)
{
    public void Draw(IAnsiConsole console)
    {
        var pairs = scores.Results.SelectMany(result => result.Warnings.Select(warning => (Person: result.Subject.Value, Warning: warning)));
        foreach (var kind in pairs.GroupBy(pair => pair.Warning.Code).OrderBy(kind => kind.Key))
        {
            console.WriteLine();
            console.WriteLine($"{phrases.Of(kind.Key)}{phrases.Colon.TrimEnd()}", new Style(Color.Yellow));
            foreach (var place in kind.GroupBy(pair => pair.Warning.Dimension).OrderBy(place => PlaceOf(place.Key)))
            {
                console.WriteLine($"  {NameOf(place.Key)}{phrases.Colon}{Names([.. place.Select(pair => pair.Person).Distinct(StringComparer.Ordinal)])}");
            }
        }
    }

    private string Names(string[] people) =>
        people.Length > 1 && people.Length == scores.Results.Count ? phrases.Everyone : string.Join(", ", people);

    // The whole before its dimensions, those in order of definition.
    private int PlaceOf(DimensionId? dimension) =>
        dimension is null ? -1 : scores.Model.AllDimensions().TakeWhile(known => known.Id != dimension).Count();

    private string NameOf(DimensionId? dimension) =>
        dimension is { } id ? phrases.Of(scores.Model.GetDimension(id).Name, scores.Model) : phrases.Everything;
}
