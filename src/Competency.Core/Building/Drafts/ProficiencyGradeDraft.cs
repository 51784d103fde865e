using System.Text.Json.Serialization;

namespace Competency.Core.Building;

/// <summary>A level of the shared ladder, unchecked.</summary>
[Format("One grade of the ladder that leaves without levels of their own share.")]
internal sealed class ProficiencyGradeDraft
{
    [JsonRequired]
    [Format("The place on the ladder; places may be left out.", Minimum = 1, Maximum = 100)]
    public int? Ordinal { get; set; }

    [JsonRequired]
    [Format("The title.")]
    public SourcedTextDraft? Title { get; set; }

    [Format("What the grade means.")]
    public SourcedTextDraft? Description { get; set; }
}
