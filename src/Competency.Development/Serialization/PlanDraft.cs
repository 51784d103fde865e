using System.Text.Json.Serialization;
using Competency.Core.Building;

namespace Competency.Development.Serialization;

/// <summary>A plan as somebody wrote it, unchecked.</summary>
[Format("What a person will work on until the next assessment, and why.")]
internal sealed class PlanDraft
{
    public const int CurrentFormatVersion = 1;
    public const string DatePattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    [JsonPropertyName("$schema")]
    [Format("The schema of this file, for editors.")]
    public string? Schema { get; set; }

    [JsonRequired]
    [Format("The version of this format.", Constant = CurrentFormatVersion)]
    public int? FormatVersion { get; set; }

    [JsonRequired]
    [Format("The person.", MaxLength = 200)]
    public string? Subject { get; set; }

    [JsonRequired]
    [Format("The model and version that the result is by.")]
    public ReferenceDraft? Model { get; set; }

    [JsonRequired]
    [Format("The SHA-256 over the canonical JSON of the model.", Pattern = "^[0-9a-f]{64}$")]
    public string? Fingerprint { get; set; }

    [Format("The caller's own id of the assessment.", MaxLength = 200)]
    public string? AssessmentId { get; set; }

    [Format("The day that the assessment stands for.", Pattern = DatePattern)]
    public string? AssessmentDate { get; set; }

    [JsonRequired]
    [Format("The day that the plan was made.", Pattern = DatePattern)]
    public string? Date { get; set; }

    [Format("The profile that says what is required.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Profile { get; set; }

    [JsonRequired]
    [Format("The name of the rule that ordered the areas.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Rule { get; set; }

    [Format("What the person does well, the strongest first.")]
    public List<PlanStrengthDraft>? Strengths { get; set; }

    [Format("What the person works on, the first first.")]
    public List<PlanAreaDraft>? Areas { get; set; }

    [Format("What is missing too and waits.")]
    public List<PlanNeedDraft>? NotNow { get; set; }

    [Format("What is not scored or not shown.")]
    public List<PlanUnknownDraft>? CannotTell { get; set; }
}

/// <summary>What was attained, unchecked.</summary>
[Format("What the person attained in one dimension.")]
internal sealed class PlanStandingDraft
{
    [Format("The level, 0 for none; left out where there are no levels.", Minimum = 0)]
    public int? Level { get; set; }

    [JsonRequired]
    [Format("The score on the dimension's scale.")]
    public decimal? Score { get; set; }

    [JsonRequired]
    [Format("The percent of the scale.", Minimum = 0, Maximum = 100)]
    public decimal? Percent { get; set; }
}

/// <summary>What is asked for, unchecked.</summary>
[Format("A level or a score: one of the two.")]
internal sealed class PlanGoalDraft
{
    [Format("The level.", Minimum = 1)]
    public int? Level { get; set; }

    [Format("The score on the dimension's scale.")]
    public decimal? Score { get; set; }
}

/// <summary>A need, unchecked.</summary>
[Format("Where the person stands in one dimension, what is asked for, and how much it matters.")]
internal sealed class PlanNeedDraft
{
    [JsonRequired]
    [Format("The dimension.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Dimension { get; set; }

    [JsonRequired]
    [Format("Its name.")]
    public Dictionary<string, string>? Name { get; set; }

    [JsonRequired]
    [Format("Where the person stands.")]
    public PlanStandingDraft? Current { get; set; }

    [Format("What the profile requires.")]
    public PlanGoalDraft? Required { get; set; }

    [Format("Whether the profile calls it a must-have.", Default = "false")]
    public bool? MustHave { get; set; }

    [JsonRequired]
    [Format("How much it matters beside the others.", Above = 0)]
    public decimal? Importance { get; set; }

    [JsonRequired]
    [Format("What is missing, in levels or points.", Above = 0)]
    public decimal? Gap { get; set; }

    [JsonRequired]
    [Format("The same in levels.", Above = 0)]
    public decimal? GapInLevels { get; set; }

    [JsonRequired]
    [Format("The priority that the rule gave.")]
    public decimal? Priority { get; set; }
}

/// <summary>A strength, unchecked.</summary>
[Format("A dimension in which the person meets what is asked for.")]
internal sealed class PlanStrengthDraft
{
    [JsonRequired]
    [Format("The dimension.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Dimension { get; set; }

    [JsonRequired]
    [Format("Its name.")]
    public Dictionary<string, string>? Name { get; set; }

    [JsonRequired]
    [Format("Where the person stands.")]
    public PlanStandingDraft? Current { get; set; }

    [Format("What the profile requires.")]
    public PlanGoalDraft? Required { get; set; }

    [Format("Whether the profile calls it a must-have.", Default = "false")]
    public bool? MustHave { get; set; }

    [JsonRequired]
    [Format("How much it matters beside the others.", Above = 0)]
    public decimal? Importance { get; set; }

    [Format("Attained minus required, in levels or points.", Minimum = 0)]
    public decimal? Surplus { get; set; }
}

/// <summary>A dimension of which nothing can be told, unchecked.</summary>
[Format("A dimension that is not scored or not shown.")]
internal sealed class PlanUnknownDraft
{
    [JsonRequired]
    [Format("The dimension.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Dimension { get; set; }

    [JsonRequired]
    [Format("Its name.")]
    public Dictionary<string, string>? Name { get; set; }

    [Format("What the profile requires.")]
    public PlanGoalDraft? Required { get; set; }

    [Format("Whether the profile calls it a must-have.", Default = "false")]
    public bool? MustHave { get; set; }

    [JsonRequired]
    [Format("Why nothing can be told.", Names = PlanNames.UnknownReasonList)]
    public string? Reason { get; set; }

    [Format("Why it has no score.")]
    public string? NotScored { get; set; }

    [Format("Why it is hidden.")]
    public string? Hidden { get; set; }
}
