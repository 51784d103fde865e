using Competency.Core.Building;

namespace Competency.Core;

/// <summary>Describes what a job or a grade asks for.</summary>
/// <remarks>Handed out by <see cref="CompetencyModelBuilder.RequirementProfile"/>. For one thread.</remarks>
public sealed class RequirementProfileBuilder
{
    private readonly RequirementProfileDraft _draft;
    private readonly BuilderGate _gate;

    internal RequirementProfileBuilder(RequirementProfileDraft draft, BuilderGate gate)
    {
        _draft = draft;
        _gate = gate;
    }

    /// <summary>Says what the profile is for.</summary>
    public RequirementProfileBuilder Description(AuthoredText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _gate.MustBeOpen();
        _draft.Description = text.ToDraft(_gate.FirstLanguage);
        return this;
    }

    /// <summary>Gives the profile all requirements of another one, but for those that it replaces by its own.</summary>
    /// <param name="profile">The id of the other profile of the model.</param>
    public RequirementProfileBuilder BasedOn(string profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        _gate.MustBeOpen();
        _draft.BasedOn = profile;
        return this;
    }

    /// <summary>Adds a requirement: a level or a score.</summary>
    /// <param name="dimension">The id of the dimension.</param>
    /// <param name="level">The level required, a defined ordinal; or null where a score is.</param>
    /// <param name="score">The score required, on the scale of the dimension and over its minimum; or null where a level is.</param>
    /// <param name="importance">The weight among the requirements: over 0, at most 1,000,000, at most 4 decimal places.</param>
    /// <param name="mustHave">Whether nobody is qualified who does not meet it.</param>
    /// <param name="provenance">Where the requirement comes from; null for completed.</param>
    public RequirementProfileBuilder Require(
        string dimension, int? level = null, decimal? score = null, decimal importance = 1, bool mustHave = false, AuthoredProvenance? provenance = null)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        _gate.MustBeOpen();
        (_draft.Requirements ??= []).Add(new RequirementDraft
        {
            Dimension = dimension,
            Level = level,
            Score = score,
            Importance = importance,
            MustHave = mustHave,
            Provenance = AuthoredProvenance.ToDraft(provenance),
        });
        return this;
    }
}
