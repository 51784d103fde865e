using Competency.Core.Internal;
using Competency.Core.Validation;

namespace Competency.Core.Building;

/// <content>The tree: dimensions, levels and indicators.</content>
internal sealed partial class ModelValidator
{
    private ValueList<Dimension> ReadDimensions()
    {
        if (_draft.Dimensions is not { Count: > 0 } drafts)
        {
            _issues.Error(IssueCodes.NoDimensions, "dimensions", $"The model has no dimensions; allowed: one or more.");
            return [];
        }

        ValueList<Dimension> dimensions = ReadList(drafts, "dimensions", ReadDimension);
        (CompositeRule rule, string rulePath) = _rules.Overall is { } overall ? (overall, "rules.overall") : (_rules.Composite, "rules.composite");
        CheckChildren(drafts, dimensions, rule, rulePath, "dimensions", "the dimensions at the top");
        return dimensions;
    }

    private Dimension ReadDimension(DimensionDraft draft, string path)
    {
        bool isLeaf = draft.Dimensions is not { Count: > 0 };
        DimensionId id = ReadDimensionId(draft.Id, IssuePath.Member(path, "id"));
        SourcedText name = ReadText(draft.Name, IssuePath.Member(path, "name"));
        SourcedText? definition = draft.Definition is null ? null : ReadText(draft.Definition, IssuePath.Member(path, "definition"));
        string keyPointsPath = IssuePath.Member(path, "keyPoints");
        ValueList<SourcedText> keyPoints = TooMany(keyPointsPath, "key points", draft.KeyPoints?.Count ?? 0, ModelLimits.KeyPoints)
            ? []
            : ReadList(draft.KeyPoints, keyPointsPath, ReadText);
        decimal weight = ReadWeight(draft.Weight, IssuePath.Member(path, "weight"));
        RatingScale? scale = draft.Scale is null ? null : ReadScale(draft.Scale, IssuePath.Member(path, "scale"));
        bool shares = isLeaf && draft.Levels is not { Count: > 0 };
        bool levelsAreSound = _proficiencyScaleIsSound;
        ValueList<ProficiencyLevel> levels = shares ? _proficiencyScale : ReadLevels(draft.Levels, draft.Id, IssuePath.Member(path, "levels"), out levelsAreSound);
        ValueList<BehavioralIndicator> indicators =
            ReadList(draft.Indicators, IssuePath.Member(path, "indicators"), (indicator, at) => ReadIndicator(indicator, at, draft.Id, level: null));
        LevelRule? levelRule = draft.Level is null ? null : ReadLevelRule(draft.Level, IssuePath.Member(path, "level"));
        CompositeRule? compositeRule = draft.Composite is null ? null : ReadCompositeRule(draft.Composite, IssuePath.Member(path, "composite"));
        ValueList<decimal>? cuts = ReadCuts(draft.Cuts, IssuePath.Member(path, "cuts"));
        ValueList<Dimension> children = isLeaf ? [] : ReadList(draft.Dimensions, IssuePath.Member(path, "dimensions"), ReadDimension);
        Dimension dimension = new()
        {
            Id = id,
            Name = name,
            Definition = definition,
            KeyPoints = keyPoints,
            Weight = weight,
            Scale = scale,
            Levels = levels,
            Indicators = indicators,
            LevelRule = levelRule,
            CompositeRule = compositeRule,
            Cuts = cuts ?? [],
            Dimensions = children,
        };
        if (isLeaf)
        {
            CheckLeaf(draft, dimension, path, levelsAreSound);
        }
        else
        {
            CheckComposite(draft, dimension, cuts, path, levelsAreSound);
        }

        return dimension;
    }

    private DimensionId ReadDimensionId(string? text, string path)
    {
        if (ReadWords(text, path, "dimension id"))
        {
            CheckUnique(_dimensionPaths, text!, path, "Dimension id");
            if (string.Equals(text, DimensionId.Overall.Value, StringComparison.Ordinal))
            {
                _issues.Error(IssueCodes.ReservedId, path, $"Dimension id '{text}' is reserved for the root of every model; choose another.", text);
            }
        }

        _ = DimensionId.TryParse(text, out DimensionId id);
        return id;
    }

    private void ReadProficiencyScale()
    {
        IEnumerable<LevelDraft>? grades = _draft.ProficiencyScale?
            .Select(grade => new LevelDraft { Ordinal = grade.Ordinal, Title = grade.Title, Description = grade.Description });
        _proficiencyScale = ReadLevels(grades?.ToList(), dimension: null, "proficiencyScale", out _proficiencyScaleIsSound);
    }

