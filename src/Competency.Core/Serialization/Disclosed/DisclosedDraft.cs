using System.Text.Json.Serialization;
using Competency.Core.Building;

namespace Competency.Core.Serialization;

/// <summary>A disclosed result as it is written.</summary>
[Format("What of an assessment may be shown to people.")]
internal sealed class DisclosedDraft
{
    public const int CurrentFormatVersion = 1;

    [JsonPropertyName("$schema")]
    [Format("The schema of this file, for editors.")]
    public string? Schema { get; set; }

    [JsonRequired]
    [Format("The version of this format.", Constant = CurrentFormatVersion)]
    public int? FormatVersion { get; set; }

    [JsonRequired]
    [Format("The person assessed.", MaxLength = 200)]
    public string? Subject { get; set; }

    [Format("The caller's own id of the assessment.", MaxLength = 200)]
    public string? AssessmentId { get; set; }

    [Format("The day that the assessment stands for.", Pattern = AssessmentDraft.DatePattern)]
    public string? Date { get; set; }

    [JsonRequired]
    [Format("The model and the version that was used.")]
    public ReferenceDraft? Model { get; set; }

    [JsonRequired]
    [Format("The SHA-256 of the model's canonical form.", Pattern = "^[0-9a-f]{64}$")]
    public string? Fingerprint { get; set; }

    [JsonRequired]
    [Format("Which release for this person and model it is.", Minimum = 1)]
    public int? Release { get; set; }

    [JsonRequired]
    [Format("The minimums by which it was made.")]
    public DisclosurePolicyDraft? Policy { get; set; }

    [JsonRequired]
    [Format("Who is to see it.")]
    public AudienceDraft? Audience { get; set; }

    [JsonRequired]
    [Format("The whole.")]
    public DisclosedDimensionDraft? Overall { get; set; }

    [Format("The band that the overall percent lies in.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Band { get; set; }

    [JsonRequired]
    [Format("Each dimension, parents before children, in the model's order.")]
    public List<DisclosedDimensionDraft>? Dimensions { get; set; }

    [Format("What became of each role.")]
    public List<DisclosedRoleDraft>? Roles { get; set; }

    [Format("What raters wrote, in an order that tells nothing.")]
    public List<DisclosedCommentDraft>? Comments { get; set; }

    [Format("Whose comments are withheld, and why.")]
    public List<WithheldCommentsDraft>? WithheldComments { get; set; }

    [Format("What a reader should know.")]
    public List<DisclosedWarningDraft>? Warnings { get; set; }
}

/// <summary>A policy as it is written.</summary>
[Format("How many raters it takes before something is shown.")]
internal sealed class DisclosurePolicyDraft
{
    [JsonRequired]
    [Format("Raters of a confidential role.", Minimum = 1, Maximum = 1000)]
    public int? MinimumRaters { get; set; }

    [JsonRequired]
    [Format("Raters other than self before any confidential role shows.", Minimum = 1, Maximum = 1000)]
    public int? MinimumRatersInAll { get; set; }

    [JsonRequired]
    [Format("Raters of a group before an item's numbers show.", Minimum = 1, Maximum = 1000)]
    public int? MinimumRatersOfItem { get; set; }

    [JsonRequired]
    [Format("Raters of a group before its comments show.", Minimum = 1, Maximum = 1000)]
    public int? MinimumRatersOfComments { get; set; }

    [JsonRequired]
    [Format("Raters who must be new or changed before a later release shows new figures.", Minimum = 1, Maximum = 1000)]
    public int? MinimumNewRaters { get; set; }

    [Format("The roles with a minimum of their own.")]
    public List<RoleMinimumDraft>? Roles { get; set; }
}

/// <summary>A role's minimum as it is written.</summary>
[Format("How many raters of one role it takes.")]
internal sealed class RoleMinimumDraft
{
    [JsonRequired]
    [Format("The role.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Role { get; set; }

    [JsonRequired]
    [Format("The minimum.", Minimum = 1, Maximum = 1000)]
    public int? Raters { get; set; }
}

/// <summary>An audience as it is written.</summary>
[Format("Who is to see a disclosed result.")]
internal sealed class AudienceDraft
{
    [JsonRequired]
    [Format("Its name.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Name { get; set; }

    [JsonRequired]
    [Format("The sections that it sees.", Names = "totals|groups|self|items|levels|comments", Once = true)]
    public List<string>? Sections { get; set; }
}

/// <summary>A role's fate as it is written.</summary>
[Format("What became of a role that has raters with enough evidence.")]
internal sealed class DisclosedRoleDraft
{
    [JsonRequired]
    [Format("The role.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Role { get; set; }

    [JsonRequired]
    [Format("How it appears.", Names = "shown|pooled|hidden")]
    public string? State { get; set; }

    [JsonRequired]
    [Format("Whether it counts in totals as far as it is shown.")]
    public bool? Counted { get; set; }

    [Format("Why it is hidden.", Names = "too-few-raters|too-few-raters-in-all|too-few-raters-here|too-few-new-raters|nobody-to-show|too-little-shown|too-few-raters-of-comments")]
    public string? Hidden { get; set; }
}

/// <summary>A comment as it is written.</summary>
[Format("What somebody of a group wrote.")]
internal sealed class DisclosedCommentDraft
{
    [JsonRequired]
    [Format("What it is about.")]
    public string? Item { get; set; }

    [JsonRequired]
    [Format("The leaf of the item.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Dimension { get; set; }

    [JsonRequired]
    [Format("The group.")]
    public RaterGroupDraft? Group { get; set; }

    [JsonRequired]
    [Format("The text.")]
    public string? Text { get; set; }
}

/// <summary>Withheld comments as they are written.</summary>
[Format("That there are comments which are not shown.")]
internal sealed class WithheldCommentsDraft
{
    [Format("The group, where it is shown in numbers.")]
    public RaterGroupDraft? Group { get; set; }

    [JsonRequired]
    [Format("Why they are withheld.", Names = "too-few-raters|too-few-raters-in-all|too-few-raters-here|too-few-new-raters|nobody-to-show|too-little-shown|too-few-raters-of-comments")]
    public string? Reason { get; set; }
}

/// <summary>A warning of a disclosed result as it is written.</summary>
[Format("Something that a reader should know.")]
internal sealed class DisclosedWarningDraft
{
    [JsonRequired]
    [Format("What it is.", Names = "unused-evidence|too-little-observed|self-only|role-not-counted|single-rater|imprecise|irregular-levels|missing-level-evidence|model-is-draft|model-is-deprecated")]
    public string? Code { get; set; }

    [Format("The dimension it is about.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Dimension { get; set; }

    [Format("The role it is about.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Role { get; set; }
}
