using System.Text.Json.Serialization;

namespace Competency.Core.Building;

/// <summary>A role and its weight, unchecked.</summary>
[Format("A role that may rate, and how much it counts.")]
internal sealed class RoleDraft
{
    [JsonRequired]
    [Format("The id of the role, such as manager.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Id { get; set; }

    [Format("What the role is called, by language.")]
    public Dictionary<string, string>? Label { get; set; }

    [JsonRequired]
    [Format("The weight; 0 = reported, never counted. At most 4 decimal places.", Minimum = 0, Maximum = ModelLimits.Weight)]
    public decimal? Weight { get; set; }
}
