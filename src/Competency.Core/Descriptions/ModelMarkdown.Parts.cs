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
        Line($"**{Say("markdown.proficiency-scale")}**");
        Blank();
        Heading("markdown.level", "markdown.title", "markdown.meaning");
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
            Line($"## {Say("markdown.profile")}{Colon}{Marked(profile.Name)} `{profile.Id}`");
            if (profile.Description is { } description)
            {
                Blank();
                Line(Marked(description));
            }

            if (profile.BasedOn is { } basis)
            {
                Blank();
                Line(Say("markdown.based-on", ("profile", $"`{basis}`")));
            }

            Blank();
            Heading("markdown.dimension", "markdown.required", "markdown.importance", "markdown.must-have");
            foreach (Requirement requirement in profile.Requirements)
            {
                Line($"| {Name(requirement.Dimension)} | {Required(requirement)}{Mark(requirement.Provenance)} | {Number(requirement.Importance)} | {(requirement.IsMustHave ? Say("markdown.yes") : "")} |");
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
        Line($"## {Say("markdown.interview")}");
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
                Line(Fact("markdown.evidence-for", _words.List(question.EvidenceFor.Select(Describe))));
            }

            if (question.FollowUps.Count > 0)
            {
                Blank();
                foreach (FollowUp next in question.FollowUps)
                {
                    Line($"- {(next.When is { } when ? Marked(when) + Colon : "")}{Marked(next.Text)}");
                }
            }

            Blank();
            Heading("markdown.poor-answer", "markdown.fair-answer", "markdown.strong-answer");
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
        Line($"## {Say("markdown.development")}");
        Blank();
        Heading("markdown.dimension", "markdown.from", "markdown.to", "markdown.kind", "markdown.measure");
        foreach (DevelopmentMeasure measure in _model.DevelopmentMeasures)
        {
            string kind = Safe(_words.Labels.Of(measure.Kind, _words.Language));
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
        Line($"## {Say("markdown.relations")}");
        Blank();
        Heading("markdown.dimension", "markdown.is", "markdown.counterpart", "markdown.note");
        foreach (DimensionRelation relation in _model.Relations)
        {
            string kind = Say(relation.Kind switch
            {
                RelationKind.Broader => "markdown.broader-than",
                RelationKind.Narrower => "markdown.narrower-than",
                _ => "markdown.same-as",
            });
            Line($"| {Name(relation.Dimension)} | {kind}{Mark(relation.Provenance)} | `{relation.Model}` / `{relation.Target}` | {In(relation.Note)} |");
        }
    }

    private string Describe(QuestionEvidence evidence) => Weighted(Name(evidence.Dimension) + Mark(evidence.Provenance), evidence.Weight);

    private string Name(DimensionId id) => In(_model.GetDimension(id).Name.Text);

    private string Required(Requirement requirement)
    {
        if (requirement.Level is not { } level)
        {
            return Safe(_words.Score(requirement.MinimumScore ?? 0));
        }

        ProficiencyLevel? titled = _model.GetDimension(requirement.Dimension).Levels.FirstOrDefault(candidate => candidate.Ordinal == level);
        return titled is null ? Safe(_words.Level(level)) : Say("text.level-titled", ("level", Number(level)), ("title", In(titled.Title.Text)));
    }
}
