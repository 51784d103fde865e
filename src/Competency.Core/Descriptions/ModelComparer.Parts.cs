namespace Competency.Core;

/// <content>What surrounds the measuring. None of it touches a score, so no verdict depends on it.</content>
public sealed partial class ModelComparer
{
    private void CompareParts()
    {
        CompareProficiencyScales();
        ComparePart("part.profile", "part.order-of-profiles", _older.RequirementProfiles, _newer.RequirementProfiles, profile => profile.Id.Value, (profile, model) => In(profile.Name, model), CompareProfiles);
        CompareGuides();
        ComparePart("part.measure", "part.order-of-measures", _older.DevelopmentMeasures, _newer.DevelopmentMeasures, measure => measure.Id.Value, (measure, model) => In(measure.Text, model), CompareMeasures);
        ComparePart("part.relation", "part.order-of-relations", _older.Relations, _newer.Relations, relation => $"{relation.Dimension}/{relation.Model}/{relation.Target}", (relation, _) => Relation(_words, relation.Kind), CompareRelations);
    }

    private void CompareProficiencyScales()
    {
        if (!_older.ProficiencyScale.Equals(_newer.ProficiencyScale))
        {
            Reworded(DimensionId.Overall.Value, "part.proficiency-scale", Ladder(_older), Ladder(_newer));
        }
    }

    private void CompareProfiles(string subject, RequirementProfile before, RequirementProfile after)
    {
        CompareText(subject, "part.name", before.Name, after.Name);
        CompareText(subject, "part.description", before.Description, after.Description);
        Changed(ModelChangeKind.RuleChanged, subject, "part.base", before.BasedOn?.Value, after.BasedOn?.Value);
        Changed(ModelChangeKind.RuleChanged, subject, "part.requirements", before.OwnRequirements, after.OwnRequirements, (words, requirements) => words.List(requirements.Select(words.Of)));
    }

    private void CompareGuides()
    {
        InterviewGuide? before = _older.InterviewGuide;
        InterviewGuide? after = _newer.InterviewGuide;
        CompareText("interview", "part.purpose", before?.Purpose, after?.Purpose);
        ComparePart("part.question", "part.order-of-questions", before?.Questions ?? [], after?.Questions ?? [], question => question.Id.Value, (question, model) => In(question.Text, model), CompareQuestions);
    }

    private void CompareQuestions(string subject, InterviewQuestion before, InterviewQuestion after)
    {
        CompareText(subject, "part.text", before.Text, after.Text);
        CompareText(subject, "part.purpose", before.Purpose, after.Purpose);
        CompareText(subject, "part.poor-answer", before.Anchors.Poor, after.Anchors.Poor);
        CompareText(subject, "part.fair-answer", before.Anchors.Fair, after.Anchors.Fair);
        CompareText(subject, "part.strong-answer", before.Anchors.Strong, after.Anchors.Strong);
        Changed(ModelChangeKind.Moved, subject, "part.number", Number(before.Number), Number(after.Number));
        Changed(ModelChangeKind.RuleChanged, subject, "part.evidence", before, after, EvidenceText);
        if (!before.FollowUps.Equals(after.FollowUps))
        {
            Reworded(subject, "part.follow-ups", FollowUps(before, _older), FollowUps(after, _newer));
        }
    }

    private void CompareMeasures(string subject, DevelopmentMeasure before, DevelopmentMeasure after)
    {
        CompareTexts(subject, "part.text", before.Text, after.Text);
        CompareProvenance(subject, "part.text", before.Provenance, after.Provenance);
        Changed(ModelChangeKind.RuleChanged, subject, "part.kind", before.Kind, after.Kind, (words, kind) => words.Labels.Of(kind, words.Language));
        Changed(ModelChangeKind.Moved, subject, "part.step", before, after, Step);
    }

    private void CompareRelations(string subject, DimensionRelation before, DimensionRelation after)
    {
        Changed(ModelChangeKind.RuleChanged, subject, "part.kind", before.Kind, after.Kind, Relation);
        CompareTexts(subject, "part.note", before.Note.IsEmpty ? null : before.Note, after.Note.IsEmpty ? null : after.Note);
    }

    /// <summary>Matches the elements of one kind by their keys. What differs in no named way differs in provenance.</summary>
    private void ComparePart<T>(string what, string order, ValueList<T> before, ValueList<T> after, Func<T, string> key, Func<T, CompetencyModel, string> show, Action<string, T, T> compare)
        where T : class
    {
        Dictionary<string, T> old = before.ToDictionary(key, StringComparer.Ordinal);
        foreach (T element in after)
        {
            string subject = key(element);
            if (!old.Remove(subject, out T? same))
            {
                Add(ModelChangeKind.Added, subject, what, null, show(element, _newer));
                continue;
            }

            int already = _changes.Count;
            compare(subject, same, element);
            if (already == _changes.Count && !same.Equals(element))
            {
                AddProvenance(subject, what, null, null);
            }
        }

        foreach (T gone in before.Where(element => old.ContainsKey(key(element))))
        {
            Add(ModelChangeKind.Removed, key(gone), what, show(gone, _older), null);
        }

        if (before.Count == after.Count && old.Count == 0)
        {
            Changed(ModelChangeKind.Moved, DimensionId.Overall.Value, order, before, after, (words, elements) => words.List(elements.Select(key)));
        }
    }

    private string? Ladder(CompetencyModel model) => model.ProficiencyScale.Count == 0
        ? null
        : _words.List(model.ProficiencyScale.Select(level => $"{Number(level.Ordinal)} {In(level.Title, model)}"));

    private string FollowUps(InterviewQuestion question, CompetencyModel model) => _words.Sentences(question.FollowUps.Select(next => In(next.Text, model)));

    private static string EvidenceText(ModelWords words, InterviewQuestion question) =>
        words.List(question.EvidenceFor.Select(evidence => $"{evidence.Dimension} {Number(evidence.Weight)}"));

    private static string Step(ModelWords words, DevelopmentMeasure measure) =>
        words.Say("text.step", ("dimension", measure.Dimension.Value), ("from", Number(measure.FromLevel)), ("to", Number(measure.ToLevel)));

    private static string Relation(ModelWords words, RelationKind kind) => words.Labels.Of(kind, words.Language);
}
