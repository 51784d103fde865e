using Competency.Core.Internal;
using Competency.Core.Validation;

namespace Competency.Core.Building;

/// <summary>Turns a draft into a model, or into the list of all that is wrong with it.</summary>
/// <remarks>
/// One walk does both, in the order of the format: each part is checked and made at once, with a stand-in where it is wrong,
/// so that the walk goes on. The model is handed out only where there was no error.
/// </remarks>
internal sealed partial class ModelValidator
{
    private readonly ModelDraft _draft;
    private readonly IssueCollector _issues = new();
    private readonly Dictionary<string, string> _dimensionPaths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _indicatorPaths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dimension> _dimensions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RatingScale> _scaleOfLeaf = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sources = new(StringComparer.Ordinal);
    private List<string> _languages = [];
    private RatingScale? _scale;
    private ScoringRules _rules = new();
    private bool _levelRuleIsSound = true;
    private int _longestScale;
    private ValueList<ProficiencyLevel> _proficiencyScale = [];
    private bool _proficiencyScaleIsSound = true;

    private ModelValidator(ModelDraft draft) => _draft = draft;

    public static ValidationReport Check(ModelDraft draft, out CompetencyModel? model)
    {
        ModelValidator validator = new(draft);
        CompetencyModel candidate = validator.ReadModel();
        ValidationReport report = validator._issues.ToReport();
        model = report.IsValid ? candidate : null;
        return report;
    }

    private CompetencyModel ReadModel()
    {
        if (!CountsFit())
        {
            return new CompetencyModel();
        }

        ModelId id = ReadModelId(_draft.Id, "id");
        SemanticVersion? version = ReadVersion(_draft.Version, "version");
        ModelStatus status = ReadName(WireNames.Statuses, _draft.Status, "status", ModelStatus.Adopted);
        ModelReference? replacedBy = ReadReplacement(id, version, status);
        _languages = ReadLanguages();
        ReadSourceIds();
        SourcedText name = ReadText(_draft.Name, "name");
        SourcedText? description = _draft.Description is { } text ? ReadText(text, "description") : null;
        ValueList<SourceDocument> sources = ReadSources();
        _scale = _draft.Scale is { } scale ? ReadScale(scale, "scale") : ModelDrafts.DefaultScale;
        ValueList<RoleRule> roles = ReadRoles();
        ReadRules();
        ReadProficiencyScale();
        ValueList<Dimension> dimensions = ReadDimensions();
        CheckRoleArithmetic(roles);
        foreach (Dimension dimension in dimensions.SelectMany(top => top.SelfAndDescendants()).Where(dimension => !dimension.Id.IsDefault))
        {
            _dimensions.TryAdd(dimension.Id.Value, dimension);
        }

        return new CompetencyModel
        {
            Id = id,
            Version = version!,
            Status = status,
            ReplacedBy = replacedBy,
            Languages = [.. _languages],
            Name = name,
            Description = description,
            Sources = sources,
            Scale = _scale!,
            Roles = roles,
            Rules = _rules,
            ProficiencyScale = _proficiencyScale,
            Dimensions = dimensions,
            RequirementProfiles = ReadProfiles(dimensions),
            InterviewGuide = ReadInterviewGuide(),
            DevelopmentMeasures = ReadMeasures(),
            Relations = ReadRelations(id),
        };
    }

    private bool CountsFit()
    {
        Tally tally = new();
        tally.Add(_draft.Dimensions, 1);
        TooMany("dimensions", "dimensions in all", tally.Dimensions, ModelLimits.Dimensions);
        TooMany("dimensions", "indicators in all", tally.Indicators, ModelLimits.Indicators);
        TooMany("languages", "languages", _draft.Languages?.Count ?? 0, ModelLimits.Languages);
        TooMany("sources", "sources", _draft.Sources?.Count ?? 0, ModelLimits.Sources);
        TooMany("roles", "roles", _draft.Roles?.Count ?? 0, ModelLimits.Roles);
        TooMany("proficiencyScale", "grades", _draft.ProficiencyScale?.Count ?? 0, ModelLimits.Levels);
        TooMany("requirementProfiles", "requirement profiles", _draft.RequirementProfiles?.Count ?? 0, ModelLimits.Profiles);
        TooMany("interviewGuide.questions", "questions", _draft.InterviewGuide?.Questions?.Count ?? 0, ModelLimits.Questions);
        TooMany("developmentMeasures", "development measures", _draft.DevelopmentMeasures?.Count ?? 0, ModelLimits.Measures);
        TooMany("relations", "relations", _draft.Relations?.Count ?? 0, ModelLimits.Relations);
        TooMany("rules.bands", "bands", _draft.Rules?.Bands?.Count ?? 0, ModelLimits.Bands);
        if (tally.Depth > ModelLimits.Depth)
        {
            _issues.Error(
                IssueCodes.TooDeep,
                "dimensions",
                $"Dimensions are nested more than {ModelLimits.Depth} deep.",
                allowed: $"at most {ModelLimits.Depth} deep");
        }

        return !_issues.HasErrors;
    }

