using System.CommandLine;
using System.CommandLine.Completions;
using Competency.Cli.Models;
using Competency.Core;

namespace Competency.Cli.Commands;

/// <summary>Options that mean the same under every verb.</summary>
internal static class CommonOptions
{
    private const string ModelOption = "--model";

    public static Argument<string> Ratings() => new("ratings")
    {
        Description = "The CSV file of ratings, or '-' for standard input.",
    };

    public static Option<string> Model()
    {
        Option<string> option = new(ModelOption, "-m")
        {
            Description = "A built-in model (id, or id@version such as sales-representative@1.*), or the path of a model's JSON file.",
            HelpName = "model",
            Required = true,
        };
        option.CompletionSources.Add(ModelIds);
        return option;
    }

    /// <summary>Gives the built-in models to a shell that completes a name.</summary>
    public static IEnumerable<CompletionItem> ModelIds(CompletionContext context) =>
        ModelChoice.BuiltIns().Models.Select(model => new CompletionItem(model.Id.Value));

    /// <summary>Makes what gives a shell the names of parts of the model that stands on the line; none where that is no built-in one.</summary>
    public static Func<CompletionContext, IEnumerable<CompletionItem>> PartsOfModel(Func<CompetencyModel, IEnumerable<string>> parts) => context =>
    {
        string? name = context.ParseResult.GetValue<string>(ModelOption);
        CompetencyModel? model = ModelChoice.BuiltIns().Models.FirstOrDefault(known => string.Equals(known.Id.Value, name, StringComparison.Ordinal));
        return model is null ? [] : parts(model).Select(part => new CompletionItem(part));
    };

    public static Option<string?> Out() => new("--out", "-o")
    {
        Description = "The file to write to instead of the screen. It is replaced as a whole, or not at all.",
    };

    public static Option<string> Language(Terminal terminal)
    {
        Option<string> option = new("--lang")
        {
            Description = "The language of names and sentences; unless given, that of the system, else en.",
            DefaultValueFactory = _ => terminal.Language,
        };
        return option.AcceptOnlyFromAmong(Phrases.English.Language, Phrases.Chinese.Language);
    }

    /// <summary>Makes the option of a language that may be any: the model may have it, or be given it.</summary>
    public static Option<string> AnyLanguage(string description)
    {
        Option<string> option = new("--lang") { Description = description };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !LocalizedText.IsLanguage(result.Tokens[0].Value))
            {
                result.AddError($"'{result.Tokens[0].Value}' is not a language; allowed: a BCP 47 tag such as 'en' or 'zh-CN'.");
            }
        });
        return option;
    }

    public static Option<string?> Translation() => new("--translation", "-t")
    {
        Description = "A file with the texts of the model in one more language, such as 'competency translate' writes.",
    };

    /// <summary>Makes the option that names the form of the output; the first form is the default.</summary>
    public static Option<string> Format(params string[] forms)
    {
        Option<string> option = new("--format", "-f")
        {
            Description = "The form of the output.",
            DefaultValueFactory = _ => forms[0],
        };
        return option.AcceptOnlyFromAmong(forms);
    }
}
