using Competency.Core.Scoring;
using Competency.Core.Validation;

namespace Competency.Core.Serialization;

/// <summary>Between assessments and what is written of them.</summary>
internal static class AssessmentDrafts
{
    public static AssessmentDraft From(Assessment assessment) => new()
    {
        FormatVersion = AssessmentDraft.CurrentFormatVersion,
        Id = assessment.Id,
        Model = assessment.Model.Value,
        Version = assessment.Version == VersionRange.Any ? null : assessment.Version.ToString(),
        Subject = assessment.Subject.Value,
        Date = DraftValues.Write(assessment.Date),
        Ratings = [.. assessment.Ratings.Select(From)],
    };

    /// <exception cref="CompetencyValidationException">Something is malformed; the exception carries every issue.</exception>
    public static Assessment Check(AssessmentDraft draft)
    {
        DraftValues values = new();
        ModelId model = values.Id<ModelId>(draft.Model, "model", ModelId.TryParse, Internal.IdSyntax.WordsAllowed);
        SubjectId subject = values.Id<SubjectId>(draft.Subject, "subject", SubjectId.TryParse, Internal.IdSyntax.FreeAllowed);
        VersionRange? version = VersionRange.Any;
        if (draft.Version is not null && !VersionRange.TryParse(draft.Version, out version))
        {
            values.Refuse(IssueCodes.MalformedVersion, "version", draft.Version, "'*', '1.*', '1.4.*', '1.4.2' or an interval such as '[1.2.0,2.0.0)'");
        }

        DateOnly? date = values.Date(draft.Date, "date");
        Rating[] ratings = [.. draft.Ratings!.Select((rating, i) => Check(values, rating, IssuePath.Item("ratings", i)))];
        values.ThrowIfAny("The assessment");
        return new Assessment(model, subject, ratings) { Version = version!, Id = draft.Id, Date = date };
    }

    private static RatingDraft From(Rating rating) => new()
    {
        Rater = rating.Rater.Value,
        Role = rating.Role.Value,
        Item = rating.Item.Value,
        Value = rating.Value.IsObserved ? rating.Value.Value : null,
        NotObserved = rating.Value.IsObserved ? null : true,
        Comment = rating.Comment,
        Date = DraftValues.Write(rating.Date),
    };

    private static Rating Check(DraftValues values, RatingDraft draft, string path)
    {
        if (draft.Value is null != (draft.NotObserved ?? false))
        {
            values.Refuse(
                IssueCodes.MissingMember, path, draft.Value is null ? "neither value nor notObserved" : "both value and notObserved", "a value, or \"notObserved\": true");
        }

        return new Rating(
            values.Id<RaterId>(draft.Rater, IssuePath.Member(path, "rater"), RaterId.TryParse, Internal.IdSyntax.FreeAllowed),
            values.Id<RoleId>(draft.Role, IssuePath.Member(path, "role"), RoleId.TryParse, Internal.IdSyntax.WordsAllowed),
            values.Id<ItemId>(draft.Item, IssuePath.Member(path, "item"), ItemId.TryParse, Internal.IdSyntax.IndicatorAllowed),
            draft.Value is { } value ? RatingValue.FromInt32(value) : RatingValue.NotObserved,
            draft.Comment,
            values.Date(draft.Date, IssuePath.Member(path, "date")));
    }
}
