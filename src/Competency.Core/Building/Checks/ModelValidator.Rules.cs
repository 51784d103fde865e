using Competency.Core.Internal;
using Competency.Core.Validation;

namespace Competency.Core.Building;

/// <content>Rules as data: what belongs to which kind, and what is wrong whatever the dimension.</content>
internal sealed partial class ModelValidator
{
    private void ReadRules()
    {
        if (_draft.Rules is not { } draft)
        {
            return;
        }

        ScoringRules defaults = _rules;
        _rules = new ScoringRules
        {
            MinimumShare = ReadShare(draft.MinimumShare ?? defaults.MinimumShare, "rules.minimumShare"),
            Self = ReadName(WireNames.SelfPolicies, draft.Self, "rules.self", defaults.Self),
            Pooling = ReadName(WireNames.Poolings, draft.Pooling, "rules.pooling", defaults.Pooling),
            Level = draft.Level is null ? defaults.Level : ReadDefaultLevelRule(draft.Level, defaults.Level),
            Composite = draft.Composite is null ? defaults.Composite : ReadCompositeRule(draft.Composite, "rules.composite") ?? defaults.Composite,
            Overall = draft.Overall is null ? null : ReadCompositeRule(draft.Overall, "rules.overall"),
            Bands = ReadBands(draft.Bands),
            WeightsSumTo100 = ReadWeightedKinds(draft.WeightsSumTo100),
        };
    }

    private LevelRule ReadDefaultLevelRule(LevelRuleDraft draft, LevelRule otherwise)
    {
        LevelRule? rule = ReadLevelRule(draft, "rules.level");
        _levelRuleIsSound = rule is not null;
        if (rule is CumulativeLevelRule { Threshold: { } threshold } && _scale is not null)
        {
            _levelRuleIsSound = CheckOnScale(IssueCodes.ThresholdOffScale, "Threshold", threshold, _scale, "rules.level.threshold");
        }

        return rule ?? otherwise;
    }

    private decimal ReadShare(decimal share, string path)
    {
        if (share is < 0 or > 1)
        {
            const string Allowed = "0 to 1, at most 4 decimal places";
            _issues.Error(IssueCodes.ShareOutOfRange, path, $"Minimum share {share} is out of range; allowed: {Allowed}.", share, Allowed);
        }
        else
        {
            CheckPlaces(share, path, "Minimum share");
        }

        return ModelDrafts.Plain(share);
    }

    private ValueList<WeightedKind> ReadWeightedKinds(List<string>? names)
    {
        List<WeightedKind> kinds = [];
        for (int i = 0; i < (names?.Count ?? 0); i++)
        {
            string path = IssuePath.Item("rules.weightsSumTo100", i);
            if (_issues.IsFull)
            {
                break;
            }

            if (!WireNames.WeightedKinds.TryGet(names![i], out WeightedKind kind))
            {
                Unknown(WireNames.WeightedKinds.What, names[i], path, WireNames.WeightedKinds.Names);
            }
            else if (kinds.Contains(kind))
            {
                _issues.Error(IssueCodes.DuplicateValue, path, $"'{names[i]}' is listed twice.", names[i]);
            }
            else
            {
                kinds.Add(kind);
            }
        }

        kinds.Sort();
        return [.. kinds];
    }

    private ValueList<Band> ReadBands(List<BandDraft>? drafts)
    {
        Dictionary<string, string> paths = new(StringComparer.Ordinal);
        decimal? last = null;
        return ReadList(drafts, "rules.bands", (draft, path) =>
        {
            string idPath = IssuePath.Member(path, "id");
            if (ReadWords(draft.Id, idPath, "band id"))
            {
                CheckUnique(paths, draft.Id!, idPath, "Band id");
            }

            string cutPath = IssuePath.Member(path, "cut");
            if (draft.Cut is not { } cut)
            {
                Missing(cutPath);
            }
            else if (cut is < 0 or > 100)
            {
                _issues.Error(IssueCodes.BandOutOfRange, cutPath, $"Band cut {cut} is out of range; allowed: 0 to 100.", cut, "0 to 100");
            }
            else if (CheckPlaces(cut, cutPath, "Band cut"))
            {
                if (cut <= last)
                {
                    _issues.Error(IssueCodes.BandsNotRising, cutPath, $"Band cut {cut} follows {last}; allowed: cuts that rise.", cut, FormattableString.Invariant($"over {last}"));
                }

                last = cut;
            }

            return new Band(draft.Id ?? string.Empty, ModelDrafts.Plain(draft.Cut ?? 0), ReadTexts(draft.Label, IssuePath.Member(path, "label")));
        });
    }

