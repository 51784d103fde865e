using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Core.Requirements;
using Competency.Development.Internal;

namespace Competency.Development.Teams;

/// <summary>People whose disclosed results are by one model version.</summary>
/// <remarks>The order in which they are given plays no part. Immutable, safe for any number of threads.</remarks>
public sealed class Team
{
    private readonly CompetencyModel _model;
    private readonly DisclosedResult[] _members;

    /// <summary>Makes a team.</summary>
    /// <param name="model">The model.</param>
    /// <param name="members">The members' disclosed results.</param>
    /// <exception cref="ArgumentException">A result is by another model or version, or a person is there twice.</exception>
    public Team(CompetencyModel model, IEnumerable<DisclosedResult> members)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(members);
        _model = model;
        _members = [.. members.OrderBy(member => member.Subject)];
        for (int i = 0; i < _members.Length; i++)
        {
            if (_members[i].Model != model.Reference)
            {
                throw new ArgumentException($"The result of '{_members[i].Subject}' is by {_members[i].Model}; allowed: results by {model.Reference}.", nameof(members));
            }

            if (i > 0 && _members[i].Subject == _members[i - 1].Subject)
            {
                throw new ArgumentException($"'{_members[i].Subject}' is in the team twice; allowed: each person once.", nameof(members));
            }
        }
    }

    /// <summary>Gives what may be said of the team as a whole.</summary>
    /// <param name="profile">The requirement profile to compare with, or null.</param>
    /// <param name="options">The minimum of members; null for <see cref="TeamViewOptions.Default"/>.</param>
    public TeamView View(RequirementProfile? profile = null, TeamViewOptions? options = null)
    {
        int minimum = (options ?? TeamViewOptions.Default).MinimumMembers;
        ProfileFit[] fits = profile is null ? [] : [.. _members.Select(member => ProfileEvaluator.Evaluate(_model, profile, member))];
        return new TeamView
        {
            Model = _model.Reference,
            Profile = profile?.Id,
            Members = _members.Length,
            MinimumMembers = minimum,
            Overall = ViewOf(DimensionId.Overall, [], fits, minimum),
            Dimensions = [.. _model.AllDimensions().Select(dimension => ViewOf(dimension.Id, dimension.Levels, fits, minimum))],
        };
    }

    /// <summary>Finds who could mentor whom: who is over the required level by one or more, where the other is below it.</summary>
    /// <param name="profile">The requirement profile; its requirements of a minimum score are passed over, having no levels.</param>
    /// <returns>The pairs in order of the profile's dimensions, then by the learner's lack (the largest first), the mentor's surplus (the largest first), learner, mentor.</returns>
    public ValueList<MentorPair> MentorPairs(RequirementProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        List<MentorPair> pairs = [];
        foreach (Requirement requirement in profile.Requirements.Where(requirement => requirement.Level is not null))
        {
            int required = requirement.Level!.Value;
            (SubjectId Subject, int Level)[] levels = [.. _members
                .Where(member => member[requirement.Dimension].Level is not null)
                .Select(member => (member.Subject, member[requirement.Dimension].Level!.Value))];
            pairs.AddRange(
                from learner in levels.Where(member => member.Level < required).OrderBy(member => member.Level)
                from mentor in levels.Where(member => member.Level > required).OrderByDescending(member => member.Level)
                select new MentorPair(requirement.Dimension, mentor.Subject, mentor.Level, learner.Subject, learner.Level, required));
        }

        return pairs.ToValueList();
    }

    private TeamDimension ViewOf(DimensionId id, ValueList<ProficiencyLevel> levels, ProfileFit[] fits, int minimum)
    {
        DisclosedDimension[] scored = [.. _members.Select(member => member[id]).Where(dimension => dimension.IsScored)];
        if (scored.Length < minimum)
        {
            return new TeamDimension(id, false, null, null, null, [], null);
        }

        decimal sum = scored.Sum(dimension => dimension.Percent!.Value);
        double mean = (double)sum / scored.Length;
        double squares = scored.Sum(dimension => ((double)dimension.Percent!.Value - mean) * ((double)dimension.Percent!.Value - mean));
        return new TeamDimension(
            id,
            true,
            scored.Length,
            Rounding.Quotient(sum, scored.Length),
            Rounding.HalfUp(Math.Sqrt(squares / (scored.Length - 1))),
            LevelsOf(levels, scored),
            RequirementOf(id, fits, minimum));
    }

    private static ValueList<LevelShare> LevelsOf(ValueList<ProficiencyLevel> levels, DisclosedDimension[] scored) => levels.Count == 0
        ? []
        : [.. levels.Select(level => level.Ordinal).Prepend(0).Select(ordinal =>
        {
            int members = scored.Count(dimension => dimension.Level == ordinal);
            return new LevelShare(ordinal, members, Rounding.Quotient(members, scored.Length));
        })];

    private static TeamRequirement? RequirementOf(DimensionId id, ProfileFit[] fits, int minimum)
    {
        RequirementFit[] scored = [.. fits.SelectMany(fit => fit.Requirements).Where(fit => fit.Requirement.Dimension == id && fit.Status != RequirementStatus.NotScored)];
        if (scored.Length < minimum)
        {
            return null;
        }

        RequirementFit[] below = [.. scored.Where(fit => !fit.IsMet)];
        return new TeamRequirement(
            scored[0].Requirement,
            scored.Length - below.Length,
            below.Length,
            Rounding.Quotient(scored.Length - below.Length, scored.Length),
            Rounding.Quotient(below.Length, scored.Length),
            below.Length == 0 ? null : -Rounding.Quotient(-below.Sum(fit => fit.Gap!.Value), below.Length));
    }
}
