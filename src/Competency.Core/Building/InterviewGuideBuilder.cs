using Competency.Core.Building;

namespace Competency.Core;

/// <summary>Describes a selection interview.</summary>
/// <remarks>Handed out by <see cref="CompetencyModelBuilder.InterviewGuide"/>. For one thread.</remarks>
public sealed class InterviewGuideBuilder
{
    private readonly InterviewGuideDraft _draft;
    private readonly BuilderGate _gate;

    internal InterviewGuideBuilder(InterviewGuideDraft draft, BuilderGate gate)
    {
        _draft = draft;
        _gate = gate;
    }

    /// <summary>Adds a question; add them in the order in which they are asked.</summary>
    /// <param name="id">The id, unique in the guide.</param>
    /// <param name="text">The question as it is asked.</param>
    /// <param name="purpose">What it is to bring to light.</param>
    /// <param name="configure">Adds anchors, which each question needs, evidence and follow-ups.</param>
    public InterviewGuideBuilder Question(string id, AuthoredText text, AuthoredText purpose, Action<InterviewQuestionBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(purpose);
        ArgumentNullException.ThrowIfNull(configure);
        _gate.MustBeOpen();
        InterviewQuestionDraft question = new() { Id = id, Text = text.ToDraft(_gate.FirstLanguage), Purpose = purpose.ToDraft(_gate.FirstLanguage) };
        _draft.Questions!.Add(question);
        configure(new InterviewQuestionBuilder(question, _gate));
        return this;
    }
}
