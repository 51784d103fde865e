using System.Diagnostics.CodeAnalysis;

namespace Competency.Core.Building;

/// <summary>The names that closed sets have in the model format.</summary>
internal static class WireNames
{
    public const string Stated = "stated";
    public const string Inferred = "inferred";
    public const string Completed = "completed";

    public const string Cumulative = "cumulative";
    public const string CutScores = "cut-scores";
    public const string Nomination = "nomination";
    public const string Custom = "custom";

    public const string WeightedMean = "weighted-mean";
    public const string Minimum = "minimum";
    public const string GeometricMean = "geometric-mean";
    public const string Points = "points";

    public static readonly WireSet<ModelStatus> Statuses =
        new("status", ("draft", ModelStatus.Draft), ("adopted", ModelStatus.Adopted), ("deprecated", ModelStatus.Deprecated));

    public static readonly WireSet<ProvenanceKind> Provenances =
        new("provenance kind", (Stated, ProvenanceKind.Stated), (Inferred, ProvenanceKind.Inferred), (Completed, ProvenanceKind.Completed));

    public static readonly WireSet<SelfPolicy> SelfPolicies = new(
        "self policy", ("only-when-alone", SelfPolicy.OnlyWhenAlone), ("never", SelfPolicy.Never), ("as-weighted", SelfPolicy.AsWeighted));

    public static readonly WireSet<RaterPooling> Poolings = new("pooling", ("by-role", RaterPooling.ByRole), ("pooled", RaterPooling.Pooled));

    public static readonly WireSet<MissingLevelPolicy> MissingLevels =
        new("missing-level policy", ("stop", MissingLevelPolicy.Stop), ("skip", MissingLevelPolicy.Skip));

    public static readonly WireSet<WeightedKind> WeightedKinds = new(
        "kind of weights", ("dimensions", WeightedKind.Dimensions), ("indicators", WeightedKind.Indicators), ("roles", WeightedKind.Roles));

    public static readonly WireSet<MeasureKind> MeasureKinds = new(
        "kind of measure",
        ("training", MeasureKind.Training),
        ("coaching", MeasureKind.Coaching),
        ("practice", MeasureKind.Practice),
        ("reading", MeasureKind.Reading),
        ("assignment", MeasureKind.Assignment));

    public static readonly WireSet<RelationKind> RelationKinds =
        new("kind of relation", ("same", RelationKind.Same), ("broader", RelationKind.Broader), ("narrower", RelationKind.Narrower));

    public static readonly string[] LevelRules = [Cumulative, CutScores, Nomination, Custom];

    public static readonly string[] CompositeRules = [WeightedMean, Minimum, GeometricMean, Points, Custom];
}

/// <summary>One closed set and its names, in order.</summary>
internal sealed class WireSet<T>(string what, params (string Name, T Value)[] entries)
    where T : struct, Enum
{
    public string What { get; } = what;

    public string[] Names { get; } = [.. entries.Select(entry => entry.Name)];

    public IEnumerable<T> Values => entries.Select(entry => entry.Value);

    public string NameOf(T value) => entries.First(entry => EqualityComparer<T>.Default.Equals(entry.Value, value)).Name;

    public bool TryGetName(T value, [NotNullWhen(true)] out string? name)
    {
        name = Values.Contains(value) ? NameOf(value) : null;
        return name is not null;
    }

    public bool TryGet(string name, out T value)
    {
        foreach ((string known, T candidate) in entries)
        {
            if (string.Equals(known, name, StringComparison.Ordinal))
            {
                value = candidate;
                return true;
            }
        }

        value = default;
        return false;
    }
}
