using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Competency.Cli.Commands;
using Competency.Cli.Help;
using Competency.Core.Validation;
using Competency.Formats;

namespace Competency.Cli;

/// <summary>The program, from its arguments to its exit code.</summary>
internal static class CommandLineApp
{
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellationToken = default)
    {
        RootCommand root = CreateRoot(terminal);
        ParseResult parsed = root.Parse(args);
        if (parsed.Action is ParseErrorAction)
        {
            return Misused(parsed, terminal);
        }

        try
        {
            InvocationConfiguration configuration = new() { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false };
            return await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            (int code, string message) = Explain(exception);
            terminal.Error.WriteLine(message);
            return code;
        }
    }

    /// <summary>Makes all verbs with their help, in the terminal's language.</summary>
    internal static RootCommand CreateRoot(Terminal terminal)
    {
        RootCommand root = new("Scores assessments by competency models, and explains every number.")
        {
            ScoreCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            QualityCommand.Create(terminal),
            FitCommand.Create(terminal),
            FitCommand.CreateRank(terminal),
            PlanCommand.Create(terminal),
            PlanCommand.CreateFeedback(terminal),
            ProgressCommand.Create(terminal),
            TeamCommand.Create(terminal),
            ReportCommand.Create(terminal),
            SimulateCommand.Create(terminal),
            ModelsCommand.Create(terminal),
            ShowCommand.Create(terminal),
            CompareCommand.Create(terminal),
            ValidateCommand.Create(terminal),
            TranslateCommand.Create(terminal),
            NewCommand.Create(terminal),
            SchemaCommand.Create(terminal),
            CompletionCommand.Create(terminal),
        };
        if (string.Equals(terminal.Language, Phrases.Chinese.Language, StringComparison.Ordinal))
        {
            HelpTexts.Default.Translate(root);
        }

        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!, HelpTexts.Default, terminal.Language);
        return root;
    }

    private static (int Code, string Message) Explain(Exception exception) => exception switch
    {
        OperationCanceledException => (ExitCode.Canceled, "canceled"),
        InputException or RatingFileException or CompetencyValidationException or IOException or UnauthorizedAccessException
            => (ExitCode.BadInput, $"error: {exception.Message}"),
        _ => (ExitCode.Fault, $"error: a fault of this program, please report it: {exception.GetType().Name}: {exception.Message}"),
    };

    private static int Misused(ParseResult parsed, Terminal terminal)
    {
        // A mistyped verb is one mistake: that a verb is then missing is not told as another.
        IEnumerable<ParseError> errors = parsed.UnmatchedTokens.Count > 0 ? parsed.Errors.TakeLast(1) : parsed.Errors;
        foreach (string message in errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
        {
            terminal.Error.WriteLine($"error: {message}");
        }

        string verb = parsed.CommandResult.Command is RootCommand ? string.Empty : $" {parsed.CommandResult.Command.Name}";
        string hint = parsed.CommandResult.Command is RootCommand root
            ? string.Concat(parsed.UnmatchedTokens.Take(1).Select(token => Nearest.Hint(token, root.Subcommands.Select(command => command.Name))))
            : string.Empty;
        terminal.Error.WriteLine($"Try 'competency{verb} --help'.{hint}");
        return ExitCode.Usage;
    }
}
