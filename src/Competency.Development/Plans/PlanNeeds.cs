using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Core.Requirements;
using Competency.Development.Internal;

namespace Competency.Development.Plans;

/// <summary>What is missing, what is met and what cannot be told, each in the model's order.</summary>
internal sealed class PlanNeeds
{
    /// <summary>What a level needs by default, in percent of the scale.</summary>
    private const decimal StrongPercent = 62.5m;

    private readonly DisclosedResult _result;
    private readonly CompetencyModel _model;
    private readonly IPriorityRule _rule;
    private readonly List<PlanNeed> _needs = [];
    private readonly List<PlanStrength> _met = [];
    private readonly List<PlanUnknown> _unknown = [];
    private bool _hasProfile;

    private PlanNeeds(DisclosedResult result, CompetencyModel model, IPriorityRule rule)
    {
        _result = result;
        _model = model;
        _rule = rule;
    }

    public IEnumerable<PlanNeed> Needs => _needs;

    public IEnumerable<PlanUnknown> Unknown => _unknown;

    public static PlanNeeds OfProfile(DisclosedResult result, CompetencyModel model, RequirementProfile profile, IPriorityRule rule)
    {
        PlanNeeds needs = new(result, model, rule) { _hasProfile = true };
        foreach (RequirementFit fit in ProfileEvaluator.Evaluate(model, profile, result).Requirements)
        {
            needs.Add(fit);
        }

        return needs;
    }

    public static PlanNeeds OfLadders(DisclosedResult result, CompetencyModel model, IPriorityRule rule)
    {
        PlanNeeds needs = new(result, model, rule);
        Dictionary<DimensionId, decimal> importance = LeafImportance.Of(model);
        foreach (Dimension leaf in model.AllDimensions().Where(dimension => dimension.IsLeaf))
        {
            needs.Add(leaf, importance[leaf.Id]);
        }

        return needs;
    }

    /// <summary>Says which of the needs that found no place are strengths all the same, and puts both lists in their order.</summary>
    public (ValueList<PlanStrength> Strengths, ValueList<PlanNeed> Waiting) Split(IReadOnlyCollection<PlanNeed> left)
    {
        if (_hasProfile)
        {
            return (
                [
                    .. _met.OrderByDescending(met => Exact.Micro(InLevels(met.Dimension, met.Required!, met.Surplus!.Value) * met.Importance))
                        .ThenByDescending(met => met.Importance),
                ],
                [.. left]);
        }

        ILookup<bool, PlanNeed> byStrength = left.ToLookup(need => Exact.Micro(need.Current.Percent) >= StrongPercent);
        IEnumerable<PlanStrength> strong = byStrength[true].Select(need => new PlanStrength
        {
            Dimension = need.Dimension,
            Name = need.Name,
            Current = need.Current,
            Importance = need.Importance,
        });
        DimensionId[] order = [.. _model.AllDimensions().Select(dimension => dimension.Id)];
        return (
            [.. _met.Concat(strong).OrderByDescending(met => Exact.Micro(met.Current.Percent)).ThenBy(met => Array.IndexOf(order, met.Dimension))],
            [.. byStrength[false]]);
    }

    private void Add(RequirementFit fit)
    {
        Requirement requirement = fit.Requirement;
        PlanGoal required = new(requirement.Level, requirement.MinimumScore);
        if (fit.Gap is not { } gap || Standing(requirement.Dimension) is not { } current)
        {
            _unknown.Add(Cannot(requirement.Dimension) with { Required = required, IsMustHave = requirement.IsMustHave });
        }
        else if (fit.IsMet)
        {
            _met.Add(new PlanStrength
            {
                Dimension = requirement.Dimension,
                Name = NameOf(requirement.Dimension),
                Current = current,
                Required = required,
                IsMustHave = requirement.IsMustHave,
                Importance = requirement.Importance,

                // A score that meets its requirement by the rounding of comparisons may lie a hair under it.
                Surplus = Exact.Plain(Math.Max(0, gap)),
            });
        }
        else
        {
            Need(requirement.Dimension, current, required, -gap, requirement.Importance, requirement.IsMustHave);
        }
    }

    private void Add(Dimension leaf, decimal importance)
    {
        int? top = leaf.LevelOrdinals().Select(ordinal => (int?)ordinal).LastOrDefault();
        if (Standing(leaf.Id) is not { } current || (top is not null && current.Level is null))
        {
            _unknown.Add(Cannot(leaf.Id));
            return;
        }

        decimal gap = top is { } highest ? highest - current.Level!.Value : _result[leaf.Id].ScaleMaximum - current.Score;
        if (Exact.Micro(gap) > 0)
        {
            Need(leaf.Id, current, required: null, gap, importance, isMustHave: false);
        }
        else
        {
            _met.Add(new PlanStrength { Dimension = leaf.Id, Name = leaf.Name.Text, Current = current, Importance = importance });
        }
    }

    private void Need(DimensionId dimension, PlanStanding current, PlanGoal? required, decimal gap, decimal importance, bool isMustHave)
    {
        PlanGoal unit = required ?? new PlanGoal(current.Level, null);
        decimal levels = InLevels(dimension, unit, gap);
        PriorityCase priority = new()
        {
            Dimension = dimension,
            GapInLevels = levels,
            Importance = importance,
            IsMustHave = isMustHave,
            IsRequired = required is not null,
            Level = current.Level,
            Percent = current.Percent,
        };
        _needs.Add(new PlanNeed
        {
            Dimension = dimension,
            Name = NameOf(dimension),
            Current = current,
            Required = required,
            IsMustHave = isMustHave,
            Importance = importance,
            Gap = Exact.Plain(gap),
            GapInLevels = levels,
            Priority = Exact.Plain(_rule.PriorityOf(priority)),
        });
    }

    private decimal InLevels(DimensionId dimension, PlanGoal unit, decimal gap)
    {
        const int LevelsOfTheScale = 4;
        DisclosedDimension disclosed = _result[dimension];
        return unit.Level is not null
            ? Exact.Plain(gap)
            : Exact.Plain(decimal.Round(gap * LevelsOfTheScale / (disclosed.ScaleMaximum - disclosed.ScaleMinimum), 9, MidpointRounding.AwayFromZero));
    }

    private PlanStanding? Standing(DimensionId dimension)
    {
        DisclosedDimension disclosed = _result[dimension];
        return disclosed is { Score: { } score, Percent: { } percent } ? new PlanStanding(disclosed.Level, Exact.Plain(score), Exact.Plain(percent)) : null;
    }

    private PlanUnknown Cannot(DimensionId dimension)
    {
        DisclosedDimension disclosed = _result[dimension];
        return new PlanUnknown
        {
            Dimension = dimension,
            Name = NameOf(dimension),
            Reason = disclosed.State switch
            {
                DisclosedState.Hidden => PlanUnknownReason.Hidden,
                DisclosedState.NotScored => PlanUnknownReason.NotScored,
                _ => PlanUnknownReason.NoLevel,
            },
            NotScored = disclosed.NotScored,
            Hidden = disclosed.Hidden,
        };
    }

    private LocalizedText NameOf(DimensionId dimension) => _model.GetDimension(dimension).Name.Text;
}
