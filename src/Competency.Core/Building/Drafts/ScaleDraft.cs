using System.Text.Json.Serialization;

namespace Competency.Core.Building;

/// <summary>A rating scale, unchecked.</summary>
[Format("A closed range of whole numbers that raters choose from; at most 100 long.")]
internal sealed class ScaleDraft
{
    [JsonRequired]
    [Format("The lowest point.", Minimum = -ModelLimits.ScaleEnd, Maximum = ModelLimits.ScaleEnd)]
    public int? Min { get; set; }

    [JsonRequired]
    [Format("The highest point.", Minimum = -ModelLimits.ScaleEnd, Maximum = ModelLimits.ScaleEnd)]
    public int? Max { get; set; }

    [Format("The labels: none, or one for each point from lowest to highest.", MaxItems = ModelLimits.ScaleLength + 1)]
    public List<ScalePointDraft>? Points { get; set; }

    [Format("What \"not observed\" is called, by language.")]
    public Dictionary<string, string>? NotObserved { get; set; }

    [Format("Where the scale comes from; completed where it is left out.")]
    public ProvenanceDraft? Provenance { get; set; }
}

/// <summary>One point of a rating scale, unchecked.</summary>
[Format("One point of a rating scale.")]
internal sealed class ScalePointDraft
{
    [JsonRequired]
    [Format("The whole number that raters choose.", Minimum = -ModelLimits.ScaleEnd, Maximum = ModelLimits.ScaleEnd)]
    public int? Value { get; set; }

    [JsonRequired]
    [Format("What the point is called, by language.")]
    public Dictionary<string, string>? Label { get; set; }
}
