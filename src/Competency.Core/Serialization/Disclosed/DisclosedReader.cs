using Competency.Core.Building;
using Competency.Core.Disclosure;
using Competency.Core.Internal;
using Competency.Core.Scoring;
using Competency.Core.Validation;

namespace Competency.Core.Serialization;

/// <summary>From what is written of disclosed results and releases back to them; says of each value that cannot be why.</summary>
internal sealed class DisclosedReader
{
    private readonly DraftValues _values = new();

    /// <exception cref="CompetencyValidationException">Something is malformed; the exception carries every issue.</exception>
    public static DisclosedResult Check(DisclosedDraft draft)
    {
        DisclosedReader reader = new();
        DisclosedResult result = reader.Read(draft, string.Empty);
        reader._values.ThrowIfAny("The disclosed result");
        return result;
    }

    /// <exception cref="CompetencyValidationException">Something is malformed; the exception carries every issue.</exception>
    public static DisclosureRelease Check(ReleaseDraft draft)
    {
        DisclosedReader reader = new();
        DisclosureRelease release = new()
        {
            Result = reader.Read(draft.Result!, "result"),
            Groups = DraftValues.List(draft.Groups, "groups", (group, path) => new ReleasedGroup(
                reader.Read(group.Group!, IssuePath.Member(path, "group")),
                DraftValues.List(group.Raters, IssuePath.Member(path, "raters"), reader.Read))),
            Withheld = DraftValues.List(draft.Withheld, "withheld", reader.Read),
        };
        reader._values.ThrowIfAny("The release");
        return release;
    }

    private DisclosedResult Read(DisclosedDraft draft, string path)
    {
        ModelReference model = _values.Model(draft.Model!, IssuePath.Member(path, "model"));
        return new DisclosedResult
        {
            Subject = _values.Id<SubjectId>(draft.Subject, IssuePath.Member(path, "subject"), SubjectId.TryParse, IdSyntax.FreeAllowed),
            AssessmentId = draft.AssessmentId,
            Date = _values.Date(draft.Date, IssuePath.Member(path, "date")),
            Model = model,
            Fingerprint = _values.Fingerprint(draft.Fingerprint, IssuePath.Member(path, "fingerprint")),
            Release = AtLeast(1, draft.Release!.Value, IssuePath.Member(path, "release")),
            Policy = Read(draft.Policy!, IssuePath.Member(path, "policy")),
            Audience = Read(draft.Audience!, IssuePath.Member(path, "audience")),
            Overall = Read(draft.Overall!, IssuePath.Member(path, "overall")),
            Band = draft.Band,
            Dimensions = DraftValues.List(draft.Dimensions, IssuePath.Member(path, "dimensions"), Read),
            Roles = DraftValues.List(draft.Roles, IssuePath.Member(path, "roles"), Read),
            Comments = DraftValues.List(draft.Comments, IssuePath.Member(path, "comments"), Read),
            WithheldComments = DraftValues.List(draft.WithheldComments, IssuePath.Member(path, "withheldComments"), Read),
            Warnings = DraftValues.List(draft.Warnings, IssuePath.Member(path, "warnings"), Read),
        };
    }

    private DisclosurePolicy Read(DisclosurePolicyDraft draft, string path)
    {
        try
        {
            return new DisclosurePolicy
            {
                MinimumRaters = draft.MinimumRaters!.Value,
                MinimumRatersInAll = draft.MinimumRatersInAll!.Value,
                MinimumRatersOfItem = draft.MinimumRatersOfItem!.Value,
                MinimumRatersOfComments = draft.MinimumRatersOfComments!.Value,
                MinimumNewRaters = draft.MinimumNewRaters!.Value,
                Roles = DraftValues.List(draft.Roles, IssuePath.Member(path, "roles"), (own, at) => new RoleMinimum(Role(own.Role, IssuePath.Member(at, "role")), own.Raters!.Value)),
            };
        }
        catch (ArgumentException exception)
        {
            _values.Refuse(IssueCodes.UnknownValue, path, exception.ParamName, $"minimums of 1 to {DisclosurePolicy.Highest}, each role once");
            return DisclosurePolicy.Default;
        }
    }

    private Audience Read(AudienceDraft draft, string path)
    {
        if (!IdSyntax.IsWords(draft.Name))
        {
            _values.Refuse(IssueCodes.MalformedId, IssuePath.Member(path, "name"), draft.Name, IdSyntax.WordsAllowed);
            return Audience.Complete;
        }

        DisclosedSections sections = DisclosedSections.Totals;
        foreach (DisclosedSections section in DraftValues.List(draft.Sections, IssuePath.Member(path, "sections"), (name, at) => _values.Named(DisclosedNames.Sections, name, at)))
        {
            sections |= section;
        }

        return new Audience(draft.Name, sections);
    }

