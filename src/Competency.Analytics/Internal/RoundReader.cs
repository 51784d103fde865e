using System.Collections.Immutable;
using Competency.Core;
using Competency.Core.Scoring;
using Competency.Core.Validation;

namespace Competency.Analytics.Internal;

/// <summary>Reads assessments into the tables of a round, person by person.</summary>
internal sealed class RoundReader
{
    private readonly CompetencyModel _model;
    private readonly List<Dimension> _leaves = [];
    private readonly List<ResponseScale> _scales = [];
    private readonly List<Item> _items = [];
    private readonly Dictionary<string, int> _itemOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unused = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _targets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _raters = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Target, string Rater), RoleId> _roles = [];
    private readonly List<(int Target, int Rater, int Item, double Value)> _cells = [];
    private readonly List<ValidationIssue> _issues = [];
    private int _read;
    private int _peopleLeftOut;
    private int _unusedRatings;

    public RoundReader(CompetencyModel model)
    {
        _model = model;
        foreach (Dimension leaf in model.AllDimensions().Where(static d => d.IsLeaf))
        {
            bool nominated = model.LevelRuleOf(leaf) is NominationLevelRule;
            RatingScale scale = model.ScaleOf(leaf);
            _scales.Add(ResponseScale.Create(scale.Minimum, scale.Maximum));
            foreach (BehavioralIndicator indicator in leaf.AllIndicators())
            {
                if (nominated)
                {
                    _unused.Add(indicator.Id.Value);
                }
                else
                {
                    AddItem(new Item(indicator.Id.Value, _leaves.Count, indicator.IsContra, (double)indicator.Weight));
                }
            }

            if (nominated)
            {
                AddItem(new Item(leaf.Id.Value, _leaves.Count, IsContra: false, Weight: 1));
            }
            else
            {
                _unused.Add(leaf.Id.Value);
            }

            _leaves.Add(leaf);
        }
    }

    public void Add(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        string path = FormattableString.Invariant($"assessments[{_read++}]");
        int faults = _issues.Count;
        string target = assessment.Subject.Value;
        if (assessment.Model != _model.Id || !assessment.Version.Contains(_model.Version))
        {
            Refuse(AssessmentIssueCodes.UnknownModel, $"{path}.model", $"The assessment of '{target}' is by {assessment.Model} {assessment.Version}, not by {_model.Reference}.", assessment.Model.Value, _model.Reference.ToString());
        }

        if (_targets.ContainsKey(target))
        {
            Refuse(AssessmentIssueCodes.DuplicateRating, $"{path}.subject", $"'{target}' is assessed twice in this round; allowed: once. Make a round of each occasion.", target, "once");
        }

        List<(string Rater, int Item, double Value)> own = [];
        Dictionary<string, RoleId> roles = new(StringComparer.Ordinal);
        HashSet<(string, string)> seen = [];
        int unused = 0;
        for (int at = 0; at < assessment.Ratings.Count; at++)
        {
            unused += Read(assessment.Ratings[at], FormattableString.Invariant($"{path}.ratings[{at}]"), own, roles, seen);
        }

        if (_issues.Count > faults)
        {
            _peopleLeftOut++;
            return;
        }

        _unusedRatings += unused;
        Keep(target, own, roles);
    }

    public AssessmentRound ToRound()
    {
        ImmutableArray<string> targets = [.. _targets.Keys];
        ImmutableArray<string> raters = [.. _raters.Keys];
        RatingTable answers = RatingTable.FromCells(targets, raters, [.. _items.Select(static i => i.Id)], _cells);
        RatingTable ratings = answers;
        foreach (IGrouping<int, Item> leaf in _items.Where(static i => i.IsContra).GroupBy(static i => i.Leaf))
        {
            ratings = ratings.ReverseItems(_scales[leaf.Key], [.. leaf.Select(static i => i.Id)]);
        }

        return new AssessmentRound(
            _model,
            ratings,
            answers,
            [.. _leaves.Select((leaf, at) => Dimension(leaf, at, ratings)).OfType<RoundDimension>()],
            _roles,
            [.. _issues],
            _peopleLeftOut,
            _unusedRatings);
    }

    private void AddItem(Item item)
    {
        _itemOf.Add(item.Id, _items.Count);
        _items.Add(item);
    }

    /// <summary>Reads one rating; gives 1 for one that the leaf's rule does not use.</summary>
    private int Read(Rating rating, string path, List<(string, int, double)> own, Dictionary<string, RoleId> roles, HashSet<(string, string)> seen)
    {
        string rater = rating.Rater.Value;
        string id = rating.Item.Value;
        if (rater.Length == 0 || rating.Role.IsDefault)
        {
            Refuse(AssessmentIssueCodes.MalformedId, $"{path}.{(rater.Length == 0 ? "rater" : "role")}", "A rating names its rater and role.", null, null);
            return 0;
        }

        if (roles.TryAdd(rater, rating.Role) is false && roles[rater] != rating.Role)
        {
            Refuse(AssessmentIssueCodes.RaterInTwoRoles, $"{path}.role", $"Rater '{rater}' is {roles[rater]} and {rating.Role} to the same person; allowed: one role.", rating.Role.Value, roles[rater].Value);
        }

        if (!seen.Add((rater, id)))
        {
            Refuse(AssessmentIssueCodes.DuplicateRating, $"{path}.item", $"Rater '{rater}' rates '{id}' twice; allowed: once.", id, "once");
            return 0;
        }

        if (!_itemOf.TryGetValue(id, out int item))
        {
            if (!_unused.Contains(id))
            {
                Refuse(AssessmentIssueCodes.UnknownItem, $"{path}.item", $"Model {_model.Reference} has no indicator or leaf '{id}'.", id, null);
                return 0;
            }

            return rating.Value.IsObserved ? 1 : 0;
        }

        ResponseScale scale = _scales[_items[item].Leaf];
        if (rating.Value.IsObserved)
        {
            int value = rating.Value.Value;
            if (value < scale.Minimum || value > scale.Maximum)
            {
                Refuse(AssessmentIssueCodes.ValueOffScale, $"{path}.value", FormattableString.Invariant($"{value} is off the scale of '{id}'; allowed: {scale}, or not observed."), rating.Value.ToString(), scale.ToString());
                return 0;
            }

            own.Add((rater, item, value));
        }

        return 0;
    }

    private void Keep(string target, List<(string Rater, int Item, double Value)> own, Dictionary<string, RoleId> roles)
    {
        int t = _targets.Count;
        _targets.Add(target, t);
        foreach ((string rater, RoleId role) in roles)
        {
            _roles.Add((target, rater), role);
            _raters.TryAdd(rater, _raters.Count);
        }

        foreach ((string rater, int item, double value) in own)
        {
            _cells.Add((t, _raters[rater], item, value));
        }
    }

    // A leaf without anything to rate it by has no ratings; it is no dimension of the round.
    private RoundDimension? Dimension(Dimension leaf, int index, RatingTable ratings)
    {
        Item[] items = [.. _items.Where(i => i.Leaf == index)];
        if (items.Length == 0)
        {
            return null;
        }

        RatingTable own = ratings.SelectItems([.. items.Select(static i => i.Id)]);
        double all = items.Sum(static i => i.Weight);
        List<(int, int, int, double)> scores = [];
        for (int t = 0; t < own.Targets.Length; t++)
        {
            foreach ((int rater, double[] values) in own.FormsOf(t))
            {
                double weight = 0;
                double sum = 0;
                for (int i = 0; i < values.Length; i++)
                {
                    if (!double.IsNaN(values[i]))
                    {
                        weight += items[i].Weight;
                        sum += items[i].Weight * values[i];
                    }
                }

                // Weights have four decimals at most, so this forgives no more than the last bits of the sums.
                if (weight >= ((double)_model.Rules.MinimumShare * all) - 1e-9)
                {
                    scores.Add((t, rater, 0, sum / weight));
                }
            }
        }

        return new RoundDimension(leaf, _scales[index], own, RatingTable.FromCells(own.Targets, own.Raters, [leaf.Id.Value], scores));
    }

    private void Refuse(string code, string path, string message, string? value, string? allowed) =>
        _issues.Add(new ValidationIssue(code, IssueSeverity.Error, path, message, value, allowed));

    private sealed record Item(string Id, int Leaf, bool IsContra, double Weight);
}