    private ValueList<ProficiencyLevel> ReadLevels(List<LevelDraft>? drafts, string? dimension, string list, out bool sound)
    {
        sound = true;
        if (TooMany(list, "levels", drafts?.Count ?? 0, ModelLimits.Levels))
        {
            sound = false;
            return [];
        }

        bool allSound = true;
        int highest = 0;
        Dictionary<int, string> ordinals = [];
        ValueList<ProficiencyLevel> levels = ReadList(drafts, list, (draft, at) =>
        {
            string ordinalPath = IssuePath.Member(at, "ordinal");
            if (draft.Ordinal is not { } ordinal)
            {
                allSound = false;
                Missing(ordinalPath);
            }
            else
            {
                allSound &= CheckOrdinal(ordinal, ordinalPath) && CheckPlace(ordinals, ordinal, highest, ordinalPath);
                highest = Math.Max(highest, ordinal);
            }

            return new ProficiencyLevel(
                draft.Ordinal ?? 0,
                ReadText(draft.Title, IssuePath.Member(at, "title")),
                draft.Description is null ? null : ReadText(draft.Description, IssuePath.Member(at, "description")),
                ReadList(
                    draft.Indicators, IssuePath.Member(at, "indicators"), (indicator, place) => ReadIndicator(indicator, place, dimension, draft.Ordinal)));
        });
        sound = allSound;
        return levels;
    }

    private bool CheckPlace(Dictionary<int, string> ordinals, int ordinal, int highest, string path)
    {
        if (!ordinals.TryAdd(ordinal, path))
        {
            _issues.Error(IssueCodes.DuplicateOrdinal, path, $"Level {ordinal} is already defined at {ordinals[ordinal]}.", ordinal);
            return false;
        }

        if (ordinal < highest)
        {
            _issues.Error(
                IssueCodes.LevelsOutOfOrder,
                path,
                $"Level {ordinal} follows level {highest}; allowed: levels from lowest to highest.",
                ordinal,
                FormattableString.Invariant($"over {highest}"));
            return false;
        }

        return true;
    }

    private BehavioralIndicator ReadIndicator(IndicatorDraft draft, string path, string? leaf, int? level)
    {
        string idPath = IssuePath.Member(path, "id");
        if (draft.Id is null)
        {
            Missing(idPath);
        }
        else if (IdSyntax.IsWords(leaf) || !draft.Id.StartsWith(leaf + ".", StringComparison.Ordinal))
        {
            // Where the leaf's own id is malformed, indicators that repeat it would only repeat the complaint.
            CheckIndicatorId(draft.Id, idPath, leaf, level);
        }

        _ = IndicatorId.TryParse(draft.Id, out IndicatorId id);
        LocalizedText text = ReadTexts(draft.Text, IssuePath.Member(path, "text"));
        Provenance provenance = ReadProvenance(draft.Provenance, IssuePath.Member(path, "provenance"));
        decimal weight = ReadWeight(draft.Weight, IssuePath.Member(path, "weight"));
        return new BehavioralIndicator(id, text, provenance, weight, draft.Contra ?? false);
    }

    private void CheckIndicatorId(string id, string path, string? leaf, int? level)
    {
        if (!IdSyntax.TrySplitIndicator(id, out string dimension, out int ordinal, out _))
        {
            _issues.Error(IssueCodes.MalformedId, path, $"'{id}' is not an indicator id; allowed: {IdSyntax.IndicatorAllowed}.", id, IdSyntax.IndicatorAllowed);
            return;
        }

        CheckUnique(_indicatorPaths, id, path, "Indicator id");
        bool levelIsKnown = level is null or (>= 1 and <= IdSyntax.MaxOrdinal);
        if (IdSyntax.IsWords(leaf) && levelIsKnown && (!string.Equals(dimension, leaf, StringComparison.Ordinal) || ordinal != (level ?? 0)))
        {
            string allowed = level is null
                ? FormattableString.Invariant($"'{leaf}.' and a number")
                : FormattableString.Invariant($"'{leaf}.{level}.' and a number");
            _issues.Error(IssueCodes.IndicatorNotOfPlace, path, $"Indicator id '{id}' does not fit its place; allowed here: {allowed}.", id, allowed);
        }
    }

