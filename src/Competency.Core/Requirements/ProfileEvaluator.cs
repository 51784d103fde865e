using Competency.Core.Disclosure;
using Competency.Core.Internal;
using Competency.Core.Scoring;
using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Requirements;

/// <summary>Compares results with requirement profiles.</summary>
/// <remarks>Pure; safe for any number of threads.</remarks>
public static class ProfileEvaluator
{
    /// <summary>Compares one person's result with one profile.</summary>
    /// <param name="model">The model that the result was scored by.</param>
    /// <param name="profile">One of the model's profiles.</param>
    /// <param name="result">The result.</param>
    /// <exception cref="ArgumentException">The result is of another model or version, or the profile asks for a dimension that the model lacks.</exception>
    public static ProfileFit Evaluate(CompetencyModel model, RequirementProfile profile, AssessmentResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Evaluate(model, profile, result.Subject, result.Model, id => result.TryGet(id, out DimensionResult? found) ? new Attainment(found) : default);
    }

    /// <summary>Compares what may be shown of one person with one profile; what is hidden counts as not scored.</summary>
    /// <inheritdoc cref="Evaluate(CompetencyModel, RequirementProfile, AssessmentResult)"/>
    public static ProfileFit Evaluate(CompetencyModel model, RequirementProfile profile, DisclosedResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Evaluate(model, profile, result.Subject, result.Model, id => result.TryGet(id, out DisclosedDimension? found) ? new Attainment(found) : default);
    }

    /// <summary>Compares one person's result with every profile of the model, in order of definition.</summary>
    /// <inheritdoc cref="Evaluate(CompetencyModel, RequirementProfile, AssessmentResult)"/>
    public static ValueList<ProfileFit> EvaluateAll(CompetencyModel model, AssessmentResult result)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.RequirementProfiles.Select(profile => Evaluate(model, profile, result)).ToValueList();
    }

    /// <summary>Compares what may be shown of one person with every profile of the model, in order of definition.</summary>
    /// <inheritdoc cref="Evaluate(CompetencyModel, RequirementProfile, AssessmentResult)"/>
    public static ValueList<ProfileFit> EvaluateAll(CompetencyModel model, DisclosedResult result)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.RequirementProfiles.Select(profile => Evaluate(model, profile, result)).ToValueList();
    }

    private static ProfileFit Evaluate(
        CompetencyModel model, RequirementProfile profile, SubjectId subject, ModelReference scoredBy, Func<DimensionId, Attainment> attained)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(profile);
        if (scoredBy != model.Reference)
        {
            throw new ArgumentException($"The result is by {scoredBy}, the profile of {model.Reference}; allowed: a result by the model of the profile.", nameof(model));
        }

        RequirementFit[] fits = [.. profile.Requirements.Select(requirement => Compare(model, requirement, attained(requirement.Dimension)))];
        long[] importances = WholeWeights.Reduce(profile.Requirements.Select(requirement => requirement.Importance));
        long scored = 0;
        long sum = 0;
        for (int i = 0; i < fits.Length; i++)
        {
            if (fits[i].Ratio is { } ratio)
            {
                scored += importances[i];
                sum += importances[i] * Nano.FromDecimal(ratio);
            }
        }

        ValueList<VerdictReason> reasons = Reasons(fits);
        return new ProfileFit
        {
            Subject = subject,
            Model = model.Reference,
            Profile = profile.Id,
            Verdict = VerdictOf(reasons[0].Kind),
            Reasons = reasons,
            Fit = scored == 0 ? null : Nano.ToDecimal(Nano.Quotient(sum, scored)),
            ScoredShare = Nano.ToDecimal(Nano.Quotient(scored * Nano.PerUnit, importances.Sum())),
            Requirements = ValueList.Create<RequirementFit>(fits),
        };
    }

    private static RequirementFit Compare(CompetencyModel model, Requirement requirement, Attainment attained)
    {
        if (requirement.Level is { } level)
        {
            return attained.Level is { } reached
                ? new RequirementFit(
                    requirement,
                    FitArithmetic.Compare(reached, level),
                    reached,
                    attained.Score,
                    reached - level,
                    Nano.ToDecimal(FitArithmetic.LevelRatio(reached, level)))
                : new RequirementFit(requirement, RequirementStatus.NotScored, null, attained.Score, null, null);
        }

        if (attained.Score is not { } score || attained.Percent is not { } percent)
        {
            return new RequirementFit(requirement, RequirementStatus.NotScored, attained.Level, null, null, null);
        }

        decimal required = requirement.MinimumScore!.Value;
        Dimension dimension = model.GetDimension(requirement.Dimension);
        RatingScale scale = dimension.IsLeaf ? model.ScaleOf(dimension) : model.Scale;
        long nano = Nano.FromDecimal(score - scale.Minimum);
        return new RequirementFit(
            requirement,
            FitArithmetic.Compare(Nano.ToMicro(nano), Nano.ToMicro(required, scale.Minimum)),
            attained.Level,
            score,
            score - required,
            Nano.ToDecimal(FitArithmetic.ScoreRatio(Nano.FromDecimal(percent), (long)((required - scale.Minimum) * 10_000m), scale.Length)));
    }

    private static ValueList<VerdictReason> Reasons(RequirementFit[] fits)
    {
        VerdictReason[] failed =
        [
            .. fits.Where(fit => fit.Requirement.IsMustHave && !fit.IsMet).Select(fit => new VerdictReason(
                fit.Status == RequirementStatus.NotScored ? VerdictReasonKind.MustHaveNotScored : VerdictReasonKind.MustHaveBelow, fit.Requirement.Dimension)),
        ];
        if (failed.Length > 0)
        {
            return ValueList.Create<VerdictReason>(failed);
        }

        return fits.Any(fit => fit.Requirement.IsMustHave) ? [new VerdictReason(VerdictReasonKind.MustHavesMet)]
            : fits.Any(fit => fit.Status != RequirementStatus.NotScored) ? [new VerdictReason(VerdictReasonKind.NoMustHaves)]
            : [new VerdictReason(VerdictReasonKind.NothingScored)];
    }

    private static FitVerdict VerdictOf(VerdictReasonKind first) => first switch
    {
        VerdictReasonKind.MustHaveBelow or VerdictReasonKind.MustHaveNotScored => FitVerdict.NotQualified,
        VerdictReasonKind.NothingScored => FitVerdict.Undetermined,
        _ => FitVerdict.Qualified,
    };
}
