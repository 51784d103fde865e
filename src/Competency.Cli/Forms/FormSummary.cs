using Competency.Core;
using Competency.Formats;
using Competency.Questionnaires;

namespace Competency.Cli.Forms;

/// <summary>Says what came of a round: how many forms, whose, what is missing, what to do next.</summary>
internal sealed class FormSummary(CollectedForms collected, FormPhrases phrases)
{
    public void Write(TextWriter writer, AssignmentFile? assignments, string? file)
    {
        writer.WriteLine(FormPhrases.Fill(
            phrases.ReadFormat, collected.Read, collected.Forms.Count, collected.Read - collected.Forms.Count - collected.Repeated));
        if (collected.Repeated > 0)
        {
            writer.WriteLine(FormPhrases.Fill(phrases.RepeatedFormat, collected.Repeated));
        }

        writer.WriteLine(FormPhrases.Fill(phrases.RatingsFormat, collected.Observed, collected.NotObserved, collected.Blank));
        foreach (IGrouping<SubjectId, FilledForm> subject in collected.Forms.GroupBy(form => form.Subject))
        {
            string roles = string.Join(phrases.Comma, subject.GroupBy(form => form.Role).Select(role => FormattableString.Invariant($"{role.Key} {role.Count()}")));
            writer.WriteLine($"  {subject.Key}{phrases.Colon}{roles}");
        }

        if (assignments is not null)
        {
            WriteMissing(writer, assignments);
        }

        if (file is not null && collected.Forms.Count > 0)
        {
            writer.WriteLine(FormPhrases.Fill(phrases.NextFormat, file, collected.Model.Reference));
        }
    }

    private void WriteMissing(TextWriter writer, AssignmentFile assignments)
    {
        HashSet<(SubjectId, RaterId)> back = [.. collected.Forms.Select(form => (form.Subject, form.Rater))];
        RaterAssignment[] missing = [.. assignments.Assignments.Where(assignment => !back.Contains((assignment.Subject, assignment.Rater)))];
        writer.WriteLine(FormPhrases.Fill(phrases.MissingFormat, missing.Length, assignments.Assignments.Count));
        foreach (IGrouping<SubjectId, RaterAssignment> subject in missing.GroupBy(assignment => assignment.Subject))
        {
            writer.WriteLine($"  {subject.Key}{phrases.Colon}{string.Join(phrases.Comma, subject.Select(assignment => $"{assignment.Rater} ({assignment.Role})"))}");
        }
    }
}
