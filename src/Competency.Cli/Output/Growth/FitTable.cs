using System.Globalization;
using Competency.Core;
using Competency.Core.Languages;
using Competency.Core.Requirements;
using Spectre.Console;

namespace Competency.Cli.Output.Growth;

/// <summary>Fits, one a row, with their rank where they have one; or one fit, requirement by requirement.</summary>
internal sealed class FitTable(CompetencyModel model, string language)
{
    private const string Nothing = "-";
    private const int PercentDecimals = 1;
    private const int ScoreDecimals = 2;

    private readonly GrowthPhrases _phrases = GrowthPhrases.In(language);
    private readonly Phrases _names = Phrases.In(language);
    private readonly CompetencyLabels _labels = CompetencyLabels.Default;

    public void Draw(IReadOnlyList<RankedFit> fits, bool isRanked, IAnsiConsole console)
    {
        console.WriteLine($"{_names.Of(model.Name, model)} ({model.Reference})");
        Table table = new Table().Border(TableBorder.Simple);
        string[] headings = [.. isRanked ? [_phrases.Rank] : Array.Empty<string>(), _phrases.Person, _phrases.Profile, _phrases.Verdict, _phrases.Fit, _phrases.ScoredShare, _phrases.Missing];
        table.AddColumns([.. headings.Select(Markup.Escape)]);
        foreach (RankedFit ranked in fits)
        {
            table.AddRow([.. isRanked ? [new Text(Rank(ranked.Rank))] : Array.Empty<Text>(), .. Row(ranked.Fit)]);
        }

        console.Write(table);
        console.WriteLine(_phrases.FitLegend);
        console.WriteLine(_phrases.DisclosedLegend);
    }

    /// <summary>Draws one person to one profile, and what is missing for those that rest on it.</summary>
    public void Draw(ProfileFit fit, IEnumerable<ProfileFit> next, IAnsiConsole console)
    {
        console.WriteLine($"{fit.Subject} · {NameOf(fit.Profile)}{_names.Colon}{_labels.Of(fit.Verdict, language)} · {_phrases.Fit} {Share(fit.Fit)} · {_phrases.ScoredShare} {Share(fit.ScoredShare)}");
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumns([.. new[] { _phrases.Dimension, _phrases.Required, _phrases.Attained, _phrases.Gap, _phrases.Status, string.Empty }.Select(Markup.Escape)]);
        foreach (RequirementFit requirement in fit.Requirements)
        {
            table.AddRow(
                new Text(NameOf(requirement.Requirement.Dimension)),
                new Text(Required(requirement.Requirement)),
                new Text(Attained(requirement)),
                new Text(requirement.Gap is { } gap ? Signed(gap) : Nothing),
                new Text(_labels.Of(requirement.Status, language), requirement.IsMet ? Style.Plain : new Style(Color.Yellow)),
                new Text(requirement.Requirement.IsMustHave ? _phrases.MustHave : string.Empty));
        }

        console.Write(table);
        foreach (ProfileFit up in next)
        {
            console.WriteLine(string.Format(CultureInfo.InvariantCulture, _phrases.NextUp, NameOf(up.Profile)) + " " + MissingOf(up));
        }

        console.WriteLine(_phrases.FitLegend);
        console.WriteLine(_phrases.DisclosedLegend);
    }

    private IEnumerable<Text> Row(ProfileFit fit) =>
    [
        new Text(fit.Subject.Value),
        new Text(NameOf(fit.Profile)),
        new Text(_labels.Of(fit.Verdict, language), fit.Verdict == FitVerdict.Qualified ? new Style(Color.Green) : new Style(Color.Yellow)),
        new Text(Share(fit.Fit)),
        new Text(Share(fit.ScoredShare)),
        new Text(MissingOf(fit)),
    ];

    private string MissingOf(ProfileFit fit) => fit.IsComplete
        ? _phrases.NothingMissing
        : string.Join(", ", fit.Missing.Select(missing => $"{NameOf(missing.Requirement.Dimension)} {(missing.Gap is { } gap ? Signed(gap) : _labels.Of(missing.Status, language))}"));

    private string Required(Requirement requirement) => requirement.Level is { } level
        ? LevelName(requirement.Dimension, level)
        : string.Format(CultureInfo.InvariantCulture, _phrases.AtLeast, Display.Exact(requirement.MinimumScore!.Value));

    private string Attained(RequirementFit fit) => fit.Requirement.Level is not null
        ? fit.Level is { } level ? LevelName(fit.Requirement.Dimension, level) : Nothing
        : fit.Score is { } score ? Display.Rounded(score, ScoreDecimals, [fit.Requirement.MinimumScore!.Value]) : Nothing;

    private string LevelName(DimensionId dimension, int level) => level == 0
        ? _phrases.NoLevelYet
        : $"{string.Format(CultureInfo.InvariantCulture, _phrases.Level, level)} {_names.Of(model.GetDimension(dimension).Levels.First(known => known.Ordinal == level).Title, model)}";

    private string NameOf(ProfileId profile) => _names.Of(model.GetProfile(profile).Name, model);

    private string NameOf(DimensionId dimension) => _names.Of(model.GetDimension(dimension).Name, model);

    private static string Signed(decimal gap) => gap.ToString("+0.##;-0.##;0", CultureInfo.InvariantCulture);

    private static string Rank(decimal? rank) => rank is { } place ? place.ToString("0.#", CultureInfo.InvariantCulture) : Nothing;

    private static string Share(decimal? share) => share is { } value ? $"{Display.Rounded(value * 100, PercentDecimals, [100])} %" : Nothing;
}
