using System.Globalization;
using Spectre.Console;

namespace Competency.Cli;

/// <summary>Where the program reads and writes: the process's own streams, or a test's.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error, Func<Stream> input)
{
    // Wide enough for any table: a pipe has no edge, so nothing may be wrapped or cut for it.
    private const int WidthOfAPipe = 10_000;

    public TextWriter Output { get; } = output;

    public TextWriter Error { get; } = error;

    /// <summary>Gets whether a person looks at the output, so that it may have colors and must fit a width.</summary>
    public bool IsInteractive { get; init; }

    public bool HasColors { get; init; }

    /// <summary>Gets what opens the output for bytes; a place that takes text alone has none.</summary>
    public Func<Stream> OpenOutput { get; init; } = () => throw new InputException("This output takes text alone; name a file with --out.");

    /// <summary>Gets the language for those who name none.</summary>
    public string Language { get; init; } = Phrases.English.Language;

    public static Terminal OfProcess() => new(Console.Out, Console.Error, Console.OpenStandardInput)
    {
        OpenOutput = Console.OpenStandardOutput,
        IsInteractive = !Console.IsOutputRedirected,
        HasColors = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        Language = string.Equals(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, "zh", StringComparison.Ordinal)
            ? Phrases.Chinese.Language
            : Phrases.English.Language,
    };

    public Stream OpenInput() => input();

    /// <summary>Makes a console that draws on the output, or on a file, which is like a pipe.</summary>
    public IAnsiConsole Draw(TextWriter writer)
    {
        bool isScreen = IsInteractive && ReferenceEquals(writer, Output);
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isScreen && HasColors ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isScreen && HasColors ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isScreen && HasColors ? InteractionSupport.Detect : InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        if (!isScreen)
        {
            console.Profile.Width = WidthOfAPipe;
        }

        return console;
    }

    /// <summary>Runs work with a bar that shows how far a file is read: on a screen alone, and where the output does not go to it.</summary>
    public void WithProgress(bool isShown, Action<Action<Stream>?> work)
    {
        if (!isShown || !IsInteractive || !HasColors)
        {
            work(null);
            return;
        }

        Draw(Output).Progress().AutoClear(true).Start(context =>
        {
            ProgressTask task = context.AddTask("score");
            work(stream =>
            {
                if (stream.CanSeek && stream.Length > 0)
                {
                    task.Value = 100d * stream.Position / stream.Length;
                }
            });
        });
    }
}
