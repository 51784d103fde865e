using System.Globalization;
using Competency.Core;
using Competency.Core.Disclosure;

namespace Competency.Questionnaires;

/// <summary>What a form tells its rater before the first question: the same in every kind of form.</summary>
internal sealed class FormGuide(Questionnaire questionnaire, FormOptions options)
{
    public QuestionnaireTexts Texts { get; } = options.Texts ?? QuestionnaireTexts.In(questionnaire.Language);

    public bool IsSelf => questionnaire.Role == RoleId.Self;

    /// <summary>Whether the rater has a field of their own: not where they rate themselves by one code.</summary>
    public bool NamesRater(FormParties parties) =>
        !IsSelf || (parties.Rater is { } rater && !string.Equals(rater.Value, parties.Subject?.Value, StringComparison.Ordinal));

    /// <summary>How to answer, a sentence each.</summary>
    public IEnumerable<string> How()
    {
        yield return IsSelf ? Texts.HowSelf : Texts.HowOthers;
        if (questionnaire.Questions.Count > 0)
        {
            yield return QuestionnaireTexts.Fill(Texts.HowNotObserved, ("answer", questionnaire.Questions[0].NotObserved));
        }

        yield return Texts.HowMixed;
    }

    /// <summary>Who sees the answers, by the rules of disclosure, a paragraph each.</summary>
    public IEnumerable<string> Privacy()
    {
        DisclosurePolicy policy = options.Policy;
        yield return Texts.PrivacyHandling;
        if (IsSelf)
        {
            yield return Texts.PrivacySelf;
            yield return Texts.CommentsOpen;
        }
        else if (policy.IsConfidential(questionnaire.Role))
        {
            yield return QuestionnaireTexts.Fill(
                Texts.PrivacyConfidential,
                ("role", questionnaire.RoleLabel),
                ("minimum", Number(policy.MinimumOf(questionnaire.Role))),
                ("all", Number(policy.MinimumRatersInAll)));
            yield return QuestionnaireTexts.Fill(Texts.CommentsConfidential, ("minimum", Number(policy.MinimumRatersOfComments)));
        }
        else
        {
            yield return QuestionnaireTexts.Fill(Texts.PrivacyOpen, ("role", questionnaire.RoleLabel));
            yield return Texts.CommentsOpen;
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
