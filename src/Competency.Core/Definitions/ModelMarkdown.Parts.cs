using System.Globalization;

namespace Competency.Core;

/// <content>What surrounds the measuring: the shared ladder, profiles, interview, development, relations.</content>
public sealed partial class ModelMarkdown
{
    private void WriteProficiencyScale()
    {
        if (_model.ProficiencyScale.Count == 0)
        {
            return;
        }

        Blank();
        Line("**Proficiency scale** of the dimensions without levels of their own:");
        Blank();
        Line("| Level | Title | Meaning |");
        Line("|---|---|---|");
        foreach (ProficiencyLevel level in _model.ProficiencyScale)
        {
            Line(string.Create(CultureInfo.InvariantCulture, $"| {level.Ordinal} | {Marked(level.Title)} | {(level.Description is { } description ? Marked(description) : "")} |"));
        }
    }

    private void WriteProfiles()
    {
        foreach (RequirementProfile profile in _model.RequirementProfiles)
        {
            Blank();
            Line($"## Requirement profile: {Marked(profile.Name)} `{profile.Id}`");
            if (profile.Description is { } description)
            {
                Blank();
                Line(Marked(description));
            }

            if (profile.BasedOn is { } basis)
            {
                Blank();
                Line($"Based on `{basis}`.");
            }

            Blank();
            Line("| Dimension | Required | Importance | Must have |");
            Line("|---|---|---|---|");
            foreach (Requirement requirement in profile.Requirements)
            {
                Line($"| {Name(requirement.Dimension)} | {Required(requirement)}{Mark(requirement.Provenance)} | {Number(requirement.Importance)} | {(requirement.IsMustHave ? "yes" : "")} |");
            }
        }
    }

    private void WriteInterview()
    {
        if (_model.InterviewGuide is not { } guide)
        {
            return;
        }

        Blank();
        Line("## Interview");
        Blank();
        Line(Marked(guide.Purpose));
        foreach (InterviewQuestion question in guide.Questions)
        {
            Blank();
            Line(string.Create(CultureInfo.InvariantCulture, $"### {question.Number}. {Marked(question.Text)} `{question.Id}`"));
            Blank();
            Line(Marked(question.Purpose));
            if (question.EvidenceFor.Count > 0)
            {
                Blank();
                Line($"**Evidence for:** {string.Join(", ", question.EvidenceFor.Select(Describe))}");
            }

            if (question.FollowUps.Count > 0)
            {
                Blank();
                foreach (FollowUp next in question.FollowUps)
                {
                    Line($"- {(next.When is { } when ? $"{Marked(when)}: " : "")}{Marked(next.Text)}");
                }
            }

            Blank();
            Line("| Poor answer | Fair answer | Strong answer |");
            Line("|---|---|---|");
            Line($"| {Marked(question.Anchors.Poor)} | {Marked(question.Anchors.Fair)} | {Marked(question.Anchors.Strong)} |");
        }
    }

    private void WriteMeasures()
    {
        if (_model.DevelopmentMeasures.Count == 0)
        {
            return;
        }

        Blank();
        Line("## Development");
        Blank();
        Line("| Dimension | From | To | Kind | Measure |");
        Line("|---|---|---|---|---|");
        foreach (DevelopmentMeasure measure in _model.DevelopmentMeasures)
        {
            string kind = measure.Kind.ToString().ToLowerInvariant();
            Line(string.Create(CultureInfo.InvariantCulture, $"| {Name(measure.Dimension)} | {measure.FromLevel} | {measure.ToLevel} | {kind} | {In(measure.Text)}{Mark(measure.Provenance)} |"));
        }
    }

    private void WriteRelations()
    {
        if (_model.Relations.Count == 0)
        {
            return;
        }

        Blank();
        Line("## Relations to other models");
        Blank();
        Line("| Dimension | is | Model / dimension | Note |");
        Line("|---|---|---|---|");
        foreach (DimensionRelation relation in _model.Relations)
        {
            string kind = relation.Kind == RelationKind.Same ? "the same as" : $"{relation.Kind.ToString().ToLowerInvariant()} than";
            Line($"| {Name(relation.Dimension)} | {kind}{Mark(relation.Provenance)} | `{relation.Model}` / `{relation.Target}` | {In(relation.Note)} |");
        }
    }

    private string Describe(QuestionEvidence evidence) =>
        $"{Name(evidence.Dimension)}{Mark(evidence.Provenance)}{(evidence.Weight == 1 ? "" : $" (weight {Number(evidence.Weight)})")}";

    private string Name(DimensionId id) => In(_model.GetDimension(id).Name.Text);

    private string Required(Requirement requirement)
    {
        if (requirement.Level is not { } level)
        {
            return $"score {Number(requirement.MinimumScore ?? 0)}";
        }

        ProficiencyLevel? titled = _model.GetDimension(requirement.Dimension).Levels.FirstOrDefault(candidate => candidate.Ordinal == level);
        return string.Create(CultureInfo.InvariantCulture, $"level {level}{(titled is null ? "" : $" {In(titled.Title.Text)}")}");
    }
}
