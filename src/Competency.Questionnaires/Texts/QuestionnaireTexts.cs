using Competency.Core.Languages;

namespace Competency.Questionnaires;

/// <summary>What a form says to raters besides the model's own words, in one language, for a host to replace.</summary>
/// <remarks>
/// The library has it in English and zh-CN; another language or another wording is a copy: <c>QuestionnaireTexts.English with { Title = "…" }</c>. Names in braces are places for
/// values. Everything is plain text. Immutable, structurally equal, safe for any number of threads.
/// </remarks>
public sealed partial record QuestionnaireTexts
{
    private QuestionnaireTexts(string language) => Language = language;

    /// <summary>Gets the language of these texts, a BCP 47 tag: what a form declares as its own.</summary>
    public string Language { get; init; }

    /// <summary>Gets the heading of the form.</summary>
    public required string Title { get; init; }

    /// <summary>Gets what stands before the role.</summary>
    public required string RoleLabel { get; init; }

    /// <summary>Gets the sentence that names the role; {role}.</summary>
    public required string RoleLine { get; init; }

    /// <summary>Gets the label of the person rated.</summary>
    public required string SubjectLabel { get; init; }

    /// <summary>Gets the label of the rater.</summary>
    public required string RaterLabel { get; init; }

    /// <summary>Gets what to type as a code.</summary>
    public required string CodeHint { get; init; }

    /// <summary>Gets the label of the day.</summary>
    public required string DateLabel { get; init; }

    /// <summary>Gets how to type the day in a workbook.</summary>
    public required string DateHint { get; init; }

    /// <summary>Gets the heading of the instructions.</summary>
    public required string HowTitle { get; init; }

    /// <summary>Gets what those who rate themselves are asked.</summary>
    public required string HowSelf { get; init; }

    /// <summary>Gets what those who rate somebody else are asked.</summary>
    public required string HowOthers { get; init; }

    /// <summary>Gets what the answer 'not observed' is for; {answer} stands for it.</summary>
    public required string HowNotObserved { get; init; }

    /// <summary>Gets what to know about the order.</summary>
    public required string HowMixed { get; init; }

    /// <summary>Gets the heading of what becomes of the answers.</summary>
    public required string PrivacyTitle { get; init; }

    /// <summary>Gets who handles the form.</summary>
    public required string PrivacyHandling { get; init; }

    /// <summary>Gets what becomes of a self-rating.</summary>
    public required string PrivacySelf { get; init; }

    /// <summary>Gets what becomes of the answers of a role that is not confidential; {role}.</summary>
    public required string PrivacyOpen { get; init; }

    /// <summary>Gets what becomes of the answers of a confidential role; {role}, {minimum}, {all}.</summary>
    public required string PrivacyConfidential { get; init; }

    /// <summary>Gets what becomes of comments where the role is not confidential.</summary>
    public required string CommentsOpen { get; init; }

    /// <summary>Gets what becomes of comments of a confidential role; {minimum}.</summary>
    public required string CommentsConfidential { get; init; }

    /// <summary>Gets the heading of the statements.</summary>
    public required string QuestionsTitle { get; init; }

    /// <summary>Gets what a list shows before an answer is chosen.</summary>
    public required string Choose { get; init; }

    /// <summary>Gets what opens the field for a comment.</summary>
    public required string AddComment { get; init; }

    /// <summary>Gets the label of a comment; {number}.</summary>
    public required string CommentLabel { get; init; }

    /// <summary>Gets how far the form is filled in; {done}, {all}.</summary>
    public required string Progress { get; init; }

    /// <summary>Gets what leads to the next statement without an answer.</summary>
    public required string NextOpen { get; init; }

    /// <summary>Gets what saves the answers to a file.</summary>
    public required string Save { get; init; }

    /// <summary>Gets what goes on from a saved file.</summary>
    public required string Resume { get; init; }

    /// <summary>Gets what sends the form to a server.</summary>
    public required string Submit { get; init; }

    /// <summary>Gets what is said after saving; {file}, {open}.</summary>
    public required string Saved { get; init; }

    /// <summary>Gets what is said after a file was read; {done}, {all}.</summary>
    public required string Resumed { get; init; }

    /// <summary>Gets what is said of a file that belongs to another form.</summary>
    public required string NotResumed { get; init; }

    /// <summary>Gets what is said where no script runs.</summary>
    public required string NoScript { get; init; }

    /// <summary>Gets what is said where no script runs and the form can be sent.</summary>
    public required string NoScriptSubmit { get; init; }

    /// <summary>Gets the name of the first sheet of a workbook: at most 31 characters, none of \ / ? * [ ] : '.</summary>
    public required string StartSheet { get; init; }

    /// <summary>Gets the name of the sheet with the statements; as for the first.</summary>
    public required string AnswerSheet { get; init; }

    /// <summary>Gets how to fill in a workbook; {sheet}.</summary>
    public required string HowWorkbook { get; init; }

    /// <summary>Gets what stands before the number of answers in a workbook.</summary>
    public required string ProgressLabel { get; init; }

    /// <summary>Gets the heading of the numbers.</summary>
    public required string NumberColumn { get; init; }

    /// <summary>Gets the heading of the statements.</summary>
    public required string StatementColumn { get; init; }

    /// <summary>Gets the heading of the answers.</summary>
    public required string AnswerColumn { get; init; }

    /// <summary>Gets the heading of the comments.</summary>
    public required string CommentColumn { get; init; }

    /// <summary>Gets the title of the message about a value that is not on the list.</summary>
    public required string ListTitle { get; init; }

    /// <summary>Gets the message about a value that is not on the list.</summary>
    public required string ListMessage { get; init; }

    /// <summary>Gives the texts of a language: zh-CN for every form of Chinese, else English.</summary>
    public static QuestionnaireTexts In(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese : English;
    }

    internal static string Fill(string text, params ReadOnlySpan<(string Name, string Value)> values) => LabelPlaceholders.Fill(text, values);
}
