using System.Globalization;
using Competency.Cli.Output;
using Competency.Core;
using Spectre.Console;

namespace Competency.Cli.Measuring;

/// <summary>What <c>bench</c> writes.</summary>
internal sealed record SpeedReport(int FormatVersion, string Model, int Subjects, long Ratings, int Threads, IReadOnlyList<SpeedResult> Results)
{
    public const int CurrentVersion = 1;

    public static SpeedReport Of(ModelReference model, int subjects, long ratings, int threads, IReadOnlyList<SpeedResult> results) =>
        new(CurrentVersion, model.ToString(), subjects, ratings, threads, results);

    public void WriteJson(TextWriter writer) => JsonOutput.Write(this, context => context.SpeedReport, writer);

    public void Draw(IAnsiConsole console)
    {
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Model}: {Subjects} subjects, {Ratings} simulated ratings, {Threads} threads"));
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumns("layout", "million ratings/s", "ns a rating", "% of floor");
        foreach (SpeedResult result in Results)
        {
            table.AddRow(
                new Text(result.Layout),
                new Text(Figures(result.RatingsPerSecond / 1e6)),
                new Text(Figures(result.NanosecondsPerRating)),
                new Text(Figures(result.PercentOfFloor)));
        }

        console.Write(table);
    }

    private static string Figures(double value) => value.ToString(value >= 100 ? "F0" : value >= 1 ? "F1" : "F3", CultureInfo.InvariantCulture);
}
