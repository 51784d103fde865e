using System.Globalization;
using Spectre.Console;

namespace Competency.Cli;

/// <summary>Where the program reads and writes: the process's own streams, or a test's.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error, Func<Stream> input)
{
    // Wide enough for any table: a pipe has no edge, so nothing may be wrapped or cut for it.
    private const int WidthOfAPipe = 10_000;

    // Fewer are done before a bar is seen.
    private const int FewItems = 50;

    private ProgressBar? _bar;

    public TextWriter Output { get; } = output;

    public TextWriter Error => _bar?.Lines ?? error;

    /// <summary>Gets whether a person looks at the output, so that it may have colors and must fit a width.</summary>
    public bool IsInteractive { get; init; }

    public bool HasColors { get; init; }

    /// <summary>Gets whether a person looks at the error stream, so that long work may show how far it is.</summary>
    public bool HasProgress { get; init; }

    /// <summary>Gets what opens the output for bytes; a place that takes text alone has none.</summary>
    public Func<Stream> OpenOutput { get; init; } = () => throw new InputException("This output takes text alone; name a file with --out.");

    /// <summary>Gets the language for those who name none.</summary>
    public string Language { get; init; } = Phrases.English.Language;

    public static Terminal OfProcess() => new(Console.Out, Console.Error, Console.OpenStandardInput)
    {
        OpenOutput = Console.OpenStandardOutput,
        IsInteractive = !Console.IsOutputRedirected,
        HasColors = IsScreen(Console.IsOutputRedirected),
        HasProgress = IsScreen(Console.IsErrorRedirected),
        Language = string.Equals(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, "zh", StringComparison.Ordinal)
            ? Phrases.Chinese.Language
            : Phrases.English.Language,
    };

    public Stream OpenInput() => input();

    /// <summary>Makes a console that draws on the output, or on a file, which is like a pipe.</summary>
    public IAnsiConsole Draw(TextWriter writer)
    {
        bool isError = HasProgress && ReferenceEquals(writer, error);
        bool isScreen = isError || (IsInteractive && ReferenceEquals(writer, Output));
        bool hasColors = isError || (isScreen && HasColors);
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isError ? AnsiSupport.Yes : hasColors ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = hasColors ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isError ? InteractionSupport.Yes : hasColors ? InteractionSupport.Detect : InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        if (!isScreen)
        {
            console.Profile.Width = WidthOfAPipe;
        }

        return console;
    }

    /// <summary>Starts a bar on the error stream; null where nobody looks at it. While it is there, lines to <see cref="Error"/> are drawn above it.</summary>
    public ProgressBar? StartProgress(string what)
    {
        if (!HasProgress || _bar is not null)
        {
            return null;
        }

        return _bar = ProgressBar.Start(Draw(error), what, onFinished: () => _bar = null);
    }

    /// <summary>Gives the items one by one, with a bar that shows how many are done; none where they are few.</summary>
    public IEnumerable<T> Track<T>(string what, IReadOnlyCollection<T> items)
    {
        using ProgressBar? bar = items.Count < FewItems ? null : StartProgress(what);
        int done = 0;
        foreach (T item in items)
        {
            yield return item;
            done++;
            bar?.Report((double)done / items.Count);
        }
    }

    private static bool IsScreen(bool isRedirected) => !isRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
}
