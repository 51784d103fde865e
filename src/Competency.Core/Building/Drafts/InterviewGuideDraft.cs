using System.Text.Json.Serialization;

namespace Competency.Core.Building;

/// <summary>An interview guide, unchecked.</summary>
[Format("The questions of a selection interview.")]
internal sealed class InterviewGuideDraft
{
    [JsonRequired]
    [Format("What the interview is for.")]
    public SourcedTextDraft? Purpose { get; set; }

    [JsonRequired]
    [Format("The questions, in the order in which they are asked.", MinItems = 1, MaxItems = ModelLimits.Questions)]
    public List<InterviewQuestionDraft>? Questions { get; set; }
}

/// <summary>A question, unchecked.</summary>
[Format("One question; its place in the list is its number.")]
internal sealed class InterviewQuestionDraft
{
    [JsonRequired]
    [Format("The id, unique in the guide.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Id { get; set; }

    [JsonRequired]
    [Format("The question as it is asked.")]
    public SourcedTextDraft? Text { get; set; }

    [JsonRequired]
    [Format("What the question is to bring to light.")]
    public SourcedTextDraft? Purpose { get; set; }

    [Format("What to ask next.", MaxItems = ModelLimits.FollowUps)]
    public List<FollowUpDraft>? FollowUps { get; set; }

    [Format("The leaves that the answer gives evidence for; left out for a question that is not rated.", MaxItems = ModelLimits.Dimensions)]
    public List<QuestionEvidenceDraft>? EvidenceFor { get; set; }

    [JsonRequired]
    [Format("What a poor, a fair and a strong answer is.")]
    public AnswerAnchorsDraft? Anchors { get; set; }
}

/// <summary>A question that follows another, unchecked.</summary>
[Format("A question that follows another.")]
internal sealed class FollowUpDraft
{
    [JsonRequired]
    [Format("The question as it is asked.")]
    public SourcedTextDraft? Text { get; set; }

    [Format("On what occasion it is asked; always where it is left out.")]
    public SourcedTextDraft? When { get; set; }
}

/// <summary>A leaf that an answer gives evidence for, unchecked.</summary>
[Format("A leaf that an answer gives evidence for.")]
internal sealed class QuestionEvidenceDraft
{
    [JsonRequired]
    [Format("The id of the leaf.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Dimension { get; set; }

    [Format("The weight among the questions about the leaf; at most 4 decimal places.", Above = 0, Maximum = ModelLimits.Weight, Default = "1")]
    public decimal? Weight { get; set; }

    [JsonRequired]
    [Format("Where it comes from that the answer is evidence for the leaf.")]
    public ProvenanceDraft? Provenance { get; set; }
}

/// <summary>What answers stand at three points of the scale, unchecked.</summary>
[Format("What answers stand at the lowest point of the scale, at its middle and at its highest point.")]
internal sealed class AnswerAnchorsDraft
{
    [JsonRequired]
    [Format("A poor answer.")]
    public SourcedTextDraft? Poor { get; set; }

    [JsonRequired]
    [Format("A fair answer.")]
    public SourcedTextDraft? Fair { get; set; }

    [JsonRequired]
    [Format("A strong answer.")]
    public SourcedTextDraft? Strong { get; set; }
}