    private void CheckComposite(DimensionDraft draft, Dimension dimension, ValueList<decimal>? cuts, string path, bool levelsAreSound)
    {
        if (dimension.AllIndicators().Any())
        {
            _issues.Error(
                IssueCodes.IndicatorsOnComposite, path, $"'{draft.Id}' has child dimensions and indicators; allowed: one of the two. Move the indicators to a leaf.", draft.Id);
        }

        if (draft.Scale is not null)
        {
            _issues.Error(
                IssueCodes.ScaleOnComposite, IssuePath.Member(path, "scale"), $"'{draft.Id}' has child dimensions and a rating scale; a composite is not rated. Leave the scale out.", draft.Id);
        }

        if (draft.Level is not null)
        {
            _issues.Error(
                IssueCodes.LevelRuleOnComposite,
                IssuePath.Member(path, "level"),
                $"'{draft.Id}' has child dimensions and a level rule; a composite has a level only by its 'cuts'. Leave the level rule out.",
                draft.Id);
        }

        CheckCompositeCuts(draft, dimension, cuts, path, levelsAreSound);
        (CompositeRule rule, string rulePath) = dimension.CompositeRule is { } own
            ? (own, IssuePath.Member(path, "composite"))
            : (_rules.Composite, "rules.composite");
        bool ownIsBroken = draft.Composite is not null && dimension.CompositeRule is null;
        CheckChildren(
            draft.Dimensions!, dimension.Dimensions, ownIsBroken ? new WeightedMeanRule() : rule, rulePath, IssuePath.Member(path, "dimensions"), $"the dimensions of '{draft.Id}'");
    }

    private void CheckCompositeCuts(DimensionDraft draft, Dimension dimension, ValueList<decimal>? cuts, string path, bool levelsAreSound)
    {
        if (cuts is null)
        {
            return;
        }

        if (cuts.Count == 0 && dimension.Levels.Count > 0)
        {
            _issues.Error(
                IssueCodes.LevelsWithoutCuts,
                IssuePath.Member(path, "levels"),
                $"'{draft.Id}' has child dimensions and {dimension.Levels.Count} levels, but no cuts to reach them by; give one cut for each level, or leave the levels out.",
                draft.Id);
            return;
        }

        string list = IssuePath.Member(path, "cuts");
                // Cuts without levels make levels 1, 2, 3 and so on without titles.
        bool counts = levelsAreSound && dimension.Levels.Count > 0;
        CheckCuts(cuts, counts ? dimension.Levels.Count : cuts.Count, _scale, list, list);
    }

    /// <summary>Holds cuts to a number of levels and to a scale.</summary>
    /// <param name="cuts">The cuts, rising.</param>
    /// <param name="levels">How many levels there are.</param>
    /// <param name="scale">The scale, or null where it is not sound.</param>
    /// <param name="path">Where the trouble is shown.</param>
    /// <param name="list">Where the cuts stand.</param>
    private void CheckCuts(ValueList<decimal> cuts, int levels, RatingScale? scale, string path, string list)
    {
        if (cuts.Count != levels)
        {
            _issues.Error(
                IssueCodes.CutCount,
                path,
                $"There are {cuts.Count} cuts at {list} for {levels} levels; allowed: one cut for each level.",
                cuts.Count,
                FormattableString.Invariant($"{levels}"));
        }

        for (int i = 0; i < cuts.Count && scale is not null; i++)
        {
            string at = string.Equals(path, list, StringComparison.Ordinal) ? IssuePath.Item(list, i) : path;
            CheckOnScale(IssueCodes.CutOffScale, "Cut", cuts[i], scale, at);
        }
    }

