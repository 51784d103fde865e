namespace Competency.Core.Requirements;

/// <summary>The profiles of a model as steps: a profile that rests on another is the next one up.</summary>
public static class ProfileLadder
{
    /// <summary>Gets the profiles that rest on a profile directly, in order of definition: the next ones up.</summary>
    /// <returns>The profiles; empty at the top.</returns>
    /// <exception cref="KeyNotFoundException">The model has no such profile; the message lists those it has.</exception>
    public static ValueList<RequirementProfile> NextUp(CompetencyModel model, ProfileId profile)
    {
        ArgumentNullException.ThrowIfNull(model);
        _ = model.GetProfile(profile);
        return model.RequirementProfiles.Where(candidate => candidate.BasedOn == profile).ToValueList();
    }
}
