using System.Globalization;

namespace Competency.Core;

/// <content>What surrounds the measuring. None of it touches a score, so no verdict depends on it.</content>
public sealed partial class ModelComparer
{
    private void CompareParts()
    {
        CompareProficiencyScales();
        ComparePart("requirement profile", _older.RequirementProfiles, _newer.RequirementProfiles, profile => profile.Id.Value, profile => profile.Name.ToString(), CompareProfiles);
        CompareGuides();
        ComparePart("development measure", _older.DevelopmentMeasures, _newer.DevelopmentMeasures, measure => measure.Id.Value, measure => measure.Text.ToString(), CompareMeasures);
        ComparePart("relation", _older.Relations, _newer.Relations, relation => $"{relation.Dimension}/{relation.Model}/{relation.Target}", relation => Wire(relation.Kind), CompareRelations);
    }

    private void CompareProficiencyScales()
    {
        if (!_older.ProficiencyScale.Equals(_newer.ProficiencyScale))
        {
            Changed(ModelChangeKind.Reworded, DimensionId.Overall.Value, "proficiency scale", Ladder(_older), Ladder(_newer), evenIfEqual: true);
        }
    }

    private void CompareProfiles(string subject, RequirementProfile before, RequirementProfile after)
    {
        CompareText(subject, "name", before.Name, after.Name);
        CompareText(subject, "description", before.Description, after.Description);
        Changed(ModelChangeKind.RuleChanged, subject, "base", before.BasedOn?.Value, after.BasedOn?.Value);
        Changed(ModelChangeKind.RuleChanged, subject, "requirements", Requirements(before.OwnRequirements), Requirements(after.OwnRequirements));
    }

    private void CompareGuides()
    {
        InterviewGuide? before = _older.InterviewGuide;
        InterviewGuide? after = _newer.InterviewGuide;
        CompareText("interview", "purpose", before?.Purpose, after?.Purpose);
        ComparePart("question", before?.Questions ?? [], after?.Questions ?? [], question => question.Id.Value, question => question.Text.ToString(), CompareQuestions);
    }

    private void CompareQuestions(string subject, InterviewQuestion before, InterviewQuestion after)
    {
        CompareText(subject, "text", before.Text, after.Text);
        CompareText(subject, "purpose", before.Purpose, after.Purpose);
        CompareText(subject, "poor answer", before.Anchors.Poor, after.Anchors.Poor);
        CompareText(subject, "fair answer", before.Anchors.Fair, after.Anchors.Fair);
        CompareText(subject, "strong answer", before.Anchors.Strong, after.Anchors.Strong);
        Changed(ModelChangeKind.Moved, subject, "number", Number(before.Number), Number(after.Number));
        Changed(ModelChangeKind.RuleChanged, subject, "evidence", EvidenceText(before), EvidenceText(after));
        if (!before.FollowUps.Equals(after.FollowUps))
        {
            Changed(ModelChangeKind.Reworded, subject, "follow-ups", FollowUps(before), FollowUps(after), evenIfEqual: true);
        }
    }

    private void CompareMeasures(string subject, DevelopmentMeasure before, DevelopmentMeasure after)
    {
        CompareTexts(subject, "text", before.Text, after.Text);
        CompareProvenance(subject, "text", before.Provenance, after.Provenance);
        Changed(ModelChangeKind.RuleChanged, subject, "kind", Wire(before.Kind), Wire(after.Kind));
        Changed(ModelChangeKind.Moved, subject, "step", Step(before), Step(after));
    }

    private void CompareRelations(string subject, DimensionRelation before, DimensionRelation after)
    {
        Changed(ModelChangeKind.RuleChanged, subject, "kind", Wire(before.Kind), Wire(after.Kind));
        CompareTexts(subject, "note", before.Note.IsEmpty ? null : before.Note, after.Note.IsEmpty ? null : after.Note);
    }

    /// <summary>Matches the elements of one kind by their keys. What differs in no named way differs in provenance.</summary>
    private void ComparePart<T>(string what, ValueList<T> before, ValueList<T> after, Func<T, string> key, Func<T, string> show, Action<string, T, T> compare)
        where T : class
    {
        Dictionary<string, T> old = before.ToDictionary(key, StringComparer.Ordinal);
        foreach (T element in after)
        {
            string subject = key(element);
            if (!old.Remove(subject, out T? same))
            {
                Add(ModelChangeKind.Added, subject, what, null, show(element));
                continue;
            }

            int already = _changes.Count;
            compare(subject, same, element);
            if (already == _changes.Count && !same.Equals(element))
            {
                Add(ModelChangeKind.ProvenanceChanged, subject, $"{what} provenance", null, null);
            }
        }

        foreach (T gone in before.Where(element => old.ContainsKey(key(element))))
        {
            Add(ModelChangeKind.Removed, key(gone), what, show(gone), null);
        }

        string[] order = [.. after.Select(key)];
        if (before.Count == after.Count && old.Count == 0)
        {
            Changed(ModelChangeKind.Moved, DimensionId.Overall.Value, $"order of {what}s", string.Join(", ", before.Select(key)), string.Join(", ", order));
        }
    }

    private static string? Ladder(CompetencyModel model) => model.ProficiencyScale.Count == 0
        ? null
        : string.Join(", ", model.ProficiencyScale.Select(level => string.Create(CultureInfo.InvariantCulture, $"{level.Ordinal} {level.Title}")));

    private static string Requirements(ValueList<Requirement> requirements) => string.Join(", ", requirements.Select(RuleText.Of));

    private static string EvidenceText(InterviewQuestion question) =>
        string.Join(", ", question.EvidenceFor.Select(evidence => $"{evidence.Dimension} {Number(evidence.Weight)}"));

    private static string FollowUps(InterviewQuestion question) => string.Join("; ", question.FollowUps.Select(next => next.Text));

    private static string Step(DevelopmentMeasure measure) =>
        string.Create(CultureInfo.InvariantCulture, $"{measure.Dimension} {measure.FromLevel} to {measure.ToLevel}");

    private static string Wire(Enum value) => value.ToString().ToLowerInvariant();
}
