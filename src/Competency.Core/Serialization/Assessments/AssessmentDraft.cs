using System.Text.Json.Serialization;
using Competency.Core.Building;

namespace Competency.Core.Serialization;

/// <summary>An assessment as somebody wrote it, unchecked.</summary>
[Format("All ratings of one person by one model.")]
internal sealed class AssessmentDraft
{
    public const int CurrentFormatVersion = 1;

    [JsonPropertyName("$schema")]
    [Format("The schema of this file, for editors.")]
    public string? Schema { get; set; }

    [JsonRequired]
    [Format("The version of this format.", Constant = CurrentFormatVersion)]
    public int? FormatVersion { get; set; }

    [Format("The caller's own id of the assessment.", MaxLength = 200)]
    public string? Id { get; set; }

    [JsonRequired]
    [Format("The id of the model to score by, such as sales-representative.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Model { get; set; }

    [Format("The versions of the model that will do, such as 1.* or [1.2.0,2.0.0); the newest known one is used.", Default = "\"*\"")]
    public string? Version { get; set; }

    [JsonRequired]
    [Format("The person assessed.", MaxLength = 200)]
    public string? Subject { get; set; }

    [Format("The day that the assessment stands for, such as 2026-10-01.", Pattern = DatePattern)]
    public string? Date { get; set; }

    [JsonRequired]
    [Format("The ratings, in any order.")]
    public List<RatingDraft>? Ratings { get; set; }

    public const string DatePattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
}

/// <summary>A rating as somebody wrote it, unchecked.</summary>
[Format("One rater's judgment of one item: a value, or that it was not observed.")]
internal sealed class RatingDraft
{
    [JsonRequired]
    [Format("Who rates.", MaxLength = 200)]
    public string? Rater { get; set; }

    [JsonRequired]
    [Format("How the rater stands to the person, such as peer.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Role { get; set; }

    [JsonRequired]
    [Format("An indicator, such as customer-orientation.3.1; or a leaf, where raters nominate a level.")]
    public string? Item { get; set; }

    [Format("A point of the item's scale.")]
    public int? Value { get; set; }

    [Format("Whether the rater could not observe it; then there is no value.")]
    public bool? NotObserved { get; set; }

    [Format("What the rater wrote.", MaxLength = 4000)]
    public string? Comment { get; set; }

    [Format("When the rater judged.", Pattern = AssessmentDraft.DatePattern)]
    public string? Date { get; set; }
}
