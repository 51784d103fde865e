using System.CommandLine;
using Competency.Cli.Forms;
using Competency.Cli.Models;
using Competency.Cli.Output;
using Competency.Core;
using Competency.Formats;
using Competency.Questionnaires;

namespace Competency.Cli.Commands;

/// <summary><c>competency form</c>: what raters fill in, one form or those of a whole round.</summary>
internal static class FormCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<string> model = CommonOptions.Model();
        Option<string?> role = new("--role", "-r") { Description = "The role of those who fill the form in, such as self, manager or peer." };
        Option<string?> assignments = Assignments("A CSV file with subject, rater and role: a form is written for each row, into the folder of --out.");
        Option<string?> subject = new("--subject", "-s") { Description = "The code of the person rated; unless given, the rater fills it in." };
        Option<string?> rater = new("--rater") { Description = "The code of the rater; unless given, the rater fills it in." };
        Option<ulong> seed = new("--seed") { Description = "What the order of the statements depends on.", DefaultValueFactory = _ => Questionnaire.DefaultSeed };
        Option<string?> submitTo = new("--submit-to") { Description = "The https address that an HTML form is posted to; unless given, answers are saved as a file." };
        Option<string[]> minimums = DisclosureOptions.Minimums();
        Option<string> language = CommonOptions.Language(terminal);
        Option<string> format = CommonOptions.Format(FormWriter.Html, FormWriter.Excel);
        Option<string?> file = CommonOptions.Out();
        Command command = new("form", "Writes the questionnaire that raters fill in, as an HTML form or an Excel workbook.")
        {
            model, role, assignments, subject, rater, seed, submitTo, minimums, language, format, file,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(role) is null == result.GetValue(assignments) is null)
            {
                result.AddError("Give either --role, for one form, or --assignments, for a whole round.");
            }
            else if (result.GetValue(assignments) is not null && result.GetValue(file) is null)
            {
                result.AddError("--assignments needs --out: the folder that the forms are written to.");
            }
            else if (result.GetValue(assignments) is not null && (result.GetValue(subject) ?? result.GetValue(rater)) is not null)
            {
                result.AddError("--assignments says who rates whom; --subject and --rater are for one form.");
            }
        });
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () =>
            {
                CompetencyModel asked = ModelChoice.Of(parsed.GetRequiredValue(model)).Model;
                string tongue = parsed.GetRequiredValue(language);
                Questionnaire Of(RoleId id) => Questionnaire.Create(asked, id, tongue, parsed.GetValue(seed));
                FormWriter writer = new(
                    parsed.GetRequiredValue(format),
                    new FormOptions { Policy = DisclosureOptions.Policy(parsed.GetValue(minimums) ?? []), SubmitTo = Address(parsed.GetValue(submitTo)) });
                string? path = parsed.GetValue(file);
                if (parsed.GetValue(assignments) is { } list)
                {
                    return WriteRound(FormRound.Read(list, asked, terminal), new FormRound(writer, Of, path!), path!, FormPhrases.In(tongue), terminal, cancellationToken);
                }

                Questionnaire questionnaire = Of(RoleOf(parsed.GetValue(role)!, asked));
                FormParties parties = PartiesOf(parsed.GetValue(subject), parsed.GetValue(rater));
                if (path is null)
                {
                    using Stream output = terminal.OpenOutput();
                    writer.Write(output, questionnaire, parties);
                }
                else
                {
                    OutputFile.WriteBytes(path, stream => writer.Write(stream, questionnaire, parties));
                }

                return ExitCode.Fine;
            },
            cancellationToken));
        return command;
    }

    public static Option<string?> Assignments(string description) => new("--assignments", "-a") { Description = description };

    private static int WriteRound(AssignmentFile file, FormRound round, string folder, FormPhrases phrases, Terminal terminal, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        int written = 0;
        foreach (RaterAssignment assignment in file.Assignments)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (round.Write(assignment) is { } fault)
            {
                terminal.Error.WriteLine($"refused: {assignment.Rater} on {assignment.Subject}: {fault}");
            }
            else
            {
                written++;
            }
        }

        terminal.Output.WriteLine(FormPhrases.Fill(phrases.WrittenFormat, folder, written));
        return file.Faults.Count == 0 && written == file.Assignments.Count ? ExitCode.Fine : ExitCode.Findings;
    }

    private static RoleId RoleOf(string text, CompetencyModel model)
    {
        ValueList<RoleId> roles = Questionnaire.RolesOf(model);
        return RoleId.TryParse(text, out RoleId role) && roles.Contains(role)
            ? role
            : throw new InputException($"'{text}' is no role of the model {model.Reference}.{Nearest.Hint(text, roles.Select(known => known.Value))} It has: {string.Join(", ", roles)}.");
    }

    private static FormParties PartiesOf(string? subject, string? rater)
    {
        const string Allowed = "1 to 200 characters, none of them a control character, no white space at either end";
        if ((FaultOf(subject) ?? FaultOf(rater)) is { } fault)
        {
            throw new InputException(fault);
        }

        return new FormParties
        {
            Subject = subject is null ? null : SubjectId.TryParse(subject, out SubjectId subjectId) ? subjectId : throw new InputException($"'{subject}' is no code of a person; allowed: {Allowed}."),
            Rater = rater is null ? null : RaterId.TryParse(rater, out RaterId raterId) ? raterId : throw new InputException($"'{rater}' is no code of a rater; allowed: {Allowed}."),
        };
    }

    private static string? FaultOf(string? code) => code is { Length: > 0 } ? FormParties.FaultOf(code) : null;

    private static Uri? Address(string? text) => text is null ? null
        : Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is ("https" or "http") && address.UserInfo.Length == 0 ? address
        : throw new InputException($"'{text}' is no address to submit a form to; allowed: an https or http address without a user.");
}
