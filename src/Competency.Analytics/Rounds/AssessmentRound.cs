using System.Collections.Immutable;
using Competency.Core;
using Competency.Core.Scoring;
using Competency.Core.Validation;

namespace Competency.Analytics;

/// <summary>The assessments of many people by one model, as tables of target, rater and item.</summary>
/// <remarks>
/// The target is the person assessed, the rater who rates, the item an indicator, or a leaf where a level is nominated.
/// Contra-indicators are keyed: v becomes minimum + maximum − v. "Not observed" is missing. A person with any rating that does not fit the model is
/// left out whole, as scoring does, and every fault is listed; everybody else is in. Ratings of the kind that a leaf's rule does
/// not use are counted. Immutable, safe for any number of threads.
/// </remarks>
public sealed class AssessmentRound
{
    private readonly Dictionary<(string Target, string Rater), RoleId> _roles;

    internal AssessmentRound(
        CompetencyModel model,
        RatingTable ratings,
        RatingTable answers,
        ImmutableArray<RoundDimension> dimensions,
        Dictionary<(string Target, string Rater), RoleId> roles,
        ImmutableArray<ValidationIssue> faults,
        int peopleLeftOut,
        int unusedRatings)
    {
        Model = model;
        Ratings = ratings;
        Answers = answers;
        Dimensions = dimensions;
        _roles = roles;
        Faults = faults;
        PeopleLeftOut = peopleLeftOut;
        UnusedRatings = unusedRatings;
        Roles = [.. roles.Values.Distinct().Order()];
    }

    /// <summary>Gets the model.</summary>
    public CompetencyModel Model { get; }

    /// <summary>Gets the ratings of all items, keyed; items in order of definition, people in order of appearance.</summary>
    public RatingTable Ratings { get; }

    /// <summary>Gets the answers as given, before keying: what signs of careless answering are looked for in.</summary>
    public RatingTable Answers { get; }

    /// <summary>Gets the measured dimensions, in order of definition.</summary>
    public ImmutableArray<RoundDimension> Dimensions { get; }

    /// <summary>Gets the roles that occur, by ordinal.</summary>
    public ImmutableArray<RoleId> Roles { get; }

    /// <summary>Gets what is wrong with the assessments, and where; empty when nothing is.</summary>
    public ImmutableArray<ValidationIssue> Faults { get; }

    /// <summary>Gets the number of assessments left out for a fault.</summary>
    public int PeopleLeftOut { get; }

    /// <summary>Gets the number of ratings that the leaf's rule does not use: of an indicator where a level is nominated, or the reverse.</summary>
    public int UnusedRatings { get; }

    /// <summary>Takes up a round.</summary>
    /// <param name="assessments">The assessments, one for each person.</param>
    /// <param name="model">The model they are by.</param>
    /// <returns>The round with all that is good, and the faults of the rest.</returns>
    /// <example><code>
    /// AssessmentRound round = AssessmentRound.Create(assessments, model);
    /// RoundQualityReport report = RoundQualityReport.Create(round);
    /// </code></example>
    public static AssessmentRound Create(IEnumerable<Assessment> assessments, CompetencyModel model)
    {
        ArgumentNullException.ThrowIfNull(assessments);
        ArgumentNullException.ThrowIfNull(model);
        Internal.RoundReader reader = new(model);
        foreach (Assessment assessment in assessments)
        {
            reader.Add(assessment);
        }

        return reader.ToRound();
    }

    /// <summary>Gives the role in which a rater rates a person.</summary>
    /// <param name="target">The id of the person.</param>
    /// <param name="rater">The id of the rater.</param>
    /// <returns>The role; null when the rater did not rate that person.</returns>
    public RoleId? RoleOf(string target, string rater) => _roles.TryGetValue((target, rater), out RoleId role) ? role : null;

    /// <summary>Says whether a rating is the person's own.</summary>
    /// <param name="target">The id of the person.</param>
    /// <param name="rater">The id of the rater.</param>
    /// <returns>True for the role self.</returns>
    public bool IsSelf(string target, string rater) => RoleOf(target, rater) == RoleId.Self;

    /// <summary>Says how large the round is.</summary>
    /// <returns>Such as <c>sales-representative@1.0.0: 26 targets, 200 raters, 75 items, 13920 ratings</c>.</returns>
    public override string ToString() => $"{Model.Reference}: {Ratings}";
}
