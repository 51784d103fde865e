using System.Text.Json.Serialization;

namespace Competency.Core.Building;

/// <summary>A model as somebody wrote it, unchecked: what builders fill and what the model format reads and writes.</summary>
/// <remarks>The order of the members is the order of the canonical form.</remarks>
internal sealed class ModelDraft
{
    public const int CurrentFormatVersion = 1;

    [JsonPropertyName("$schema")]
    public string? Schema { get; set; }

    [JsonRequired]
    public int? FormatVersion { get; set; }

    [JsonRequired]
    public string? Id { get; set; }

    [JsonRequired]
    public string? Version { get; set; }

    public string? Status { get; set; }

    public ReferenceDraft? ReplacedBy { get; set; }

    [JsonRequired]
    public List<string>? Languages { get; set; }

    [JsonRequired]
    public SourcedTextDraft? Name { get; set; }

    public SourcedTextDraft? Description { get; set; }

    public List<SourceDraft>? Sources { get; set; }

    public ScaleDraft? Scale { get; set; }

    public List<RoleDraft>? Roles { get; set; }

    public RulesDraft? Rules { get; set; }

    [JsonRequired]
    public List<DimensionDraft>? Dimensions { get; set; }
}
