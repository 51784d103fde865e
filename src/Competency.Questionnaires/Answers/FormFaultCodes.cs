namespace Competency.Questionnaires;

/// <summary>The codes of what can be wrong with a form that came back. Codes never change; wording may.</summary>
public static class FormFaultCodes
{
    /// <summary>The file is neither a workbook nor saved answers of a form of this library.</summary>
    public const string NotAForm = "not-a-form";

    /// <summary>The form is of a later version of the format.</summary>
    public const string FormatVersion = "format-version";

    /// <summary>A field that every form has is missing.</summary>
    public const string MissingField = "missing-field";

    /// <summary>A sheet of the workbook is missing or was renamed.</summary>
    public const string MissingSheet = "missing-sheet";

    /// <summary>The form asks about another model.</summary>
    public const string WrongModel = "wrong-model";

    /// <summary>The form was made from another version of the model.</summary>
    public const string WrongVersion = "wrong-version";

    /// <summary>The form was made from a model of this id and version that says something else.</summary>
    public const string WrongFingerprint = "wrong-fingerprint";

    /// <summary>The model has no such role.</summary>
    public const string UnknownRole = "unknown-role";

    /// <summary>The code of the subject or the rater is empty or malformed.</summary>
    public const string MalformedId = "malformed-id";

    /// <summary>The date is no date.</summary>
    public const string BadDate = "bad-date";

    /// <summary>An answer belongs to no question of the model.</summary>
    public const string UnknownQuestion = "unknown-question";

    /// <summary>A question is answered twice in one form.</summary>
    public const string DuplicateQuestion = "duplicate-question";

    /// <summary>The answer is none of those that the question has.</summary>
    public const string BadAnswer = "bad-answer";

    /// <summary>The comment is longer than a comment may be.</summary>
    public const string CommentTooLong = "comment-too-long";

    /// <summary>No question has an answer.</summary>
    public const string BlankForm = "blank-form";

    /// <summary>One rater filled in several forms for one person, with different answers.</summary>
    public const string DuplicateForm = "duplicate-form";

    /// <summary>One rater filled in forms for one person in two roles.</summary>
    public const string RaterInTwoRoles = "rater-in-two-roles";

    /// <summary>The form comes from somebody who was not asked: its subject, rater and role are not among the assignments.</summary>
    public const string NotAssigned = "not-assigned";
}