    private DisclosedDimension Read(DisclosedDimensionDraft draft, string path)
    {
        DisclosedState state = _values.Named(DisclosedNames.States, draft.State!, IssuePath.Member(path, "state"));
        bool scored = state == DisclosedState.Scored;
        if (scored != (draft.Score is not null) || scored != (draft.Percent is not null)
            || (state == DisclosedState.NotScored) != (draft.NotScored is not null) || (state == DisclosedState.Hidden) != (draft.Hidden is not null))
        {
            _values.Refuse(IssueCodes.MissingMember, path, draft.State, "'scored' with score and percent, 'not-scored' with notScored, or 'hidden' with hidden");
        }

        return new DisclosedDimension
        {
            Id = Dimension(draft.Id, IssuePath.Member(path, "id")),
            Kind = _values.Named(ResultNames.Kinds, draft.Kind!, IssuePath.Member(path, "kind")),
            State = state,
            NotScored = draft.NotScored is null ? null : _values.Named(ResultNames.Reasons, draft.NotScored, IssuePath.Member(path, "notScored")),
            Hidden = Reason(draft.Hidden, IssuePath.Member(path, "hidden")),
            Score = OnScale(draft, draft.Score, IssuePath.Member(path, "score")),
            Percent = _values.Percent(draft.Percent, IssuePath.Member(path, "percent")),
            Level = draft.Level,
            ScaleMinimum = draft.ScaleMinimum!.Value,
            ScaleMaximum = draft.ScaleMaximum!.Value,
            IsOfRecord = draft.OfRecord!.Value,
            Self = OnScale(draft, draft.Self, IssuePath.Member(path, "self")),
            Others = OnScale(draft, draft.Others, IssuePath.Member(path, "others")),
            Groups = DraftValues.List(draft.Groups, IssuePath.Member(path, "groups"), Read),
            ItemDetail = draft.ItemDetail is null ? null : _values.Named(DisclosedNames.ItemDetails, draft.ItemDetail, IssuePath.Member(path, "itemDetail")),
            Items = DraftValues.List(draft.Items, IssuePath.Member(path, "items"), Read),
            Levels = draft.Levels is { } levels ? Read(levels, IssuePath.Member(path, "levels")) : null,
            Spread = draft.Spread is { } spread ? Read(spread, IssuePath.Member(path, "spread")) : null,
        };
    }

    private RaterSpread Read(RaterSpreadDraft draft, string path)
    {
        if (draft.Raters is < 2 || draft.Percent is < 0 or > 100)
        {
            _values.Refuse(IssueCodes.UnknownValue, path, $"{draft.Percent} % of {draft.Raters} raters", "0 to 100 percent of 2 raters or more");
        }

        return new RaterSpread(draft.Raters!.Value, draft.Percent!.Value);
    }

    private GroupScore Read(GroupScoreDraft draft, string path)
    {
        if (draft.Score is null == draft.Hidden is null || draft.Score is null != draft.Raters is null)
        {
            _values.Refuse(IssueCodes.MissingMember, path, draft.Score is null ? "neither score nor hidden" : "not one of both", "raters and score, or hidden");
        }

        return new GroupScore(
            Read(draft.Group!, IssuePath.Member(path, "group")),
            draft.Counted!.Value,
            draft.Raters,
            draft.Score,
            Reason(draft.Hidden, IssuePath.Member(path, "hidden")),
            draft.Repeats is { } release
                ? new ReleaseReference(release.Number!.Value, _values.Date(release.Date, IssuePath.Member(path, "repeats.date")))
                : null);
    }

    private DisclosedItem Read(DisclosedItemDraft draft, string path) => new(
        Item(draft.Item, path),
        draft.Others,
        draft.Self,
        DraftValues.List(draft.Groups, IssuePath.Member(path, "groups"), (group, at) => new ItemGroupScore(
            Read(group.Group!, IssuePath.Member(at, "group")), group.Raters!.Value, group.Score!.Value)));

    private DisclosedLevels Read(DisclosedLevelsDraft draft, string path) => new(
        draft.Threshold!.Value,
        DraftValues.List(draft.Strengths, path, static (strength, _) => ResultReader.Read(strength)),
        draft.Blocker is { } blocker ? Read(blocker, IssuePath.Member(path, "blocker")) : null);

