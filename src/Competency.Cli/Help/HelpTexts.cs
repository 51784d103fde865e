using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Competency.Cli.Help;

/// <summary>What <c>--help</c> says beyond the English descriptions that stand in the commands: them in Chinese, and examples in both.</summary>
internal sealed class HelpTexts
{
    public static HelpTexts Default { get; } = Read();

    /// <summary>Gets the Chinese of each English description.</summary>
    public required IReadOnlyDictionary<string, string> Descriptions { get; init; }

    /// <summary>Gets the examples of each verb, by its words (<c>progress show</c>); those of the program itself by the empty text.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<HelpExample>> Examples { get; init; }

    /// <summary>Puts every description that a command and those below it show into Chinese.</summary>
    public void Translate(Command command)
    {
        foreach (Symbol symbol in SymbolsOf(command))
        {
            symbol.Description = symbol.Description is { } english ? Descriptions.GetValueOrDefault(english, english) : null;
        }

        foreach (Command verb in command.Subcommands)
        {
            Translate(verb);
        }
    }

    /// <summary>Gets a command with its arguments and options: all that has a description of its own in its help.</summary>
    public static IEnumerable<Symbol> SymbolsOf(Command command) => [command, .. command.Arguments, .. command.Options];

    /// <summary>Gets the words that call a command: <c>progress show</c>; none for the program itself.</summary>
    public static string WordsOf(Command command) =>
        string.Join(' ', command.Parents.OfType<Command>().Where(parent => parent is not RootCommand).Append(command).Where(word => word is not RootCommand).Select(word => word.Name));

    private static HelpTexts Read()
    {
        using Stream stream = typeof(HelpTexts).Assembly.GetManifestResourceStream("help.json")!;
        return JsonSerializer.Deserialize(stream, HelpContext.Default.HelpTexts)!;
    }
}

/// <summary>A line to type, and what it is for.</summary>
internal sealed record HelpExample(string Line, string English, string Chinese);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HelpTexts))]
internal sealed partial class HelpContext : JsonSerializerContext;