    private void CheckLeaf(DimensionDraft draft, Dimension leaf, string path, bool levelsAreSound)
    {
        if (draft.Composite is not null)
        {
            _issues.Error(
                IssueCodes.CompositeRuleOnLeaf,
                IssuePath.Member(path, "composite"),
                $"'{draft.Id}' has no child dimensions, so its composite rule has nothing to combine. Leave the rule out, or give it dimensions.",
                draft.Id);
        }

        if (draft.Cuts is not null)
        {
            _issues.Error(
                IssueCodes.CutsOnLeaf,
                IssuePath.Member(path, "cuts"),
                $"'{draft.Id}' has no child dimensions; a leaf's cuts stand in its level rule. Move them to 'level', of the kind 'cut-scores'.",
                draft.Id);
        }

        bool ruleIsSound = draft.Level is null ? _levelRuleIsSound : leaf.LevelRule is not null;
        if (!ruleIsSound || !levelsAreSound)
        {
            return;
        }

        LevelRule rule = leaf.LevelRule ?? _rules.Level;
        CheckEvidence(draft, leaf, rule, path);
        RatingScale? scale = draft.Scale is null ? _scale : leaf.Scale;
        if (rule is NominationLevelRule)
        {
            scale = leaf.Levels.Count > 0 && leaf.Levels[^1].Ordinal > 1
                ? new RatingScale(1, leaf.Levels[^1].Ordinal, [], LocalizedText.Empty, Provenance.Completed)
                : null;
        }

        if (scale is null)
        {
            return;
        }

        _longestScale = Math.Max(_longestScale, scale.Length);
        _scaleOfLeaf.TryAdd(leaf.Id.Value, scale);
        CheckRuleOnScale(leaf, rule, scale, path);
        decimal[] weights = [.. leaf.AllIndicators().Select(indicator => indicator.Weight)];
        if (Array.TrueForAll(weights, weight => IsWeight(weight)))
        {
            CheckSum(WeightedKind.Indicators, weights, path, $"the indicators of '{draft.Id}'");
            if (rule is not NominationLevelRule)
            {
                CheckLeafArithmetic(weights, scale, path, draft.Id);
            }
        }
    }

    private void CheckEvidence(DimensionDraft draft, Dimension leaf, LevelRule rule, string path)
    {
        bool needsLevels = rule is NominationLevelRule or CumulativeLevelRule;
        if (needsLevels && leaf.Levels.Count == 0)
        {
            _issues.Error(
                IssueCodes.NoLevels,
                path,
                $"'{draft.Id}' has no levels, which its level rule '{rule.Kind}' needs; give it levels, or the level rule 'cut-scores'.",
                draft.Id);
            return;
        }

        if (rule is NominationLevelRule)
        {
            if (leaf.Levels[^1].Ordinal < 2)
            {
                _issues.Error(
                    IssueCodes.NominationTooShort,
                    LevelsPath(leaf, path),
                    $"The highest level of '{draft.Id}' is {leaf.Levels[^1].Ordinal}; nomination needs a level of 2 or more to choose.",
                    leaf.Levels[^1].Ordinal,
                    "2 to 100");
            }

            return;
        }

        if (!leaf.AllIndicators().Any())
        {
            _issues.Error(
                IssueCodes.NothingToRate,
                path,
                $"'{draft.Id}' has no indicators, so there is nothing to rate; give it indicators, child dimensions, or levels with the level rule 'nomination'.",
                draft.Id);
            return;
        }

        if (rule is CumulativeLevelRule)
        {
            CheckLevelEvidence(draft, leaf, path);
        }
    }

    /// <summary>A contra-indicator shows the next defined level above its own; at the top it shows its own.</summary>
    private void CheckLevelEvidence(DimensionDraft draft, Dimension leaf, string path)
    {
        if (ReferenceEquals(leaf.Levels, _proficiencyScale))
        {
            _issues.Error(
                IssueCodes.LevelWithoutEvidence,
                path,
                $"'{draft.Id}' has the levels of the proficiency scale, which carry no indicators; the cumulative rule needs some at each level. Use the level rule 'cut-scores', or give the leaf levels of its own.",
                draft.Id);
            return;
        }

        for (int i = 0; i < leaf.Levels.Count; i++)
        {
            bool isTop = i == leaf.Levels.Count - 1;
            bool hasEvidence = leaf.Levels[i].Indicators.Any(indicator => !indicator.IsContra || isTop)
                || (i > 0 && leaf.Levels[i - 1].Indicators.Any(indicator => indicator.IsContra));
            if (!hasEvidence)
            {
                _issues.Error(
                    IssueCodes.LevelWithoutEvidence,
                    IssuePath.Item(IssuePath.Member(path, "levels"), i),
                    $"Level {leaf.Levels[i].Ordinal} of '{draft.Id}' has no indicator that could show it (a contra-indicator counts at the level above); the cumulative rule needs one.",
                    leaf.Levels[i].Ordinal);
            }
        }
    }

    /// <summary>Gives where a dimension's levels are written.</summary>
    private string LevelsPath(Dimension leaf, string path) =>
        ReferenceEquals(leaf.Levels, _proficiencyScale) && leaf.Levels.Count > 0 ? "proficiencyScale" : IssuePath.Member(path, "levels");