    private DisclosedBlocker Read(DisclosedBlockerDraft draft, string path) => new(
        draft.Level!.Value,
        draft.Shortfall,
        DraftValues.List(draft.Indicators, IssuePath.Member(path, "indicators"), (indicator, at) =>
            new IndicatorStrength(Indicator(indicator.Indicator, IssuePath.Member(at, "indicator")), indicator.Strength!.Value)),
        DraftValues.List(draft.Unobserved, IssuePath.Member(path, "unobserved"), Indicator),
        draft.Complete!.Value);

    private DisclosedRole Read(DisclosedRoleDraft draft, string path) => new(
        Role(draft.Role, IssuePath.Member(path, "role")),
        _values.Named(DisclosedNames.RoleStates, draft.State!, IssuePath.Member(path, "state")),
        draft.Counted!.Value,
        Reason(draft.Hidden, IssuePath.Member(path, "hidden")));

    private DisclosedComment Read(DisclosedCommentDraft draft, string path) => new(
        Item(draft.Item, path),
        Dimension(draft.Dimension, IssuePath.Member(path, "dimension")),
        Read(draft.Group!, IssuePath.Member(path, "group")),
        draft.Text!);

    private WithheldComments Read(WithheldCommentsDraft draft, string path) => new(
        draft.Group is { } group ? Read(group, IssuePath.Member(path, "group")) : null,
        _values.Named(DisclosedNames.Reasons, draft.Reason!, IssuePath.Member(path, "reason")));

    private DisclosedWarning Read(DisclosedWarningDraft draft, string path) => new(
        _values.Named(ResultNames.Warnings, draft.Code!, IssuePath.Member(path, "code")),
        draft.Dimension is null ? null : Dimension(draft.Dimension, IssuePath.Member(path, "dimension")),
        draft.Role is null ? null : Role(draft.Role, IssuePath.Member(path, "role")));

    private RaterGroup Read(RaterGroupDraft draft, string path)
    {
        RaterGroupKind kind = _values.Named(DisclosedNames.GroupKinds, draft.Kind!, IssuePath.Member(path, "kind"));
        ValueList<RoleId> roles = DraftValues.List(draft.Roles, IssuePath.Member(path, "roles"), Role);
        if (roles.Count == 0 || (kind == RaterGroupKind.Role && roles.Count > 1))
        {
            _values.Refuse(IssueCodes.MissingMember, IssuePath.Member(path, "roles"), string.Join(", ", roles), "one role, or for a pool at least one");
        }

        return new RaterGroup(kind, roles);
    }

    private ReleasedRater Read(ReleasedRaterDraft draft, string path) => new(
        _values.Id<RaterId>(draft.Rater, IssuePath.Member(path, "rater"), RaterId.TryParse, IdSyntax.FreeAllowed),
        Role(draft.Role, IssuePath.Member(path, "role")),
        DraftValues.List(draft.Ratings, IssuePath.Member(path, "ratings"), (rating, at) => new ReleasedRating(Item(rating.Item, at), rating.Value!.Value)),
        DraftValues.List(draft.Comments, IssuePath.Member(path, "comments"), (comment, at) => new ReleasedComment(Item(comment.Item, at), comment.Text!)));

    private int AtLeast(int least, int value, string path)
    {
        if (value < least)
        {
            _values.Refuse(IssueCodes.UnknownValue, path, value.ToString(System.Globalization.CultureInfo.InvariantCulture), $"{least} or more");
        }

        return value;
    }

    private decimal? OnScale(DisclosedDimensionDraft draft, decimal? score, string path)
    {
        _values.MustBeOnScale(score, draft.ScaleMinimum, draft.ScaleMaximum, path);
        return score;
    }

    private HiddenReason? Reason(string? name, string path) => name is null ? null : _values.Named(DisclosedNames.Reasons, name, path);

    private ItemId Item(string? text, string path) =>
        _values.Id<ItemId>(text, IssuePath.Member(path, "item"), ItemId.TryParse, $"{IdSyntax.IndicatorAllowed}; or a dimension id: {IdSyntax.WordsAllowed}");

    private IndicatorId Indicator(string? text, string path) => _values.Id<IndicatorId>(text, path, IndicatorId.TryParse, IdSyntax.IndicatorAllowed);

    private DimensionId Dimension(string? text, string path) => _values.Id<DimensionId>(text, path, DimensionId.TryParse, IdSyntax.WordsAllowed);

    private RoleId Role(string? text, string path) => _values.Id<RoleId>(text, path, RoleId.TryParse, IdSyntax.WordsAllowed);
}
