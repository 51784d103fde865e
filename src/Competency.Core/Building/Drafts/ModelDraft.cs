using System.Text.Json.Serialization;

namespace Competency.Core.Building;

/// <summary>A model as somebody wrote it, unchecked: what builders fill and what the model format reads and writes.</summary>
/// <remarks>The order of the members is the order of the canonical form.</remarks>
[Format("A competency model: an ordered tree of dimensions with levels and behavioral indicators, and the rules by which it is scored.")]
internal sealed class ModelDraft
{
    public const int CurrentFormatVersion = 1;

    [JsonPropertyName("$schema")]
    [Format("Where the schema of this file is, for editors; it means nothing to the model.")]
    public string? Schema { get; set; }

    [JsonRequired]
    [Format("The version of this format.", Constant = ModelDraft.CurrentFormatVersion)]
    public int? FormatVersion { get; set; }

    [JsonRequired]
    [Format("The id of the model.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Id { get; set; }

    [JsonRequired]
    [Format("The version of the model: major.minor.patch with an optional pre-release label.", Pattern = FormatPatterns.Version, MaxLength = 64)]
    public string? Version { get; set; }

    [Format("Where this version is in its life.", Names = "draft|adopted|deprecated", Default = "\"adopted\"")]
    public string? Status { get; set; }

    [Format("What replaces this version.")]
    public ReferenceDraft? ReplacedBy { get; set; }

    [JsonRequired]
    [Format("The languages of the texts, in order of fallback; every text is there in the first.", MinItems = 1, MaxItems = ModelLimits.Languages, Once = true, Pattern = FormatPatterns.Language)]
    public List<string>? Languages { get; set; }

    [JsonRequired]
    [Format("The name of the model.")]
    public SourcedTextDraft? Name { get; set; }

    [Format("What the model is for.")]
    public SourcedTextDraft? Description { get; set; }

    [Format("The documents that the model rests on.", MaxItems = ModelLimits.Sources)]
    public List<SourceDraft>? Sources { get; set; }

    [Format("The rating scale of leaves that have none of their own; 1 to 5 where it is left out.")]
    public ScaleDraft? Scale { get; set; }

    [Format("The roles that count; where none is named, every standard role counts alike.", MaxItems = ModelLimits.Roles)]
    public List<RoleDraft>? Roles { get; set; }

    [Format("How the model is scored.")]
    public RulesDraft? Rules { get; set; }

    [Format("The ladder of leaves that have no levels of their own, from lowest to highest.", MaxItems = ModelLimits.Levels)]
    public List<ProficiencyGradeDraft>? ProficiencyScale { get; set; }

    [JsonRequired]
    [Format("The dimensions at the top; together they make the overall.", MinItems = 1, MaxItems = ModelLimits.Dimensions)]
    public List<DimensionDraft>? Dimensions { get; set; }

    [Format("What jobs or grades ask for.", MaxItems = ModelLimits.Profiles)]
    public List<RequirementProfileDraft>? RequirementProfiles { get; set; }

    [Format("The questions of the selection interview.")]
    public InterviewGuideDraft? InterviewGuide { get; set; }

    [Format("What helps people on from level to level.", MaxItems = ModelLimits.Measures)]
    public List<DevelopmentMeasureDraft>? DevelopmentMeasures { get; set; }

    [Format("How dimensions relate to those of other models.", MaxItems = ModelLimits.Relations)]
    public List<DimensionRelationDraft>? Relations { get; set; }
}
