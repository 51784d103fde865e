using Competency.Core.Validation;

namespace Competency.Core.Scoring;

/// <summary>Gathers the ratings of one person.</summary>
/// <remarks>Mutable, for one thread. Ids may be given as text; every malformed one is reported at once by <see cref="Build"/>.</remarks>
public sealed class AssessmentBuilder
{
    private readonly List<Rating> _ratings = [];
    private readonly List<ValidationIssue> _issues = [];
    private readonly ModelId _model;
    private readonly SubjectId _subject;
    private VersionRange _version = VersionRange.Any;
    private string? _id;
    private DateOnly? _date;

    /// <summary>Starts an assessment.</summary>
    /// <param name="model">The model to score by.</param>
    /// <param name="subject">The person assessed: any text of 1 to 200 characters.</param>
    public AssessmentBuilder(ModelId model, string subject)
    {
        _model = model;
        if (!SubjectId.TryParse(subject, out _subject))
        {
            Refuse("subject", subject, Internal.IdSyntax.FreeAllowed, "subject id");
        }

        if (model.IsDefault)
        {
            Refuse("model", null, Internal.IdSyntax.WordsAllowed, "model id");
        }
    }

    /// <summary>Asks for certain versions of the model; without it, the newest release is used.</summary>
    public AssessmentBuilder Version(VersionRange version)
    {
        ArgumentNullException.ThrowIfNull(version);
        _version = version;
        return this;
    }

    /// <summary>Sets the caller's own id of the assessment.</summary>
    public AssessmentBuilder Id(string id)
    {
        _id = id;
        return this;
    }

    /// <summary>Sets the day that the assessment stands for.</summary>
    public AssessmentBuilder Date(DateOnly date)
    {
        _date = date;
        return this;
    }

    /// <summary>Adds one rating.</summary>
    /// <param name="rater">Who rates: any text of 1 to 200 characters.</param>
    /// <param name="role">How the rater stands to the person.</param>
    /// <param name="item">An indicator; or a leaf, where raters nominate a level.</param>
    /// <param name="value">A point of the item's scale, or <see cref="RatingValue.NotObserved"/>.</param>
    /// <param name="comment">What the rater wrote, or null.</param>
    public AssessmentBuilder Rate(string rater, RoleId role, ItemId item, RatingValue value, string? comment = null)
    {
        if (!RaterId.TryParse(rater, out RaterId id))
        {
            Refuse($"ratings[{_ratings.Count}].rater", rater, Internal.IdSyntax.FreeAllowed, "rater id");
        }

        _ratings.Add(new Rating(id, role, item, value, comment));
        return this;
    }

    /// <summary>Adds the same rating of several items.</summary>
    /// <inheritdoc cref="Rate(string, RoleId, ItemId, RatingValue, string?)"/>
    public AssessmentBuilder Rate(string rater, RoleId role, IEnumerable<IndicatorId> items, RatingValue value)
    {
        ArgumentNullException.ThrowIfNull(items);
        foreach (IndicatorId item in items)
        {
            Rate(rater, role, item, value);
        }

        return this;
    }

    /// <summary>Makes the assessment.</summary>
    /// <exception cref="CompetencyValidationException">An id is malformed; the exception names each.</exception>
    public Assessment Build() => _issues.Count == 0
        ? new Assessment(_model, _subject, _ratings) { Version = _version, Id = _id, Date = _date }
        : throw new CompetencyValidationException("The assessment", new ValidationReport(_issues.ToValueList()));

    private void Refuse(string path, string? value, string allowed, string what) =>
        _issues.Add(new ValidationIssue(
            AssessmentIssueCodes.MalformedId, IssueSeverity.Error, path, $"'{value}' is not a {what}; allowed: {allowed}.", value, allowed));
}
