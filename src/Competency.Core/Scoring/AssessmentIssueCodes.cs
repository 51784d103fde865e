namespace Competency.Core.Scoring;

/// <summary>The codes of what can be wrong with an assessment. Codes never change; wording may.</summary>
public static class AssessmentIssueCodes
{
    /// <summary>An id is empty or malformed.</summary>
    public const string MalformedId = "malformed-id";

    /// <summary>The engine knows no version of the model that will do.</summary>
    public const string UnknownModel = "unknown-model";

    /// <summary>The model has no such item.</summary>
    public const string UnknownItem = "unknown-item";

    /// <summary>The role is neither a standard one nor named by the model.</summary>
    public const string UnknownRole = "unknown-role";

    /// <summary>The value is off the item's scale.</summary>
    public const string ValueOffScale = "value-off-scale";

    /// <summary>The same rater rated the same item twice.</summary>
    public const string DuplicateRating = "duplicate-rating";

    /// <summary>One rater stands in two roles to the same person.</summary>
    public const string RaterInTwoRoles = "rater-in-two-roles";

    /// <summary>There are more raters than exact arithmetic allows.</summary>
    public const string TooManyRaters = "too-many-raters";

    /// <summary>A host's own rule threw, or gave a number outside its bounds.</summary>
    public const string CustomRuleFailed = "custom-rule-failed";

    /// <summary>A model asks for a custom rule that the engine was not given.</summary>
    public const string UnknownRule = "unknown-rule";

    /// <summary>A record of a stream comes after its subject was complete.</summary>
    public const string SubjectAlreadyComplete = "subject-already-complete";
}
