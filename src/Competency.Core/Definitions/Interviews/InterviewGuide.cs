using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Competency.Core;

/// <summary>The questions of a selection interview, with what each gives evidence for and what a poor, a fair and a strong answer is.</summary>
/// <remarks>
/// The answers are rated by assessors on the scale of the model; the ratings score by the model that
/// <see cref="InterviewModelExtensions.ToInterviewModel"/> derives. Immutable, safe for any number of threads.
/// </remarks>
[DebuggerDisplay("{Questions.Count} questions")]
public sealed record InterviewGuide
{
    internal InterviewGuide(SourcedText purpose, ValueList<InterviewQuestion> questions)
    {
        Purpose = purpose;
        Questions = questions;
    }

    /// <summary>Gets what the interview is for.</summary>
    public SourcedText Purpose { get; }

    /// <summary>Gets the questions, in the order in which they are asked; never empty.</summary>
    public ValueList<InterviewQuestion> Questions { get; }

    /// <summary>Gets a question.</summary>
    /// <exception cref="KeyNotFoundException">The guide has no such question; the message lists those it has.</exception>
    public InterviewQuestion GetQuestion(QuestionId id) => TryGetQuestion(id, out InterviewQuestion? question)
        ? question
        : throw new KeyNotFoundException($"The interview guide has no question '{id}'; it has: {string.Join(", ", Questions.Select(known => known.Id))}.");

    /// <summary>Gets a question, without an exception where there is none.</summary>
    public bool TryGetQuestion(QuestionId id, [NotNullWhen(true)] out InterviewQuestion? question)
    {
        question = FindQuestion(id);
        return question is not null;
    }

    /// <summary>Gets a question, or null where there is none.</summary>
    public InterviewQuestion? FindQuestion(QuestionId id) => Questions.FirstOrDefault(question => question.Id == id);

    /// <summary>Gets the items of the interview model that one rating of an answer stands for: one for each dimension it gives evidence for.</summary>
    /// <remarks>An assessor rates an answer once; each of these items takes the value. The number of an item is the place of the question: <c>persistence.4</c>.</remarks>
    /// <param name="id">The question.</param>
    /// <returns>The items, in the order in which the question names its dimensions; empty where it names none.</returns>
    /// <exception cref="KeyNotFoundException">The guide has no such question; the message lists those it has.</exception>
    public ValueList<IndicatorId> ItemsOf(QuestionId id)
    {
        InterviewQuestion question = GetQuestion(id);
        return [.. question.EvidenceFor.Select(evidence => ItemOf(question, evidence.Dimension))];
    }

    internal static IndicatorId ItemOf(InterviewQuestion question, DimensionId dimension) =>
        IndicatorId.Parse(string.Create(CultureInfo.InvariantCulture, $"{dimension}.{question.Number}"));
}
