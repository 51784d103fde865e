using System.Diagnostics;
using Competency.Core;

namespace Competency.Development.Conversations;

/// <summary>One part of a feedback conversation.</summary>
/// <param name="Kind">Which part.</param>
/// <param name="Step">The step of the cycle that it belongs to.</param>
/// <param name="Title">The title in the language of the guide.</param>
/// <param name="Points">What to say or ask, in this order; never empty.</param>
[DebuggerDisplay("{Kind}: {Points.Count} points")]
public sealed record FeedbackSection(FeedbackSectionKind Kind, CycleStep Step, string Title, ValueList<FeedbackPoint> Points);

/// <summary>One thing to say or to ask.</summary>
/// <param name="Template">The name of the template that the text is made from.</param>
/// <param name="Text">The text in the language of the guide.</param>
/// <param name="Dimension">The dimension that it is about, or null.</param>
/// <param name="Indicator">The behavior that it is about, or null.</param>
/// <param name="Action">The action that it is about, or null.</param>
[DebuggerDisplay("{Text,nq}")]
public sealed record FeedbackPoint(string Template, string Text, DimensionId? Dimension = null, IndicatorId? Indicator = null, MeasureId? Action = null);

/// <summary>The parts of a feedback conversation, in their order.</summary>
public enum FeedbackSectionKind
{
    /// <summary>What the conversation is for, and what it rests on.</summary>
    Opening = 1,

    /// <summary>What the person does well.</summary>
    Appreciate = 2,

    /// <summary>Blind spots, hidden strengths and what cannot be told, as questions.</summary>
    Ask = 3,

    /// <summary>The behaviors to practice for the next step in each area.</summary>
    Practice = 4,

    /// <summary>What is agreed on.</summary>
    Actions = 5,

    /// <summary>When to meet again, and thanks.</summary>
    Close = 6,
}

/// <summary>The four steps in which a competency model is used, over and over.</summary>
/// <remarks>As the document on sales experts has them: assess; draw up a personal plan; give feedback and coaching; follow up and reassess.</remarks>
public enum CycleStep
{
    /// <summary>Find strengths and areas to develop.</summary>
    Assess = 1,

    /// <summary>Plan what to do about those areas.</summary>
    Plan = 2,

    /// <summary>Give timely and concrete feedback, and plan further together.</summary>
    Feedback = 3,

    /// <summary>Follow up and assess again, and adjust the plan.</summary>
    FollowUp = 4,
}
