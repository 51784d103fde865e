using Competency.Core.Building;
using Competency.Core.Disclosure;
using Competency.Core.Scoring;

namespace Competency.Core.Serialization;

/// <summary>From disclosed results and releases to what is written of them.</summary>
internal static class DisclosedWriter
{
    public static ReleaseDraft From(DisclosureRelease release) => new()
    {
        FormatVersion = ReleaseDraft.CurrentFormatVersion,
        Result = From(release.Result),
        Groups = [.. release.Groups.Select(group => new ReleasedGroupDraft { Group = From(group.Group), Raters = [.. group.Raters.Select(From)] })],
        Withheld = NullIfEmpty(release.Withheld.Select(From)),
    };

    public static DisclosedDraft From(DisclosedResult result) => new()
    {
        FormatVersion = DisclosedDraft.CurrentFormatVersion,
        Subject = result.Subject.Value,
        AssessmentId = result.AssessmentId,
        Date = DraftValues.Write(result.Date),
        Model = new ReferenceDraft { Id = result.Model.Id.Value, Version = result.Model.Version.ToString() },
        Fingerprint = result.Fingerprint,
        Release = result.Release,
        Policy = From(result.Policy),
        Audience = new AudienceDraft
        {
            Name = result.Audience.Name,
            Sections = [.. DisclosedNames.Sections.Values.Where(section => result.Audience.Sections.HasFlag(section)).Select(DisclosedNames.Sections.NameOf)],
        },
        Overall = From(result.Overall),
        Band = result.Band,
        Dimensions = [.. result.Dimensions.Select(From)],
        Roles = NullIfEmpty(result.Roles.Select(role => new DisclosedRoleDraft
        {
            Role = role.Role.Value,
            State = DisclosedNames.RoleStates.NameOf(role.State),
            Counted = role.IsCounted,
            Hidden = NameOf(role.Hidden),
        })),
        Comments = NullIfEmpty(result.Comments.Select(comment => new DisclosedCommentDraft
        {
            Item = comment.Item.Value,
            Dimension = comment.Dimension.Value,
            Group = From(comment.Group),
            Text = comment.Text,
        })),
        WithheldComments = NullIfEmpty(result.WithheldComments.Select(withheld => new WithheldCommentsDraft
        {
            Group = withheld.Group is { } group ? From(group) : null,
            Reason = NameOf(withheld.Reason),
        })),
        Warnings = NullIfEmpty(result.Warnings.Select(warning => new DisclosedWarningDraft
        {
            Code = ResultNames.Warnings.NameOf(warning.Code),
            Dimension = warning.Dimension?.Value,
            Role = warning.Role?.Value,
        })),
    };

    private static DisclosurePolicyDraft From(DisclosurePolicy policy) => new()
    {
        MinimumRaters = policy.MinimumRaters,
        MinimumRatersInAll = policy.MinimumRatersInAll,
        MinimumRatersOfItem = policy.MinimumRatersOfItem,
        MinimumRatersOfComments = policy.MinimumRatersOfComments,
        MinimumNewRaters = policy.MinimumNewRaters,
        Roles = NullIfEmpty(policy.Roles.Select(own => new RoleMinimumDraft { Role = own.Role.Value, Raters = own.Raters })),
    };

    private static DisclosedDimensionDraft From(DisclosedDimension dimension) => new()
    {
        Id = dimension.Id.Value,
        Kind = ResultNames.Kinds.NameOf(dimension.Kind),
        State = DisclosedNames.States.NameOf(dimension.State),
        NotScored = dimension.NotScored is { } reason ? ResultNames.Reasons.NameOf(reason) : null,
        Hidden = NameOf(dimension.Hidden),
        Score = dimension.Score,
        Percent = dimension.Percent,
        Level = dimension.Level,
        ScaleMinimum = dimension.ScaleMinimum,
        ScaleMaximum = dimension.ScaleMaximum,
        OfRecord = dimension.IsOfRecord,
        Self = dimension.Self,
        Others = dimension.Others,
        Groups = NullIfEmpty(dimension.Groups.Select(From)),
        ItemDetail = dimension.ItemDetail is { } detail ? DisclosedNames.ItemDetails.NameOf(detail) : null,
        Items = NullIfEmpty(dimension.Items.Select(From)),
        Levels = dimension.Levels is { } levels ? From(levels) : null,
        Spread = dimension.Spread is { } spread ? new RaterSpreadDraft { Raters = spread.Raters, Percent = spread.Percent } : null,
    };

    private static GroupScoreDraft From(GroupScore score) => new()
    {
        Group = From(score.Group),
        Counted = score.IsCounted,
        Raters = score.Raters,
        Score = score.Score,
        Hidden = NameOf(score.Hidden),
        Repeats = score.Repeats is { } release
            ? new ReleaseReferenceDraft { Number = release.Number, Date = DraftValues.Write(release.Date) }
            : null,
    };

    private static DisclosedItemDraft From(DisclosedItem item) => new()
    {
        Item = item.Item.Value,
        Others = item.Others,
        Self = item.Self,
        Groups = NullIfEmpty(item.Groups.Select(group => new ItemGroupScoreDraft { Group = From(group.Group), Raters = group.Raters, Score = group.Score })),
    };

    private static DisclosedLevelsDraft From(DisclosedLevels levels) => new()
    {
        Threshold = levels.Threshold,
        Strengths = NullIfEmpty(levels.Strengths.Select(ResultWriter.From)),
        Blocker = levels.Blocker is { } blocker
            ? new DisclosedBlockerDraft
            {
                Level = blocker.Level,
                Shortfall = blocker.Shortfall,
                Indicators = NullIfEmpty(blocker.Indicators.Select(ResultWriter.From)),
                Unobserved = NullIfEmpty(blocker.Unobserved.Select(id => id.Value)),
                Complete = blocker.IsComplete,
            }
            : null,
    };

    private static RaterGroupDraft From(RaterGroup group) => new()
    {
        Kind = DisclosedNames.GroupKinds.NameOf(group.Kind),
        Roles = [.. group.Roles.Select(role => role.Value)],
    };

    private static ReleasedRaterDraft From(ReleasedRater rater) => new()
    {
        Rater = rater.Rater.Value,
        Role = rater.Role.Value,
        Ratings = [.. rater.Ratings.Select(rating => new ReleasedRatingDraft { Item = rating.Item.Value, Value = rating.Value })],
        Comments = NullIfEmpty(rater.Comments.Select(comment => new ReleasedCommentDraft { Item = comment.Item.Value, Text = comment.Text })),
    };

    private static string? NameOf(HiddenReason? reason) => reason is { } value ? DisclosedNames.Reasons.NameOf(value) : null;

    private static List<T>? NullIfEmpty<T>(IEnumerable<T> items) => ResultWriter.NullIfEmpty(items);
}
