using System.Globalization;

namespace Competency.Core;

/// <summary>Compares two versions of a model.</summary>
/// <remarks>Elements are matched by id, levels by ordinal. Pure and safe for any number of threads.</remarks>
public sealed partial class ModelComparer
{
    private readonly CompetencyModel _older;
    private readonly CompetencyModel _newer;
    private readonly List<ModelChange> _changes = [];
    private readonly List<DimensionComparability> _verdicts = [];
    private readonly Dictionary<DimensionId, DimensionComparability> _byId = [];
    private readonly List<string> _everywhere = [];

    private ModelComparer(CompetencyModel older, CompetencyModel newer)
    {
        _older = older;
        _newer = newer;
    }

    /// <summary>Compares two versions of a model, or two models.</summary>
    /// <param name="older">The version that results on file were scored by.</param>
    /// <param name="newer">The version that new results are scored by.</param>
    public static ModelComparison Compare(CompetencyModel older, CompetencyModel newer)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        return new ModelComparer(older, newer).Run();
    }

    private ModelComparison Run()
    {
        CompareHead();
        CompareScoring();
        foreach (Dimension top in _newer.Dimensions)
        {
            Visit(top);
        }

        List<string> overall = CompareChildren(DimensionId.Overall, _older.Dimensions, _newer.Dimensions, _older.Rules.Overall ?? _older.Rules.Composite, _newer.Rules.Overall ?? _newer.Rules.Composite);
        foreach (Dimension gone in _older.AllDimensions().Where(dimension => !_newer.TryGetDimension(dimension.Id, out _)))
        {
            Add(ModelChangeKind.Removed, gone.Id.Value, "dimension", gone.Name.ToString(), null);
            Judge(gone.Id, ["it was removed"], []);
        }

        CompareParts();
        bool bandsChanged = !_older.Rules.Bands.Equals(_newer.Rules.Bands);
        return new ModelComparison(
            _older.Reference, _newer.Reference, [.. _changes], [.. _verdicts], Verdict(DimensionId.Overall, overall, bandsChanged ? ["the bands changed; the percent did not"] : []));
    }

    private void CompareHead()
    {
        string subject = DimensionId.Overall.Value;
        CompareText(subject, "name", _older.Name, _newer.Name);
        CompareText(subject, "description", _older.Description, _newer.Description);
        Changed(ModelChangeKind.StatusChanged, subject, "status", _older.Status.ToString(), _newer.Status.ToString());
        Changed(ModelChangeKind.StatusChanged, subject, "replaced by", _older.ReplacedBy?.ToString(), _newer.ReplacedBy?.ToString());
        Changed(ModelChangeKind.ProvenanceChanged, subject, "sources", string.Join(", ", _older.Sources.Select(source => source.Id)), string.Join(", ", _newer.Sources.Select(source => source.Id)));
        Changed(ModelChangeKind.Reworded, subject, "languages", string.Join(", ", _older.Languages), string.Join(", ", _newer.Languages));
    }

    /// <summary>What touches the score of every dimension at once.</summary>
    private void CompareScoring()
    {
        string subject = DimensionId.Overall.Value;
        ScoringRules before = _older.Rules;
        ScoringRules after = _newer.Rules;
        Everywhere("roles", Roles(_older), Roles(_newer));
        Everywhere("minimum share", Number(before.MinimumShare), Number(after.MinimumShare));
        Everywhere("self policy", before.Self.ToString(), after.Self.ToString());
        Everywhere("pooling", before.Pooling.ToString(), after.Pooling.ToString());
        Changed(ModelChangeKind.Rescaled, subject, "scale", Scale(_older.Scale), Scale(_newer.Scale));
        Changed(ModelChangeKind.Reworded, subject, "scale labels", ScaleTexts(_older.Scale), ScaleTexts(_newer.Scale));
        Changed(ModelChangeKind.RuleChanged, subject, "level rule", RuleText.Of(before.Level), RuleText.Of(after.Level));
        Changed(ModelChangeKind.RuleChanged, subject, "composite rule", RuleText.Of(before.Composite), RuleText.Of(after.Composite));
        Changed(ModelChangeKind.RuleChanged, subject, "overall rule", Optional(before.Overall), Optional(after.Overall));
        Changed(ModelChangeKind.RuleChanged, subject, "bands", Bands(before), Bands(after));
    }

    private void Everywhere(string what, string before, string after)
    {
        if (Changed(ModelChangeKind.RuleChanged, DimensionId.Overall.Value, what, before, after))
        {
            _everywhere.Add($"the {what} of the model changed");
        }
    }

    private void Visit(Dimension after)
    {
        foreach (Dimension child in after.Dimensions)
        {
            Visit(child);
        }

        if (!_older.TryGetDimension(after.Id, out Dimension? before))
        {
            Add(ModelChangeKind.Added, after.Id.Value, "dimension", null, after.Name.ToString());
            Judge(after.Id, ["it was added"], []);
            return;
        }

        List<string> notes = [];
        string id = after.Id.Value;
        bool reworded = CompareText(id, "name", before.Name, after.Name)
            | CompareText(id, "definition", before.Definition, after.Definition)
            | CompareKeyPoints(id, before, after);
        Note(notes, reworded, "it was reworded");
        Changed(ModelChangeKind.Reweighted, id, "weight", Number(before.Weight), Number(after.Weight));
        Changed(ModelChangeKind.Moved, id, "place", Parent(_older, before), Parent(_newer, after));
        List<string> reasons = before.IsLeaf && after.IsLeaf ? CompareLeaf(before, after, notes) : CompareComposite(before, after, notes);
        Judge(after.Id, reasons, notes);
    }

    private List<string> CompareLeaf(Dimension before, Dimension after, List<string> notes)
    {
        List<string> reasons = [.. _everywhere];
        string id = after.Id.Value;
        Because(reasons, Changed(ModelChangeKind.Rescaled, id, "scale", Scale(_older.ScaleOf(before)), Scale(_newer.ScaleOf(after))), "its scale changed");
        Because(reasons, Changed(ModelChangeKind.RuleChanged, id, "level rule", RuleText.Of(_older.LevelRuleOf(before)), RuleText.Of(_newer.LevelRuleOf(after))), "its level rule changed");
        Because(reasons, CompareLevels(before, after, notes), "its levels changed");
        Because(reasons, CompareIndicators(before, after, notes), "its indicators changed");
        return reasons;
    }

    private List<string> CompareComposite(Dimension before, Dimension after, List<string> notes)
    {
        string id = after.Id.Value;
        List<string> reasons = [];
        if (before.IsLeaf != after.IsLeaf)
        {
            Add(ModelChangeKind.RuleChanged, id, "kind", before.IsLeaf ? "leaf" : "composite", after.IsLeaf ? "leaf" : "composite");
            reasons.Add("it was a leaf and is a composite, or the other way round");
            CompareIndicators(before, after, notes);
            return reasons;
        }

        reasons.AddRange(CompareChildren(after.Id, before.Dimensions, after.Dimensions, before.CompositeRule ?? _older.Rules.Composite, after.CompositeRule ?? _newer.Rules.Composite));
        Because(reasons, Changed(ModelChangeKind.RuleChanged, id, "cuts", Numbers(before.Cuts), Numbers(after.Cuts)), "its cuts changed");
        Because(reasons, after.Cuts.Count > 0 && !string.Equals(Scale(_older.Scale), Scale(_newer.Scale), StringComparison.Ordinal), "the scale of its cuts changed");
        Because(reasons, CompareLevels(before, after, notes), "its levels changed");
        return reasons;
    }

    private List<string> CompareChildren(DimensionId parent, ValueList<Dimension> before, ValueList<Dimension> after, CompositeRule ruleBefore, CompositeRule ruleAfter)
    {
        List<string> reasons = [.. _everywhere];
        bool sameChildren = before.Select(child => child.Id).ToHashSet().SetEquals(after.Select(child => child.Id));
        bool sameWeights = sameChildren && HaveSameProportions(before, after);
        Because(reasons, !sameChildren, "its dimensions are others");
        Because(reasons, sameChildren && !sameWeights, "the weights of its dimensions changed");
        bool sameRule = ruleBefore == ruleAfter;
        if (!sameRule && parent != DimensionId.Overall)
        {
            Add(ModelChangeKind.RuleChanged, parent.Value, "composite rule", RuleText.Of(ruleBefore), RuleText.Of(ruleAfter));
        }

        Because(reasons, !sameRule, "its composite rule changed");
        foreach (Dimension child in after)
        {
            if (sameChildren && _byId.TryGetValue(child.Id, out DimensionComparability? verdict) && !verdict.IsComparable)
            {
                reasons.Add($"'{child.Id}' is not comparable");
            }
        }

        return reasons;
    }

    /// <summary>Weights in the same proportions give the same score, whatever their size.</summary>
    private static bool HaveSameProportions(ValueList<Dimension> before, ValueList<Dimension> after)
    {
        Dictionary<DimensionId, decimal> weights = before.ToDictionary(child => child.Id, child => child.Weight);
        decimal first = weights[after[0].Id];
        return after.All(child => child.Weight * first == weights[child.Id] * after[0].Weight);
    }

    private bool CompareLevels(Dimension before, Dimension after, List<string> notes)
    {
        Dictionary<int, ProficiencyLevel> old = before.Levels.ToDictionary(level => level.Ordinal);
        bool changed = false;
        bool reworded = false;
        foreach (ProficiencyLevel level in after.Levels)
        {
            string subject = Level(after, level.Ordinal);
            if (old.Remove(level.Ordinal, out ProficiencyLevel? same))
            {
                reworded |= CompareText(subject, "title", same.Title, level.Title) | CompareText(subject, "description", same.Description, level.Description);
            }
            else
            {
                changed = true;
                Add(ModelChangeKind.Added, subject, "level", null, level.Title.ToString());
            }
        }

        foreach (ProficiencyLevel gone in old.Values.OrderBy(level => level.Ordinal))
        {
            changed = true;
            Add(ModelChangeKind.Removed, Level(before, gone.Ordinal), "level", gone.Title.ToString(), null);
        }

        Note(notes, reworded, "its levels were reworded");
        return changed;
    }

    private bool CompareIndicators(Dimension before, Dimension after, List<string> notes)
    {
        Dictionary<IndicatorId, BehavioralIndicator> old = before.AllIndicators().ToDictionary(indicator => indicator.Id);
        bool changed = false;
        bool reworded = false;
        foreach (BehavioralIndicator indicator in after.AllIndicators())
        {
            string id = indicator.Id.Value;
            if (!old.Remove(indicator.Id, out BehavioralIndicator? same))
            {
                changed = true;
                Add(ModelChangeKind.Added, id, "indicator", null, indicator.Text.ToString());
                continue;
            }

            reworded |= CompareTexts(id, "text", same.Text, indicator.Text);
            CompareProvenance(id, "text", same.Provenance, indicator.Provenance);
            changed |= Changed(ModelChangeKind.Reweighted, id, "weight", Number(same.Weight), Number(indicator.Weight))
                | Changed(ModelChangeKind.Rekeyed, id, "key", same.IsContra ? "contra" : "plain", indicator.IsContra ? "contra" : "plain");
        }

        foreach (BehavioralIndicator gone in old.Values)
        {
            changed = true;
            Add(ModelChangeKind.Removed, gone.Id.Value, "indicator", gone.Text.ToString(), null);
        }

        Note(notes, reworded, "its indicators were reworded");
        return changed;
    }

    private bool CompareKeyPoints(string subject, Dimension before, Dimension after) =>
        !before.KeyPoints.Equals(after.KeyPoints)
        && Changed(ModelChangeKind.Reworded, subject, "key points", string.Join("; ", before.KeyPoints), string.Join("; ", after.KeyPoints), evenIfEqual: true);

    private bool CompareText(string subject, string what, SourcedText? before, SourcedText? after)
    {
        if (before is not null && after is not null)
        {
            CompareProvenance(subject, what, before.Provenance, after.Provenance);
        }

        return CompareTexts(subject, what, before?.Text, after?.Text);
    }

    private bool CompareTexts(string subject, string what, LocalizedText? before, LocalizedText? after)
    {
        if (Equals(before, after))
        {
            return false;
        }

        string? changed = after?.Languages.FirstOrDefault(language => before is null || !before.TryGet(language, out string? text) || !string.Equals(text, after.In(language), StringComparison.Ordinal));
        string? language = changed ?? before?.Languages.FirstOrDefault();
        return Changed(ModelChangeKind.Reworded, subject, what, Shown(before, language), Shown(after, language), evenIfEqual: true);
    }

    private void CompareProvenance(string subject, string what, Provenance before, Provenance after) =>
        Changed(ModelChangeKind.ProvenanceChanged, subject, $"{what} provenance", Show(before), Show(after));

    private bool Changed(ModelChangeKind kind, string subject, string what, string? before, string? after, bool evenIfEqual = false)
    {
        bool changed = evenIfEqual || !string.Equals(before, after, StringComparison.Ordinal);
        if (changed)
        {
            Add(kind, subject, what, before, after);
        }

        return changed;
    }

    private void Add(ModelChangeKind kind, string subject, string what, string? before, string? after) =>
        _changes.Add(new ModelChange(kind, subject, what, before, after));

    private void Judge(DimensionId id, List<string> reasons, List<string> notes)
    {
        DimensionComparability verdict = Verdict(id, reasons, notes);
        _verdicts.Add(verdict);
        _byId.TryAdd(id, verdict);
    }

    private static DimensionComparability Verdict(DimensionId id, List<string> reasons, List<string> notes) =>
        new(id, reasons.Count == 0, reasons.Count == 0 ? [.. notes] : [.. reasons]);

    private static void Because(List<string> reasons, bool changed, string reason)
    {
        if (changed)
        {
            reasons.Add(reason);
        }
    }

    private static void Note(List<string> notes, bool applies, string note) => Because(notes, applies, note);

    private static string Parent(CompetencyModel model, Dimension dimension) =>
        model.AllDimensions().FirstOrDefault(candidate => candidate.Dimensions.Any(child => child.Id == dimension.Id))?.Id.Value ?? "top";

    private static string Level(Dimension dimension, int ordinal) => string.Create(CultureInfo.InvariantCulture, $"{dimension.Id}/{ordinal}");

    private static string? Shown(LocalizedText? text, string? language) =>
        text is not null && language is not null && text.TryGet(language, out string? shown) ? $"[{language}] {shown}" : null;

    private static string Show(Provenance provenance) => provenance.Kind switch
    {
        ProvenanceKind.Stated => $"stated by {provenance.Source}",
        ProvenanceKind.Inferred => $"inferred from {provenance.Source}: {provenance.Reason}",
        _ => "completed",
    };

    private static string Scale(RatingScale scale) => string.Create(CultureInfo.InvariantCulture, $"{scale.Minimum} to {scale.Maximum}");

    private static string ScaleTexts(RatingScale scale) => string.Join(", ", scale.Points.Select(point => string.Join('/', point.Label.Languages.Select(language => point.Label.In(language)))));

    private static string Roles(CompetencyModel model) => model.Roles.Count == 0
        ? "all standard roles alike"
        : string.Join(", ", model.Roles.Select(role => $"{role.Id} {Number(role.Weight)}"));

    private static string Bands(ScoringRules rules) => string.Join(", ", rules.Bands.Select(band => $"{band.Id} from {Number(band.Cut)}"));

    private static string? Optional(CompositeRule? rule) => rule is null ? null : RuleText.Of(rule);

    private static string Numbers(ValueList<decimal> values) => string.Join(", ", values.Select(Number));

    private static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
