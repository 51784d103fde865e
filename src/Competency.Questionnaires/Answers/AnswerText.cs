using System.Globalization;
using Competency.Core.Scoring;

namespace Competency.Questionnaires;

/// <summary>What a rater chose or typed: an answer's label, its number, or not observed.</summary>
internal static class AnswerText
{
    private static readonly string[] s_notObserved = [FormFields.NotObserved, "N/A", "未观察到"];

    public static bool TryRead(string text, Question question, out RatingValue value)
    {
        string plain = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        value = RatingValue.NotObserved;
        if (question.Options.FirstOrDefault(option => Same(option.Label, plain)) is { } named)
        {
            value = named.Value;
            return true;
        }

        if (Same(question.NotObserved, plain) || s_notObserved.Contains(plain, StringComparer.OrdinalIgnoreCase))
        {
            return true;
        }

        if (int.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && question.Options.Any(option => option.Value == number))
        {
            value = number;
            return true;
        }

        return false;
    }

    /// <summary>Lists the answers that a question has.</summary>
    public static string Allowed(Question question) => $"{string.Join(", ", question.Options.Select(option => option.Label))}, {question.NotObserved}, or empty";

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
