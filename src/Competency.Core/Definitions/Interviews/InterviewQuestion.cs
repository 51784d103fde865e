using System.Diagnostics;

namespace Competency.Core;

/// <summary>One question of an interview guide.</summary>
[DebuggerDisplay("{Number} {Id.Value,nq}: {Text}")]
public sealed record InterviewQuestion
{
    internal InterviewQuestion()
    {
    }

    /// <summary>Gets the id, unique in the guide.</summary>
    public QuestionId Id { get; internal init; }

    /// <summary>Gets the place in the guide, from 1.</summary>
    public int Number { get; internal init; }

    /// <summary>Gets the question as it is asked.</summary>
    public SourcedText Text { get; internal init; } = null!;

    /// <summary>Gets what the question is to bring to light.</summary>
    public SourcedText Purpose { get; internal init; } = null!;

    /// <summary>Gets what to ask next, in order; may be empty.</summary>
    public ValueList<FollowUp> FollowUps { get; internal init; } = [];

    /// <summary>Gets the leaves that the answer gives evidence for; empty for a question that is not rated.</summary>
    public ValueList<QuestionEvidence> EvidenceFor { get; internal init; } = [];

    /// <summary>Gets what a poor, a fair and a strong answer is.</summary>
    public AnswerAnchors Anchors { get; internal init; } = null!;
}

/// <summary>A question that follows another.</summary>
public sealed record FollowUp
{
    internal FollowUp(SourcedText text, SourcedText? when)
    {
        Text = text;
        When = when;
    }

    /// <summary>Gets the question as it is asked.</summary>
    public SourcedText Text { get; }

    /// <summary>Gets on what occasion it is asked, or null where always.</summary>
    public SourcedText? When { get; }
}

/// <summary>A leaf that an answer gives evidence for.</summary>
public sealed record QuestionEvidence
{
    internal QuestionEvidence(DimensionId dimension, decimal weight, Provenance provenance)
    {
        Dimension = dimension;
        Weight = weight;
        Provenance = provenance;
    }

    /// <summary>Gets the leaf.</summary>
    public DimensionId Dimension { get; }

    /// <summary>Gets the weight among the questions that give evidence for the leaf: over 0, at most 1,000,000, at most 4 decimal places. Default 1.</summary>
    public decimal Weight { get; }

    /// <summary>Gets where it comes from that the answer is evidence for the leaf.</summary>
    public Provenance Provenance { get; }
}

/// <summary>What answers stand at three points of the scale.</summary>
public sealed record AnswerAnchors
{
    internal AnswerAnchors(SourcedText poor, SourcedText fair, SourcedText strong)
    {
        Poor = poor;
        Fair = fair;
        Strong = strong;
    }

    /// <summary>Gets what an answer is like that is rated with the lowest point of the model's scale.</summary>
    public SourcedText Poor { get; }

    /// <summary>Gets what an answer is like that is rated with the middle of the model's scale; of two middle points, with the upper one.</summary>
    public SourcedText Fair { get; }

    /// <summary>Gets what an answer is like that is rated with the highest point of the model's scale.</summary>
    public SourcedText Strong { get; }
}
