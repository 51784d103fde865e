using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Competency.Core;

/// <summary>A competency model: an ordered tree of dimensions with levels and behavioral indicators, and the rules by which it is scored.</summary>
/// <remarks>
/// Made by a <see cref="CompetencyModelBuilder"/> or read from JSON, both of which check it as a whole; so a model that exists holds together.
/// Immutable, structurally equal, safe for any number of threads; it can be walked, compared and printed without an engine.
/// </remarks>
[DebuggerDisplay("{Id.Value,nq}@{Version}: {Name}")]
public sealed partial record CompetencyModel
{
    private Dictionary<DimensionId, Dimension>? _byId;

    internal CompetencyModel()
    {
    }

    /// <summary>Gets the id.</summary>
    public ModelId Id { get; internal init; }

    /// <summary>Gets the version.</summary>
    public SemanticVersion Version { get; internal init; } = null!;

    /// <summary>Gets where this version is in its life. Default: <see cref="ModelStatus.Adopted"/>.</summary>
    public ModelStatus Status { get; internal init; } = ModelStatus.Adopted;

    /// <summary>Gets what replaces this version, or null.</summary>
    public ModelReference? ReplacedBy { get; internal init; }

    /// <summary>Gets the languages of the model, in order of fallback.</summary>
    /// <remarks>Every text is there in the first; where one is missing in another, which reading the model warns of, readers see the next in this order.</remarks>
    public ValueList<string> Languages { get; internal init; } = [];

    /// <summary>Gets the name.</summary>
    public SourcedText Name { get; internal init; } = null!;

    /// <summary>Gets what the model is for, or null.</summary>
    public SourcedText? Description { get; internal init; }

    /// <summary>Gets the documents that the model rests on.</summary>
    public ValueList<SourceDocument> Sources { get; internal init; } = [];

    /// <summary>Gets the rating scale of leaves that have none of their own. Default: 1 to 5, unlabeled.</summary>
    public RatingScale Scale { get; internal init; } = null!;

    /// <summary>Gets the roles that the model names; empty where every standard role counts alike.</summary>
    public ValueList<RoleRule> Roles { get; internal init; } = [];

    /// <summary>Gets how the model is scored.</summary>
    public ScoringRules Rules { get; internal init; } = null!;

    /// <summary>Gets the dimensions at the top, in order of definition; together they make the overall.</summary>
    public ValueList<Dimension> Dimensions { get; internal init; } = [];

    /// <summary>Gets the id and version.</summary>
    public ModelReference Reference => new(Id, Version);

    private Dictionary<DimensionId, Dimension> ById =>
        LazyInitializer.EnsureInitialized(ref _byId, () => AllDimensions().ToDictionary(dimension => dimension.Id));

    /// <summary>Gets all dimensions, each parent before its children, in order of definition.</summary>
    public IEnumerable<Dimension> AllDimensions() => Dimensions.SelectMany(dimension => dimension.SelfAndDescendants());

    /// <summary>Gets a dimension, whatever its depth.</summary>
    /// <exception cref="KeyNotFoundException">The model has no such dimension; the message lists those it has.</exception>
    public Dimension GetDimension(DimensionId id) => ById.TryGetValue(id, out Dimension? dimension)
        ? dimension
        : throw new KeyNotFoundException($"Model {Reference} has no dimension '{id}'; it has: {string.Join(", ", ById.Keys)}.");

    /// <summary>Gets a dimension, whatever its depth, without an exception where there is none.</summary>
    public bool TryGetDimension(DimensionId id, [NotNullWhen(true)] out Dimension? dimension) => ById.TryGetValue(id, out dimension);

    /// <summary>Gets the scale that a leaf is rated on: that of its nomination, its own, or the model's.</summary>
    /// <remarks>Where a leaf's level is nominated, the scale is 1 to its highest ordinal, whatever else is declared.</remarks>
    public RatingScale ScaleOf(Dimension leaf)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        return leaf.IsLeaf && LevelRuleOf(leaf) is NominationLevelRule && leaf.Levels.Count > 0
            ? new RatingScale(1, leaf.Levels[^1].Ordinal, [], Scale.NotObserved, Scale.Provenance)
            : leaf.Scale ?? Scale;
    }

    /// <summary>Gets the level rule that a leaf is scored by: its own, or the model's.</summary>
    public LevelRule LevelRuleOf(Dimension leaf)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        return leaf.LevelRule ?? Rules.Level;
    }

    /// <inheritdoc/>
    public bool Equals(CompetencyModel? other) =>
        other is not null
        && (ReferenceEquals(this, other)
            || (Id == other.Id && Version == other.Version && Status == other.Status && ReplacedBy == other.ReplacedBy
                && Languages.Equals(other.Languages) && Name == other.Name && Description == other.Description
                && Sources.Equals(other.Sources) && Scale == other.Scale && Roles.Equals(other.Roles) && Rules == other.Rules
                && Dimensions.Equals(other.Dimensions) && PartsEqual(other)));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Version, Name, Dimensions.Count);

    /// <summary>Gives <c>id@version</c>.</summary>
    public override string ToString() => Reference.ToString();
}
