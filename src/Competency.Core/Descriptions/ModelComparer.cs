using System.Globalization;
using Competency.Core.Languages;

namespace Competency.Core;

/// <summary>Compares two versions of a model.</summary>
/// <remarks>Elements are matched by id, levels by ordinal. Pure and safe for any number of threads.</remarks>
public sealed partial class ModelComparer
{
    private readonly CompetencyModel _older;
    private readonly CompetencyModel _newer;
    private readonly string? _language;
    private readonly ModelWords _words;
    private readonly List<ModelChange> _changes = [];
    private readonly List<DimensionComparability> _verdicts = [];
    private readonly Dictionary<DimensionId, DimensionComparability> _byId = [];
    private readonly List<string> _everywhere = [];

    private ModelComparer(CompetencyModel older, CompetencyModel newer, string? language, CompetencyLabels labels)
    {
        _older = older;
        _newer = newer;
        _language = language;
        _words = new ModelWords(labels, language);
    }

    /// <summary>Compares two versions of a model, or two models.</summary>
    /// <param name="older">The version that results on file were scored by.</param>
    /// <param name="newer">The version that new results are scored by.</param>
    /// <param name="language">
    /// The language of reasons, of what changed, and of values that are words; null for English, with names in each model's first language.
    /// It plays no part in what is found.
    /// </param>
    /// <param name="labels">The host's labels, or null for the library's own.</param>
    public static ModelComparison Compare(CompetencyModel older, CompetencyModel newer, string? language = null, CompetencyLabels? labels = null)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        return new ModelComparer(older, newer, language, labels ?? CompetencyLabels.Default).Run();
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
            Add(ModelChangeKind.Removed, gone.Id.Value, "part.dimension", In(gone.Name, _older), null);
            Judge(gone.Id, [_words.Say("comparability.removed")], []);
        }

        CompareParts();
        bool bandsChanged = !_older.Rules.Bands.Equals(_newer.Rules.Bands);
        return new ModelComparison(
            _older.Reference, _newer.Reference, [.. _changes], [.. _verdicts], Verdict(DimensionId.Overall, overall, bandsChanged ? [_words.Say("comparability.bands-changed")] : []));
    }

    private void CompareHead()
    {
        string subject = DimensionId.Overall.Value;
        CompareText(subject, "part.name", _older.Name, _newer.Name);
        CompareText(subject, "part.description", _older.Description, _newer.Description);
        Changed(ModelChangeKind.StatusChanged, subject, "part.status", _older.Status, _newer.Status, (words, status) => words.Labels.Of(status, words.Language));
        Changed(ModelChangeKind.StatusChanged, subject, "part.replaced-by", _older.ReplacedBy?.ToString(), _newer.ReplacedBy?.ToString());
        Changed(ModelChangeKind.ProvenanceChanged, subject, "part.sources", string.Join(", ", _older.Sources.Select(source => source.Id)), string.Join(", ", _newer.Sources.Select(source => source.Id)));
        Changed(ModelChangeKind.Reworded, subject, "part.languages", string.Join(", ", _older.Languages), string.Join(", ", _newer.Languages));
    }

    /// <summary>What touches the score of every dimension at once.</summary>
    private void CompareScoring()
    {
        string subject = DimensionId.Overall.Value;
        ScoringRules before = _older.Rules;
        ScoringRules after = _newer.Rules;
        Everywhere("part.roles", _older, _newer, Roles);
        Everywhere("part.minimum-share", before.MinimumShare, after.MinimumShare, (_, share) => Number(share));
        Everywhere("part.self-policy", before.Self, after.Self, (words, policy) => words.Labels.Of(policy, words.Language));
        Everywhere("part.pooling", before.Pooling, after.Pooling, (words, pooling) => words.Labels.Of(pooling, words.Language));
        Changed(ModelChangeKind.Rescaled, subject, "part.scale", _older.Scale, _newer.Scale, (words, scale) => words.Range(scale));
        Changed(ModelChangeKind.Reworded, subject, "part.scale-labels", ScaleTexts(_older.Scale), ScaleTexts(_newer.Scale));
        Changed(ModelChangeKind.RuleChanged, subject, "part.level-rule", before.Level, after.Level, (words, rule) => words.Of(rule));
        Changed(ModelChangeKind.RuleChanged, subject, "part.composite-rule", before.Composite, after.Composite, (words, rule) => words.Of(rule));
        Changed(ModelChangeKind.RuleChanged, subject, "part.overall-rule", before.Overall, after.Overall, (words, rule) => rule is null ? null : words.Of(rule));
        Changed(ModelChangeKind.RuleChanged, subject, "part.bands", before.Bands, after.Bands, Bands);
    }

    private void Everywhere<T>(string what, T before, T after, Func<ModelWords, T, string> show)
    {
        if (Changed(ModelChangeKind.RuleChanged, DimensionId.Overall.Value, what, before, after, show))
        {
            _everywhere.Add(_words.Say("comparability.model-part-changed", ("part", _words.Say(what))));
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
            Add(ModelChangeKind.Added, after.Id.Value, "part.dimension", null, In(after.Name, _newer));
            Judge(after.Id, [_words.Say("comparability.added")], []);
            return;
        }

        List<string> notes = [];
        string id = after.Id.Value;
        bool reworded = CompareText(id, "part.name", before.Name, after.Name)
            | CompareText(id, "part.definition", before.Definition, after.Definition)
            | CompareKeyPoints(id, before, after);
        Note(notes, reworded, "comparability.reworded");
        Changed(ModelChangeKind.Reweighted, id, "part.weight", Number(before.Weight), Number(after.Weight));
        Changed(ModelChangeKind.Moved, id, "part.place", Parent(_older, before), Parent(_newer, after), (words, parent) => parent ?? words.Say("text.top"));
        List<string> reasons = before.IsLeaf && after.IsLeaf ? CompareLeaf(before, after, notes) : CompareComposite(before, after, notes);
        Judge(after.Id, reasons, notes);
    }

    private List<string> CompareLeaf(Dimension before, Dimension after, List<string> notes)
    {
        List<string> reasons = [.. _everywhere];
        string id = after.Id.Value;
        Because(reasons, Changed(ModelChangeKind.Rescaled, id, "part.scale", _older.ScaleOf(before), _newer.ScaleOf(after), (words, scale) => words.Range(scale)), "comparability.scale-changed");
        Because(reasons, Changed(ModelChangeKind.RuleChanged, id, "part.level-rule", _older.LevelRuleOf(before), _newer.LevelRuleOf(after), (words, rule) => words.Of(rule)), "comparability.level-rule-changed");
        Because(reasons, CompareLevels(before, after, notes), "comparability.levels-changed");
        Because(reasons, CompareIndicators(before, after, notes), "comparability.indicators-changed");
        return reasons;
    }

    private List<string> CompareComposite(Dimension before, Dimension after, List<string> notes)
    {
        string id = after.Id.Value;
        List<string> reasons = [];
        if (before.IsLeaf != after.IsLeaf)
        {
            Changed(ModelChangeKind.RuleChanged, id, "part.kind", before.IsLeaf, after.IsLeaf, (words, isLeaf) => words.Say(isLeaf ? "dimension-kind.leaf" : "dimension-kind.composite"));
            Because(reasons, changed: true, "comparability.kind-changed");
            CompareIndicators(before, after, notes);
            return reasons;
        }

        reasons.AddRange(CompareChildren(after.Id, before.Dimensions, after.Dimensions, before.CompositeRule ?? _older.Rules.Composite, after.CompositeRule ?? _newer.Rules.Composite));
        Because(reasons, Changed(ModelChangeKind.RuleChanged, id, "part.cuts", before.Cuts, after.Cuts, (words, cuts) => words.List(cuts.Select(Number))), "comparability.cuts-changed");
        Because(reasons, after.Cuts.Count > 0 && (_older.Scale.Minimum != _newer.Scale.Minimum || _older.Scale.Maximum != _newer.Scale.Maximum), "comparability.scale-of-cuts-changed");
        Because(reasons, CompareLevels(before, after, notes), "comparability.levels-changed");
        return reasons;
    }

    private List<string> CompareChildren(DimensionId parent, ValueList<Dimension> before, ValueList<Dimension> after, CompositeRule ruleBefore, CompositeRule ruleAfter)
    {
        List<string> reasons = [.. _everywhere];
        bool sameChildren = before.Select(child => child.Id).ToHashSet().SetEquals(after.Select(child => child.Id));
        bool sameWeights = sameChildren && HaveSameProportions(before, after);
        Because(reasons, !sameChildren, "comparability.dimensions-changed");
        Because(reasons, sameChildren && !sameWeights, "comparability.weights-changed");
        bool sameRule = ruleBefore == ruleAfter;
        if (!sameRule && parent != DimensionId.Overall)
        {
            Add(ModelChangeKind.RuleChanged, parent.Value, "part.composite-rule", _words.Of(ruleBefore), _words.Of(ruleAfter));
        }

        Because(reasons, !sameRule, "comparability.composite-rule-changed");
        foreach (Dimension child in after)
        {
            if (sameChildren && _byId.TryGetValue(child.Id, out DimensionComparability? verdict) && !verdict.IsComparable)
            {
                reasons.Add(_words.Say("comparability.child-not-comparable", ("dimension", child.Id.Value)));
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
                reworded |= CompareText(subject, "part.title", same.Title, level.Title) | CompareText(subject, "part.description", same.Description, level.Description);
            }
            else
            {
                changed = true;
                Add(ModelChangeKind.Added, subject, "part.level", null, In(level.Title, _newer));
            }
        }

        foreach (ProficiencyLevel gone in old.Values.OrderBy(level => level.Ordinal))
        {
            changed = true;
            Add(ModelChangeKind.Removed, Level(before, gone.Ordinal), "part.level", In(gone.Title, _older), null);
        }

        Note(notes, reworded, "comparability.levels-reworded");
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
                Add(ModelChangeKind.Added, id, "part.indicator", null, In(indicator.Text, _newer));
                continue;
            }

            reworded |= CompareTexts(id, "part.text", same.Text, indicator.Text);
            CompareProvenance(id, "part.text", same.Provenance, indicator.Provenance);
            changed |= Changed(ModelChangeKind.Reweighted, id, "part.weight", Number(same.Weight), Number(indicator.Weight))
                | Changed(ModelChangeKind.Rekeyed, id, "part.key", same.IsContra, indicator.IsContra, (words, isContra) => words.Say(isContra ? "text.contra" : "text.plain"));
        }

        foreach (BehavioralIndicator gone in old.Values)
        {
            changed = true;
            Add(ModelChangeKind.Removed, gone.Id.Value, "part.indicator", In(gone.Text, _older), null);
        }

        Note(notes, reworded, "comparability.indicators-reworded");
        return changed;
    }

    private bool CompareKeyPoints(string subject, Dimension before, Dimension after) =>
        !before.KeyPoints.Equals(after.KeyPoints)
        && Reworded(subject, "part.key-points", _words.Sentences(before.KeyPoints.Select(point => In(point, _older))), _words.Sentences(after.KeyPoints.Select(point => In(point, _newer))));

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

        string? changed = after?.Languages.OrderBy(language => !string.Equals(language, _language, StringComparison.OrdinalIgnoreCase)).FirstOrDefault(language => before is null || !before.TryGet(language, out string? text) || !string.Equals(text, after.In(language), StringComparison.Ordinal));
        string? language = changed ?? before?.Languages.FirstOrDefault();
        return Reworded(subject, what, Shown(before, language), Shown(after, language));
    }

    private void CompareProvenance(string subject, string what, Provenance before, Provenance after)
    {
        if (before != after)
        {
            AddProvenance(subject, what, _words.Of(before), _words.Of(after));
        }
    }

    private void AddProvenance(string subject, string what, string? before, string? after) =>
        _changes.Add(new ModelChange(ModelChangeKind.ProvenanceChanged, subject, _words.Say("part.provenance-of", ("part", _words.Say(what))), before, after));

    /// <summary>Adds a change where two values differ in the library's own English: what is found depends on no language and on no host's labels.</summary>
    private bool Changed<T>(ModelChangeKind kind, string subject, string what, T before, T after, Func<ModelWords, T, string?> show)
    {
        bool changed = !string.Equals(show(ModelWords.Plain, before), show(ModelWords.Plain, after), StringComparison.Ordinal);
        if (changed)
        {
            Add(kind, subject, what, show(_words, before), show(_words, after));
        }

        return changed;
    }

    private bool Changed(ModelChangeKind kind, string subject, string what, string? before, string? after) =>
        Changed(kind, subject, what, before, after, (_, value) => value);

    private bool Reworded(string subject, string what, string? before, string? after)
    {
        Add(ModelChangeKind.Reworded, subject, what, before, after);
        return true;
    }

    private void Add(ModelChangeKind kind, string subject, string what, string? before, string? after) =>
        _changes.Add(new ModelChange(kind, subject, _words.Say(what), before, after));

    private void Judge(DimensionId id, List<string> reasons, List<string> notes)
    {
        DimensionComparability verdict = Verdict(id, reasons, notes);
        _verdicts.Add(verdict);
        _byId.TryAdd(id, verdict);
    }

    private static DimensionComparability Verdict(DimensionId id, List<string> reasons, List<string> notes) =>
        new(id, reasons.Count == 0, reasons.Count == 0 ? [.. notes] : [.. reasons]);

    private void Because(List<string> reasons, bool changed, string reason)
    {
        if (changed)
        {
            reasons.Add(_words.Say(reason));
        }
    }

    private void Note(List<string> notes, bool applies, string note) => Because(notes, applies, note);

    private string In(SourcedText text, CompetencyModel model) => In(text.Text, model);

    private string In(LocalizedText text, CompetencyModel model) => text.In(_language, model.Languages);

    private static string? Parent(CompetencyModel model, Dimension dimension) =>
        model.AllDimensions().FirstOrDefault(candidate => candidate.Dimensions.Any(child => child.Id == dimension.Id))?.Id.Value;

    private static string Level(Dimension dimension, int ordinal) => string.Create(CultureInfo.InvariantCulture, $"{dimension.Id}/{ordinal}");

    private static string? Shown(LocalizedText? text, string? language) =>
        text is not null && language is not null && text.TryGet(language, out string? shown) ? $"[{language}] {shown}" : null;

    private static string ScaleTexts(RatingScale scale) => string.Join(", ", scale.Points.Select(point => string.Join('/', point.Label.Languages.Select(language => point.Label.In(language)))));

    private static string Roles(ModelWords words, CompetencyModel model) => model.Roles.Count == 0
        ? words.Say("text.all-roles-alike")
        : words.List(model.Roles.Select(role => $"{role.Id} {Number(role.Weight)}"));

    private static string Bands(ModelWords words, ValueList<Band> bands) =>
        words.List(bands.Select(band => words.Say("text.band", ("band", band.Id), ("cut", Number(band.Cut)))));

    private static string Number(decimal value) => ModelWords.Number(value);
}
