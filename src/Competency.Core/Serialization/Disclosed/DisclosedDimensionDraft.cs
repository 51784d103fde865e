using System.Text.Json.Serialization;
using Competency.Core.Building;

namespace Competency.Core.Serialization;

/// <summary>A disclosed dimension as it is written.</summary>
[Format("What may be shown of one dimension, or of the whole.")]
internal sealed class DisclosedDimensionDraft
{
    [JsonRequired]
    [Format("The dimension, or overall.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Id { get; set; }

    [JsonRequired]
    [Format("What it is.", Names = "leaf|composite|overall")]
    public string? Kind { get; set; }

    [JsonRequired]
    [Format("Whether there is a total to show.", Names = "scored|not-scored|hidden")]
    public string? State { get; set; }

    [Format("Why there is no total.", Names = "nothing-observed|too-little-observed|no-counting-rater|too-few-children-scored|rule-gave-none")]
    public string? NotScored { get; set; }

    [Format("Why the total is hidden.", Names = "too-few-raters|too-few-raters-in-all|too-few-raters-here|too-few-new-raters|nobody-to-show|too-little-shown|too-few-raters-of-comments")]
    public string? Hidden { get; set; }

    [Format("The total on its scale, exact.")]
    public decimal? Score { get; set; }

    [Format("The total in percent of the scale, exact.", Minimum = 0, Maximum = 100)]
    public decimal? Percent { get; set; }

    [Format("The level attained; 0 for none.", Minimum = 0, Maximum = 100)]
    public int? Level { get; set; }

    [JsonRequired]
    [Format("The lowest point of the scale.")]
    public int? ScaleMinimum { get; set; }

    [JsonRequired]
    [Format("The highest point of the scale.")]
    public int? ScaleMaximum { get; set; }

    [JsonRequired]
    [Format("Whether the total is the one on record.")]
    public bool? OfRecord { get; set; }

    [Format("The person's own score, exact.")]
    public decimal? Self { get; set; }

    [Format("The score by the groups other than self that count, exact.")]
    public decimal? Others { get; set; }

    [Format("What each group gave.")]
    public List<GroupScoreDraft>? Groups { get; set; }

    [Format("How much of the items is shown for confidential groups.", Names = "by-group|together|observed-by-all|none")]
    public string? ItemDetail { get; set; }

    [Format("The items with anything to show.")]
    public List<DisclosedItemDraft>? Items { get; set; }

    [Format("How a cumulative rule came to the level.")]
    public DisclosedLevelsDraft? Levels { get; set; }

    [Format("How far the raters behind the total are apart.")]
    public RaterSpreadDraft? Spread { get; set; }
}

/// <summary>The spread of raters as it is written.</summary>
[Format("How far the raters behind a total are apart, coarsely.")]
internal sealed class RaterSpreadDraft
{
    [JsonRequired]
    [Format("The raters other than self who count and are shown.", Minimum = 2)]
    public int? Raters { get; set; }

    [JsonRequired]
    [Format("The standard deviation in percent of the scale, rounded up to a multiple of 5.", Minimum = 0, Maximum = 100)]
    public int? Percent { get; set; }
}

/// <summary>A group of raters as it is written.</summary>
[Format("A role, or several that are pooled.")]
internal sealed class RaterGroupDraft
{
    [JsonRequired]
    [Format("What it is made of.", Names = "role|others|uncounted-others")]
    public string? Kind { get; set; }

    [JsonRequired]
    [Format("Its roles.", MinItems = 1, Once = true, Pattern = FormatPatterns.Words, MaxLength = 64)]
    public List<string>? Roles { get; set; }
}

/// <summary>A group's score as it is written.</summary>
[Format("What a group of raters gave a leaf.")]
internal sealed class GroupScoreDraft
{
    [JsonRequired]
    [Format("The group.")]
    public RaterGroupDraft? Group { get; set; }

    [JsonRequired]
    [Format("Whether it counts in the total.")]
    public bool? Counted { get; set; }

    [Format("Its raters with enough evidence; absent where it is hidden.", Minimum = 1)]
    public int? Raters { get; set; }

    [Format("The plain mean of their scores, exact; absent where it is hidden.")]
    public decimal? Score { get; set; }

    [Format("Why it is hidden.", Names = "too-few-raters|too-few-raters-in-all|too-few-raters-here|too-few-new-raters|nobody-to-show|too-little-shown|too-few-raters-of-comments")]
    public string? Hidden { get; set; }

    [Format("The release whose figures are repeated.")]
    public ReleaseReferenceDraft? Repeats { get; set; }
}

/// <summary>A reference to a release as it is written.</summary>
[Format("One release.")]
internal sealed class ReleaseReferenceDraft
{
    [JsonRequired]
    [Format("Its number.", Minimum = 1)]
    public int? Number { get; set; }

    [Format("The day of its assessment.", Pattern = AssessmentDraft.DatePattern)]
    public string? Date { get; set; }
}

/// <summary>An item as it is written.</summary>
[Format("What may be shown of one item.")]
internal sealed class DisclosedItemDraft
{
    [JsonRequired]
    [Format("The item.")]
    public string? Item { get; set; }

    [Format("By the groups other than self that count, keyed, exact.")]
    public decimal? Others { get; set; }

    [Format("By the person, keyed.")]
    public decimal? Self { get; set; }

    [Format("By each group that is shown.")]
    public List<ItemGroupScoreDraft>? Groups { get; set; }
}

/// <summary>A group's score of an item as it is written.</summary>
[Format("What a group of raters gave an item.")]
internal sealed class ItemGroupScoreDraft
{
    [JsonRequired]
    [Format("The group.")]
    public RaterGroupDraft? Group { get; set; }

    [JsonRequired]
    [Format("Its raters who observed the item.", Minimum = 1)]
    public int? Raters { get; set; }

    [JsonRequired]
    [Format("The plain mean of their keyed values, exact.")]
    public decimal? Score { get; set; }
}

/// <summary>The level evidence of a disclosed result as it is written.</summary>
[Format("How a cumulative rule came to the level that is shown.")]
internal sealed class DisclosedLevelsDraft
{
    [JsonRequired]
    [Format("The strength that a level needs.")]
    public decimal? Threshold { get; set; }

    [Format("Each defined level's strength, lowest first; absent where not shown.")]
    public List<LevelStrengthDraft>? Strengths { get; set; }

    [Format("What blocks the next level.")]
    public DisclosedBlockerDraft? Blocker { get; set; }
}

/// <summary>What blocks a level, as it is written in a disclosed result.</summary>
[Format("What keeps the person from the next level, as far as it is shown.")]
internal sealed class DisclosedBlockerDraft
{
    [JsonRequired]
    [Format("The level that is not attained.", Minimum = 1, Maximum = 100)]
    public int? Level { get; set; }

    [Format("By how much its strength falls short; absent where not shown.")]
    public decimal? Shortfall { get; set; }

    [Format("Its shown indicators whose own strength is below the threshold.")]
    public List<IndicatorStrengthDraft>? Indicators { get; set; }

    [Format("Its indicators that no counting rater who is shown observed.")]
    public List<string>? Unobserved { get; set; }

    [JsonRequired]
    [Format("Whether all its indicators are shown.")]
    public bool? Complete { get; set; }
}
