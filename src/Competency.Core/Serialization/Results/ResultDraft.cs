using System.Text.Json.Serialization;
using Competency.Core.Building;

namespace Competency.Core.Serialization;

/// <summary>A result as it is written.</summary>
[Format("What an assessment says about one person.")]
internal sealed class ResultDraft
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
    [Format("The result for the whole.")]
    public DimensionResultDraft? Overall { get; set; }

    [Format("The band that the overall percent lies in.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Band { get; set; }

    [JsonRequired]
    [Format("Each dimension, parents before children, in the model's order.")]
    public List<DimensionResultDraft>? Dimensions { get; set; }

    [Format("What a reader should know.")]
    public List<WarningDraft>? Warnings { get; set; }
}

/// <summary>The result of one dimension as it is written.</summary>
[Format("What the assessment says about one dimension, or about the whole.")]
internal sealed class DimensionResultDraft
{
    [JsonRequired]
    [Format("The dimension, or overall.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Id { get; set; }

    [JsonRequired]
    [Format("What it is.", Names = "leaf|composite|overall")]
    public string? Kind { get; set; }

    [JsonRequired]
    [Format("Whether there is a score.", Names = "scored|not-scored")]
    public string? State { get; set; }

    [Format("Why there is no score.", Names = "nothing-observed|too-little-observed|no-counting-rater|too-few-children-scored|rule-gave-none")]
    public string? Reason { get; set; }

    [Format("The score on its scale, exact.")]
    public decimal? Score { get; set; }

    [Format("The score in percent of the scale, exact.", Minimum = 0, Maximum = 100)]
    public decimal? Percent { get; set; }

    [Format("The level attained; 0 for none.", Minimum = 0, Maximum = 100)]
    public int? Level { get; set; }

    [JsonRequired]
    [Format("The lowest point of the scale.")]
    public int? ScaleMinimum { get; set; }

    [JsonRequired]
    [Format("The highest point of the scale.")]
    public int? ScaleMaximum { get; set; }

    [Format("How much of the evidence there was, in percent.", Minimum = 0, Maximum = 100)]
    public decimal? Coverage { get; set; }

    [Format("What each role gave.")]
    public List<RoleScoreDraft>? Roles { get; set; }

    [Format("How sure the score is.")]
    public PrecisionDraft? Precision { get; set; }

    [Format("How a cumulative rule came to the level.")]
    public LevelEvidenceDraft? LevelEvidence { get; set; }
}

/// <summary>A role's score as it is written.</summary>
[Format("What one role's raters gave a leaf.")]
internal sealed class RoleScoreDraft
{
    [JsonRequired]
    [Format("The role.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Role { get; set; }

    [JsonRequired]
    [Format("The role's raters with enough evidence.", Minimum = 1)]
    public int? Raters { get; set; }

    [JsonRequired]
    [Format("The plain mean of their scores, exact.")]
    public decimal? Score { get; set; }

    [JsonRequired]
    [Format("Whether the role counts.")]
    public bool? Counted { get; set; }
}

/// <summary>The precision of a score as it is written.</summary>
[Format("How sure a leaf score is, over the counting raters other than self.")]
internal sealed class PrecisionDraft
{
    [JsonRequired]
    [Format("The raters.", Minimum = 0)]
    public int? Raters { get; set; }

    [Format("The standard deviation, in points of the scale.", Minimum = 0)]
    public decimal? StandardDeviation { get; set; }

    [Format("The standard error, in points of the scale.", Minimum = 0)]
    public decimal? StandardError { get; set; }

    [JsonRequired]
    [Format("Whether the standard error is over 12.75 % of the scale's length.")]
    public bool? Imprecise { get; set; }

    [JsonRequired]
    [Format("Whether there is exactly one rater.")]
    public bool? SingleRater { get; set; }
}

/// <summary>How a cumulative rule came to its level, as it is written.</summary>
[Format("How a cumulative rule came to its level.")]
internal sealed class LevelEvidenceDraft
{
    [JsonRequired]
    [Format("The strength that a level needs.")]
    public decimal? Threshold { get; set; }

    [JsonRequired]
    [Format("Each defined level's strength, lowest first.")]
    public List<LevelStrengthDraft>? Strengths { get; set; }

    [Format("The levels that are met although one below them is not.")]
    public List<int>? Irregular { get; set; }

    [Format("The levels that the climb passed over for want of evidence.")]
    public List<int>? Skipped { get; set; }

    [Format("What blocks the next level.")]
    public LevelBlockerDraft? Blocker { get; set; }
}

/// <summary>A level's strength as it is written.</summary>
[Format("The strength of one level's own evidence.")]
internal sealed class LevelStrengthDraft
{
    [JsonRequired]
    [Format("The level.", Minimum = 1, Maximum = 100)]
    public int? Level { get; set; }

    [Format("The strength, exact; absent without valid evidence.")]
    public decimal? Strength { get; set; }

    [JsonRequired]
    [Format("Whether the strength reaches the threshold.")]
    public bool? Met { get; set; }
}

/// <summary>What blocks a level, as it is written.</summary>
[Format("What keeps the person from the next level.")]
internal sealed class LevelBlockerDraft
{
    [JsonRequired]
    [Format("The level that is not attained.", Minimum = 1, Maximum = 100)]
    public int? Level { get; set; }

    [Format("By how much its strength falls short; absent without valid evidence.")]
    public decimal? Shortfall { get; set; }

    [Format("Its indicators whose own strength is below the threshold.")]
    public List<IndicatorStrengthDraft>? Indicators { get; set; }

    [Format("Its indicators that no counting rater observed.")]
    public List<string>? Unobserved { get; set; }
}

/// <summary>An indicator's strength as it is written.</summary>
[Format("One indicator's own strength.")]
internal sealed class IndicatorStrengthDraft
{
    [JsonRequired]
    [Format("The indicator.")]
    public string? Indicator { get; set; }

    [JsonRequired]
    [Format("Its strength, keyed, exact.")]
    public decimal? Strength { get; set; }
}

/// <summary>A warning as it is written.</summary>
[Format("Something that a reader should know.")]
internal sealed class WarningDraft
{
    [JsonRequired]
    [Format("What it is.", Names = "unused-evidence|too-little-observed|self-only|role-not-counted|single-rater|imprecise|irregular-levels|missing-level-evidence|model-is-draft|model-is-deprecated")]
    public string? Code { get; set; }

    [Format("The dimension it is about.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Dimension { get; set; }

    [Format("The role it is about.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Role { get; set; }

    [Format("How many ratings, raters or levels it is about.", Minimum = 0)]
    public int? Count { get; set; }
}
