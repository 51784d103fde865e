using Competency.Cli.Output;
using Competency.Cli.Ratings;
using Competency.Core;
using Competency.Formats;
using Competency.Questionnaires;

namespace Competency.Cli.Forms;

/// <summary>The forms of a whole round: one for each assignment, in a folder.</summary>
internal sealed class FormRound(FormWriter writer, Func<RoleId, Questionnaire> questionnaireOf, string folder)
{
    private readonly FormFileNames _names = new();
    private readonly Dictionary<RoleId, Questionnaire> _questionnaires = [];

    /// <summary>Reads who rates whom.</summary>
    public static AssignmentFile Read(string path, CompetencyModel model, Terminal terminal)
    {
        using Stream stream = RatingSource.Open(path, terminal);
        AssignmentFile file = AssignmentCsvReader.Read(stream, Questionnaire.RolesOf(model));
        RatingSource.NoteUnused(file.UnusedColumns, terminal);
        RefusalReport.Write(path, file.Faults, terminal.Error);
        return file.Assignments.Count + file.Faults.Count > 0 ? file : throw new InputException($"{path} assigns nobody: it has a header and no rows.");
    }

    /// <summary>Writes the form of one assignment.</summary>
    /// <returns>Null, or why it is not written.</returns>
    public string? Write(RaterAssignment assignment)
    {
        if (!_questionnaires.TryGetValue(assignment.Role, out Questionnaire? questionnaire))
        {
            _questionnaires.Add(assignment.Role, questionnaire = questionnaireOf(assignment.Role));
        }

        if ((FormParties.FaultOf(assignment.Subject.Value) ?? FormParties.FaultOf(assignment.Rater.Value)) is { } fault)
        {
            return fault;
        }

        FormParties parties = new() { Subject = assignment.Subject, Rater = assignment.Rater };
        using MemoryStream form = new();
        writer.Write(form, questionnaire, parties);
        string path = Path.Combine(folder, _names.Next(assignment.Subject, assignment.Rater, assignment.Role, writer.Extension));
        if (File.Exists(path))
        {
            // It may be the rater's own answers that lie there by now.
            return File.ReadAllBytes(path).AsSpan().SequenceEqual(form.GetBuffer().AsSpan(0, (int)form.Length))
                ? null
                : $"{path} is there already and may be filled in; it was left as it is. Name another folder, or move it away.";
        }

        OutputFile.WriteBytes(path, form.WriteTo);
        return null;
    }
}
