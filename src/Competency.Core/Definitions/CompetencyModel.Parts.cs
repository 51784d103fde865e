using System.Diagnostics.CodeAnalysis;

namespace Competency.Core;

/// <content>What surrounds the measuring: profiles, interview, development, relations.</content>
public sealed partial record CompetencyModel
{
    /// <summary>Gets the ladder of leaves that have no levels of their own, lowest first; its levels carry no indicators. Empty where there is none.</summary>
    public ValueList<ProficiencyLevel> ProficiencyScale { get; internal init; } = [];

    /// <summary>Gets what jobs or grades ask for, in order of definition; may be empty.</summary>
    public ValueList<RequirementProfile> RequirementProfiles { get; internal init; } = [];

    /// <summary>Gets the questions of the selection interview, or null.</summary>
    public InterviewGuide? InterviewGuide { get; internal init; }

    /// <summary>Gets what helps people on from level to level, in order of definition; may be empty.</summary>
    public ValueList<DevelopmentMeasure> DevelopmentMeasures { get; internal init; } = [];

    /// <summary>Gets how dimensions relate to those of other models, in order of definition; may be empty.</summary>
    public ValueList<DimensionRelation> Relations { get; internal init; } = [];

    /// <summary>Gets a requirement profile.</summary>
    /// <exception cref="KeyNotFoundException">The model has no such profile; the message lists those it has.</exception>
    public RequirementProfile GetProfile(ProfileId id) => FindProfile(id)
        ?? throw new KeyNotFoundException(
            $"Model {Reference} has no requirement profile '{id}'; it has: {(RequirementProfiles.Count == 0 ? "none" : string.Join(", ", RequirementProfiles.Select(profile => profile.Id)))}.");

    /// <summary>Gets a requirement profile, without an exception where there is none.</summary>
    public bool TryGetProfile(ProfileId id, [NotNullWhen(true)] out RequirementProfile? profile)
    {
        profile = FindProfile(id);
        return profile is not null;
    }

    /// <summary>Gets a requirement profile, or null where there is none.</summary>
    public RequirementProfile? FindProfile(ProfileId id) => RequirementProfiles.FirstOrDefault(profile => profile.Id == id);

    /// <summary>Gets the measures that cover some of the way from one level of a dimension to a higher one.</summary>
    /// <remarks>A measure covers some of it where it starts below <paramref name="toLevel"/> and ends over <paramref name="fromLevel"/>.</remarks>
    /// <param name="dimension">The dimension.</param>
    /// <param name="fromLevel">The level that the person stands at, 0 for none.</param>
    /// <param name="toLevel">The level to be reached.</param>
    /// <returns>The measures by the level they start from, then by the level they lead to, then in order of definition; empty where the way is none.</returns>
    /// <exception cref="KeyNotFoundException">The model has no such dimension; the message lists those it has.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fromLevel"/> is below 0, or <paramref name="toLevel"/> is.</exception>
    public ValueList<DevelopmentMeasure> MeasuresFor(DimensionId dimension, int fromLevel, int toLevel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fromLevel);
        ArgumentOutOfRangeException.ThrowIfNegative(toLevel);
        _ = GetDimension(dimension);
        return
        [
            .. DevelopmentMeasures
                .Where(measure => measure.Dimension == dimension && measure.FromLevel < toLevel && measure.ToLevel > fromLevel && fromLevel < toLevel)
                .OrderBy(measure => measure.FromLevel).ThenBy(measure => measure.ToLevel),
        ];
    }

    private bool PartsEqual(CompetencyModel other) =>
        ProficiencyScale.Equals(other.ProficiencyScale) && RequirementProfiles.Equals(other.RequirementProfiles)
        && InterviewGuide == other.InterviewGuide && DevelopmentMeasures.Equals(other.DevelopmentMeasures) && Relations.Equals(other.Relations);
}
