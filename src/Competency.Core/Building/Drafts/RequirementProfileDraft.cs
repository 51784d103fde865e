using System.Text.Json.Serialization;

namespace Competency.Core.Building;

/// <summary>A requirement profile, unchecked.</summary>
[Format("What a job or a grade asks for, in dimensions of the model.")]
internal sealed class RequirementProfileDraft
{
    [JsonRequired]
    [Format("The id, unique among the profiles.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Id { get; set; }

    [JsonRequired]
    [Format("The name.")]
    public SourcedTextDraft? Name { get; set; }

    [Format("What the profile is for.")]
    public SourcedTextDraft? Description { get; set; }

    [Format("The profile whose requirements this one has too, but for those that it replaces.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? BasedOn { get; set; }

    [Format("The requirements, one for a dimension; may be left out only together with basedOn.", MaxItems = ModelLimits.Dimensions)]
    public List<RequirementDraft>? Requirements { get; set; }
}

/// <summary>A requirement, unchecked.</summary>
[Format("What is asked for in one dimension: a level or a score.")]
internal sealed class RequirementDraft
{
    [JsonRequired]
    [Format("The id of the dimension.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Dimension { get; set; }

    [Format("The level required, a defined ordinal; instead of a score.", Minimum = 1, Maximum = 100)]
    public int? Level { get; set; }

    [Format("The score required, on the scale of the dimension and over its minimum; instead of a level. At most 4 decimal places.")]
    public decimal? Score { get; set; }

    [Format("The weight among the requirements; at most 4 decimal places.", Above = 0, Maximum = ModelLimits.Weight, Default = "1")]
    public decimal? Importance { get; set; }

    [Format("Whether nobody is qualified who does not meet it.", Default = "false")]
    public bool? MustHave { get; set; }

    [JsonRequired]
    [Format("Where the requirement comes from.")]
    public ProvenanceDraft? Provenance { get; set; }
}
