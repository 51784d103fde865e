namespace Competency.Questionnaires;

/// <summary>One answer that a rater may choose.</summary>
/// <param name="Value">The point of the question's scale; for a nominated level, its ordinal.</param>
/// <param name="Label">What the rater reads; no two answers of a question read the same.</param>
public sealed record AnswerOption(int Value, string Label);
