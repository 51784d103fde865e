using System.CommandLine;

namespace Competency.Cli.Commands;

/// <summary><c>competency completion</c>: what makes a shell complete verbs, options and their values.</summary>
internal static class CompletionCommand
{
    // Each asks the program itself, by the directive that System.CommandLine answers, so that no list of words is kept here.
    private static readonly Dictionary<string, string> s_scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            _competency() {
              local IFS=$'\n'
              COMPREPLY=($(compgen -W "$(competency "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _competency competency
            """,
        ["zsh"] = """
            #compdef competency
            _competency() {
              local -a words_known
              words_known=("${(@f)$(competency "[suggest:$((${#BUFFER[1,CURSOR]}))]" "$BUFFER" 2>/dev/null)}")
              compadd -- $words_known || _files
            }
            compdef _competency competency
            """,
        ["fish"] = """
            complete -c competency -f -a '(competency "[suggest:"(commandline -C)"]" (commandline -p) 2>/dev/null)'
            complete -c competency -F -n 'string match -q -- "*/*" (commandline -ct)'
            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName competency -ScriptBlock {
              param($word, $tree, $position)
              competency "[suggest:$position]" "$tree" 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
              }
            }
            """,
    };

    public static Command Create(Terminal terminal)
    {
        Argument<string> shell = new("shell") { Description = "The shell." };
        shell.AcceptOnlyFromAmong([.. s_scripts.Keys]);
        Command command = new("completion", "Writes the script by which a shell completes verbs, options and their values.") { shell };
        command.SetAction(parsed =>
        {
            terminal.Output.Write(s_scripts[parsed.GetRequiredValue(shell)].ReplaceLineEndings("\n") + "\n");
            return ExitCode.Fine;
        });
        return command;
    }
}
