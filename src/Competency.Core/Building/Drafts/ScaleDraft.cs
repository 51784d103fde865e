using System.Text.Json.Serialization;

namespace Competency.Core.Building;

/// <summary>A rating scale, unchecked.</summary>
internal sealed class ScaleDraft
{
    [JsonRequired]
    public int? Min { get; set; }

    [JsonRequired]
    public int? Max { get; set; }

    public List<ScalePointDraft>? Points { get; set; }

    public Dictionary<string, string>? NotObserved { get; set; }

    public ProvenanceDraft? Provenance { get; set; }
}

/// <summary>One point of a rating scale, unchecked.</summary>
internal sealed class ScalePointDraft
{
    [JsonRequired]
    public int? Value { get; set; }

    [JsonRequired]
    public Dictionary<string, string>? Label { get; set; }
}