    private bool TooMany(string path, string what, int count, int limit)
    {
        if (count > limit)
        {
            _issues.Error(IssueCodes.TooMany, path, $"There are {count} {what}; allowed: at most {limit}.", count, $"at most {limit}");
        }

        return count > limit;
    }

    private ModelId ReadModelId(string? text, string path)
    {
        ReadWords(text, path, "model id");
        _ = ModelId.TryParse(text, out ModelId id);
        return id;
    }

    private SemanticVersion? ReadVersion(string? text, string path)
    {
        if (text is null)
        {
            Missing(path);
            return null;
        }

        if (!SemanticVersion.TryParse(text, out SemanticVersion? version))
        {
            const string Allowed = "major.minor.patch with an optional pre-release label, such as '1.4.0'";
            _issues.Error(IssueCodes.MalformedVersion, path, $"'{text}' is not a version; allowed: {Allowed}.", text, Allowed);
        }

        return version;
    }

    private ModelReference? ReadReplacement(ModelId id, SemanticVersion? version, ModelStatus status)
    {
        if (_draft.ReplacedBy is not { } draft)
        {
            if (status == ModelStatus.Deprecated)
            {
                _issues.Warning(
                    IssueCodes.DeprecatedWithoutReplacement, "replacedBy", $"The model is deprecated and does not say what replaces it; name its successor.");
            }

            return null;
        }

        ModelId nextId = ReadModelId(draft.Id, "replacedBy.id");
        SemanticVersion? nextVersion = ReadVersion(draft.Version, "replacedBy.version");
        if (nextId.IsDefault || nextVersion is null)
        {
            return null;
        }

        ModelReference next = new(nextId, nextVersion);
        if (nextId == id && version is not null && nextVersion <= version)
        {
            _issues.Error(
                IssueCodes.ReplacementCycle,
                "replacedBy",
                $"{id}@{version} cannot be replaced by {next}; allowed: a newer version, or another model.",
                next,
                "a newer version, or another model");
        }

        return next;
    }

    private T ReadName<T>(WireSet<T> set, string? text, string path, T otherwise)
        where T : struct, Enum
    {
        if (text is null)
        {
            return otherwise;
        }

        if (!set.TryGet(text, out T value))
        {
            Unknown(set.What, text, path, set.Names);
            return otherwise;
        }

        return value;
    }

    private void Unknown(string what, string text, string path, string[] names)
    {
        string allowed = string.Join(", ", names);
        _issues.Error(IssueCodes.UnknownValue, path, $"'{text}' is not a {what}; allowed: {allowed}.", text, allowed);
    }

    private bool ReadWords(string? text, string path, string what)
    {
        if (text is null)
        {
            Missing(path);
            return false;
        }

        if (!IdSyntax.IsWords(text))
        {
            _issues.Error(IssueCodes.MalformedId, path, $"'{text}' is not a {what}; allowed: {IdSyntax.WordsAllowed}.", text, IdSyntax.WordsAllowed);
            return false;
        }

        return true;
    }

    private void Missing(string path) =>
        _issues.Error(IssueCodes.MissingMember, path, $"'{path[(path.LastIndexOf('.') + 1)..]}' is missing.");

    /// <summary>Counts what a draft holds before anything is read, so that a hostile one is refused at once.</summary>
    private sealed class Tally
    {
        public int Dimensions { get; private set; }

        public int Indicators { get; private set; }

        public int Depth { get; private set; }

        public void Add(List<DimensionDraft>? dimensions, int depth)
        {
            if (dimensions is not { Count: > 0 })
            {
                return;
            }

            Depth = Math.Max(Depth, depth);
            if (depth > ModelLimits.Depth)
            {
                return;
            }

            Dimensions += dimensions.Count;
            foreach (DimensionDraft dimension in dimensions)
            {
                Indicators += dimension.Indicators?.Count ?? 0;
                Indicators += dimension.Levels?.Sum(level => level.Indicators?.Count ?? 0) ?? 0;
                Add(dimension.Dimensions, depth + 1);
            }
        }
    }
}
