namespace Competency.Analytics;

/// <summary>What a quality report needs beside the ratings of the round: an earlier round, people's groups, who was selected.</summary>
/// <remarks>Every part may be left out; what depends on it is then left out of the report.</remarks>
public sealed class RoundContext
{
    /// <summary>Gets an earlier round by the same model, in any version; dimensions are matched by id.</summary>
    /// <value>Null: change is not looked at.</value>
    public AssessmentRound? Earlier { get; init; }

    /// <summary>Gets the rule that gives the group of a person by id, such as a region; null for a person in no group.</summary>
    /// <value>Null: groups are not compared.</value>
    public Func<string, string?>? GroupOf { get; init; }

    /// <summary>Gets the rule that says of a person by id whether the decision was in the person's favor; null for a person without a decision.</summary>
    /// <value>Null: adverse impact is not looked at. It takes groups too.</value>
    public Func<string, bool?>? IsSelected { get; init; }
}
