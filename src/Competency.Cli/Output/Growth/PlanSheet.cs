using System.Globalization;
using Competency.Core;
using Competency.Core.Languages;
using Competency.Development.Plans;
using Spectre.Console;

namespace Competency.Cli.Output.Growth;

/// <summary>A development plan to read: strengths, then each area with behaviors, actions and review.</summary>
internal sealed class PlanSheet(CompetencyModel model, string language)
{
    private readonly GrowthPhrases _phrases = GrowthPhrases.In(language);
    private readonly Phrases _names = Phrases.In(language);

    public void Draw(DevelopmentPlan plan, IAnsiConsole console)
    {
        console.WriteLine($"{plan.Subject} · {_names.Of(model.Name, model)} ({model.Reference}) · {Days.Text(plan.Date)}");
        if (plan.Profile is { } profile)
        {
            console.WriteLine($"{_phrases.Profile}{_names.Colon}{_names.Of(model.GetProfile(profile).Name, model)}");
        }

        Heading(_phrases.Strengths, console);
        foreach (PlanStrength strength in plan.Strengths)
        {
            console.WriteLine($"  {In(strength.Name)}{_names.Colon}{Standing(strength.Current)}");
        }

        Heading(_phrases.Areas, console);
        if (plan.Areas.Count == 0)
        {
            console.WriteLine($"  {_phrases.NoAreas}");
        }

        for (int i = 0; i < plan.Areas.Count; i++)
        {
            Draw(plan.Areas[i], i + 1, console);
        }

        List(_phrases.NotNow, plan.NotNow.Select(need => In(need.Name)), console);
        List(_phrases.CannotTell, plan.CannotTell.Select(unknown => In(unknown.Name)), console);
        console.WriteLine();
        console.WriteLine(_phrases.DisclosedLegend);
    }

    private void Draw(PlanArea area, int number, IAnsiConsole console)
    {
        string mustHave = area.Need.IsMustHave ? $" ({_phrases.MustHave})" : string.Empty;
        console.WriteLine();
        console.WriteLine($"  {number}. {In(area.Need.Name)}{mustHave} · {Way(area)}", new Style(decoration: Decoration.Bold));
        console.WriteLine($"     {In(area.Explanation)}");
        if (area.Behaviors.Count > 0)
        {
            console.WriteLine($"     {_phrases.Behaviors}{_names.Colon.TrimEnd()}");
            foreach (PlanBehavior behavior in area.Behaviors)
            {
                console.WriteLine($"       · {In(behavior.Text)}");
            }
        }

        if (area.Actions.Count > 0)
        {
            console.WriteLine($"     {_phrases.Actions}{_names.Colon.TrimEnd()}");
            foreach (PlanAction action in area.Actions)
            {
                console.WriteLine($"       · {CompetencyLabels.Default.Of(action.Kind, language)}{_names.Colon}{In(action.Text)}");
            }
        }

        console.WriteLine($"     {string.Format(CultureInfo.InvariantCulture, _phrases.Review, Days.Text(area.ReviewDate))}");
    }

    private string Way(PlanArea area)
    {
        string from = area.Target.Level is null ? Score(area.Need.Current.Score) : Level(area.Need.Current.Level ?? 0);
        string to = area.Target.Level is { } level
            ? area.TargetTitle.IsEmpty ? Level(level) : $"{Level(level)} {In(area.TargetTitle)}"
            : Score(area.Target.Score!.Value);
        return string.Format(CultureInfo.InvariantCulture, _phrases.Target, from, to);
    }

    private string Standing(PlanStanding standing) => standing.Level is { } level ? Level(level) : Score(standing.Score);

    private string Level(int level) => level == 0 ? _phrases.NoLevelYet : string.Format(CultureInfo.InvariantCulture, _phrases.Level, level);

    private static string Score(decimal score) => Display.Rounded(score, 2, []);

    private string In(LocalizedText text) => text.In(language, model.Languages);

    private static void Heading(string text, IAnsiConsole console)
    {
        console.WriteLine();
        console.WriteLine(text, new Style(Color.Blue));
    }

    private void List(string heading, IEnumerable<string> names, IAnsiConsole console)
    {
        string list = string.Join(", ", names);
        if (list.Length > 0)
        {
            console.WriteLine();
            console.WriteLine($"{heading}{_names.Colon}{list}");
        }
    }
}