    private LevelRule? ReadLevelRule(LevelRuleDraft draft, string path)
    {
        if (!KindFits(draft.Kind, WireNames.LevelRules, "level rule", path))
        {
            return null;
        }

        string kind = draft.Kind!;
        bool sound = Belongs(draft.Threshold is not null, WireNames.Cumulative, kind, path, "threshold")
            & Belongs(draft.MissingLevel is not null, WireNames.Cumulative, kind, path, "missingLevel")
            & Belongs(draft.Cuts is not null, WireNames.CutScores, kind, path, "cuts")
            & Belongs(draft.Rule is not null, WireNames.Custom, kind, path, "rule")
            & Belongs(draft.Parameters is not null, WireNames.Custom, kind, path, "parameters");
        if (!sound)
        {
            return null;
        }

        return kind switch
        {
            WireNames.Cumulative => ReadCumulative(draft, path),
            WireNames.CutScores => ReadCuts(draft.Cuts, IssuePath.Member(path, "cuts")) is { } cuts ? new CutScoreLevelRule(cuts) : null,
            WireNames.Nomination => new NominationLevelRule(),
            _ => ReadRuleName(draft.Rule, path) & ReadParameters(draft.Parameters, path, out ValueList<RuleParameter> parameters)
                ? new CustomLevelRule(draft.Rule!, parameters)
                : null,
        };
    }

    private CumulativeLevelRule? ReadCumulative(LevelRuleDraft draft, string path)
    {
        MissingLevelPolicy policy = ReadName(WireNames.MissingLevels, draft.MissingLevel, IssuePath.Member(path, "missingLevel"), MissingLevelPolicy.Stop);
        bool fits = draft.Threshold is not { } threshold || CheckPlaces(threshold, IssuePath.Member(path, "threshold"), "Threshold");
        return fits ? new CumulativeLevelRule(draft.Threshold is { } value ? ModelDrafts.Plain(value) : null, policy) : null;
    }

    private CompositeRule? ReadCompositeRule(CompositeRuleDraft draft, string path)
    {
        if (!KindFits(draft.Kind, WireNames.CompositeRules, "composite rule", path))
        {
            return null;
        }

        string kind = draft.Kind!;
        bool sound = Belongs(draft.Points is not null, WireNames.Points, kind, path, "points")
            & Belongs(draft.Rule is not null, WireNames.Custom, kind, path, "rule")
            & Belongs(draft.Parameters is not null, WireNames.Custom, kind, path, "parameters");
        if (!sound)
        {
            return null;
        }

        return kind switch
        {
            WireNames.WeightedMean => new WeightedMeanRule(),
            WireNames.Minimum => new MinimumRule(),
            WireNames.GeometricMean => new GeometricMeanRule(),
            WireNames.Points => ReadPointsTable(draft.Points, IssuePath.Member(path, "points")) is { } table ? new PointsRule(table) : null,
            _ => ReadRuleName(draft.Rule, path) & ReadParameters(draft.Parameters, path, out ValueList<RuleParameter> parameters)
                ? new CustomCompositeRule(draft.Rule!, parameters)
                : null,
        };
    }

    private bool KindFits(string? kind, string[] kinds, string what, string path)
    {
        string member = IssuePath.Member(path, "kind");
        if (kind is null)
        {
            Missing(member);
            return false;
        }

        bool known = kinds.Contains(kind, StringComparer.Ordinal);
        if (!known)
        {
            Unknown(what, kind, member, kinds);
        }

        return known;
    }

    private bool Belongs(bool given, string owner, string kind, string path, string member)
    {
        bool fits = !given || string.Equals(owner, kind, StringComparison.Ordinal);
        if (!fits)
        {
            _issues.Error(
                IssueCodes.MemberNotOfKind,
                IssuePath.Member(path, member),
                $"'{member}' does not belong to a rule of the kind '{kind}', only to '{owner}'; leave it out.");
        }

        return fits;
    }

    private bool ReadRuleName(string? name, string path) => ReadWords(name, IssuePath.Member(path, "rule"), "rule name");

