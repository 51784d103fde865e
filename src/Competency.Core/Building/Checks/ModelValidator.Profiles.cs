using Competency.Core.Internal;
using Competency.Core.Validation;

namespace Competency.Core.Building;

/// <content>Requirement profiles: what they ask for, and what they inherit.</content>
internal sealed partial class ModelValidator
{
    private ValueList<RequirementProfile> ReadProfiles(ValueList<Dimension> dimensions)
    {
        List<RequirementProfileDraft> drafts = _draft.RequirementProfiles ?? [];
        Dictionary<string, string> paths = new(StringComparer.Ordinal);
        ValueList<RequirementProfile> profiles = ReadList(drafts, "requirementProfiles", (draft, path) => ReadProfile(draft, path, paths));
        Dictionary<ProfileId, RequirementProfile> byId = [];
        foreach (RequirementProfile profile in profiles)
        {
            byId.TryAdd(profile.Id, profile);
        }

        DimensionId[] order = [.. dimensions.SelectMany(top => top.SelfAndDescendants()).Select(dimension => dimension.Id)];
        RequirementProfile[] resolved = new RequirementProfile[profiles.Count];
        for (int i = 0; i < resolved.Length; i++)
        {
            string path = IssuePath.Item("requirementProfiles", i);
            resolved[i] = profiles[i] with { Requirements = Resolve(profiles[i], byId, order) };
            CheckResolved(resolved[i], drafts[i], path);
        }

        return [.. resolved];
    }

    private RequirementProfile ReadProfile(RequirementProfileDraft draft, string path, Dictionary<string, string> paths)
    {
        string idPath = IssuePath.Member(path, "id");
        if (ReadWords(draft.Id, idPath, "profile id"))
        {
            CheckUnique(paths, draft.Id!, idPath, "Profile id");
        }

        _ = ProfileId.TryParse(draft.Id, out ProfileId id);
        SourcedText name = ReadText(draft.Name, IssuePath.Member(path, "name"));
        SourcedText? description = draft.Description is null ? null : ReadText(draft.Description, IssuePath.Member(path, "description"));
        ProfileId? basedOn = draft.BasedOn is null ? null : ReadBase(draft.BasedOn, IssuePath.Member(path, "basedOn"));
        string list = IssuePath.Member(path, "requirements");
        Dictionary<string, string> required = new(StringComparer.Ordinal);
        return new RequirementProfile
        {
            Id = id,
            Name = name,
            Description = description,
            BasedOn = basedOn,
            OwnRequirements = TooMany(list, "requirements", draft.Requirements?.Count ?? 0, ModelLimits.Dimensions)
                ? []
                : ReadList(draft.Requirements, list, (requirement, at) => ReadRequirement(requirement, at, required)),
        };
    }

    private ProfileId? ReadBase(string text, string path)
    {
        if (!_draft.RequirementProfiles!.Exists(profile => string.Equals(profile.Id, text, StringComparison.Ordinal)))
        {
            string[] known = [.. _draft.RequirementProfiles.Select(profile => profile.Id).OfType<string>()];
            _issues.Error(
                IssueCodes.UnknownProfile, path, $"The model has no requirement profile '{text}'; it has: {string.Join(", ", known)}.", text, Shown(known));
        }

        return ProfileId.TryParse(text, out ProfileId id) ? id : null;
    }