    private void CheckRuleOnScale(Dimension leaf, LevelRule rule, RatingScale scale, string path)
    {
        bool isOwn = leaf.LevelRule is not null;
        string own = IssuePath.Member(path, "level");
        switch (rule)
        {
            // The model's own threshold has been held to the model's scale already.
            case CumulativeLevelRule { Threshold: { } threshold } when isOwn || leaf.Scale is not null:
                CheckOnScale(IssueCodes.ThresholdOffScale, "Threshold", threshold, scale, isOwn ? IssuePath.Member(own, "threshold") : IssuePath.Member(path, "scale"));
                break;
            case CutScoreLevelRule { Cuts.Count: > 0 } cuts when isOwn || leaf.Levels.Count > 0:
                string list = isOwn ? IssuePath.Member(own, "cuts") : "rules.level.cuts";
                CheckCuts(cuts.Cuts, leaf.Levels.Count, scale, isOwn ? list : path, list);
                break;
        }
    }

    private void CheckChildren(
        List<DimensionDraft> drafts, ValueList<Dimension> children, CompositeRule rule, string rulePath, string path, string whose)
    {
        decimal[] weights = [.. children.Select(child => child.Weight)];
        if (Array.TrueForAll(weights, weight => IsWeight(weight)))
        {
            CheckSum(WeightedKind.Dimensions, weights, path, whose);
            CheckCompositeArithmetic(weights, path, whose);
        }

        if (rule is PointsRule points)
        {
            List<(Dimension Leaf, string Path)> leaves = [];
            Gather(children, path, leaves);
            CheckPoints(points, rulePath, leaves, path, whose);
        }
    }

    private static void Gather(ValueList<Dimension> dimensions, string path, List<(Dimension Leaf, string Path)> leaves)
    {
        for (int i = 0; i < dimensions.Count; i++)
        {
            string at = IssuePath.Item(path, i);
            if (dimensions[i].IsLeaf)
            {
                leaves.Add((dimensions[i], at));
            }
            else
            {
                Gather(dimensions[i].Dimensions, IssuePath.Member(at, "dimensions"), leaves);
            }
        }
    }

    private void CheckPoints(PointsRule rule, string rulePath, List<(Dimension Leaf, string Path)> leaves, string path, string whose)
    {
        Dictionary<int, decimal> table = rule.Table.ToDictionary(entry => entry.Level, entry => entry.Points);
        long[] whole = WholeWeights.Reduce(rule.Table.Select(entry => entry.Points));
        long[] highest = new long[leaves.Count];
        bool sound = true;
        for (int i = 0; i < leaves.Count; i++)
        {
            (Dimension leaf, string at) = leaves[i];
            bool complete = CheckPointsOfLevels(leaf, at, table, rulePath);
            sound &= complete && IsWeight(leaf.Weight);
            highest[i] = complete ? whole[rule.Table.ToList().FindIndex(entry => entry.Level == leaf.Levels[^1].Ordinal)] : 0;
        }

        if (sound)
        {
            CheckPointsArithmetic([.. leaves.Select(entry => entry.Leaf.Weight)], highest, path, whose);
        }
    }

    private bool CheckPointsOfLevels(Dimension leaf, string path, Dictionary<int, decimal> table, string rulePath)
    {
        bool complete = true;
        for (int i = 0; i < leaf.Levels.Count; i++)
        {
            if (!table.ContainsKey(leaf.Levels[i].Ordinal))
            {
                complete = false;
                _issues.Error(
                    IssueCodes.PointsMissingLevel,
                    IssuePath.Item(LevelsPath(leaf, path), i),
                    $"The points rule at {rulePath} gives no points for level {leaf.Levels[i].Ordinal} of '{leaf.Id}'.",
                    leaf.Levels[i].Ordinal,
                    string.Join(", ", table.Keys));
            }
        }

        if (leaf.Levels.Count == 0 || (complete && table[leaf.Levels[^1].Ordinal] == 0))
        {
            complete = false;
            _issues.Error(
                IssueCodes.PointsWithoutLevels,
                path,
                $"'{leaf.Id}' has no level that the points rule at {rulePath} gives points for; give it levels, and the highest of them more than 0 points.",
                leaf.Id.Value);
        }

        return complete;
    }
}