    private bool ReadParameters(Dictionary<string, decimal>? drafts, string path, out ValueList<RuleParameter> parameters)
    {
        parameters = [];
        if (drafts is null)
        {
            return true;
        }

        string list = IssuePath.Member(path, "parameters");
        if (TooMany(list, "parameters", drafts.Count, ModelLimits.Parameters))
        {
            return false;
        }

        bool sound = true;
        foreach (string name in drafts.Keys)
        {
            if (name.Length is 0 or > 64 || !char.IsAsciiLetter(name[0]) || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            {
                sound = false;
                const string Allowed = "1 to 64 ASCII letters, digits and hyphens, a letter first";
                _issues.Error(IssueCodes.MalformedId, IssuePath.Member(list, name), $"'{name}' is not a parameter name; allowed: {Allowed}.", name, Allowed);
            }
        }

        parameters = drafts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new RuleParameter(pair.Key, ModelDrafts.Plain(pair.Value))).ToValueList();
        return sound;
    }

    private ValueList<decimal>? ReadCuts(List<decimal>? cuts, string path)
    {
        if (cuts is not { Count: > 0 })
        {
            return [];
        }

        if (TooMany(path, "cuts", cuts.Count, ModelLimits.Levels))
        {
            return null;
        }

        bool sound = true;
        for (int i = 0; i < cuts.Count; i++)
        {
            string at = IssuePath.Item(path, i);
            sound &= CheckPlaces(cuts[i], at, "Cut");
            if (i > 0 && cuts[i] <= cuts[i - 1])
            {
                sound = false;
                _issues.Error(
                    IssueCodes.CutsNotRising,
                    at,
                    $"Cut {cuts[i]} follows {cuts[i - 1]}; allowed: cuts that rise.",
                    cuts[i],
                    FormattableString.Invariant($"over {cuts[i - 1]}"));
            }
        }

        return sound ? [.. cuts.Select(ModelDrafts.Plain)] : null;
    }

    private ValueList<LevelPoints>? ReadPointsTable(List<LevelPointsDraft>? drafts, string path)
    {
        if (drafts is not { Count: > 0 })
        {
            Missing(path);
            return null;
        }

        if (TooMany(path, "entries of points", drafts.Count, ModelLimits.Levels))
        {
            return null;
        }

        bool sound = true;
        (int Level, decimal Points)? last = null;
        ValueList<LevelPoints> table = ReadList(drafts, path, (draft, at) =>
        {
            if (draft.Level is not { } level || draft.Points is not { } points)
            {
                sound = false;
                Missing(IssuePath.Member(at, draft.Level is null ? "level" : "points"));
                return new LevelPoints(0, 0);
            }

            sound &= CheckOrdinal(level, IssuePath.Member(at, "level")) & CheckPoints(points, IssuePath.Member(at, "points"));
            if (last is { } before && (level <= before.Level || points <= before.Points))
            {
                sound = false;
                _issues.Error(
                    IssueCodes.PointsNotRising,
                    at,
                    $"Level {level} with {points} points follows level {before.Level} with {before.Points}; allowed: levels and points that both rise.",
                    points);
            }

            last = (level, points);
            return new LevelPoints(level, ModelDrafts.Plain(points));
        });
        return sound ? table : null;
    }

    private bool CheckPoints(decimal points, string path)
    {
        if (points is < 0 or > ModelLimits.Weight)
        {
            const string Allowed = "0 to 1000000, at most 4 decimal places";
            _issues.Error(IssueCodes.PointsOutOfRange, path, $"{points} points are out of range; allowed: {Allowed}.", points, Allowed);
            return false;
        }

        return CheckPlaces(points, path, "Points");
    }

    private bool CheckOrdinal(int ordinal, string path)
    {
        bool fits = ordinal is >= 1 and <= IdSyntax.MaxOrdinal;
        if (!fits)
        {
            const string Allowed = "1 to 100";
            _issues.Error(IssueCodes.OrdinalOutOfRange, path, $"Level {ordinal} is out of range; allowed: {Allowed}.", ordinal, Allowed);
        }

        return fits;
    }

    private bool CheckOnScale(string code, string what, decimal value, RatingScale scale, string path)
    {
        bool fits = value >= scale.Minimum && value <= scale.Maximum;
        if (!fits)
        {
            _issues.Error(
                code,
                path,
                $"{what} {value} is off the scale; allowed: {scale.Minimum} to {scale.Maximum}.",
                value,
                FormattableString.Invariant($"{scale.Minimum} to {scale.Maximum}"));
        }

        return fits;
    }
}