    private Requirement ReadRequirement(RequirementDraft draft, string path, Dictionary<string, string> required)
    {
        Dimension? dimension = ReadDimensionReference(draft.Dimension, IssuePath.Member(path, "dimension"));
        if (draft.Dimension is not null && !required.TryAdd(draft.Dimension, path))
        {
            _issues.Error(
                IssueCodes.DuplicateRequirement,
                IssuePath.Member(path, "dimension"),
                $"The profile already has a requirement for '{draft.Dimension}' at {required[draft.Dimension]}; allowed: one for a dimension.",
                draft.Dimension);
        }

        if (draft.Level is null == draft.Score is null)
        {
            _issues.Error(
                IssueCodes.LevelOrScore,
                path,
                $"The requirement for '{draft.Dimension}' has {(draft.Level is null ? "neither a level nor a score" : "a level and a score")}; allowed: one of the two.");
        }
        else if (draft.Level is { } level && dimension is not null)
        {
            CheckDefinedLevel(dimension, level, IssuePath.Member(path, "level"));
        }
        else if (draft.Score is { } score && dimension is not null)
        {
            CheckMinimumScore(dimension, score, IssuePath.Member(path, "score"));
        }

        _ = DimensionId.TryParse(draft.Dimension, out DimensionId id);
        return new Requirement
        {
            Dimension = id,
            Level = draft.Level,
            MinimumScore = draft.Score is { } minimum ? ModelDrafts.Plain(minimum) : null,
            Importance = ReadWeight(draft.Importance, IssuePath.Member(path, "importance")),
            IsMustHave = draft.MustHave ?? false,
            Provenance = ReadProvenance(draft.Provenance, IssuePath.Member(path, "provenance")),
        };
    }

    /// <summary>A score that is required must lie over the minimum: the ratio of attained to required needs a required part over 0.</summary>
    private void CheckMinimumScore(Dimension dimension, decimal score, string path)
    {
        RatingScale? scale = dimension.IsLeaf ? _scaleOfLeaf.GetValueOrDefault(dimension.Id.Value) : _scale;
        if (scale is null || !CheckPlaces(score, path, "Score"))
        {
            return;
        }

        if (score <= scale.Minimum || score > scale.Maximum)
        {
            string allowed = FormattableString.Invariant($"over {scale.Minimum}, at most {scale.Maximum}");
            _issues.Error(
                IssueCodes.ScoreOffScale, path, $"A score of {score} cannot be required of '{dimension.Id}'; allowed: {allowed}.", score, allowed);
        }
    }

    private static ValueList<Requirement> Resolve(RequirementProfile profile, Dictionary<ProfileId, RequirementProfile> byId, DimensionId[] order)
    {
        Dictionary<DimensionId, Requirement> found = [];
        HashSet<ProfileId> seen = [];
        for (RequirementProfile? next = profile; next is not null && seen.Add(next.Id); next = next.BasedOn is { } id ? byId.GetValueOrDefault(id) : null)
        {
            foreach (Requirement requirement in next.OwnRequirements)
            {
                found.TryAdd(requirement.Dimension, requirement);
            }
        }

        return [.. order.Where(found.ContainsKey).Distinct().Select(id => found[id])];
    }

    private void CheckResolved(RequirementProfile profile, RequirementProfileDraft draft, string path)
    {
        if (IsOnCycle(draft))
        {
            _issues.Error(
                IssueCodes.ProfileCycle,
                IssuePath.Member(path, "basedOn"),
                $"Profile '{draft.Id}' rests on itself, by way of '{draft.BasedOn}'; allowed: profiles that end at one with requirements of its own.",
                draft.BasedOn);
        }
        else if (draft.Requirements is not { Count: > 0 } && profile.Requirements.Count == 0)
        {
            _issues.Error(IssueCodes.EmptyProfile, path, $"Profile '{draft.Id}' requires nothing; give it requirements, or a base that has some.", draft.Id);
        }
        else if (profile.Requirements.All(requirement => IsWeight(requirement.Importance)))
        {
            // The fit is Σ importance·ratio ÷ Σ importance, each ratio a whole number of nano-percent.
            CheckExact(
                WholeWeights.Reduce(profile.Requirements.Select(requirement => requirement.Importance)).Sum(),
                WholeWeights.NanoPerWhole,
                path,
                $"The importances of profile '{draft.Id}' come to",
                $"");
        }
    }

    private bool IsOnCycle(RequirementProfileDraft draft)
    {
        RequirementProfileDraft? next = draft;
        for (int step = 0; step < _draft.RequirementProfiles!.Count && next?.BasedOn is { } id; step++)
        {
            if (string.Equals(id, draft.Id, StringComparison.Ordinal))
            {
                return true;
            }

            next = _draft.RequirementProfiles.Find(profile => string.Equals(profile.Id, id, StringComparison.Ordinal));
        }

        return false;
    }
}
