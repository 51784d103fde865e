using System.Text.Json.Serialization;
using Competency.Core.Building;

namespace Competency.Core.Serialization;

/// <summary>A release as it is written.</summary>
[Format("What was released, and the ratings it was made of: for programs alone.")]
internal sealed class ReleaseDraft
{
    public const int CurrentFormatVersion = 1;

    [JsonPropertyName("$schema")]
    [Format("The schema of this file, for editors.")]
    public string? Schema { get; set; }

    [JsonRequired]
    [Format("The version of this format.", Constant = CurrentFormatVersion)]
    public int? FormatVersion { get; set; }

    [JsonRequired]
    [Format("What was released.")]
    public DisclosedDraft? Result { get; set; }

    [JsonRequired]
    [Format("The raters by group, with the ratings that the shown numbers were made of.")]
    public List<ReleasedGroupDraft>? Groups { get; set; }

    [Format("The raters with the ratings that were hidden.")]
    public List<ReleasedRaterDraft>? Withheld { get; set; }
}

/// <summary>A released group as it is written.</summary>
[Format("A group as it was released.")]
internal sealed class ReleasedGroupDraft
{
    [JsonRequired]
    [Format("The group.")]
    public RaterGroupDraft? Group { get; set; }

    [JsonRequired]
    [Format("Its raters.")]
    public List<ReleasedRaterDraft>? Raters { get; set; }
}

/// <summary>A released rater as it is written.</summary>
[Format("One rater's ratings.")]
internal sealed class ReleasedRaterDraft
{
    [JsonRequired]
    [Format("The rater.", MaxLength = 200)]
    public string? Rater { get; set; }

    [JsonRequired]
    [Format("The rater's role.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Role { get; set; }

    [JsonRequired]
    [Format("The observed values.")]
    public List<ReleasedRatingDraft>? Ratings { get; set; }

    [Format("The comments that were shown.")]
    public List<ReleasedCommentDraft>? Comments { get; set; }
}

/// <summary>A released rating as it is written.</summary>
[Format("One value.")]
internal sealed class ReleasedRatingDraft
{
    [JsonRequired]
    [Format("The item.")]
    public string? Item { get; set; }

    [JsonRequired]
    [Format("The point of the scale.")]
    public int? Value { get; set; }
}

/// <summary>A released comment as it is written.</summary>
[Format("One comment.")]
internal sealed class ReleasedCommentDraft
{
    [JsonRequired]
    [Format("The item.")]
    public string? Item { get; set; }

    [JsonRequired]
    [Format("The text.")]
    public string? Text { get; set; }
}
