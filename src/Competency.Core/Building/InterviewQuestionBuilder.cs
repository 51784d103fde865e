using Competency.Core.Building;

namespace Competency.Core;

/// <summary>Describes a question of an interview guide.</summary>
/// <remarks>Handed out by <see cref="InterviewGuideBuilder.Question"/>. For one thread.</remarks>
public sealed class InterviewQuestionBuilder
{
    private readonly InterviewQuestionDraft _draft;
    private readonly BuilderGate _gate;

    internal InterviewQuestionBuilder(InterviewQuestionDraft draft, BuilderGate gate)
    {
        _draft = draft;
        _gate = gate;
    }

    /// <summary>Says what a poor, a fair and a strong answer is: the lowest point, the middle and the highest point of the model's scale.</summary>
    public InterviewQuestionBuilder Anchors(AuthoredText poor, AuthoredText fair, AuthoredText strong)
    {
        ArgumentNullException.ThrowIfNull(poor);
        ArgumentNullException.ThrowIfNull(fair);
        ArgumentNullException.ThrowIfNull(strong);
        return Set(() => _draft.Anchors = new AnswerAnchorsDraft
        {
            Poor = poor.ToDraft(_gate.FirstLanguage),
            Fair = fair.ToDraft(_gate.FirstLanguage),
            Strong = strong.ToDraft(_gate.FirstLanguage),
        });
    }

    /// <summary>Adds a leaf that the answer gives evidence for.</summary>
    /// <param name="dimension">The id of the leaf.</param>
    /// <param name="weight">The weight among the questions about the leaf: over 0, at most 1,000,000, at most 4 decimal places.</param>
    /// <param name="provenance">Where it comes from that the answer is evidence for the leaf; null for completed.</param>
    public InterviewQuestionBuilder EvidenceFor(string dimension, decimal weight = 1, AuthoredProvenance? provenance = null)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        return Set(() => (_draft.EvidenceFor ??= []).Add(
            new QuestionEvidenceDraft { Dimension = dimension, Weight = weight, Provenance = AuthoredProvenance.ToDraft(provenance) }));
    }

    /// <summary>Adds a question that follows.</summary>
    /// <param name="text">The question as it is asked.</param>
    /// <param name="when">On what occasion it is asked, or null for always.</param>
    public InterviewQuestionBuilder FollowUp(AuthoredText text, AuthoredText? when = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Set(() => (_draft.FollowUps ??= []).Add(
            new FollowUpDraft { Text = text.ToDraft(_gate.FirstLanguage), When = when?.ToDraft(_gate.FirstLanguage) }));
    }

    private InterviewQuestionBuilder Set(Action change)
    {
        _gate.MustBeOpen();
        change();
        return this;
    }
}
